"""Delivery: parcels that come when they should. Quality sells, and turns visitors into regulars.

Own couriers cost a fixed sum; carriers cost a fee, are everybody's, and do most for whoever is most of their
business.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state import prices, works
from game.engine.state.arrays import Array
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import GALLOWAY, OWN, TORTOISE, Orders
from game.engine.state.world import World


def build(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Work goes on, what is finished opens, what was ordered begins; then parcels go out."""
    own, begun = world.delivery, orders.build > 0
    chosen = np.maximum(orders.build - 1, 0)[:, :, None]
    price = np.take_along_axis(prices.buildings(world, numbers), chosen, axis=2)[:, :, 0]
    ledger.money.enter("building", np.where(begun, price, 0))

    own.ready = np.maximum(own.ready - 1, 0)
    done = np.where(own.ready == 0, own.building, 0)
    own.own = own.own + (done == OWN)
    own.galloway = own.galloway + (done == GALLOWAY)
    own.tortoise = own.tortoise + (done == TORTOISE)
    own.term = np.where(done == GALLOWAY, numbers.delivery.term, own.term)
    own.building = np.where(begun, orders.build, np.where(done > 0, 0, own.building))
    own.ready = np.where(begun, numbers.delivery.months, own.ready)
    _serve(world, numbers, ledger)


def settle_up(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Couriers are paid for the month's parcels, and carriers count whose parcels they were."""
    d, own = numbers.delivery, world.delivery
    orders = seqsum(seqsum(ledger.trade.orders, 3), 2)
    run = np.where(world.seats.open, d.own_run * world.eras.cost_index[:, None], 0.0)
    ledger.money.post("own_delivery", own.own * (run + d.own_order * orders))
    fees = np.stack((own.galloway, own.tortoise), axis=2) * _fee(world, numbers)
    ledger.money.post("carriers", seqsum(fees, 2) * orders)

    rest = np.array((d.others.galloway, d.others.tortoise))[:, world.eras.era - 1].T
    carried = orders[:, :, None] * works.parts(world)[..., GALLOWAY - 1 :]
    own.leverage = carried / (seqsum(carried, 1) + rest)[:, None]
    own.failed = ledger.promotions.failed.copy(order="F")
    _renew(world, numbers, ledger)


def _serve(world: World, numbers: Numbers, ledger: Ledger) -> None:
    d, quality = numbers.delivery, works.quality(world, numbers)
    ledger.delivery.quality = quality
    ledger.delivery.capacity = works.capacity(world, numbers) * ledger.news.dial("capacity")
    ledger.delivery.frail = 1 + (d.frail - 1) * works.parts(world)[..., TORTOISE - 1]
    ledger.appeal.add(
        "basket", "delivery", d.pull * (quality - d.neutral)[:, :, None] * numbers.segments.delivery
    )
    first, second = numbers.buyers.deepen_delivery
    ledger.appeal.add("deepening", "delivery", log((quality + first) / second))


def _fee(world: World, numbers: Numbers) -> Array:
    """(g, p, 2) cr an order and level: half for the favoured; Galloway asks more when all send parcels."""
    d = numbers.delivery
    peak = np.isin(world.eras.of_year(numbers.eras.first_month), d.peak_months)
    times = np.where(peak[:, None], np.array((d.peak_price, 1.0)), 1.0)
    half = np.where(works.favoured(world, numbers), d.priority_price, 1.0)
    return d.carrier_order * half * times[:, None]


def _renew(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """At the end of a term Galloway leaves whoever is too little of its business."""
    d, own = numbers.delivery, world.delivery
    bound = own.galloway > 0
    term = np.where(bound, own.term - 1, 0)
    ended = bound & (term <= 0)
    ledger.delivery.defected = ended & (own.leverage[:, :, 0] < d.loyal)
    own.galloway = np.where(ledger.delivery.defected, 0, own.galloway)
    own.term = np.where(ended, np.where(ledger.delivery.defected, 0, d.term), term)
