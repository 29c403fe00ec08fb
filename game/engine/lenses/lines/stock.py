"""Own goods: how deep in each aisle, and in how many aisles."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, nearest, where
from game.engine.lenses.offers import Offer, one_of
from game.engine.state.arrays import Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """What stood at the start may stay, even between levels and in more aisles than could be opened now."""
    was = world.standing.stock
    wanted = nearest(orders.stock, was, numbers.stock.depth)
    wanted = np.where(orders.stock == was, was, wanted)
    opened = ((wanted > 0) & (was == 0)).any(axis=2)
    fits = (wanted > 0).sum(axis=2) <= _aisles(world, numbers)
    return {"stock": where(~opened | fits, wanted, was)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    levels = one_of(range(len(clerk.numbers.stock.depth)))
    aisles = int(_aisles(clerk.world, clerk.numbers)[clerk.at])
    return {"stock": clerk.line("stock", parts=dict.fromkeys(clerk.aisles, levels), entries=aisles)}


def _aisles(world: World, numbers: Numbers) -> Count:
    """(g, p) aisles with own goods at most."""
    at_first, by_level = numbers.stock.aisles
    return at_first + by_level * world.delivery.own
