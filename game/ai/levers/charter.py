"""What sellers pay and what they can earn."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def commission(s: Sheets, on: Flags, d: Dice) -> None:
    c = s.numbers.charter
    s.put("commission", on, d.shift(s.row("commission"), c.most, c.step))


def ladder(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("ladder", on, ~s.row("ladder").astype(np.bool_))


STANDING: tuple[Lever, ...] = (commission, ladder)
