"""Bids for houses that may not live long."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.state.arrays import Flags
from game.engine.state.money import HUNDREDTHS

WEAK = 0.3  # of one's own worth


def bid(s: Sheets, on: Flags, d: Dice) -> None:
    """For one that fights for its life or is worth little: a part of the till, most of it kept."""
    worth, cash = s.world.verdict.valuation, s.world.books.cash[:, s.seat] / HUNDREDTHS
    weak = (s.world.stand.left > 0) | (worth < WEAK * worth[:, s.seat, None])
    house = one(s.may("buy_platform") & weak, d.faces[:, 0])
    step = s.numbers.sale.step
    offer = np.floor(np.maximum(cash, 0.0) * (1 + d.faces[:, 1]) / 4 / step) * step
    s.put("buyout", on[:, None] & house, offer[:, None])


ONCE: tuple[Lever, ...] = (bid,)
