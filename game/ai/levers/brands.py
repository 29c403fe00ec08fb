"""Offers to names that everybody knows."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When, one
from game.engine.lenses.lines import brands
from game.engine.state.arrays import Flags


def court(s: Sheets, on: Flags, d: Dice) -> None:
    """A bid somewhat above the guessed ask, for others may bid too."""
    b, asks = s.numbers.brands, s.world.brands.ask[:, s.seat]
    here = on[:, None] & one(s.may("court_brand"), d.faces[:, 0])
    terms = np.minimum(1 + d.pick(1, 3)[:, None], brands.terms(s.world, s.numbers)[:, s.seat])
    dearer = np.array([1.0, b.terms_ask.open, b.terms_ask.preferred, b.terms_ask.exclusive])[terms]
    bid = asks * dearer * (1 + d.faces[:, 3:4] / 2)
    s.put("bid", here, np.ceil(bid / b.bid_step) * b.bid_step)
    s.put("terms", here, terms)
    s.put("months", here, np.array(b.months)[d.pick(2, len(b.months))][:, None])


def cheapen(s: Sheets, on: Flags, d: Dice) -> None:
    """Remind a name of who sells most of its goods."""
    s.put("cheaper", on[:, None] & one(s.may("renegotiate_brand"), d.faces[:, 0]), True)


ONCE: tuple[Lever, ...] = (court, court, court, When("renegotiate_brand", cheapen))
