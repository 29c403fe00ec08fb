"""A world as plain data and back, to the last bit, and the hash that tells two worlds apart."""

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from game.engine.state.world import World

Cells = npt.NDArray[Any]
Page = TypeVar("Page")
Cell = tuple[str, int | None, tuple[int, ...], Any, Any]  # a field, the seat, the place, and two values

MOST = 10**15  # of anything: hundredths of a crown are the largest numbers there are


def state_hash(world: World, game: int = 0) -> str:
    """sha256 over every cell of one game, in the order of the page, whatever machine wrote them."""
    digest = hashlib.sha256()
    for name, cells in _walk(world):
        row = np.ascontiguousarray(cells[game])
        digest.update(f"{name} {row.shape} {row.dtype.kind}\n".encode())
        digest.update(row.astype(row.dtype.newbyteorder("<")).tobytes())
    return digest.hexdigest()


def apart(one: World, other: World, game: int = 0) -> Iterator[Cell]:
    """Every cell of one game in which two worlds of the same rules and seats differ, to the last bit."""
    for (name, mine), (_, its) in zip(_walk(one), _walk(other), strict=True):
        a, b = mine[game], its[game]
        if a.shape != b.shape:
            yield name.lstrip("."), None, (), a.shape, b.shape
        else:
            for place in zip(*np.nonzero(np.atleast_1d(a != b)), strict=True):
                at = tuple(map(int, place))[: a.ndim]
                by_seat = a.shape[:1] == (one.chairs,)
                seat, rest = (at[0], at[1:]) if by_seat else (None, at)
                yield name.lstrip("."), seat, rest, a[at].item(), b[at].item()


def plain(page: Any, game: int = 0) -> dict[str, Any]:
    """One game of a page as nested lists by field."""
    return {
        field.name: plain(value, game) if is_dataclass(value) else value[game].tolist()
        for field in fields(page)
        for value in (getattr(page, field.name),)
    }


def read(data: Any, like: Page) -> Page:
    """A page of one game with the fields, shapes and kinds of `like`. ValueError names what does not fit."""
    return _page(data, like, "")


def _page(data: Any, like: Page, path: str) -> Page:
    names = [field.name for field in fields(like)]  # type: ignore[arg-type]
    if not isinstance(data, dict) or data.keys() != set(names):
        raise ValueError(path or "world")
    return replace(like, **{name: _part(data[name], getattr(like, name), f"{path}.{name}") for name in names})  # type: ignore[type-var]


def _part(data: Any, like: Any, path: str) -> Any:
    return _page(data, like, path) if is_dataclass(like) else _cells(data, like, path)


def _cells(data: Any, like: Cells, path: str) -> Cells:
    kinds = {"f": float, "i": int, "b": bool}
    _check(data, like.shape[1:], kinds[like.dtype.kind], path)
    cells = np.array(data, dtype=like.dtype)
    if (np.abs(cells, dtype=np.float64, casting="unsafe") > MOST).any():
        raise ValueError(path)
    return np.asfortranarray(cells[None])


def _check(data: Any, shape: tuple[int, ...], kind: type, path: str) -> None:
    """Lists as long as they must be, cells of exactly this kind; before NumPy sees any of it."""
    if not shape:
        if type(data) is not kind:
            raise ValueError(path)
    elif type(data) is not list or len(data) != shape[0]:
        raise ValueError(path)
    else:
        for part in data:
            _check(part, shape[1:], kind, path)


def _walk(page: Any, path: str = "") -> Iterator[tuple[str, Cells]]:
    for field in fields(page):
        value = getattr(page, field.name)
        name = f"{path}.{field.name}"
        if is_dataclass(value):
            yield from _walk(value, name)
        else:
            yield name, value
