"""Own couriers and the carriers' works; one is built at a time."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer
from game.engine.state import prices
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BUILDINGS, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """(g, p, 3) in the order of BUILDINGS."""
    works = world.delivery
    levels = np.stack((works.own, works.galloway, works.tortoise), axis=2)
    idle = np.broadcast_to((works.building == 0)[:, :, None], levels.shape)
    return {"logistics": {"busy": idle, "most": levels < numbers.delivery.levels}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    return {"build": np.where(chosen(orders.build, may("logistics")), orders.build, 0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    price = prices.buildings(clerk.world, clerk.numbers)[clerk.at]
    takes = {"n": int(clerk.world.delivery.ready[clerk.at])}
    targets = {
        name: clerk.line("logistics", kind, cost=price[kind], values=takes)
        for kind, name in enumerate(BUILDINGS)
    }
    return {"logistics": clerk.choice("logistics", targets, entries=1)}
