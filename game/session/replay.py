"""A match played once more from its first month by the sheets that were kept, and held against another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from typing import Any

from game.engine.state import numbers as rules_as_numbers
from game.engine.state.world import World
from game.session import record as records
from game.session import worlds
from game.session.record import Record
from game.session.worlds import Cell

Leaf = tuple[str, Any, Any]  # a dotted name, what one says of it and what the other


@dataclass(frozen=True)
class Difference:
    """Where two matches part. `month` is the first that came out differently; 0: they began differently."""

    month: int
    choices: tuple[Leaf, ...] = ()  # who plays what, and the rules in force
    orders: tuple[tuple[int, str], ...] = ()  # seat and line of that month's sheets
    world: tuple[Cell, ...] = field(default=())  # after that month


def played(record: Record) -> Iterator[World]:
    """The world after each month, by today's engine and the match's own rules."""
    numbers, world = rules_as_numbers.read(record.rules), record.start
    for sheets in record.sheets:
        world = records.play(world, sheets, numbers, records.luck(record)).after
        yield world


def astray(record: Record) -> int | None:
    """The first month that does not come out as it was kept; None where all of them do."""
    for month, (world, kept) in enumerate(zip(played(record), record.hashes, strict=True), record.first):
        if worlds.state_hash(world) != kept:
            return month
    return None


def difference(one: Record, other: Record) -> Difference | None:
    """The first month in which they differ and how; None where one is the other, perhaps some months on."""
    choices = (*leaves(_choices(one), _choices(other)), *leaves(one.rules.plain(), other.rules.plain()))
    opening = tuple(worlds.apart(one.start, other.start))
    if choices or opening:
        return Difference(0, choices, world=opening)
    for month, (mine, its) in enumerate(zip(one.sheets, other.sheets, strict=False), one.first):
        ordered = tuple(_lines(mine, its))
        at = month - one.first
        if ordered or one.hashes[at] != other.hashes[at]:
            return Difference(month, orders=ordered, world=_apart(one, other, month))
    return None


def _choices(record: Record) -> dict[str, Any]:
    chosen = record.setup
    seats = {str(seat): str(chair) for seat, chair in enumerate(chosen.chairs, 1)}
    return {"scenario": chosen.scenario, "months": chosen.months, "seed": chosen.seed, "seat": seats}


def leaves(one: Any, other: Any, path: str = "") -> Iterator[Leaf]:
    """Values of two trees that differ, by their dotted names; what is absent is None."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for name in dict.fromkeys([*one, *other]):
            yield from leaves(one.get(name), other.get(name), f"{path}.{name}".lstrip("."))
    elif one != other:
        yield path, one, other


def _lines(one: tuple[Any, ...], other: tuple[Any, ...]) -> Iterator[tuple[int, str]]:
    """Seat and line of what was ordered differently, also in another rank."""
    for seat, (mine, its) in enumerate(zip(one, other, strict=True)):
        a, b = list(mine.plain().items()), list(its.plain().items())
        changed = [line for line, _ in (*a, *b) if dict(a).get(line) != dict(b).get(line)]
        ranked = [x[0] for x, y in zip_longest(a, b, fillvalue=("", None)) if x[0] != y[0] and x[0]]
        yield from ((seat, line) for line in dict.fromkeys(changed or ranked))


def _apart(one: Record, other: Record, month: int) -> tuple[Cell, ...]:
    mine, its = (next(islice(played(record), month - record.first, None)) for record in (one, other))
    return tuple(worlds.apart(mine, its))
