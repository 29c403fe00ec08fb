"""Dinners with those who make laws."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags
from game.engine.state.orders import HEAT, LAW_DOWN, LAW_UP


def lobby(s: Sheets, on: Flags, d: Dice) -> None:
    """Whoever is clean wants a law, whoever is not wants none; and the largest rival may be watched."""
    clean = s.world.trust.fakes[:, s.seat] <= s.numbers.law.lobby_fakes
    law = np.where(clean, LAW_UP, LAW_DOWN)
    open_to = np.take_along_axis(s.may("lobby"), (law - 1)[:, None], axis=1)[:, 0]
    what = np.where((d.faces[:, 0] < 1 / 3) | ~open_to, HEAT, law)
    sold = np.where(s.world.seats.open, s.world.books.gmv[:, :, 0], -1.0)
    sold[:, s.seat] = -1.0
    largest = s.seat_of(sold == sold.max(axis=1)[:, None], d.faces[:, 1]).argmax(axis=1)
    s.put("lobby", on, what)
    s.put("lobby_rival", on, np.where(what == HEAT, 1 + largest, 0))


ONCE: tuple[Lever, ...] = (lobby,)
