"""Money for being heard; its bounds grow with the era."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, crowns
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """What was agreed before stays agreed, even between the steps of today."""
    p, was, index = numbers.publicity, world.standing.publicity, world.eras.cost_index[:, None]
    wanted = stepped(orders.publicity, was, p.step * index, 0, p.most * index)
    return {"publicity": np.where(orders.publicity == was, was, wanted)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    p, index = clerk.numbers.publicity, clerk.world.eras.cost_index[0]
    parts = {"publicity_cr": crowns(0.0, p.most * index, p.step * index)}
    return {"publicity_cr": clerk.line("publicity_cr", parts=parts)}
