"""When the eras of the country begin, and how much of a hurry a short game is in."""

import numpy as np

from game.engine.state.arrays import Array, Count
from game.engine.state.numbers import Numbers
from game.engine.state.world import Eras, World


def begins(eras: Eras, numbers: Numbers) -> Count:
    """(g, 4) first month of each era, in a country that may be in a hurry."""
    return starts(eras.length, numbers) - eras.pulled


def lived(world: World, numbers: Numbers) -> Count:
    """(g, p) the era that a platform lives in: some are months ahead of the country."""
    eras, ahead = world.eras, numbers.platforms.ahead[world.seats.start]
    month = (eras.month[:, None] + ahead)[:, :, None]
    era: Count = (month >= begins(eras, numbers)[:, None]).sum(axis=2)
    return era


def haste(world: World, numbers: Numbers) -> Array:
    """(g) how many times as fast talks with partners go: a short game leaves them less time."""
    short = world.eras.length <= numbers.investors.short_game
    return np.where(short, numbers.partners.short, 1.0)


def starts(length: Count, numbers: Numbers) -> Count:
    """(g, 4) first month of each era: as listed for this length, else the standard game's scaled.

    A faster country is as far after a month as another after so many.
    """
    e = numbers.eras
    standard = np.array(e.start[e.standard]) * length[:, None] / e.standard
    months = np.maximum(np.rint(standard), 1).astype(np.int64)
    for listed, row in e.start.items():
        months = np.where(length[:, None] == listed, row, months)
    months = 1 + np.rint((months - 1) / e.speed).astype(np.int64)
    return np.where(np.arange(1, months.shape[1] + 1) <= e.first, 1, months)
