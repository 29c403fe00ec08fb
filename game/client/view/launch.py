"""The launch in rows: how ready the rocket is, what is ordered of it, the promised date, who else is loud."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from game.client.view import news
from game.client.view.table import Table
from game.session.rows.launch import Launch
from game.session.shown import Departure, Offer, Ramp
from game.words import month_name, say, short_month

LINE, BEGIN = "launch", "open_line"
AHEAD, LATE = 4, 2  # months looked at, and past a promise
SHOWN = 4  # months that are compared
POINTS = 100  # of a share


class Flight(NamedTuple):
    """What is assumed of a launch: work in the months until then, publicity on the day, how far to look."""

    work: bool
    fanfare_cr: float
    months: int


@dataclass(frozen=True)
class Stop:
    """A month on the way. `state` is now, promised, late or free."""

    month: int
    name: str
    says: str
    state: str


@dataclass(frozen=True)
class Flown:
    """A launch of last month, as everybody saw it."""

    seat: int
    tier: str
    sentence: str


def flown(table: Table) -> tuple[Flown, ...]:
    facts = [fact for fact in table.match.news() if fact.what in table.cast.rocket.endings]
    return tuple(Flown(fact.seat, fact.what, news.news(table, [fact])[0].sentence) for fact in facts)


# What is ordered


def ramp(table: Table) -> Ramp | None:
    return table.briefing.own.ramp


def ready(table: Table, found: tuple[Departure, ...]) -> tuple[float, float]:
    """Points now, and about those that next month finds; the same where it flies before."""
    one = ramp(table)
    now = one.readiness if one else 0.0
    stays = drafted(table).go or len(found) < 2
    return now, now if stays else found[1].factors["ready"].middle * POINTS


def business(table: Table) -> str:
    """What stands on the ramp, by name; nothing where nothing does."""
    one = ramp(table)
    return say(f"business.{one.line}") if one else ""


def drafted(table: Table) -> Launch:
    """What the draft says of the rocket, else nothing."""
    return table.sheet.launch or Launch()


def value(order: Launch) -> dict[str, Any] | None:
    """The line of the sheet, None where it says nothing. Who goes has no date and no work left to order."""
    if order.go:
        order = order.model_copy(update={"promise": 0, "prepare": False})
    else:
        order = order.model_copy(update={"publicity_cr": 0})
    return order.model_dump() if order != Launch() else None


def promised(table: Table) -> int:
    """The month that everybody knows, or will know of; 0 without one."""
    one = ramp(table)
    return drafted(table).promise or (one.promised or 0 if one else 0)


def dates(table: Table) -> tuple[int, ...]:
    """Months that can still be promised, none first; nothing where a date is given."""
    part = table.limits[LINE].parts.get("promise")
    return tuple(int(month) for month in part.choices) if part and len(part.choices) > 1 else ()


def loudest(table: Table) -> tuple[float, float]:
    """Crowns of publicity at most, and the step."""
    part = table.limits[LINE].parts["publicity_cr"]
    return float(part.most or 0), float(part.step or 1)


def can_work(table: Table) -> str:
    """Why no work can be ordered; nothing if it can."""
    if drafted(table).go:
        return say("launch.gone_today")
    return "" if True in table.limits[LINE].parts["prepare"].choices else say("launch.all_done")


def work_cr(table: Table) -> float:
    return table.cast.rocket.work_cr * table.briefing.cost_index


def businesses(table: Table) -> dict[str, Offer]:
    """Lines of business by name, and whether each can be begun."""
    return table.limits[BEGIN].targets


def horizon(table: Table) -> int:
    """Months to look at: past the promise, and never beyond the end of the war."""
    now = table.match.month
    return max(1, min(table.match.months - now + 1, max(AHEAD, promised(table) - now + 1 + LATE)))


# The date


def date_finding(table: Table) -> tuple[str, str]:
    """Headline and line about the promise."""
    day, now = promised(table), table.match.month
    if not day:
        return say("launch.date.none"), say("launch.date.none_line")
    if day < now:
        return say("launch.date.late", n=now - day), say("launch.date.late_line")
    return say("launch.date.given", when=month_name(day)), say("launch.date.given_line")


def stops(table: Table, found: tuple[Departure, ...]) -> list[Stop]:
    """From this month to the first ones past the promise, with what lateness has cost by then."""
    day, now = promised(table), table.match.month
    months = [one for one in found if one.month == now or one.month >= day or one.month - now < AHEAD - LATE]
    return [_stop(one, day, now) for one in months[:SHOWN]]


def _stop(one: Departure, day: int, now: int) -> Stop:
    state = "promised" if one.month == day else "late" if day and one.month > day else "free"
    faith = round(one.faith)
    says = say("launch.stop.promised") if state == "promised" else say("launch.stop.now")
    if faith:
        says = say("launch.stop.faith", points=faith)
    elif one.month != now and state != "promised":
        says = say("launch.stop.free")
    if one.month == now and state == "free":
        state = "now"
    return Stop(one.month, short_month(one.month), says, state)


def slip(found: tuple[Departure, ...], day: int) -> str:
    """What the first month past the date costs in all."""
    late = next((one for one in found if day and one.month > day and one.word), None)
    return "" if late is None else say("launch.slip", faith=late.faith, word=late.word)


def haste(table: Table) -> list[str]:
    """What should be thought of before it flies today: what is missing, and a date that is still to come."""
    one, day = ramp(table), promised(table)
    unready = one is not None and one.readiness < table.cast.rocket.full
    said = [say("launch.ask.unready", points=one.readiness)] if one and unready else []
    early = [say("launch.ask.early", when=month_name(day))] if day > table.match.month else []
    return [*said, *early]


def flights(table: Table) -> list[tuple[int, str, str]]:
    """Seat, whose line, and how high it rose."""
    seats = [(table.seat, table.briefing.own.launched)]
    seats += [(rival.seat, rival.launched) for rival in table.briefing.rivals]
    return [
        (seat, say("launch.whose", who=table.name(seat), line=say(f"business.{line}")), tier)
        for seat, launched in sorted(seats, key=lambda pair: pair[0])
        for line, tier in launched.items()
    ]


def crowd(table: Table) -> str:
    """Who has promised to be loud in one of these months; nothing where nobody has."""
    last = table.match.month + AHEAD
    for rival in table.rivals:
        day = rival.ramp.promised if rival.ramp else None
        if day and table.match.month <= day < last:
            return say("launch.crowd.launch", rival=table.name(rival.seat), when=month_name(day))
        if rival.word and rival.word.what == "promotion" and table.match.month <= rival.word.month < last:
            return say("launch.crowd.day", rival=table.name(rival.seat), when=month_name(rival.word.month))
    return ""


def hype(table: Table) -> tuple[str, str, str]:
    """What people expect, as a line: name, figure, colour."""
    one = ramp(table)
    points = (one.hype if one else 0.0) + (table.cast.rocket.hype if drafted(table).promise else 0.0)
    tone = "pos" if points > 0 else "neg" if points < 0 else "ink2"
    key = "hype" if points >= 0 else "ridicule"
    return say(f"launch.{key}"), say("launch.points", points=points), tone
