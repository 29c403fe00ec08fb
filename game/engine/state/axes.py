"""Each field of a page says along which axes it lies; how the page begins follows from that.

Games are always the first axis. Those whose length depends on the match have a letter:
g games, p seats, q once more (whom), s segments, c aisles, b brands, i investors, t tranches, n partners,
h hosts, e event cards, a aims of the scenario, r rumours that go round, w waves that are remembered.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import Field, field, fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from typing import Any, TypeVar, cast

import numpy as np

from game.engine.state.arrays import Array, Count, Flags

KINDS: Mapping[Any, type] = {Array: np.float64, Count: np.int64, Flags: np.bool_}

Sizes = Mapping[str, int]  # how long each lettered axis is
Page = TypeVar("Page")


def along(letters: str = "", *more: int | Sequence[str], start: float = 0) -> Any:
    """A field along games, these axes, and then others of a fixed length or one place for each of a list."""
    lengths = tuple(one if isinstance(one, int) else len(one) for one in more)
    return field(metadata={"axes": (*"g", *letters.replace("q", "p"), *lengths), "start": start})


def blank(page: type[Page], sizes: Sizes) -> Page:
    """The page, and every slice of it, with each array at its start."""
    return page(**{name: begin(sizes) for name, begin in _beginnings(page)})  # type: ignore[arg-type]


def sizes(page: Any) -> dict[str, int]:
    """How long each lettered axis is on this page."""
    places = _places(type(page))  # type: ignore[arg-type]
    return {axis: attrgetter(path)(page).shape[place] for axis, path, place in places}


@cache
def _beginnings(page: Any) -> tuple[tuple[str, Callable[[Sizes], Any]], ...]:
    """By field that is an array or a slice: what makes it."""
    own = [one for one in fields(page) if "axes" in one.metadata or is_dataclass(one.type)]
    return tuple((one.name, _beginning(one)) for one in own)


def _beginning(one: "Field[Any]") -> Callable[[Sizes], Any]:
    if is_dataclass(one.type):
        return partial(blank, cast(Any, one.type))
    axes, start, kind = one.metadata["axes"], one.metadata["start"], KINDS[one.type]

    def begin(sizes: Sizes) -> Any:
        shape = tuple(sizes[axis] if isinstance(axis, str) else axis for axis in axes)
        return np.full(shape, start, kind, "F") if start else np.zeros(shape, kind, "F")

    return begin


@cache
def _places(page: Any) -> tuple[tuple[str, str, int], ...]:
    """Where each axis can be read: the dotted name of a field, and the axis' place there."""
    found: dict[str, tuple[str, int]] = {}
    for path, axes in _walk(page):
        for at, axis in enumerate(axes):
            if isinstance(axis, str):
                found.setdefault(axis, (path, at))
    return tuple((axis, *place) for axis, place in found.items())


def _walk(page: Any, before: str = "") -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for one in fields(page):
        if is_dataclass(one.type):
            yield from _walk(one.type, f"{before}{one.name}.")
        elif "axes" in one.metadata:
            yield f"{before}{one.name}", one.metadata["axes"]
