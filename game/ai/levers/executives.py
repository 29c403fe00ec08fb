"""Who sits at the own table."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When, one
from game.engine.state.arrays import Flags
from game.engine.state.orders import CHAIRS


def poach(s: Sheets, on: Flags, d: Dice) -> None:
    """One of those whom a rival does not listen to."""
    able = one(s.may("poach_exec"), d.faces[:, 0])
    here, whom = on & able.any(axis=1), able.argmax(axis=1)
    s.put("poach_exec", here, 1 + whom // len(CHAIRS))
    s.put("poach_chair", here, 1 + whom % len(CHAIRS))


def dismiss(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("council", on, np.ones(s.world.games, dtype=np.int64))


ONCE: tuple[Lever, ...] = (When("council", dismiss),)
MOMENTS: tuple[Lever, ...] = (poach,)
