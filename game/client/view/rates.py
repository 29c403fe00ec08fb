"""Subsidies in rows: who is paid how much, what rivals pay, what it costs, and what that means."""

from dataclasses import dataclass

from game.client.view.table import Table
from game.session.shown import Rates
from game.words import say

POINTS = 100  # rates are fractions, sliders and people speak of hundredths
ALL = "all"


@dataclass(frozen=True)
class RateRow:
    """One slider, in points. `own` is what a segment gets on top, `most` this month's limit."""

    key: str
    title: str
    rate: float
    own: float
    before: float
    most: float
    pins: tuple[tuple[int, float], ...]  # seat and rate of rivals
    cost_cr: float


def buyers(table: Table) -> tuple[RateRow, ...]:
    """All buyers first, then each segment with what it gets on top."""
    now, was = table.planned.buyer_subsidy, table.standing.buyer_subsidy
    parts, sales = table.limits["buyer_subsidy"].parts, table.plan.sales_cr
    base = min(now.values())
    rows = [
        RateRow(
            ALL,
            say("subsidies.all"),
            base * POINTS,
            base * POINTS,
            min(was.values()) * POINTS,
            _most(parts[ALL].most),
            _pins(table, ALL),
            base * sum(sales.values()),
        )
    ]
    for segment, rate in now.items():
        more = rate - base
        rows.append(
            RateRow(
                segment,
                table.cast.segments[segment],
                rate * POINTS,
                more * POINTS,
                was[segment] * POINTS,
                _most(parts[segment].most),
                _pins(table, segment),
                more * sales[segment],
            )
        )
    return tuple(rows)


def moved(rates: Rates, key: str, rate: float) -> Rates:
    """The rates after one slider was moved, in fractions. What everybody has is the least of all rates."""
    if key != ALL:
        return {**rates, key: rate}
    base = min(rates.values())
    return {name: rate if old == base else max(rate, old) for name, old in rates.items()}


def best_rival(table: Table) -> tuple[int, str, float] | None:
    """Seat, segment and rate of the highest buyer subsidy among rivals; None where nobody pays."""
    paid = [
        (rate, rival.seat, segment)
        for rival in table.rivals
        for segment, rate in rival.buyer_subsidy.items()
        if rate > 0
    ]
    if not paid:
        return None
    rate, seat, segment = max(paid)
    return seat, segment, rate


def finding(table: Table) -> str:
    """How one's own best offer stands beside the best of the rivals."""
    found, now = best_rival(table), table.planned.buyer_subsidy
    if found is None:
        rate = max(now.values())
        return say("subsidies.finding.alone", rate=rate) if rate else say("subsidies.finding.nobody")
    seat, segment, rate = found
    was, gap = table.standing.buyer_subsidy[segment], rate - now[segment]
    values = {"rival": table.name(seat), "who": table.cast.segments[segment].lower(), "gap": abs(gap)}
    if gap > 0 and now[segment] > was:
        return say(
            "subsidies.finding.closes", part=(now[segment] - was) / (rate - was), rate=now[segment], **values
        )
    key = "behind" if gap > 0 else "level" if gap == 0 else "above"
    return say(f"subsidies.finding.{key}", n=round(abs(gap) * 100, 2), **values)


def note(table: Table) -> str:
    """What the change does beyond its price."""
    now, was = table.planned.buyer_subsidy, table.standing.buyer_subsidy
    if any(now[name] < was[name] for name in now):
        return say("subsidies.note.cut")
    if any(now[name] > was[name] for name in now):
        return say("subsidies.note.raised")
    return say("subsidies.note.kept")


def cost(table: Table) -> tuple[float, float]:
    """Crowns a month of all subsidies with the draft, and the difference it makes."""
    books = ("buyer_subsidy", "seller_subsidy", "coupons")
    now, was = (-sum(outcome.lines_cr[line] for line in books) for outcome in (table.plan, table.unchanged))
    return now, now - was


def _pins(table: Table, key: str) -> tuple[tuple[int, float], ...]:
    rates = [(rival.seat, rival.buyer_subsidy) for rival in table.rivals]
    found = [(seat, min(by.values()) if key == ALL else by[key]) for seat, by in rates]
    return tuple((seat, rate * POINTS) for seat, rate in found if rate > 0)


def _most(rate: float | None) -> float:
    return (rate or 0.0) * POINTS


def seller_pins(table: Table, categories: tuple[str, ...]) -> tuple[tuple[int, float], ...]:
    """The best rate each rival pays sellers of these categories."""
    found = [(rival.seat, max(rival.seller_subsidy[name] for name in categories)) for rival in table.rivals]
    return tuple((seat, rate * POINTS) for seat, rate in found if rate > 0)
