"""One pair of eyes: what is one's own is seen exactly, what is another's only from outside."""

import numpy as np

from game.engine.maths.portable import exp, log
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.ledger import HUNDREDTHS
from game.engine.state.numbers import Numbers


class Sight:
    """Arrays (g, p, ...) as the founder in this seat sees them."""

    def __init__(self, chairs: int, seat: int) -> None:
        self.seat, self.mine = seat, np.arange(chairs) == seat

    def know(self, own: Array, seen: Array) -> Array:
        """Own rows exact, the others as seen; (g, p, ...)."""
        mine = self.mine.reshape(1, -1, *(1,) * (own.ndim - 2))
        return np.asfortranarray(np.where(mine, own, seen))

    def count(self, own: Count, seen: Count | int) -> Count:
        mine = self.mine.reshape(1, -1, *(1,) * (own.ndim - 2))
        return np.asfortranarray(np.where(mine, own, seen))

    def flag(self, own: Flags) -> Flags:
        """A hidden mark: nobody but its owner knows that it is set."""
        return np.asfortranarray(own & self.mine.reshape(1, -1, *(1,) * (own.ndim - 2)))

    def own(self, value: Array) -> Array:
        """(g, 1, ...) this seat's own row, to measure others by."""
        return value[:, self.seat : self.seat + 1]


def to(value: Array, step: float) -> Array:
    """Rounded to whole steps."""
    return np.rint(value / step) * step


def about(value: Array, share: float) -> Array:
    """Rounded to a share of itself: the nearest step of a ladder whose rungs lie that share apart."""
    known = np.where(value == 0, 1.0, np.abs(value))
    rung = log(np.array(1 + share))
    return np.where(value == 0, 0.0, np.sign(value) * exp(np.rint(log(known) / rung) * rung))


def stars(fame: Array, numbers: Numbers) -> Array:
    """Trust as people see it: a number of stars, as a share of all of them."""
    return np.rint(fame * numbers.belief.stars) / numbers.belief.stars


def ratio(part: Array, whole: Array) -> Array:
    """part / whole, and 1 where there is nothing to compare with yet."""
    known = (whole > 0) & (part > 0)
    return np.where(known, part / np.where(known, whole, 1.0), 1.0)


def hundredths(amount: Array) -> Count:
    return np.rint(amount * HUNDREDTHS).astype(np.int64)
