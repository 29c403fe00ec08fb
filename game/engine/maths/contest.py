"""Contests: several want one thing, and one of them gets it."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def first(among: Flags, *measures: npt.NDArray[np.float64 | np.int64]) -> Flags:
    """(g, p, ...) the one of those `among` with the most of the first measure.

    Of equals the one with the most of the next: a draw of dice as the last measure leaves nobody equal. How
    the seats are numbered does not matter.
    """
    best = among
    for measure in measures:
        each = np.where(best, measure, -np.inf)
        best = best & (each == each.max(axis=1, keepdims=True))
    return best


def best_rival(rate: Array) -> Array:
    """For each platform the highest rate among the others; shapes (g, p, ...) in and out."""
    best = np.zeros_like(rate)
    for p in range(rate.shape[1]):
        for q in range(rate.shape[1]):
            if q != p:
                np.maximum(best[:, p], rate[:, q], out=best[:, p])
    return best
