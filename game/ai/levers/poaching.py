"""Stalls that are asked to open here too."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.state.arrays import Flags
from game.engine.state.orders import ROSTER, SELLERS, WHOLESALE


def poach(s: Sheets, on: Flags, d: Dice) -> None:
    """The old address book first, as far as it goes; then the wholesale market, or whoever a rival has."""
    may, n = s.may("poach"), s.numbers.poaching
    way = np.where(d.faces[:, 0] < 1 / 2, SELLERS, WHOLESALE)
    way = np.where(may[:, ROSTER - 1] & (d.faces[:, 3] < 4 / 5), ROSTER, way)
    stalls = s.world.sellers.shops[..., 1]
    theirs = np.where(s.world.seats.open[:, :, None], stalls, 0.0)
    theirs[:, s.seat] = 0.0
    whose = one(theirs.max(axis=2) > 0, d.faces[:, 1]).argmax(axis=1)
    there = np.take_along_axis(theirs, whose[:, None, None], axis=1)[:, 0]
    traded = np.isin(np.array(s.numbers.categories.ids), n.wholesale_aisles)
    able = np.where((way == WHOLESALE)[:, None], traded, (way == ROSTER)[:, None] | (there > 0))
    aisle = one(able, d.faces[:, 2]).argmax(axis=1)
    s.put("poach", on, way)
    s.put("poach_rival", on, np.where(way == SELLERS, 1 + whose, 0))
    s.put("poach_aisle", on, 1 + aisle)
    s.put("poach_stalls", on, np.where(way == ROSTER, n.roster, 0.0))


ONCE: tuple[Lever, ...] = (poach, poach)
