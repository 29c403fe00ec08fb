"""How many people the house can let go or hire, and how often."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, Part
from game.engine.state.arrays import Array
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {"belt": {"rest": world.belt.rest <= 0}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    least, most = room(world, numbers)
    change = stepped(orders.belt, np.zeros_like(orders.belt), numbers.belt.step, least, most)
    return {"belt": np.where(may("belt"), change, 0.0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    least, most = (float(bound[clerk.at]) for bound in room(clerk.world, clerk.numbers))
    rests = {"n": int(clerk.world.belt.rest[clerk.at])}
    parts = {"belt": Part(least, most, clerk.numbers.belt.step)}
    return {"belt": clerk.line("belt", parts=parts, values=rests)}


def room(world: World, numbers: Numbers) -> tuple[Array, Array]:
    """(g, p) the deepest cut, below 0, and the largest hire this month."""
    n, size = numbers.belt, world.belt.size
    least, most = np.maximum(n.size[0] - size, -n.cut), np.minimum(n.size[1] - size, n.hire)
    return np.rint(least / n.step) * n.step, np.rint(most / n.step) * n.step
