"""Friends called together, and evenings before the camera."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When
from game.engine.state import prices
from game.engine.state.arrays import Flags


def wave(s: Sheets, on: Flags, d: Dice) -> None:
    n = s.numbers.social
    least, most = n.bonus
    bonuses = np.arange(least, most + 1, n.bonus_step, dtype=float)
    s.put("bonus", on & s.may("group_buy"), bonuses[d.pick(0, len(bonuses))])


def gala(s: Sheets, on: Flags, d: Dice) -> None:
    """Somewhat above what the dearest host asks, for others may bid too."""
    n, here = s.numbers.social, on & s.may("live_gala")
    asked = prices.hosts(s.world, s.numbers)[:, 0].max(axis=1)
    step = n.host_step * s.world.eras.cost_index
    s.put("gala", here, 1 + d.pick(0, len(s.numbers.categories.ids)))
    s.put("hosts", here, 1 + d.pick(1, n.gala_hosts))
    s.put("host_bid", here, np.ceil(asked * (1 + d.faces[:, 2] / 2) / step) * step)


ONCE: tuple[Lever, ...] = (When("group_buy", wave), When("live_gala", gala))
MOMENTS: tuple[Lever, ...] = (wave, gala)
