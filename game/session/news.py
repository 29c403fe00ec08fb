"""What of a month everybody hears, and what only lies on one's own desk: each a fact with its blanks."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.engine.lenses import figures
from game.engine.lenses.sight import about
from game.engine.state.numbers import Numbers
from game.engine.state.orders import PROJECTS, TERMS
from game.session.record import Played

Value = str | int | float

# Standing orders that hang in the window, and how large they are.
PRICES = ("buyer_subsidy", "match_clause", "seller_subsidy", "coupon", "commission", "publicity")
HABITS = ("ladder", "resale")
DAYS = ("day_damp", "day_brisk", "day_roaring", "day_historic")  # by tier, from 1
MILLION = 1e6
NOBODY = -1


@dataclass(frozen=True)
class News:
    """`values` are the blanks of its sentence; seat -1: of nobody at the table."""

    what: str
    seat: int
    values: dict[str, Value]


def public(played: Played, numbers: Numbers) -> tuple[News, ...]:
    """In the order of the seats; what concerns all comes first."""
    seats = [p for p in range(played.after.chairs) if played.before.seats.open[0, p]]
    told = [_country(played, numbers), *(_of(played, numbers, seat) for seat in seats)]
    return tuple(item for items in told for item in items)


def private(played: Played, numbers: Numbers, seat: int) -> tuple[News, ...]:
    """What only its owner reads."""
    letter = (News("letter", seat, {}),) if played.ledger.liquidation.letter[0, seat] else ()
    return (*letter, *_own_day(played, numbers, seat))


def _country(played: Played, numbers: Numbers) -> Iterator[News]:
    after = played.after
    if after.verdict.winner[0] >= 0:
        yield News("won", int(after.verdict.winner[0]), {"victory": int(after.verdict.victory[0])})
    elif after.eras.era[0] > played.before.eras.era[0]:
        yield News("era", NOBODY, {"era": int(after.eras.era[0])})
    if (card := int(after.news.card[0])) >= 0:
        yield News(f"card.{list(numbers.news.card)[card]}", NOBODY, {})


def _of(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    if played.ledger.liquidation.closed[0, seat]:
        yield News("closed", seat, {})
    yield from _nearly_won(played, numbers, seat)
    yield from _contracts(played, numbers, seat)
    yield from _days(played, numbers, seat)
    for i in np.flatnonzero(played.ledger.investors.landed[0, seat]):
        yield News("raised", seat, {"investor": numbers.cast.investors.ids[i]})
    yield from _prices(played, seat)
    yield from _works(played, seat)


def _nearly_won(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """An early victory is announced while others can still break it."""
    for what, count in (("crown", played.after.verdict.crown), ("ascent", played.after.verdict.ascent)):
        if count[0, seat] and played.after.verdict.winner[0] < 0:
            yield News(what, seat, {"months": numbers.verdict.held_months - int(count[0, seat])})


def _contracts(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    brands, now = played.ledger.brands, played.after.brands
    for b in np.flatnonzero(brands.signed[0, seat]):
        terms, months = TERMS[int(now.terms[0, seat, b]) - 1], int(played.orders.months[0, seat, b])
        yield News("signed", seat, {"brand": numbers.cast.brands.ids[b], "terms": terms, "months": months})
    for b in np.flatnonzero(brands.lost[0, seat]):
        yield News("lost", seat, {"brand": numbers.cast.brands.ids[b]})


def _days(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """Everybody saw the crowd, nobody counted the till."""
    p, at = played.ledger.promotions, (0, seat)
    if p.running[at]:
        seen = {"gmv": np.sum(p.gmv[at]), "buyers": p.buyers[at]}
        told: dict[str, Value] = {
            name: float(about(np.asarray(x), numbers.belief.day)) * MILLION for name, x in seen.items()
        }
        yield News(DAYS[int(p.tier[at]) - 1], seat, told)
    if p.joint_depth[at]:
        yield News("joint", seat, {"months": int(played.orders.joint_stores[at])})
    for b in np.flatnonzero(p.brand_day[at]):
        yield News("brand_day", seat, {"brand": numbers.cast.brands.ids[b]})


def _own_day(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    p, at = played.ledger.promotions, (0, seat)
    if not p.running[at]:
        return
    sold, people = float(np.sum(p.gmv[at])), float(p.buyers[at])
    need = float(figures.appetite(played.after, numbers)[at].mean())
    each = sold / people if people else 0.0
    values: dict[str, Value] = {"gmv": sold * MILLION, "buyers": people * MILLION, "each": each, "need": need}
    yield News("day_own", seat, values)
    if p.failed[at] > 0:
        yield News("undelivered", seat, {"failed": float(p.failed[at])})


def _prices(played: Played, seat: int) -> Iterator[News]:
    """Rates by their largest entry: who pays more for one street pays more."""
    was, now = played.before.standing, played.after.standing
    for what in PRICES:
        old, new = (float(np.max(getattr(orders, what)[0, seat])) for orders in (was, now))
        if old != new:
            yield News(what, seat, {"before": old, "now": new})
    for what in HABITS:
        old, new = (int(getattr(orders, what)[0, seat]) for orders in (was, now))
        if old != new:
            yield News(what, seat, {"before": old, "now": new})


def _works(played: Played, seat: int) -> Iterator[News]:
    was, now = played.before, played.after
    if now.ads.level[0, seat] > was.ads.level[0, seat]:
        yield News("alliance", seat, {"level": int(now.ads.level[0, seat])})
    if played.ledger.ads.leased[0, seat]:
        yield News("portal", seat, {"months": int(now.ads.lease[0, seat]) + 1})
    for project in np.flatnonzero(played.ledger.tech.done[0, seat]):
        yield News("project", seat, {"project": PROJECTS[project]})
    for kind in ("own", "galloway", "tortoise"):
        old, new = (int(getattr(world.delivery, kind)[0, seat]) for world in (was, now))
        if new > old:
            yield News("delivery", seat, {"kind": kind, "level": new})
