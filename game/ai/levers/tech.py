"""What the house builds, and whether it reads along."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When, one
from game.engine.state.arrays import Flags


def project(s: Sheets, on: Flags, d: Dice) -> None:
    kind = one(s.may("tech"), d.faces[:, 0])
    s.put("tech", on & kind.any(axis=1), 1 + kind.argmax(axis=1))


def reading(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("reading", on & s.may("reading"), ~s.row("reading").astype(np.bool_))


STANDING: tuple[Lever, ...] = (When("reading", reading),)
ONCE: tuple[Lever, ...] = (When("tech", project),)
