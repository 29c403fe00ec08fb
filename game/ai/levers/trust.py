"""How hard fakes are hunted."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def policing(s: Sheets, on: Flags, d: Dice) -> None:
    """A level up or down, or any; only up where a law is near and something is to be found."""
    levels, now = len(s.numbers.trust.fakes_by_level), s.row("policing").astype(np.int64)
    law, n = s.world.law, s.numbers.law
    dirty = (law.dossier[:, s.seat] > 0) | (s.world.trust.fakes[:, s.seat] > n.known_fakes)
    near = (law.track >= n.draft - 1) & dirty
    s.put(
        "policing", on, np.where(near, np.minimum(now + 1 + d.pick(0, 2), levels - 1), d.level(now, levels))
    )


STANDING: tuple[Lever, ...] = (policing,)
