"""Sale: sealed bids for whole platforms. They lie there until the house closes, by will or by letter."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Count, Flags, Money
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def bid(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A new bid takes the place of the old one, and lies on the table for some months."""
    till = (world.books.cash - world.loans.debt) / HUNDREDTHS
    ledger.sale.worth = np.maximum(world.verdict.valuation - till, 0.0)
    sale, made = world.sale, orders.buyout > 0
    left = np.maximum(sale.left - 1, 0)
    sale.left = np.where(made, numbers.sale.months, left)
    offered = np.rint(orders.buyout * HUNDREDTHS).astype(np.int64)
    sale.bid = np.where(made, offered, np.where(left > 0, sale.bid, 0))


def close(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Each house that closes goes to the best bid that can be paid, or to an investor who may come first."""
    best = _best(world, ledger)  # (g, p, q) p buys q
    offered = seqsum(np.where(best, world.sale.bid, 0), 1)
    holder, price = _holder(world, offered, numbers, ledger)
    bought = best & (holder == 0)[:, None]
    ledger.sale.holder, ledger.sale.price = holder, price
    seat = np.arange(1, world.chairs + 1)
    ledger.sale.buyer = seqsum(np.where(bought, seat[:, None], 0), 1)
    ledger.money.enter("sold", price)
    ledger.money.enter("bought", seqsum(np.where(bought, world.sale.bid, 0), 2))


def _best(world: World, ledger: Ledger) -> Flags:
    """(g, p, q) the highest payable bid for each house that closes; of equals the poorer's."""
    closed, bid = ledger.liquidation.closed, world.sale.bid
    serious = np.where((world.seats.open & ~closed)[:, :, None] & closed[:, None], bid, 0)
    serious = np.where((seqsum(serious, 2) <= world.books.cash)[:, :, None], serious, 0)
    best: Flags = serious > 0
    poorer, older = -world.verdict.valuation[:, :, None], -world.seats.platform[:, :, None]
    for figure in (serious, poorer, older):
        best = best & (figure == np.where(best, figure, -np.inf).max(axis=1, keepdims=True))
    return best


def _holder(world: World, offered: Money, numbers: Numbers, ledger: Ledger) -> tuple[Count, Money]:
    """(g, p) 1 + the investor who takes the house, and the price that is paid for it by anybody.

    For a house that is sold by will an investor may pay more than all rivals; one who holds shares of a
    house that is liquidated may take it at the best bid.
    """
    buys, closed, by_will = (
        numbers.cast.investors.buys,
        ledger.liquidation.closed,
        ledger.liquidation.wound_up,
    )
    floor = np.rint(ledger.sale.worth[:, :, None] * buys * HUNDREDTHS).astype(np.int64)
    more = floor.max(axis=2) > offered
    outbid = (by_will & more)[:, :, None] & (floor == floor.max(axis=2, keepdims=True)) & (buys > 0)
    first = (closed & ~by_will & (offered > 0))[:, :, None] & (world.investors.stake > 0) & (buys > 0)
    takes = outbid | first
    holder = np.where(takes.any(axis=2), 1 + takes.argmax(axis=2), 0)
    return holder, np.where(by_will & more, floor.max(axis=2), offered)
