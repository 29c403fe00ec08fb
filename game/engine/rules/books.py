"""Books: what the month cost and earned. Each line leaves one account and enters another; nothing is lost."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array, Money
from game.engine.state.ledger import BRAND_GOODS, ORDINARY_GOODS, OWN_GOODS, Ledger
from game.engine.state.money import ACCOUNTS, CAPITAL, HUNDREDTHS, LINES, REVENUE
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

WINDING_UP = ("sold", "bought", "loan_called", "payout", "founder", "friends")


def write(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Enter what trade, promises and running the place moved. Other rules have entered their own lines."""
    gmv = seqsum(ledger.trade.gmv, 2)  # (g, p, kind) cr m
    _trade(gmv, orders, numbers, ledger)
    _own_goods(world, gmv, numbers, ledger)
    _giving(orders, gmv, numbers, ledger)
    _visits(ledger)
    _running(world, orders, gmv, numbers, ledger)


def close(world: World, ledger: Ledger) -> None:
    """The month's result, and the cash that is left."""
    b, revenue = world.books, _revenue(ledger)
    result, gmv = ledger.money.net(CAPITAL), seqsum(seqsum(ledger.trade.gmv, 3), 2)
    b.net = np.concatenate((result[:, :, None], b.net[:, :, :-1]), axis=2)
    b.gmv = np.concatenate((gmv[:, :, None], b.gmv[:, :, :-1]), axis=2)
    b.revenue = np.concatenate((revenue[:, :, None], b.revenue[:, :, :-1]), axis=2)
    _settle(world, ledger, tuple(ledger.money.lines))


def wind_up(world: World, ledger: Ledger) -> None:
    """Houses that closed change hands and pay out what they still have; who comes back finds something."""
    _settle(world, ledger, WINDING_UP)


def _revenue(ledger: Ledger) -> Money:
    """(g, p) what trade brought, less what own goods cost."""
    moved = [ledger.money.received(line) for line in REVENUE]
    return np.asarray(sum(moved[1:], moved[0]))


def _settle(world: World, ledger: Ledger, lines: tuple[str, ...]) -> None:
    """Move the money of these lines from account to account."""
    cash, elsewhere = world.books.cash.copy(order="F"), world.books.elsewhere.copy(order="F")
    for line in lines:
        payer, payee = LINES[line]
        cash += ledger.money.received(line)
        total = ledger.money.lines[line].sum(axis=1)
        if payer != "platform":
            elsewhere[:, ACCOUNTS.index(payer)] -= total
        if payee != "platform":
            elsewhere[:, ACCOUNTS.index(payee)] += total
    world.books.cash, world.books.elsewhere = cash, elsewhere


def _trade(gmv: Array, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    post, ordinary, brand = ledger.money.post, gmv[:, :, ORDINARY_GOODS], gmv[:, :, BRAND_GOODS]
    post("goods_small", ordinary)
    post("goods_brand", brand)
    post("goods_own", gmv[:, :, OWN_GOODS])
    post("commission", orders.commission * ordinary)
    post("brand_take", numbers.brands.take * brand)


def _own_goods(world: World, gmv: Array, numbers: Numbers, ledger: Ledger) -> None:
    """Own goods are bought before they are sold: some of them always lie on the shelves."""
    s, post, k = numbers.stock, ledger.money.post, world.eras.cost_index[:, None]
    bought = seqsum(ledger.trade.gmv[..., OWN_GOODS] * (1 - numbers.categories.margin_own), 2)
    parcels = seqsum(ledger.trade.orders[..., OWN_GOODS] * numbers.categories.shipping, 2)
    post("own_goods", bought)
    parcels = parcels * ledger.news.dial("shipping")
    post("shipping", parcels * (1 - numbers.delivery.own_saving * world.delivery.own))
    post("warehouse", s.warehouse * k * seqsum(world.stock.depth, 2))
    post("spoilage", s.spoilage * gmv[:, :, OWN_GOODS])

    locked = np.where(world.seats.open, np.rint(s.lock * bought * HUNDREDTHS), 0.0).astype(np.int64)
    # Whoever opens with goods of its own opens with filled shelves.
    before = np.where((world.eras.month == 1)[:, None], locked, world.stock.locked)
    ledger.money.enter("shelves", np.where(world.seats.open, locked - before, 0))
    world.stock.locked = locked


def _giving(orders: Orders, gmv: Array, numbers: Numbers, ledger: Ledger) -> None:
    """Money back to buyers, on top to sellers, as a welcome, and for what turned out to be fake."""
    t, post = numbers.trust, ledger.money.post
    strictest = orders.policing == len(t.fakes_by_level) - 1
    post("buyer_subsidy", seqsum(ledger.subsidies.rate * ledger.trade.by_segment, 2))
    post("seller_subsidy", seqsum(orders.seller_subsidy * ledger.trade.gmv[..., ORDINARY_GOODS], 2))
    post("coupons", orders.coupon * seqsum(ledger.flows.joined, 2))
    post("refunds", np.where(strictest, t.refund, 0.0) * gmv[:, :, ORDINARY_GOODS])


def _visits(ledger: Ledger) -> None:
    ledger.money.post("visits_bought", ledger.ads.bought * ledger.ads.paid)
    ledger.money.post("visits_sold", ledger.ads.sold * ledger.ads.price)


def _running(world: World, orders: Orders, gmv: Array, numbers: Numbers, ledger: Ledger) -> None:
    """What it costs to be there: people, machines, checks, and being heard."""
    b, trading, post = numbers.books, world.seats.open, ledger.money.post
    k, total = world.eras.cost_index[:, None], seqsum(gmv, 2)
    post("opex", np.where(trading, k * _staff(world, numbers), 0.0) + b.growth_cost * total)
    post("service", b.service * total)
    post("policing", numbers.trust.cost * orders.policing * total)
    post("ladder", np.where(trading & orders.ladder, numbers.charter.ladder_cost * k, 0.0))
    post("publicity", np.where(trading, orders.publicity, 0.0))


def _staff(world: World, numbers: Numbers) -> Array:
    """(g, p) cr m at a cost index of 1: a platform's own, less what belts, pivots and stands save."""
    own = numbers.platforms.opex[world.seats.start]
    size = np.where(world.comeback.second, numbers.comeback.opex, own) * world.belt.size
    size = size * (1 - numbers.pivot.opex_cut * (world.pivot.cheap > 0))
    staff: Array = size * (1 - numbers.stand.opex_cut * (world.stand.left > 0)) * world.investors.opex_cut
    return staff
