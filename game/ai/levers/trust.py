"""How hard fakes are hunted."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def policing(s: Sheets, on: Flags, d: Dice) -> None:
    levels = len(s.numbers.trust.fakes_by_level)
    s.put("policing", on, d.level(s.row("policing").astype(np.int64), levels))


STANDING: tuple[Lever, ...] = (policing,)
