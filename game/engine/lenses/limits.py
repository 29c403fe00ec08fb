"""What may be ordered now, at what price, and why not: the facts behind every slider, computer and bot.

    offer(world, numbers, seat)["summit"]  ->  Offer(legal=False, why=Refusal("refusal.summit.era", ...), ...)

The one place where legality is decided. Each word answers for its own lines of the sheet, in a file of
`lines` that stands in the list below; here the answers are only put together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Protocol

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, where
from game.engine.lenses.lines import (
    ads,
    announcements,
    belt,
    brands,
    charter,
    comeback,
    contingencies,
    delivery,
    executives,
    frontpage,
    headlines,
    investors,
    launch,
    law,
    loans,
    news,
    pacts,
    partners,
    pivot,
    poaching,
    pressure,
    promotions,
    publicity,
    research,
    rumours,
    sale,
    social,
    stand,
    stock,
    subsidies,
    tech,
    trust,
)
from game.engine.lenses.offers import Offer as Offer
from game.engine.lenses.offers import Part as Part
from game.engine.lenses.offers import Refusal as Refusal
from game.engine.state import arrays
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FIELDS, LINES, Orders, wanted
from game.engine.state.world import World

CROWN = 1e-6  # cr m


class Word(Protocol):
    """What a file of `lines` answers."""

    def conditions(self, world: World, numbers: Numbers) -> Conditions:
        """What must hold for each of its lines; a line that is always open is left out."""

    def cut(self, orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
        """The legal value nearest to each field of the orders that is its own, or the field as it stood."""

    def offers(self, clerk: Clerk) -> dict[str, Offer]:
        """Its lines as one seat is told of them."""


WORDS: tuple[Word, ...] = (
    subsidies,
    brands,
    stock,
    ads,
    frontpage,
    trust,
    charter,
    promotions,
    publicity,
    investors,
    delivery,
    news,
    tech,
    pressure,
    poaching,
    law,
    launch,
    partners,
    social,
    rumours,
    research,
    headlines,
    announcements,
    pacts,
    contingencies,
    executives,
    loans,
    pivot,
    belt,
    stand,
    sale,
    comeback,
)


@dataclass(frozen=True)
class Bounds:
    """`conditions[line][name]` must all hold for the line to be open; shapes (g, p) or (g, p, target)."""

    conditions: Conditions

    def may(self, line: str) -> Flags:
        """Do all the conditions of the line hold?"""
        conditions = iter(self.conditions[line].values())
        together = next(conditions)
        for condition in conditions:
            together = together & condition
        return together


def bounds(world: World, numbers: Numbers) -> Bounds:
    """What is open at the start of this month, before anybody has ordered."""
    return Bounds({line: named for word in WORDS for line, named in word.conditions(world, numbers).items()})


def lawful(world: World, orders: Orders, numbers: Numbers) -> Orders:
    """The legal orders nearest to these, in every game and seat.

    Whatever comes in, even nonsense, what goes out can be played; and what is legal goes through untouched.
    """
    was, may = world.standing, bounds(world, numbers).may
    legal: dict[str, Cells] = {"rank": orders.rank}
    for word in WORDS:
        legal |= word.cut(orders, world, numbers, may)
    # Nobody speaks for a seat that is empty or closed.
    return Orders(
        **{f.name: where(world.seats.open, legal[f.name], getattr(was, f.name)) for f in fields(was)}
    )


def offer(world: World, numbers: Numbers, seat: int, game: int = 0) -> dict[str, Offer]:
    """Every line of the sheet for one seat, in the order of LINES."""
    world = arrays.take(world, [game])
    clerk = Clerk(world, numbers, seat, bounds(world, numbers).conditions)
    offers = {line: found for word in WORDS for line, found in word.offers(clerk).items()}
    return {line: offers[line] for line in LINES}


def refusals(
    asked: Orders, legal: Orders, world: World, numbers: Numbers, seat: int, game: int = 0
) -> tuple[Refusal, ...]:
    """Why the legal orders are not those asked for: a reason for each line, or for each name in it."""
    at, offers = (game, seat), offer(world, numbers, seat, game)
    rows = world.seats.platform[game].tolist()
    seats = tuple(numbers.platforms.ids[row] if row >= 0 else "" for row in rows)
    return tuple(why for line in LINES for why in _reasons(offers[line], asked, legal, at, seats))


def room(line: Offer) -> dict[str, Any]:
    """How far the line goes this month, and in which steps, for those lines that go somewhere."""
    parts = [part for part in line.parts.values() if part.most is not None]
    return {"most": parts[0].most, "step": parts[0].step} if parts else {}


def _reasons(
    line: Offer, asked: Orders, legal: Orders, at: tuple[int, int], seats: tuple[str, ...]
) -> Iterator[Refusal]:
    """By name where a line has a cell for each; else once, for the name chosen or the line.

    What a line chooses is a rival, by the platforms of the seats, where its first field says so.
    """
    changed = [_differs(asked, legal, part, at) for part in FIELDS[line.field]]
    if not any(cells.any() for cells in changed):
        return
    outside, targets = f"refusal.{line.field}.bounds", list(line.targets.items())
    cells = wanted(asked, line.field)[at]
    if targets and cells.ndim:
        for place in np.flatnonzero(cells & np.logical_or.reduce(changed)):
            name, target = targets[place]
            yield target.why or Refusal(outside, {"name": name})
    else:
        names = seats if FIELDS[line.field][0].endswith("_rival") else tuple(line.targets)
        choice = int(getattr(asked, FIELDS[line.field][0])[at]) if targets else 0
        chosen = [line.targets[name].why for name in names[choice - 1 : choice] if name in line.targets]
        yield line.why or next(filter(None, chosen), Refusal(outside, room(line)))


def _differs(asked: Orders, legal: Orders, name: str, at: tuple[int, int]) -> Any:
    """Which cells of a field were changed by more than a crown: a sheet knows no smaller coin."""
    return ~np.isclose(getattr(asked, name)[at], getattr(legal, name)[at], rtol=1e-9, atol=CROWN)
