"""Policing in rows: what each level leads to, who is watching, and what rivals check."""

from collections.abc import Callable
from dataclasses import dataclass

from game.client.view.table import Table
from game.session.trial import Outcome
from game.words import amount, number, percent, say

POINTS = 100
HALF_YEAR = 6  # months: trust moves slowly
WATCHERS = 2  # brands named
FELT = 0.001  # of shops: a smaller difference is none
STEPS = {
    ("more", False): "more",
    ("more", True): "more_wins",
    ("less", True): "less",
    ("less", False): "less_loses",
}
Line = tuple[str, str, str]  # what, the figure, its colour


@dataclass(frozen=True)
class Level:
    """What the draft leads to with this level: shares and trust 0..1, shops in m."""

    level: int
    cost_cr: float
    fakes: float
    met: float
    trust: float
    goodwill: float
    shops: float


@dataclass(frozen=True)
class Watcher:
    """Somebody who minds fakes. `seat` is that of a rival, else there is an icon."""

    name: str
    says: str
    tone: str
    icon: str = ""
    seat: int | None = None


def months(table: Table) -> int:
    return max(1, min(HALF_YEAR, table.match.months - table.match.month + 1))


def levels(table: Table) -> dict[int, Level]:
    """Every level that may be chosen, the rest as drafted."""
    choices = table.limits["policing"].parts["policing"].choices
    sheets = [table.match.variant(table.seat, "policing", level) for level in choices]
    found = table.match.trial(table.seat, sheets, months(table))
    return {level: _level(level, outcome) for level, outcome in zip(choices, found, strict=True)}


def _level(level: int, outcome: Outcome) -> Level:
    books = outcome.lines_cr
    return Level(
        level=level,
        cost_cr=-books["policing"] - books["refunds"],
        fakes=outcome.fakes[0],
        met=outcome.met[0],
        trust=outcome.figures["trust"][-1],
        goodwill=outcome.figures["goodwill"][-1],
        shops=outcome.figures["shops"][-1],
    )


def highest(table: Table) -> int:
    return int(max(table.limits["policing"].parts["policing"].choices))


def name(level: int) -> str:
    return say(f"trust.level.{level}")


def finding(table: Table, found: dict[int, Level]) -> str:
    """What the chosen level does to fakes."""
    now, was = table.planned.policing, table.standing.policing
    if now == was or was not in found:
        return say("trust.finding.kept", level=name(now), fakes=found[now].fakes)
    key = "more" if now > was else "less"
    return say(f"trust.finding.{key}", level=name(now), before=found[was].fakes, after=found[now].fakes)


def step(table: Table, found: dict[int, Level]) -> tuple[str, str]:
    """What one step more would change, or at the top one step less: sellers, and below it trust."""
    now = table.planned.policing
    other = now + 1 if now + 1 in found else now - 1
    here, there = found[now], found[other]
    line = say("trust.compared", months=months(table), trust=(there.trust - here.trust) * POINTS)
    if not here.shops:
        return say("trust.step.closed"), line
    shops, way = there.shops / here.shops - 1, "more" if other > now else "less"
    key = f"{way}_trust" if abs(shops) < FELT else STEPS[way, shops > 0]
    return say(f"trust.step.{key}", shops=abs(shops)), line


def lines(table: Table, found: dict[int, Level]) -> list[Line]:
    """Each figure at the standing level and at the chosen one."""
    now = found[table.planned.policing]
    was = found.get(table.standing.policing, now)
    cost = say("trust.a_month", money=now.cost_cr) if now.cost_cr else say("orders.nothing")
    return [
        (say("trust.line.cost"), cost, "ink"),
        _moves("fakes", was.fakes, now.fakes, percent, good=-1),
        _moves("trust", was.trust * POINTS, now.trust * POINTS, lambda value: number(value, 1)),
        _moves("shops", was.shops * 1e6, now.shops * 1e6, lambda value: amount(round(value, -2))),
        _moves("goodwill", was.goodwill * POINTS, now.goodwill * POINTS, lambda value: number(value, 1)),
    ]


def _moves(key: str, before: float, after: float, written: Callable[[float], str], good: int = 1) -> Line:
    texts = written(before), written(after)
    if texts[0] == texts[1]:
        return say(f"trust.line.{key}"), texts[1], "ink"
    shown = say("heading.moves", before=texts[0], after=texts[1])
    return say(f"trust.line.{key}"), shown, "pos" if (after - before) * good > 0 else "neg"


def watchers(table: Table, found: dict[int, Level]) -> list[Watcher]:
    """The most delicate brands under contract, or of all; the fund that loves clean shelves; the rivals."""
    now = found[table.planned.policing]
    return [*_brands(table, now), *_funds(table, now), *rivals(table)]


def _brands(table: Table, now: Level) -> list[Watcher]:
    held = [contract.brand for contract in table.briefing.own.contracts]
    delicate = sorted(held or table.cast.brands, key=lambda brand: table.cast.brands[brand].bears)
    return [_brand(table, brand, now.met, bool(held)) for brand in delicate[:WATCHERS]]


def _brand(table: Table, brand: str, met: float, held: bool) -> Watcher:
    known = table.cast.brands[brand]
    fine = met <= known.bears
    key = "fine" if fine else "held" if held else "asks"
    return Watcher(
        name=say("trust.watch.brand", name=known.name, bears=known.bears),
        says=say(f"trust.watch.{key}", met=met),
        tone="pos" if fine else "neg",
        icon="star",
    )


def _funds(table: Table, now: Level) -> list[Watcher]:
    """Investors who love a clean story."""
    fakes, least = table.cast.clean
    true = now.fakes < fakes and now.level >= least
    return [
        Watcher(
            name=say("trust.watch.fund", name=investor.name),
            says=say("trust.watch.clean" if true else "trust.watch.unclean", fakes=fakes, level=name(least)),
            tone="pos" if true else "warn",
            icon="chart",
        )
        for investor in table.cast.investors.values()
        if investor.story == "clean"
    ]


def rivals(table: Table) -> list[Watcher]:
    """What is known from outside: the checks they announce, and their stars."""
    return [
        Watcher(
            name=table.name(rival.seat),
            says=say("trust.watch.rival", level=name(rival.policing), stars=rival.stars),
            tone="ink2",
            seat=rival.seat,
        )
        for rival in table.rivals
    ]
