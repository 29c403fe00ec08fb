"""Luck by address: a draw belongs to (seed, game, month, purpose, actor) and to nothing else.

No draw shifts another: a refused order, a new rule or another game in the batch changes nobody's dice.
The generator is Philox4x64-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"),
vectorised over games and checked against NumPy's own.
"""

from dataclasses import dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from game.engine.state.arrays import Array, Count, Flags

Word = npt.NDArray[np.uint64]

_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_MULTIPLIERS = (np.uint64(0xD2E7470EE14C6C93), np.uint64(0xCA5A826395121157))
_KEY_STEPS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBB67AE8584CAA73B))
_ROUNDS = 10
_MANTISSA = np.uint64(11)


@dataclass(frozen=True)
class Chance:
    """The dice of a batch: `seed` and `game` (g). Copies of one game share both, and so their luck."""

    seed: Word
    game: Word

    def take(self, games: Count) -> "Chance":
        return Chance(self.seed[games], self.game[games])

    def repeat(self, times: int) -> "Chance":
        return Chance(np.repeat(self.seed, times), np.repeat(self.game, times))

    def draw(
        self, purpose: str, month: Count, actor: Count, faces: int = 1, asked: Flags | bool = True
    ) -> Array:
        """Uniform numbers in [0, 1) of shape actor.shape + (faces,).

        `month` has shape (g); `actor` (g, ...) names who throws, so that a change of seats changes no dice.
        Where nobody `asked`, of the same shape or less, no die is thrown and 0 stands.
        """
        shape = (*actor.shape, faces)
        cells = np.flatnonzero(np.broadcast_to(asked, shape).ravel("F"))
        luck = np.zeros(actor.size * faces)
        if cells.size:
            face, seat = np.divmod(cells, actor.size)
            game, what = seat % len(month), np.asarray(crc32(purpose.encode()), dtype=np.uint64)
            when, who = month[game].astype(np.uint64), actor.ravel("F")[seat].astype(np.uint64)
            address = (when, what, who, face.astype(np.uint64))
            noise = philox(address, (self.seed[game], self.game[game]))[0]
            luck[cells] = (noise >> _MANTISSA) * 2.0**-53
        return luck.reshape(shape, order="F")


def philox(counter: tuple[Word, ...], key: tuple[Word, ...]) -> tuple[Word, ...]:
    """Four words of noise per address; wrap-around is the arithmetic of the method."""
    a, b, c, d = counter
    left, right = key
    with np.errstate(over="ignore"):
        for step in range(_ROUNDS):
            if step:
                left, right = left + _KEY_STEPS[0], right + _KEY_STEPS[1]
            high0, low0 = _product(_MULTIPLIERS[0], a)
            high1, low1 = _product(_MULTIPLIERS[1], c)
            a, b, c, d = high1 ^ b ^ left, low1, high0 ^ d ^ right, low0
    return a, b, c, d


def _product(x: np.uint64, y: Word) -> tuple[Word, Word]:
    """The high and the low word of a 128-bit product."""
    x_high, x_low = x >> _HALF, x & _LOW
    y_high, y_low = y >> _HALF, y & _LOW
    middle = x_high * y_low + ((x_low * y_low) >> _HALF)
    other = x_low * y_high + (middle & _LOW)
    return x_high * y_high + (middle >> _HALF) + (other >> _HALF), x * y


def dice(seed: int, games: int, first: int = 0) -> Chance:
    """The dice of games number first, first + 1, ... of one seed."""
    return Chance(np.full(games, seed, dtype=np.uint64), np.arange(first, first + games, dtype=np.uint64))
