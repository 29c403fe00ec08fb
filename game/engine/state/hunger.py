"""How hungry people are: one measure of open need for the desk, for headlines and for research."""

import numpy as np

from game.engine.maths.portable import exp, seqsum
from game.engine.state.arrays import Array
from game.engine.state.numbers import Numbers
from game.engine.state.world import World


def appetite(world: World, numbers: Numbers) -> Array:
    """(g, p, c) open need of a platform's users against that of people who never bought."""
    users = world.people.users[..., None]
    return _hungry(seqsum(world.people.need * users, 2), seqsum(users, 2), numbers)


def online(world: World, numbers: Numbers) -> Array:
    """(g, c) the same of everybody who shops online."""
    users = np.where(world.seats.open[:, :, None], world.people.users, 0.0)[..., None]
    need = seqsum(seqsum(world.people.need * users, 2), 1)
    return _hungry(need, seqsum(seqsum(users, 2), 1), numbers)


def _hungry(need: Array, people: Array, numbers: Numbers) -> Array:
    each = np.where(people > 0, need / np.where(people > 0, people, 1.0), 0.0)
    hungry: Array = each * (1 - exp(-numbers.categories.street))
    return hungry
