"""Telling brands and stalls to leave somebody."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.lenses.lines import pressure
from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Flags


def choose_one(s: Sheets, on: Flags, d: Dice) -> None:
    """The leader, or anybody else; a brand that both hold, else the stalls of an aisle the rival lives on."""
    sold = np.where(s.world.seats.open, s.world.books.gmv[:, :, 0], 0.0)
    part = share(sold, seqsum(sold, 1)[:, None])
    heard = on & (part[:, s.seat] > s.numbers.pressure.power_from)
    may = s.may("choose_one")
    leader = may & (part == np.where(may, part, -1.0).max(axis=1)[:, None])
    rival = one(np.where((d.faces[:, 0] < 1 / 2)[:, None], leader, may), d.faces[:, 1])
    both = (pressure.shared(s.world)[:, s.seat] & rival[:, :, None]).any(axis=1)
    brand = one(both & (d.faces[:, 2:3] < 2 / 3), d.faces[:, 3])
    stalls = np.where(rival[:, :, None], s.world.sellers.shops[..., 1], 0.0).max(axis=1)
    aisle = one(stalls >= seqsum(stalls, 1)[:, None] / stalls.shape[1], d.faces[:, 4])
    named = brand.any(axis=1)
    s.put("choose_rival", heard & rival.any(axis=1), 1 + rival.argmax(axis=1))
    s.put("choose_brand", heard & named, 1 + brand.argmax(axis=1))
    s.put("choose_aisle", heard & ~named, 1 + aisle.argmax(axis=1))


ONCE: tuple[Lever, ...] = (choose_one,)
