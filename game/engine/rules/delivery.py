"""Delivery: parcels that come when they should. Quality sells, and turns visitors into regulars."""

import numpy as np

from game.engine.maths.portable import log
from game.engine.state.arrays import Array, Count
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import GALLOWAY, OWN, TORTOISE, Orders
from game.engine.state.world import World


def build(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Work goes on, what is finished opens, what was ordered begins; then parcels go out."""
    d, works = numbers.delivery, world.delivery
    works.ready = np.maximum(works.ready - 1, 0)
    done = np.where(works.ready == 0, works.building, 0)
    works.own = works.own + (done == OWN)
    works.galloway = works.galloway + (done == GALLOWAY)
    works.tortoise = works.tortoise + (done == TORTOISE)
    works.building = np.where(orders.build > 0, orders.build, np.where(done > 0, 0, works.building))
    works.ready = np.where(orders.build > 0, d.months, works.ready)
    ledger.money.post("building", _price(world, orders.build, numbers) * world.eras.cost_index[:, None])
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


def _price(world: World, build: Count, numbers: Numbers) -> Array:
    """(g, p) cr m before the cost index: what the next level of that kind costs."""
    d, works = numbers.delivery, world.delivery
    price = np.zeros(build.shape, order="F")
    for kind, level, costs in (
        (OWN, works.own, d.own_cost),
        (GALLOWAY, works.galloway, d.carrier_cost.galloway),
        (TORTOISE, works.tortoise, d.carrier_cost.tortoise),
    ):
        price = np.where(build == kind, np.take(costs, np.minimum(level, len(costs) - 1)), price)
    return price
