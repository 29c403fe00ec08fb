"""What the papers get, and who is believed."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When
from game.engine.state.arrays import Flags
from game.engine.state.orders import AUDITED, INFLATED

SELDOM = 0.2  # how often a founder is tempted


def headline(s: Sheets, on: Flags, d: Dice) -> None:
    """The truth, or now and then more than that."""
    may = s.may("headline").any(axis=1)
    s.put("headline", on & may, np.where(d.faces[:, 0] < SELDOM, INFLATED, AUDITED))


def demand_audit(s: Sheets, on: Flags, d: Dice) -> None:
    found = s.seat_of(s.may("demand_audit"), d.faces[:, 0])
    s.put("audit_rival", on & found.any(axis=1), 1 + found.argmax(axis=1))


MOMENTS: tuple[Lever, ...] = (headline,)
ONCE: tuple[Lever, ...] = (When("demand_audit", demand_audit),)
