"""Talks with people who have money."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.state.arrays import Flags
from game.engine.state.orders import DEEP, GMV, NEW, STAKE


def pitch(s: Sheets, on: Flags, d: Dice) -> None:
    """To somebody who would listen, the story it loves."""
    v, cast = s.numbers.investors, s.numbers.cast.investors
    here = on[:, None] & one(s.may("pitch"), d.faces[:, 0])
    s.put("pitch", here, cast.story)
    s.put("goal", here, d.pick(1, 3)[:, None])
    s.put("ask", here, np.array(v.ask)[d.pick(2, len(v.ask))][:, None])
    s.put("dare", here, np.array([GMV, NEW, DEEP])[d.pick(3, 3)][:, None])


def call(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("call", on[:, None] & one(s.may("update_call"), d.faces[:, 0]), True)


def renegotiate(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("renegotiate", on[:, None] & one(s.may("renegotiate_deal"), d.faces[:, 0]), STAKE)


ONCE: tuple[Lever, ...] = (pitch, pitch, pitch, call, renegotiate)
