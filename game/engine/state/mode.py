"""What state a house is in, and what is still open to its founder."""

import numpy as np

from game.engine.state.arrays import Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

NORMAL, FROZEN, LAST_STAND, SECOND_ACT, AWAY, ANGEL, OUT = range(7)
MODES = ("normal", "frozen", "last_stand", "second_act", "away", "angel", "out")


def mode(world: World) -> Count:
    """(g, p) one of MODES; away: closed, and opens once more."""
    back, frozen = world.comeback, world.investors.frozen.any(axis=2)
    living = np.where(back.second, SECOND_ACT, np.where(frozen, FROZEN, NORMAL))
    living = np.where(world.stand.left > 0, LAST_STAND, living)
    closed = np.where(back.angel, ANGEL, np.where(back.wait > 0, AWAY, OUT))
    return np.where(world.seats.open, living, closed)


def too_late(world: World, numbers: Numbers) -> Flags:
    """(g, p) who closes now does not open again in this game."""
    late = world.eras.month > numbers.comeback.late * world.eras.length
    return late[:, None] | world.comeback.second
