"""What sheets would come to in the one world their founder holds for likely: quick, and without luck.

A forecast draws many worlds and gives ranges; this settles one, for figures that must be there at once: what
a rate costs a month, how long the cash would last, what each level of policing leads to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from game.engine import turn
from game.engine.lenses import belief, doors, limits
from game.engine.lenses.briefing import GreatDay, Rates
from game.engine.lenses.days import great_day
from game.engine.lenses.figures import figures
from game.engine.lenses.veil import veil
from game.engine.state import arrays
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import METRICS, Orders, seated
from game.engine.state.world import World
from game.session import sheet
from game.session.sheet import Sheet

CENTS, CR = 100, 1e6
ORDINARY = 1  # kind of goods
CERTAIN = ("share", "gmv", "users", "new", "deep", "cash", "trust", "goodwill", "focus", "shops", "fortune")


@dataclass(frozen=True)
class Visits:
    """The first month's traffic, in m visits and cr a visit."""

    bought_m: float
    paid_cr: float
    served_m: float  # worth something
    sold_m: float
    price_cr: float
    joined_m: float
    orders: Rates  # a visit, by category
    taken_m: Rates  # of those sold, by category


@dataclass(frozen=True)
class Outcome:
    """About what a sheet comes to. Books, sales and visits are the first month's, what ends in `_then` is the
    last month's, the rest is month by month."""

    lines_cr: Rates  # of the books: above 0 comes in
    sales_cr: Rates  # by segment
    ordinary_cr: Rates  # ordinary goods, by category
    joined_m: float
    visits: Visits
    figures: dict[str, tuple[float, ...]]  # in the units of lenses/figures.py
    runway: tuple[float | None, ...]  # None while it loses nothing
    fakes: tuple[float, ...]  # share of ordinary goods
    met: tuple[float, ...]  # fakes as a share of all goods: what buyers find in their parcels
    quality: tuple[float, ...]  # of delivery
    counted: dict[
        str, tuple[float, ...]
    ]  # what promises to investors count: cr m, m people, m shops, a share
    lines_then: Rates
    sales_then: Rates
    days: tuple[GreatDay | None, ...]  # month by month, one's own
    talks: dict[str, Rates]  # of the first month: points by partner and cause, where any moved
    closes: bool  # in one of these months, whether the founder comes back or not

    @property
    def net_cr(self) -> float:
        return sum(self.lines_cr.values())


def outcomes(
    world: World, numbers: Numbers, seat: int, sheets: Sequence[Sheet], months: int, chance: Chance
) -> tuple[Outcome, ...]:
    """One for each sheet; rivals go on as they stand, and nobody pitches, since that is luck."""
    lanes = arrays.repeat(veil(world, numbers, seat), len(sheets))
    dice = belief.imagined(world, numbers, seat, 1, chance).repeat(len(sheets))
    orders = seated(lanes.standing, _asked(world, numbers, seat, sheets), seat)
    played: list[_Month] = []
    for _ in range(months):
        lanes, ledger = turn.resolve(lanes, orders, numbers, dice)
        orders = lanes.standing
        played.append(_Month(ledger, figures(lanes, numbers), lanes.investors.metrics[..., 0]))
    return tuple(_outcome(played, numbers, (lane, seat)) for lane in range(len(sheets)))


def signed(world: World, numbers: Numbers, seat: int, partner: str) -> World:
    """The same world if this partner had signed with the seat for as long as it does, and for nothing."""
    there = arrays.copy(world)
    i, w = numbers.cast.partners.ids.index(partner), there.partners
    for row in (w.left, w.fee, w.together):
        row[:, :, i] = 0
    w.left[:, seat, i] = max(numbers.partners.months)
    return there


def _asked(world: World, numbers: Numbers, seat: int, sheets: Sequence[Sheet]) -> Orders:
    """One lane for each sheet."""
    asked = arrays.join([sheet.pack({seat: one}, world, numbers) for one in sheets])
    legal = limits.lawful(arrays.repeat(world, len(sheets)), asked, numbers)
    legal.pitch[:] = 0
    return legal


class _Month(NamedTuple):
    """Of all lanes: (g, p) figures, and (g, p, metric) what investors count."""

    ledger: Ledger
    figures: dict[str, arrays.Array]
    counted: arrays.Array


def _outcome(played: Sequence[_Month], numbers: Numbers, at: tuple[int, int]) -> Outcome:
    ledgers = [month.ledger for month in played]
    first, last = ledgers[0], ledgers[-1]
    return Outcome(
        lines_cr=_lines(first, at),
        sales_cr=_sales(first, numbers, at),
        ordinary_cr=_by(numbers.categories.ids, first.trade.gmv[at][:, ORDINARY] * CR),
        joined_m=float(first.flows.joined[at].sum()),
        visits=_visits(first, numbers, at),
        figures={name: tuple(float(month.figures[name][at]) for month in played) for name in CERTAIN},
        runway=tuple(_months(float(month.figures["runway"][at])) for month in played),
        fakes=tuple(float(ledger.trust.share[at]) for ledger in ledgers),
        met=tuple(float(ledger.trust.met[at]) for ledger in ledgers),
        quality=tuple(float(ledger.delivery.quality[at]) for ledger in ledgers),
        counted={
            name: tuple(float(month.counted[at][k]) for month in played) for k, name in enumerate(METRICS)
        },
        lines_then=_lines(last, at),
        sales_then=_sales(last, numbers, at),
        days=tuple(great_day(ledger, numbers, at) for ledger in ledgers),
        talks=doors.talks(first, at, numbers),
        closes=any(bool(ledger.liquidation.closed[at]) for ledger in ledgers),
    )


def _lines(ledger: Ledger, at: tuple[int, int]) -> Rates:
    return {line: float(ledger.money.received(line)[at]) / CENTS for line in ledger.money.lines}


def _sales(ledger: Ledger, numbers: Numbers, at: tuple[int, int]) -> Rates:
    return _by(numbers.segments.ids, ledger.trade.by_segment[at] * CR)


def _visits(first: Ledger, numbers: Numbers, at: tuple[int, int]) -> Visits:
    ads, aisles = first.ads, numbers.categories.ids
    return Visits(
        bought_m=float(ads.bought[at]),
        paid_cr=float(ads.paid[at]),
        served_m=float(ads.served[at]),
        sold_m=float(ads.sold[at]),
        price_cr=float(ads.price[at]),
        joined_m=float(ads.joined[at]),
        orders=_by(aisles, ads.conversion[at]),
        taken_m=_by(aisles, ads.taken[at]),
    )


def _months(runway: float) -> float | None:
    return runway if isfinite(runway) else None


def _by(ids: tuple[str, ...], row: arrays.Array) -> Rates:
    return dict(zip(ids, row.tolist(), strict=True))
