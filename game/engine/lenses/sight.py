"""One pair of eyes: what is one's own is seen exactly, what is another's only from outside."""

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from game.engine.maths.portable import exp, log
from game.engine.state.arrays import Array, Count, Flags, Page, each
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers

Kind = TypeVar("Kind", bound=np.generic)


class Sight:
    """Arrays (g, p, ...) as the founder in this seat sees them."""

    def __init__(self, chairs: int, seat: int, open: bool = False) -> None:
        self.seat, self.mine = seat, np.arange(chairs) == seat
        self.clear = self.mine | open  # whose books this seat can read

    def know(self, own: Array, seen: Array) -> Array:
        """Own rows exact, the others as seen unless the books are open; (g, p, ...)."""
        return np.asfortranarray(np.where(self._clear(own.ndim), own, seen))

    def count(self, own: Count, seen: Count | int) -> Count:
        return np.asfortranarray(np.where(self._clear(own.ndim), own, seen))

    def flag(self, own: Flags, seen: Flags) -> Flags:
        return np.asfortranarray(np.where(self._clear(own.ndim), own, seen))

    def hidden(self, own: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
        """Nobody but its owner knows of it: the others' rows are nothing, zero or False."""
        mine = self.mine.reshape(1, -1, *(1,) * (own.ndim - 2))
        return np.asfortranarray(np.where(mine, own, np.zeros((), own.dtype)))

    def _clear(self, axes: int) -> Flags:
        clear: Flags = self.clear.reshape(1, -1, *(1,) * (axes - 2))
        return clear

    def private(self, page: Page) -> Page:
        """A whole slice of the world, every array (g, p, ...) of it hidden."""
        return each(page, self.hidden)

    def own(self, value: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
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


def band(depth: Array, numbers: Numbers) -> Array:
    """Shelves as people see them: 0 for empty, else the middle step of the thin or the full half."""
    steps = np.array(numbers.stock.depth)
    thin = steps[(steps > 0) & (steps <= 1 / 2)]
    full = steps[steps > 1 / 2]
    shown = np.where(depth <= 1 / 2, thin[len(thin) // 2], full[len(full) // 2])
    return np.where(depth > 0, shown, 0.0)


def ratio(part: Array, whole: Array) -> Array:
    """part / whole, and 1 where there is nothing to compare with yet."""
    known = (whole > 0) & (part > 0)
    return np.where(known, part / np.where(known, whole, 1.0), 1.0)


def hundredths(amount: Array) -> Count:
    return np.rint(amount * HUNDREDTHS).astype(np.int64)
