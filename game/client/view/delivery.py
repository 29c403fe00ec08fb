"""Delivery in rows: what stands and what can be built, what each building leads to, and who would notice."""

from dataclasses import dataclass

from game.client.view.table import Table
from game.session.trial import Outcome
from game.words import amount, listed, month_name, say

HALF_YEAR = 6  # months: what is built works only after a while
ICONS = {"own": "truck", "galloway": "arrow", "tortoise": "clock"}
LINES = ("own_delivery", "carriers")  # of the books
FELT = 0.0005  # of sales: a smaller difference is none
Line = tuple[str, str, str]  # what, the figure, its colour


@dataclass(frozen=True)
class Cell:
    """A level of one kind. `state` is had, building, next or later."""

    level: int
    figure: str
    state: str


@dataclass(frozen=True)
class Works:
    """One kind of delivery; `why` it cannot be built now."""

    key: str
    cells: tuple[Cell, ...]
    why: str
    wanted: bool


@dataclass(frozen=True)
class Effect:
    """What a building changes by the last month of the trial, against building nothing."""

    key: str
    quality: float
    sales_cr: float  # a month
    running_cr: float  # a month more
    cash_cr: float  # in all, what it costs included
    by_segment: dict[str, float]  # share of sales
    closed: bool  # the platform does not live that long


@dataclass(frozen=True)
class Compared:
    """`running_cr` is what delivery costs a month by then if nothing is begun."""

    running_cr: float
    kinds: dict[str, Effect]


def months(table: Table) -> int:
    return max(1, min(HALF_YEAR, table.match.months - table.match.month + 1))


def works(table: Table) -> list[Works]:
    parcels, wanted = table.briefing.own.delivery, table.sheet.logistics
    return [
        Works(
            key=key,
            cells=tuple(
                _cell(table, key, getattr(parcels, key), level) for level in range(1, len(kind.costs_cr) + 1)
            ),
            why=table.barred("logistics", key),
            wanted=key == wanted,
        )
        for key, kind in table.cast.buildings.items()
    ]


def _cell(table: Table, key: str, had: int, level: int) -> Cell:
    """The next level has a price; those after it cost about so much, by today's prices."""
    kind, busy = table.cast.buildings[key], table.briefing.own.delivery.building == key
    if level <= had:
        return Cell(level, say("delivery.adds", quality=kind.quality), "had")
    if level > had + 1:
        return Cell(level, amount(kind.costs_cr[level - 1] * table.briefing.cost_index), "later")
    price = table.limits["logistics"].targets[key].cost_cr
    return Cell(level, amount(price), "building" if busy else "next")


def finding(table: Table) -> str:
    """What is begun, what is being built, or how parcels come beside the rivals'."""
    wanted, parcels, now = table.sheet.logistics, table.briefing.own.delivery, table.match.month
    if parcels.building:
        opens = month_name(now + max(0, parcels.ready_in - 1))
        return say("delivery.finding.building", name=title(parcels.building), when=opens)
    if wanted:
        return say("delivery.finding.begun", name=title(wanted), when=opening(table))
    best = max(table.rivals, key=lambda rival: rival.quality, default=None)
    if best is None or best.quality <= parcels.quality:
        return say("delivery.finding.best")
    return say("delivery.finding.behind", rival=table.name(best.seat))


def title(kind: str) -> str:
    return say(f"delivery.kind.{kind}")


def opening(table: Table) -> str:
    """The month in which what is begun now opens."""
    return month_name(table.match.month + table.cast.building_months)


def compared(table: Table) -> Compared:
    """Every kind that may be begun now, the rest as drafted."""
    kinds = [key for key in table.cast.buildings if not table.barred("logistics", key)]
    sheets = [table.match.variant(table.seat, "logistics", key) for key in (None, *kinds)]
    base, *found = table.match.trial(table.seat, sheets, months(table))
    effects = {key: _effect(key, base, outcome) for key, outcome in zip(kinds, found, strict=True)}
    return Compared(_running(base), effects)


def last(table: Table) -> str:
    """The name of the month in which the trial ends, as a forecast names it."""
    return month_name(table.match.month + months(table))


def lines(table: Table, found: Compared) -> list[Line]:
    """Price and opening of what is wanted, and what delivery costs a month without it and with it."""
    wanted, before = table.sheet.logistics, found.running_cr
    running = say("delivery.running.title", when=last(table))
    if wanted not in found.kinds:
        return [(running, say("delivery.running.kept", cost=before), "ink")]
    price = table.limits["logistics"].targets[wanted].cost_cr
    after = before + found.kinds[wanted].running_cr
    return [
        (title(wanted), say("delivery.price", price=price, when=opening(table)), "ink"),
        (running, say("delivery.running.moved", before=before, cost=after), "ink"),
    ][: 1 if found.kinds[wanted].closed else 2]


def _running(outcome: Outcome) -> float:
    return -sum(outcome.lines_then[line] for line in LINES)


def _effect(key: str, base: Outcome, found: Outcome) -> Effect:
    return Effect(
        key=key,
        quality=found.quality[-1],
        sales_cr=sum(found.sales_then.values()) - sum(base.sales_then.values()),
        running_cr=_running(found) - _running(base),
        cash_cr=(found.figures["cash"][-1] - base.figures["cash"][-1]) * 1e6,
        by_segment={
            name: sales / base.sales_then[name] - 1 if base.sales_then[name] else 0.0
            for name, sales in found.sales_then.items()
        },
        closed=found.closes,
    )


def looked_at(table: Table, found: Compared) -> Effect | None:
    """What is on the draft, else what sells most; None where nothing can be begun."""
    wanted = table.sheet.logistics
    if wanted in found.kinds:
        return found.kinds[wanted]
    return max(found.kinds.values(), key=lambda one: one.sales_cr, default=None)


def quality_finding(table: Table, effect: Effect | None) -> str:
    now = table.briefing.own.delivery.quality
    if effect is None:
        return say("delivery.quality.now", now=now)
    if effect.closed:
        return say("delivery.quality.closed", name=title(effect.key))
    if effect.quality - now < FELT:
        return say("delivery.quality.late", now=now)
    return say("delivery.quality.then", now=now, then=effect.quality)


def is_noticed(table: Table, effect: Effect) -> bool:
    """Does it open in time, and does the platform live to see it?"""
    return not effect.closed and effect.quality - table.briefing.own.delivery.quality >= FELT


def noticing(table: Table, effect: Effect) -> list[tuple[str, float, str, str]]:
    """Segments by how much more they buy, the most first: name, part of the most, figure, colour."""
    ranked = sorted(effect.by_segment.items(), key=lambda pair: -pair[1])
    most = max(abs(more) for _, more in ranked) or 1.0
    return [
        (
            table.cast.segments[name],
            max(more, 0.0) / most,
            say("delivery.more", more=more),
            "acc" if more >= FELT else "ink3",
        )
        for name, more in ranked
    ]


def rivals(table: Table) -> list[tuple[int, str]]:
    """What each rival has built, and what it is building."""
    return [(rival.seat, _built(rival.delivery, rival.building)) for rival in table.rivals]


def _built(levels: tuple[int, int, int], building: str | None) -> str:
    kinds = ("own", "galloway", "tortoise")
    has = [
        say("delivery.level", name=say(f"delivery.short.{kind}"), level=level)
        for kind, level in zip(kinds, levels, strict=True)
        if level
    ]
    if building:
        has.append(say("delivery.builds", name=say(f"delivery.short.{building}")))
    return listed(has) or say("delivery.post")
