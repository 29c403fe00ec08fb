"""What every lever is given: the sheets it may change, and the dice that say how."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.balance.schema.minds import Mind
from game.engine.lenses import limits
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

FACES = 6  # dice that one change of one lever may use


@dataclass
class Sheets:
    """One seat's sheets, many at once, while they are being changed; `world` has a row for each."""

    world: World
    orders: Orders
    numbers: Numbers
    seat: int
    mind: Mind

    @cached_property
    def bounds(self) -> limits.Bounds:
        return limits.bounds(self.world, self.numbers)

    def may(self, line: str) -> Flags:
        """(lanes, targets) for whom or what the line is open."""
        return self.bounds.may(line)[:, self.seat]

    def row(self, field: str) -> Array:
        """(lanes, ...) this seat's part of an order, to be read and changed."""
        row: Array = getattr(self.orders, field)[:, self.seat]
        return row

    def seat_of(self, able: Flags, face: Array) -> Flags:
        """(lanes, q, ...) one of the seats, or of their ways, that are able; whoever sits where."""
        order = np.argsort(self.world.seats.platform, axis=1, kind="stable")
        places, back = (
            places.reshape(places.shape + (1,) * (able.ndim - 2))
            for places in (order, np.argsort(order, axis=1))
        )
        ranked = np.take_along_axis(able, places, axis=1)
        found = one(ranked.reshape(len(able), -1), face).reshape(ranked.shape)
        return np.take_along_axis(found, back, axis=1)

    def put(self, field: str, on: Flags, value: Array | Count | Flags | float) -> None:
        """Set the order where `on` (lanes, or lanes and places) says so."""
        row = self.row(field)
        places = on if on.ndim == row.ndim else on[:, None]
        np.copyto(row, np.asarray(value).astype(row.dtype), where=places)


@dataclass(frozen=True)
class Dice:
    """How a change falls: `near` (lanes) a little or at will, `faces` (lanes, FACES) in [0, 1)."""

    near: Flags
    faces: Array
    little: float  # what a little is, as a share of a lever's range

    def pick(self, face: int, choices: int) -> Count:
        """One of so many choices."""
        return np.minimum((self.faces[:, face] * choices).astype(np.int64), choices - 1)

    def shift(self, now: Array, most: Array | float, step: Array | float, face: int = 4) -> Array:
        """Another value on the grid between 0 and `most`: near the present one, or anywhere."""
        one, other = self.faces[:, face], self.faces[:, face + 1]
        little = now + most * self.little * 2 * (one + other - 1)
        value = np.rint(np.where(self.near, little, most * one) / step) * step
        still = np.abs(value - now) < step / 2
        value = np.where(still, now + np.where(other < 1 / 2, -step, step), value)
        return np.clip(np.rint(value / step) * step, 0.0, most)

    def level(self, now: Count, levels: int, face: int = 4) -> Count:
        """Another of so many levels: the next one up or down, or any."""
        next_one = now + np.where(self.faces[:, face] < 1 / 2, -1, 1)
        return np.clip(np.where(self.near, next_one, self.pick(face + 1, levels)), 0, levels - 1)


Lever = Callable[[Sheets, Flags, Dice], None]


@dataclass(frozen=True)
class When:
    """A lever that is there only while its line of the sheet is open, perhaps for some of its names."""

    line: str
    turn: Lever
    whom: Callable[[Numbers], Flags] | None = None

    def __call__(self, s: Sheets, on: Flags, d: Dice) -> None:
        self.turn(s, on, d)


def there(lever: Lever, s: Sheets) -> Flags:
    """(lanes) where the lever can be turned."""
    if not isinstance(lever, When):
        return np.ones(s.world.games, dtype=np.bool_)
    may = s.may(lever.line)
    may = may & lever.whom(s.numbers) if lever.whom else may
    return np.asarray(may.any(axis=1)) if may.ndim > 1 else may


def one(able: Flags, face: Array) -> Flags:
    """(lanes, n) one of those that are able, none where nobody is."""
    count = np.add.reduce(able, axis=1, dtype=np.int64)
    place = np.minimum((face * count).astype(np.int64), count - 1)
    return np.asarray(able & (np.cumsum(able, axis=1) - 1 == place[:, None]))
