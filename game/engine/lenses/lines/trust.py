"""How hard fakes are policed."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May
from game.engine.lenses.offers import Offer, one_of
from game.engine.state.arrays import Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    most = len(numbers.trust.fakes_by_level) - 1
    return {"policing": np.clip(orders.policing, _least(world, numbers), most)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    least = int(_least(clerk.world, clerk.numbers)[clerk.at])
    levels = range(least, len(clerk.numbers.trust.fakes_by_level))
    return {"policing": clerk.line("policing", parts={"policing": one_of(levels)})}


def _least(world: World, numbers: Numbers) -> Count:
    """(g, p) the level below which a platform never goes."""
    least: Count = numbers.platforms.policing_least[world.seats.start]
    return least
