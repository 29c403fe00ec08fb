"""How new a great day still is, by the way of selling: one measure for the rules and for the desk."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array
from game.engine.state.numbers import Numbers
from game.engine.state.world import World


def fresh(world: World, numbers: Numbers) -> Array:
    """(g, p, x) times the pull of a day: worn by all there were, and by a rival who sold like this lately."""
    used = (world.promotions.used > 0) & world.trading[:, :, None]
    others = seqsum(used, 1)[:, None] - used > 0
    return world.promotions.novelty[:, None, None] * np.where(others, numbers.promotions.copied, 1.0)
