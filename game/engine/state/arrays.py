"""How a page of arrays is copied, cut and repeated along its first axis, the games."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Count = npt.NDArray[np.int64]  # levels, months, choices
Flags = npt.NDArray[np.bool_]
Money = npt.NDArray[np.int64]  # hundredths of a crown

Page = TypeVar("Page")


def zeros(*shape: int) -> Array:
    """Games first, games adjacent in memory."""
    return np.zeros(shape, order="F")


def counts(*shape: int) -> Count:
    return np.zeros(shape, dtype=np.int64, order="F")


def flags(*shape: int) -> Flags:
    return np.zeros(shape, dtype=np.bool_, order="F")


def beside(*rows: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Rows of one shape (g, ...) side by side along a new last axis."""
    together = np.empty((*rows[0].shape, len(rows)), np.result_type(*rows), order="F")
    return np.stack(rows, axis=-1, out=together)


def copy(page: Page) -> Page:
    return each(page, lambda a: a.copy(order="F"))


def emptied(page: Page) -> Page:
    """The same page with nothing on it."""
    return each(page, np.zeros_like)


def take(page: Page, games: Any) -> Page:
    """The games of these numbers, in this order; a number may come more than once."""
    return each(page, lambda a: np.asfortranarray(a[games]))


def repeat(page: Page, times: int) -> Page:
    """Every game `times` times, its copies side by side."""
    return each(page, lambda a: np.asfortranarray(np.repeat(a, times, axis=0)))


def join(pages: list[Page]) -> Page:
    """One batch out of several."""
    first = pages[0]
    merged = {
        f.name: join([getattr(p, f.name) for p in pages])
        if is_dataclass(getattr(first, f.name))
        else np.asfortranarray(np.concatenate([getattr(p, f.name) for p in pages]))
        for f in fields(first)  # type: ignore[arg-type]
    }
    return replace(first, **merged)  # type: ignore[type-var]


def each(page: Page, change: Any) -> Page:
    """The page with every array of it changed."""
    changed: Page = object.__new__(type(page))  # a month copies hundreds of arrays: no call to each __init__
    vars(changed).update({name: _changed(value, change) for name, value in vars(page).items()})
    return changed


def _changed(value: Any, change: Any) -> Any:
    if isinstance(value, np.ndarray):
        return change(value)
    if isinstance(value, dict):
        return {name: change(part) for name, part in value.items()}
    return each(value, change) if is_dataclass(value) else value
