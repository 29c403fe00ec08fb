"""How an order is cut to the nearest legal value, for every game and seat at once."""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from game.engine.state.arrays import Array, Count, Flags

Cells = npt.NDArray[Any]  # a field of the orders
May = Callable[[str], Flags]  # do all the conditions of this line hold?


def stepped(
    asked: Array, was: Array, step: Array | float, least: Array | float, most: Array | float
) -> Array:
    """The nearest whole number of steps between the two bounds, which lie on steps themselves."""
    steps = np.rint(finite(asked, was) / step)
    within: Array = np.clip(steps, np.rint(np.divide(least, step)), np.rint(np.divide(most, step)))
    return within * step


def nearest(asked: Array, was: Array, choices: tuple[float, ...]) -> Array:
    distance = np.abs(finite(asked, was)[..., None] - np.array(choices))
    found: Array = np.array(choices, dtype=np.float64)[distance.argmin(axis=-1)]
    return found


def chosen(choice: Count, may: Flags) -> Flags:
    """Is the choice, counted from 1, one of those that are open (g, p, n)?"""
    among: Flags = (choice > 0) & (choice <= may.shape[2])
    if not among.any():
        return among
    place = np.where(among, choice - 1, 0)[:, :, None]
    return among & np.take_along_axis(may, place, axis=2)[:, :, 0]


def finite(asked: Array, was: Array) -> Array:
    return np.where(np.isfinite(asked), asked, was)


def where(flag: Flags, yes: Cells | float, no: Cells) -> Cells:
    """np.where with a flag a seat, for rows of any length."""
    return np.where(flag.reshape(flag.shape + (1,) * (no.ndim - 2)), yes, no)
