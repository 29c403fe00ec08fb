"""Research reports as their owner may use them: about whom something is known better than by guessing."""

from typing import TypeVar

import numpy as np

from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.orders import QUESTIONS
from game.engine.state.world import World

Rows = TypeVar("Rows", Array, Count)


def known(world: World, seat: int, question: str) -> Flags:
    """(g, p) the rival about whom this seat holds a report that is still good."""
    r, place = world.research, QUESTIONS.index(question)
    about = r.rival[:, seat, place, None] == 1 + np.arange(world.chairs)
    return np.asarray(about & (r.left[:, seat, place, None] > 0))


def believed(world: World, seat: int, question: str, field: str, guess: Rows) -> Rows:
    """(g, p, ...) what the report says where there is one, and the guess elsewhere."""
    told: Rows = getattr(world.research, field)[:, seat : seat + 1]
    on = known(world, seat, question)
    return np.where(on.reshape(on.shape + (1,) * (guess.ndim - 2)), told, guess)
