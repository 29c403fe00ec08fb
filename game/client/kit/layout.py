"""Where things go: rows, columns and grids as pure functions over boxes, and what is wrong with placed text.

A size is a number of units, `Share(n)` of what the others leave, or a content size that was measured before.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from game.client.kit.box import Box


class Share(float):
    """A part of what is left: Share(2) gets twice what Share(1) gets."""


REST = Share(1)


Size = float | Share


def lengths(total: float, sizes: Sequence[Size], gap: float = 0) -> list[float]:
    """Fixed sizes as they are, shares from the rest; nothing below zero."""
    rest = total - gap * (len(sizes) - 1) - sum(size for size in sizes if not isinstance(size, Share))
    parts = sum(size for size in sizes if isinstance(size, Share))
    return [max(0.0, rest * size / parts) if isinstance(size, Share) else float(size) for size in sizes]


def row(box: Box, sizes: Sequence[Size], gap: float = 0) -> list[Box]:
    """Boxes side by side over the whole height."""
    boxes, x = [], box.x
    for width in lengths(box.w, sizes, gap):
        boxes.append(Box(x, box.y, width, box.h))
        x += width + gap
    return boxes


def column(box: Box, sizes: Sequence[Size], gap: float = 0) -> list[Box]:
    """Boxes below each other over the whole width."""
    boxes, y = [], box.y
    for height in lengths(box.h, sizes, gap):
        boxes.append(Box(box.x, y, box.w, height))
        y += height + gap
    return boxes


def grid(box: Box, columns: int, rows: int, gap: float = 0) -> list[Box]:
    """Equal boxes, line by line."""
    shares = [Share(1)] * columns
    return [cell for line in column(box, [Share(1)] * rows, gap) for cell in row(line, shares, gap)]


def beside(owner: Box, size: tuple[float, float], room: Box, gap: float = 8) -> Box:
    """A box of this size next to its owner, inside `room` and never over the owner.

    Right and left are tried before below and above; where no side has enough, the roomiest is taken.
    """
    w, h = size
    sides = {
        "right": room.right - owner.right - gap - w,
        "left": owner.x - gap - w - room.x,
        "below": room.bottom - owner.bottom - gap - h,
        "above": owner.y - gap - h - room.y,
    }
    fitting = [side for side, spare in sides.items() if spare >= 0]
    side = fitting[0] if fitting else max(sides, key=lambda one: sides[one])
    x = {"right": owner.right + gap, "left": owner.x - gap - w}.get(side, owner.cx - w / 2)
    y = {"below": owner.bottom + gap, "above": owner.y - gap - h}.get(side, owner.cy - h / 2)
    if side in ("right", "left"):
        y = max(room.y, min(y, room.bottom - h))
    else:
        x = max(room.x, min(x, room.right - w))
    return Box(x, y, w, h)


def around(owner: Box, size: tuple[float, float], room: Box, gap: float = 8) -> list[Box]:
    """All places of this size next to its owner and wholly inside `room`, on the sides of `beside`."""
    w, h = size
    x, y = max(room.x, min(owner.cx - w / 2, room.right - w)), max(room.y, min(owner.y, room.bottom - h))
    places = [
        Box(owner.right + gap, y, w, h),
        Box(owner.x - gap - w, y, w, h),
        Box(x, owner.bottom + gap, w, h),
        Box(x, owner.y - gap - h, w, h),
    ]
    return [place for place in places if room.contains(place, 0.5)]


class TextMark(NamedTuple):
    """One drawn line of text: where, into which panel it belongs, whether it was shortened and may be."""

    string: str
    box: Box
    panel: Box
    cut: bool
    may_cut: bool


class Fault(NamedTuple):
    """Something an eye would notice."""

    what: Literal["overlap", "outside", "cut"]
    mark: TextMark
    other: TextMark | None = None


def faults(marks: Iterable[TextMark], slack: float = 1.0) -> list[Fault]:
    """Texts that overlap, that leave their panel, or that were cut without permission.

    The same text drawn twice in one place, as when a part of it is drawn in another colour, is one text.
    """
    marks = list(marks)
    cut = [Fault("cut", mark) for mark in marks if mark.cut and not mark.may_cut]
    outside = [
        Fault("outside", mark)
        for mark in marks
        if not mark.may_cut and not mark.panel.contains(mark.box, slack)
    ]
    overlaps = [
        Fault("overlap", one, other)
        for one, other in combinations(marks, 2)
        if one.box.meets(other.box, slack)
        and not (one.may_cut and other.may_cut)
        and (one.string, one.box) != (other.string, other.box)
    ]
    return cut + outside + overlaps
