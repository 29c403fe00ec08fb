"""How much must be claimed before anybody prints it."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array, Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import DEEP_USERS, SUBSIDY
from game.engine.state.world import World


def least(world: World, numbers: Numbers) -> Array:
    """(g, p, what) by what is announced, from 1: a rate, or m deep users; 0 where nothing is counted."""
    s, n = numbers.subsidies, numbers.announcements
    amounts = np.zeros((*world.seats.open.shape, 1 + DEEP_USERS), order="F")
    more = world.standing.buyer_subsidy.max(axis=2) + s.step
    amounts[:, :, SUBSIDY] = np.minimum(np.ceil(more / s.step - 1 / 2) * s.step, s.most)
    deep = seqsum(world.people.deep, 2) * (1 + n.growth)
    amounts[:, :, DEEP_USERS] = np.floor(deep / n.people_step + 1) * n.people_step
    return amounts


def amount(world: World, what: Count, named: Array, numbers: Numbers) -> Array:
    """(g, p) what is claimed where it says `named`; without a figure, the least."""
    enough = np.take_along_axis(least(world, numbers), what[:, :, None], axis=2)[:, :, 0]
    return np.where(enough > 0, np.maximum(named, enough), 0.0)
