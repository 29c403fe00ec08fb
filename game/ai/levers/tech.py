"""What the house builds, and whether it reads along."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When, one
from game.engine.state.arrays import Flags
from game.engine.state.orders import LIVE, STUDIO


def project(s: Sheets, on: Flags, d: Dice) -> None:
    """Of the projects that are new here; a studio only for those who are on air."""
    new = s.may("tech") & (s.world.tech.done[:, s.seat] == 0)
    new[:, STUDIO] &= s.world.launch.opened[:, s.seat, LIVE] > 0
    kind = one(new, d.faces[:, 0])
    s.put("tech", on & kind.any(axis=1), 1 + kind.argmax(axis=1))


def reading(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("reading", on & s.may("reading"), ~s.row("reading").astype(np.bool_))


STANDING: tuple[Lever, ...] = (When("reading", reading),)
ONCE: tuple[Lever, ...] = (When("tech", project),)
