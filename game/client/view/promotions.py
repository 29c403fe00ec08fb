"""The great day in plain rows: what is asked or booked, what each way of selling comes to, and who pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.client.view.form import Form, Picked, exact
from game.client.view.table import Table
from game.session.cast import Way
from game.session.shown import Booking, GreatDay, Part, Two
from game.session.trial import Outcome
from game.words import amount, month_name, say, short_month

LINE = "promotion"
AFTER = 3  # months that are shown after the day
NEVER = ""  # the outcome without a day
M = 1e6

Found = Mapping[str, Outcome]  # by way of selling, and NEVER: up to the month of the day


@dataclass(frozen=True)
class Method:
    """One way of selling: what it brings and costs, and what couriers and servers would feel."""

    key: str
    title: str
    says: str
    novelty: float | None
    why: str  # it cannot be used
    load: float | None  # months of ordinary sales; None where there is no day


@dataclass(frozen=True)
class Payment:
    """A step from the list price of the mean basket to what its buyer pays, in cr."""

    key: str
    title: str
    paid: str
    left: float


# What is asked


def is_open(table: Table) -> bool:
    """Can a day be booked, or is one on the draft?"""
    return booked(table) is None and (table.limits[LINE].legal or ordered(table))


def booked(table: Table) -> Booking | None:
    return table.briefing.own.booking


def ordered(table: Table) -> bool:
    """Does the draft book a day, or call one off?"""
    return table.sheet.promotion is not None


def opening(table: Table) -> dict[str, Any]:
    """The day on the draft, else a middling one to begin with."""
    form = Form(table, LINE)
    if form.on:
        return dict(form.picked(None).parts)
    parts = form.offer.parts
    noise, depths = parts["publicity_cr"], parts["depth"].choices
    quarter = (noise.least or 0) + ((noise.most or 0) - (noise.least or 0)) / 4
    return fitted(table, {"publicity_cr": quarter, "depth": depths[1]})


def fitted(table: Table, parts: Mapping[str, Any]) -> dict[str, Any]:
    """With every part filled in, within its bounds and on one of its steps."""
    form = Form(table, LINE)
    full, offered = form.full(Picked((), parts)).parts, form.offer.parts
    return {name: _stepped(offered[name], value) for name, value in full.items()}


def _stepped(part: Part, value: Any) -> Any:
    if not part.step:
        return value
    least = part.least or 0
    return exact(least + round((value - least) / part.step) * part.step, part.step)


def as_asked(booking: Booking) -> dict[str, Any]:
    """A booked day in the words of the sheet."""
    return {
        "month": booking.month,
        "publicity_cr": booking.publicity_cr,
        "stars": booking.stars,
        "star_cr": booking.star_cr,
        "depth": booking.depth,
        "mechanic": booking.mechanic,
        "aisles": list(booking.aisles),
    }


def sheets(table: Table, day: Mapping[str, Any]) -> Two:
    """The draft with the day, and without it."""
    match, seat = table.match, table.seat
    if booked(table) is not None:
        return match.variant(seat, LINE, None), match.variant(seat, LINE, {"cancel": True})
    without = match.variant(seat, LINE, None)
    return (match.variant(seat, LINE, dict(day)) if is_open(table) else without), without


def ahead(table: Table, day: Mapping[str, Any]) -> int:
    """Months that a forecast looks ahead."""
    return until(table, day) + AFTER


def until(table: Table, day: Mapping[str, Any]) -> int:
    """Months to be played up to the day and with it."""
    return int(day["month"]) - table.match.month + 1 if day else 1


def tried(table: Table, day: Mapping[str, Any]) -> Found:
    """Every way of selling that can be used, in one likely world."""
    match, seat = table.match, table.seat
    plan, without = sheets(table, day)
    asked = {NEVER: without, **({day["mechanic"]: plan} if day else {})}
    if is_open(table):
        ways = table.limits[LINE].parts["mechanic"].choices if booked(table) is None else ()
        changed = {str(way): dict(day, mechanic=way) for way in ways or (day["mechanic"],)}
        asked |= {way: match.variant(seat, LINE, one) for way, one in changed.items()}
    outcomes = match.trial(seat, list(asked.values()), until(table, day))
    return dict(zip(asked, outcomes, strict=True))


def held(found: Found, day: Mapping[str, Any]) -> GreatDay | None:
    """The day as it is likely to be; None where it does not take place."""
    outcome = found.get(day["mechanic"]) if day else None
    return outcome.days[-1] if outcome else None


# The order


def finding(table: Table, day: Mapping[str, Any]) -> str:
    booking, last = booked(table), table.briefing.own.last_day
    if not day:
        return (
            say("promotions.finding.rest", n=table.briefing.own.day_rest) if last else say("promotions.none")
        )
    values = {"month": month_name(int(day["month"])), "depth": day["depth"], "stars": day["stars"]}
    if booking is not None and ordered(table):
        return say("promotions.finding.off", **values)
    key = "stars" if day["stars"] else "quiet"
    return say(f"promotions.finding.{key}", n=day["stars"], money=day["publicity_cr"], **values)


def line(table: Table) -> str:
    if booked(table) is not None:
        return say("promotions.line.booked", lost=table.cast.day_lost)
    return say("promotions.line.open")


def months(table: Table) -> list[tuple[str, str]]:
    """Months that can be booked; the first of them may be this one."""
    choices = [int(month) for month in table.limits[LINE].parts["month"].choices]
    now = table.match.month
    return [
        (str(month), say("promotions.now", month=short_month(month)) if month == now else month_name(month))
        for month in choices
    ]


def methods(table: Table, day: Mapping[str, Any], found: Found) -> tuple[Method, ...]:
    """All four, also those whose time has not come."""
    return tuple(_method(table, key, way, found) for key, way in table.cast.ways.items())


def _method(table: Table, key: str, way: Way, found: Found) -> Method:
    early = way.era > table.briefing.era
    day = found[key].days[-1] if key in found else None
    says = say(
        f"promotions.way.{key}.says",
        pull=way.pull,
        basket=way.basket - 1,
        load=way.load - 1,
        joiners=way.joiners,
        returns=way.returns,
        trust=-way.trust,
    )
    return Method(
        key=key,
        title=say(f"promotions.way.{key}.name"),
        says=says,
        novelty=table.briefing.own.day_novelty[key],
        why=say("promotions.early", era=way.era) if early else "",
        load=day.load if day else None,
    )


def payments(table: Table, day: GreatDay) -> tuple[Payment, ...]:
    """From the list price of the mean basket down to what its buyer pays, step by step."""
    each = 1 / (day.buyers_m * M) if day.buyers_m else 0.0
    left = day.each_cr
    steps = [Payment("list", say("promotions.pays.list"), "", left)]
    for who in ("sellers", "brands", "house"):
        paid = day.cut_cr[who] * each
        if paid < 0.5:
            continue
        left -= paid
        title = say(f"promotions.pays.{who}", name=table.name(table.seat))
        steps.append(Payment(who, title, say("promotions.pays.part", paid=-paid), left))
    return tuple(steps)


def most_of(table: Table, day: GreatDay) -> str:
    """The two aisles that sell most of the day."""
    first, second = sorted(day.gmv_cr, key=lambda aisle: -day.gmv_cr[aisle])[:2]
    one, other = (table.cast.categories[aisle] for aisle in (first, second))
    if not day.gmv_cr[second]:
        return say("promotions.pays.all_of", name=one)
    return say("promotions.pays.most_of", one=one, other=other)


def details(table: Table, booking: Booking) -> list[tuple[str, str]]:
    """What was booked, line by line."""
    aisles = [table.cast.categories[aisle] for aisle in booking.aisles]
    everywhere = len(aisles) == len(table.cast.categories)
    where = say("promotions.all") if everywhere else ", ".join(aisles)
    return [
        (say("promotions.month"), month_name(booking.month)),
        (say("promotions.publicity"), say("orders.money", money=booking.publicity_cr)),
        (say("promotions.stars"), hired(booking.stars, booking.star_cr)),
        (say("promotions.depth"), say("promotions.off", depth=booking.depth)),
        (say("promotions.mechanic"), say(f"promotions.way.{booking.mechanic}.name")),
        (say("promotions.aisles"), where),
    ]


def last(table: Table) -> list[tuple[str, str]]:
    """The last day that was held here, if there was one."""
    day = table.briefing.own.last_day
    if day is None:
        return []
    return [
        (say("promotions.last.when"), month_name(day.month)),
        (say("promotions.last.sales"), say("orders.money", money=day.gmv_cr)),
        (say("promotions.last.buyers"), amount(day.buyers_m * M)),
        (say("promotions.last.tier"), say(f"promotions.tier.{day.tier}")),
    ]


def hired(stars: int, star_cr: float) -> str:
    return say("promotions.hired", n=stars, money=stars * star_cr) if stars else say("orders.nothing")
