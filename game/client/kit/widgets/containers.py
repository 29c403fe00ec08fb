"""Widgets that place others: row, column, grid, stack, scroll view, and free places."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.client.kit import layout
from game.client.kit.box import Box
from game.client.kit.layout import REST, Share, Size
from game.client.kit.pen import Pen
from game.client.kit.widgets.widget import Widget

Lie = Literal["stretch", "start", "centre", "end"]
Pad = (
    float | tuple[float, float] | tuple[float, float, float, float]
)  # all, (across, down), (left, top, right, bottom)


def padded(box: Box, pad: Pad) -> Box:
    left, top, right, bottom = sides(pad)
    return box.trim(left, top, right, bottom)


def sides(pad: Pad) -> tuple[float, float, float, float]:
    """(left, top, right, bottom)"""
    if not isinstance(pad, tuple):
        return pad, pad, pad, pad
    return pad if len(pad) == 4 else (pad[0], pad[1], pad[0], pad[1])


def settled(wish: Size, room: float, lie: Lie) -> tuple[float, float]:
    """(start, length) across the direction of a row or column."""
    if isinstance(wish, Share) or lie == "stretch":
        return 0.0, room
    return {"start": 0.0, "centre": (room - wish) / 2, "end": room - wish}[lie], float(wish)


@dataclass(eq=False)
class Row(Widget):
    """Children side by side. What has no fixed height is stretched, or lies as `lie` says.

    In one that is `tight`, what is as wide as its content gives way where there is too little room.

    A child that wraps has no width of its own here: give it one, or a share.
    """

    children: list[Widget] = field(default_factory=list, kw_only=False)
    gap: float = 0
    pad: Pad = 0
    lie: Lie = "stretch"
    tight: bool = False

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        left, top, right, bottom = sides(self.pad)
        widths = self._widths(pen, width - left - right)
        highs = [child.wish(pen, wide)[1] for child, wide in zip(self.children, widths, strict=True)]
        high = max((float(one) for one in highs if not isinstance(one, Share)), default=0.0)
        return sum(widths) + self.gap * max(0, len(widths) - 1) + left + right, high + top + bottom

    def place(self, pen: Pen, box: Box) -> None:
        self.box, inner = box, padded(box, self.pad)
        x = inner.x
        for child, wide in zip(self.children, self._widths(pen, inner.w), strict=True):
            high = child.wish(pen, wide)[1]
            fixed = child.height is not None and not isinstance(child.height, Share)
            start, tall = settled(high, inner.h, "centre" if fixed and self.lie == "stretch" else self.lie)
            child.place(pen, Box(x, inner.y + start, wide, tall))
            x += wide + self.gap

    def _widths(self, pen: Pen, room: float) -> list[float]:
        wishes = [child.wish(pen, room)[0] for child in self.children]
        return layout.lengths(room, self._yielded(wishes, room) if self.tight else wishes, self.gap)

    def _yielded(self, wishes: list[Size], room: float) -> list[Size]:
        fixed = sum(wish for wish in wishes if not isinstance(wish, Share))
        over = fixed + self.gap * max(0, len(wishes) - 1) - room
        soft = [
            child.width is None and not isinstance(wish, Share)
            for child, wish in zip(self.children, wishes, strict=True)
        ]
        yielding = sum(wish for wish, gives in zip(wishes, soft, strict=True) if gives)
        times = 1 - over / yielding if 0 < over < yielding else 1.0
        return [wish * times if gives else wish for wish, gives in zip(wishes, soft, strict=True)]


@dataclass(eq=False)
class Column(Widget):
    """Children below each other. What has no fixed width is stretched, or lies as `lie` says."""

    children: list[Widget] = field(default_factory=list, kw_only=False)
    gap: float = 0
    pad: Pad = 0
    lie: Lie = "stretch"

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        left, top, right, bottom = sides(self.pad)
        wishes = [child.wish(pen, width - left - right) for child in self.children]
        wide = max((float(one) for one, _ in wishes if not isinstance(one, Share)), default=0.0)
        high = sum(float(one) for _, one in wishes if not isinstance(one, Share))
        return wide + left + right, high + self.gap * max(0, len(wishes) - 1) + top + bottom

    def place(self, pen: Pen, box: Box) -> None:
        self.box, inner = box, padded(box, self.pad)
        wishes = [child.wish(pen, inner.w) for child in self.children]
        y = inner.y
        heights = layout.lengths(inner.h, [high for _, high in wishes], self.gap)
        for child, (wide, _), high in zip(self.children, wishes, heights, strict=True):
            fixed = child.width is not None and not isinstance(child.width, Share)
            start, length = settled(wide, inner.w, "start" if fixed and self.lie == "stretch" else self.lie)
            child.place(pen, Box(inner.x + start, y, length, high))
            y += high + self.gap


@dataclass(eq=False)
class Grid(Widget):
    """Equal cells, line by line; without a height each line is as high as the highest child."""

    children: list[Widget] = field(default_factory=list, kw_only=False)
    columns: int = 2
    gap: float = 0

    @property
    def rows(self) -> int:
        return -(-len(self.children) // self.columns)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        cell = (width - self.gap * (self.columns - 1)) / self.columns
        highs = [child.wish(pen, cell)[1] for child in self.children]
        high = max((float(one) for one in highs if not isinstance(one, Share)), default=0.0)
        return width, high * self.rows + self.gap * max(0, self.rows - 1)

    def place(self, pen: Pen, box: Box) -> None:
        self.box = box
        for child, cell in zip(
            self.children, layout.grid(box, self.columns, self.rows, self.gap), strict=False
        ):
            child.place(pen, cell)


@dataclass(eq=False)
class Stack(Widget):
    """Children on top of each other, each as large as the stack."""

    children: list[Widget] = field(default_factory=list, kw_only=False)
    pad: Pad = 0

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        left, top, right, bottom = sides(self.pad)
        wishes = [child.wish(pen, width - left - right) for child in self.children]
        wide = max((float(one) for one, _ in wishes if not isinstance(one, Share)), default=0.0)
        high = max((float(one) for _, one in wishes if not isinstance(one, Share)), default=0.0)
        return wide + left + right, high + top + bottom

    def place(self, pen: Pen, box: Box) -> None:
        self.box = box
        for child in self.children:
            child.place(pen, padded(box, self.pad))


@dataclass(eq=False)
class Spacer(Widget):
    """Nothing, as large as asked: Spacer(8) or Spacer(Share(1)) along its row or column."""

    length: Size = REST

    def wish(self, pen: Pen, width: float) -> tuple[Size, Size]:
        return self.length, self.length


@dataclass(eq=False)
class ScrollView(Widget):
    """A window on one child that is higher than it. The wheel moves it, and so does the focus.

    Where it scrolls, the child is narrower by BAR, so that its bar lies beside it.
    """

    child: Widget = field(kw_only=False, default_factory=Widget)
    offset: float = 0.0
    clips: ClassVar[bool] = True
    STEP: ClassVar[float] = 48
    BAR: ClassVar[float] = 10

    def __post_init__(self) -> None:
        self.children = [self.child]
        self._pen: Pen | None = None

    @property
    def furthest(self) -> float:
        return max(0.0, self.child.box.h - self.box.h)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        wide, high = self.child.wish(pen, width)
        return float(wide), float(high)

    def place(self, pen: Pen, box: Box) -> None:
        self.box, self._pen = box, pen
        wide, high = box.w, float(self.child.wish(pen, box.w)[1])
        if high > box.h:
            wide = box.w - self.BAR
            high = float(self.child.wish(pen, wide)[1])
        self.offset = max(0.0, min(self.offset, high - box.h))
        self.child.place(pen, Box(box.x, box.y - self.offset, wide, max(box.h, high)))

    def scroll_to(self, offset: float) -> bool:
        """True if it moved."""
        before = self.offset
        self.offset = max(0.0, min(offset, self.furthest))
        if self._pen and self.offset != before:
            for widget in self.child.walk():
                widget.texts.clear()  # what is scrolled away will not be painted again
            self.place(self._pen, self.box)
            for widget in self.child.walk():
                widget.texts.clear()  # what has left the view is not painted again, and says nothing any more
            self.touch()
        return self.offset != before

    def show(self, box: Box) -> None:
        """Scroll until this box lies in the view."""
        if box.y < self.box.y:
            self.scroll_to(self.offset - (self.box.y - box.y) - 8)
        elif box.bottom > self.box.bottom:
            self.scroll_to(self.offset + box.bottom - self.box.bottom + 8)

    def wheel(self, turns: float) -> bool:
        return self.scroll_to(self.offset - turns * self.STEP)

    def carry(self, old: Widget) -> None:
        if isinstance(old, ScrollView):
            self.offset = old.offset

    def draw_over(self, pen: Pen) -> None:
        if self.furthest > 0:
            length = max(24.0, self.box.h * self.box.h / self.child.box.h)
            y = self.box.y + (self.box.h - length) * self.offset / self.furthest
            pen.box(Box(self.box.right - 5, y, 4, length), "line2", None, 2)
