"""What a launch may come to, in rows: the findings, what lifts it, and how it may end, month by month."""

from dataclasses import dataclass

from game.client.view.launch import SHOWN, Flight, drafted, promised
from game.client.view.table import Table
from game.session.cast import Ending
from game.session.shown import Band, Departure
from game.words import month_name, number, say

HALF, TENTHS, HUNDRED = 0.5, 10, 100
FELT = 0.005  # two factors that differ by less are written the same
BETTER = ("lift_off", "orbit", "sputter")  # endings by what matters most
SIGNS = {"ready": "gauge", "pushed": "megaphone", "offer": "basket", "voice": "speech", "hope": "star"}


@dataclass(frozen=True)
class Factor:
    """One of those that are multiplied, as a range, and in words what it is made of."""

    key: str
    name: str
    says: str
    low: float
    middle: float
    high: float
    figure: str


@dataclass(frozen=True)
class Row:
    """How a launch in one month may end. `odds` are shares of a hundred futures, the lowest ending first."""

    month: int
    name: str
    says: str
    odds: tuple[tuple[str, float], ...]


def finding(table: Table, found: tuple[Departure, ...]) -> str:
    """When it is ready, and how it would most likely end then."""
    if not found:
        return say("launch.finding.thinking")
    full, goes = table.cast.rocket.full / HUNDRED, drafted(table).go
    ready = next((one for one in found if one.factors["ready"].middle >= full), None)
    at = found[0] if goes else ready or found[-1]
    key = "go" if goes else "now" if ready is found[0] else "ready" if ready else "by"
    soars = reaches(at, "orbit") >= HALF
    return say(
        f"launch.finding.{key}",
        when=month_name(at.month),
        points=at.factors["ready"].middle * HUNDRED,
        ending=say("launch.orbit" if soars else "launch.lift_off"),
        n=round(reaches(at, "orbit" if soars else "lift_off") * TENTHS),
    )


def reaches(one: Departure, tier: str) -> float:
    """Share of futures in which it rises so high, or higher."""
    tiers = list(one.odds)
    return sum(one.odds[name] for name in tiers[tiers.index(tier) :])


def waiting(table: Table, found: tuple[Departure, ...]) -> tuple[str, str]:
    """What waiting changes most: the month that goes best, the earliest of equals."""
    line = say("launch.odds.line")
    if not found:
        return say("launch.finding.thinking"), line
    now, best = found[0], max(found, key=lambda one: [round(reaches(one, tier), 2) for tier in BETTER])
    gains = {tier: round((reaches(best, tier) - reaches(now, tier)) * HUNDRED) for tier in BETTER}
    tier = max(gains, key=lambda name: gains[name])
    if gains[tier] <= 0:
        return say("launch.odds.now"), line
    counts = {"before": round(reaches(now, tier) * HUNDRED), "after": round(reaches(best, tier) * HUNDRED)}
    return say(f"launch.odds.{tier}", when=month_name(best.month), **counts), line


# What lifts it


def factors(one: Departure, flight: Flight) -> list[Factor]:
    return [
        Factor(
            key=key,
            name=say(f"launch.factor.{key}"),
            says=_made_of(key, band, flight),
            low=band.low9,
            middle=band.middle,
            high=band.high9,
            figure=times(band),
        )
        for key, band in one.factors.items()
    ]


def _made_of(key: str, band: Band, flight: Flight) -> str:
    if key == "ready":
        return say("launch.made.ready", points=band.middle * HUNDRED)
    if key == "pushed":
        return say("launch.made.pushed", money=flight.fanfare_cr)
    if key == "hope":
        mood = "hype" if band.middle > 1 else "ridicule" if band.middle < 1 else "calm"
        return say(f"launch.made.{mood}")
    return say(f"launch.made.{key}")


def times(band: Band) -> str:
    if band.high9 - band.low9 < FELT:
        return say("launch.times", factor=band.middle)
    return say("launch.times_between", low=band.low9, high=band.high9)


def lift(band: Band) -> str:
    if band.high9 - band.low9 < FELT:
        return number(band.middle, 2)
    return say("launch.between", low=band.low9, high=band.high9)


# How it may end


def rows(table: Table, found: tuple[Departure, ...], most: int = SHOWN) -> list[Row]:
    """This month and the next ones; of many, the promised month stays among them."""
    day = promised(table)
    kept = list(found[:most])
    far = [one for one in found[most:] if one.month == day]
    return [_row(table, one, day) for one in (*kept[: most - len(far)], *far)]


def _row(table: Table, one: Departure, day: int) -> Row:
    ready = one.factors["ready"]
    values = {"low": ready.low9 * HUNDRED, "high": ready.high9 * HUNDRED, "n": one.month - day}
    points = say("launch.row.ready" if _same(ready) else "launch.row.between", **values)
    when = "kept" if one.month == day else "late" if day and one.month > day else ""
    if one.month == table.match.month:
        when = when or "now"
    if not sum(one.odds.values()):
        says = say("launch.row.unpaid")
    else:
        says = say(f"launch.row.{when}", points=points, **values) if when else points
    return Row(one.month, month_name(one.month), says, tuple(one.odds.items()))


def _same(band: Band) -> bool:
    return round(band.low9 * HUNDRED) == round(band.high9 * HUNDRED)


def endings(table: Table) -> list[tuple[str, str, str]]:
    """Tier, its name, and what it brings."""
    return [
        (tier, say(f"tier.{tier}"), _brings(table, tier, one))
        for tier, one in table.cast.rocket.endings.items()
    ]


def _brings(table: Table, tier: str, one: Ending) -> str:
    people = one.joiners_m * table.briefing.cost_index * 1e6
    return say(
        f"launch.brings.{tier}",
        opened=one.opened,
        n=one.soft_months,
        later=one.later,
        faith=one.faith,
        people=people,
    )
