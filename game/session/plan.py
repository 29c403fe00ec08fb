"""What goes on month after month until somebody changes it, as plain values.

Rates are fractions, money is in crowns (`_cr`), visits are in millions, stock is a level.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.lenses.briefing import Rates
from game.engine.state.arrays import Array
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LANDINGS, SALES, Orders

CR = 1e6  # crowns in a cr m


@dataclass(frozen=True)
class Plan:
    buyer_subsidy: Rates
    match_clause: float
    seller_subsidy: Rates
    coupon_cr: float
    stock: dict[str, int]  # level by category
    visits_m: float
    rate_cr: float
    landing: str
    resale: str
    reserve_cr: float
    paid_places: float
    front_brand: Rates  # places by category
    front_ordinary: Rates
    policing: int
    commission: float
    ladder: bool
    publicity_cr: float
    reading: bool


def plan(orders: Orders, numbers: Numbers, seat: int, game: int = 0) -> Plan:
    """One seat's row of the orders."""
    o, at = orders, (game, seat)
    segments, aisles = numbers.segments.ids, numbers.categories.ids
    depths = np.asarray(numbers.stock.depth)
    return Plan(
        buyer_subsidy=_by(segments, o.buyer_subsidy[at]),
        match_clause=float(o.match_clause[at]),
        seller_subsidy=_by(aisles, o.seller_subsidy[at]),
        coupon_cr=float(o.coupon[at]),
        stock={c: int(np.abs(depths - d).argmin()) for c, d in zip(aisles, o.stock[at], strict=True)},
        visits_m=float(o.visits[at]),
        rate_cr=float(o.rate[at]),
        landing=LANDINGS[int(o.landing[at])],
        resale=SALES[int(o.resale[at])],
        reserve_cr=float(o.reserve[at]),
        paid_places=float(o.paid_places[at]),
        front_brand=_by(aisles, o.front_brand[at]),
        front_ordinary=_by(aisles, o.front_ordinary[at]),
        policing=int(o.policing[at]),
        commission=float(o.commission[at]),
        ladder=bool(o.ladder[at]),
        publicity_cr=float(o.publicity[at]) * CR,
        reading=bool(o.reading[at]),
    )


def _by(ids: tuple[str, ...], row: Array) -> Rates:
    return dict(zip(ids, row.tolist(), strict=True))
