"""Another sign on the door."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.ai.levers.rescue import shaken
from game.engine.state.arrays import Flags


def turn(s: Sheets, on: Flags, d: Dice) -> None:
    """To a field that was advised or that no rival is known for, once the old sign draws nobody."""
    labels = s.world.labels.label
    mine, others = labels[:, s.seat], np.where(s.world.seats.open[:, :, None], labels, 0.0)
    others[:, s.seat] = 0.0
    theirs = others.max(axis=1)
    best = mine.argmax(axis=1)[:, None] == np.arange(mine.shape[1])
    beaten = (best & (theirs > mine)).any(axis=1)
    field = one((theirs < s.mind.known) & ~best, d.faces[:, 1])
    here = on & (beaten | shaken(s)) & field.any(axis=1)
    advice, lean = s.world.executives.advice[:, s.seat], s.world.executives.lean[:, s.seat]
    heeds = (advice > 0) & (d.faces[:, 3] < 1 / 2)
    s.put("pivot", here, np.where(heeds, advice, 1 + field.argmax(axis=1)))
    s.put("pivot_axis", here, np.where(heeds, lean, d.pick(2, 3) - 1.0).astype(np.float64))


ONCE: tuple[Lever, ...] = (turn,)
