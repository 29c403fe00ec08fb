"""News of houses themselves: what becomes of them, who takes them over, and who comes back."""

from collections.abc import Iterator

import numpy as np

from game.engine.state.numbers import Numbers
from game.session.fact import News
from game.session.record import Played

CENTS = 100


def ends(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """Doors that close, and who takes what is left."""
    at, sale, ids = (0, seat), played.ledger.sale, numbers.platforms.ids
    if not played.ledger.liquidation.closed[at]:
        return
    price = {"price": float(sale.price[at]) / CENTS}
    if buyer := int(sale.buyer[at]):
        who = ids[int(played.after.seats.platform[0, buyer - 1])]
    elif holder := int(sale.holder[at]):
        who = numbers.cast.investors.ids[holder - 1]
    else:
        yield News("closed", seat, {})
        return
    what = "sold" if played.ledger.liquidation.wound_up[at] else "remains"
    yield News(what, seat, {"buyer": who, **price})


def turns(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """A house that becomes another one, fights for its life, or changes its size."""
    at, orders, change = (0, seat), played.orders, played.after.belt.size - played.before.belt.size
    if orders.pivot[at]:
        yield News("pivot", seat, {"category": numbers.categories.ids[int(orders.pivot[at]) - 1]})
    if orders.stand[at]:
        yield News("stand", seat, {})
    if played.ledger.stand.survived[at]:
        yield News("survived", seat, {})
    if part := float(change[at]):
        yield News("belt_hire" if part > 0 else "belt_cut", seat, {"part": abs(part)})


def returns(played: Played, numbers: Numbers) -> Iterator[News]:
    """Doors that open again."""
    for seat in np.flatnonzero(played.ledger.comeback.returned[0]).tolist():
        row = int(played.after.seats.platform[0, seat])
        yield News("comeback", seat, {"platform": numbers.platforms.ids[row]})


def private(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What a board did, what lies in the drawer, and what the bank waits for."""
    at, after = (0, seat), played.after
    if played.ledger.belt.forced[at]:
        yield News("board", seat, {"part": numbers.belt.step})
    for rival in np.flatnonzero(after.sale.bid[0, :, seat]).tolist():
        price, months = float(after.sale.bid[0, rival, seat]) / CENTS, int(after.sale.left[0, rival, seat])
        who = numbers.platforms.ids[int(after.seats.platform[0, rival])]
        yield News("offer", seat, {"buyer": who, "price": price, "months": months})
    if due := int(after.loans.due[at]):
        yield News("debt", seat, {"price": float(after.loans.debt[at]) / CENTS, "months": due})
