"""Delivery: parcels that come when they should. Quality sells, and turns visitors into regulars."""

import numpy as np

from game.engine.maths.portable import log
from game.engine.state import prices
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import GALLOWAY, OWN, TORTOISE, Orders
from game.engine.state.world import World


def build(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Work goes on, what is finished opens, what was ordered begins; then parcels go out."""
    works, begun = world.delivery, orders.build > 0
    chosen = np.maximum(orders.build - 1, 0)[:, :, None]
    price = np.take_along_axis(prices.buildings(world, numbers), chosen, axis=2)[:, :, 0]
    ledger.money.enter("building", np.where(begun, price, 0))

    works.ready = np.maximum(works.ready - 1, 0)
    done = np.where(works.ready == 0, works.building, 0)
    works.own = works.own + (done == OWN)
    works.galloway = works.galloway + (done == GALLOWAY)
    works.tortoise = works.tortoise + (done == TORTOISE)
    works.building = np.where(begun, orders.build, np.where(done > 0, 0, works.building))
    works.ready = np.where(begun, numbers.delivery.months, works.ready)
    _serve(world, numbers, ledger)


def _serve(world: World, numbers: Numbers, ledger: Ledger) -> None:
    d, works = numbers.delivery, world.delivery
    carried = d.carrier.galloway * works.galloway + d.carrier.tortoise * works.tortoise
    quality = np.minimum(d.base + d.own * works.own + carried, d.most)
    ledger.delivery.quality = quality
    ledger.appeal.add(
        "basket", "delivery", d.pull * (quality - d.neutral)[:, :, None] * numbers.segments.delivery
    )
    first, second = numbers.buyers.deepen_delivery
    ledger.appeal.add("deepening", "delivery", log((quality + first) / second))
