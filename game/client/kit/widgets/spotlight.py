"""A lesson over a screen: everything is dimmed but one lit widget, and a card points at it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.client.kit import layout
from game.client.kit.box import NOWHERE, Box
from game.client.kit.pen import Pen
from game.client.kit.style import RADIUS
from game.client.kit.widgets.containers import ScrollView, padded, sides
from game.client.kit.widgets.dialog import Dialog
from game.client.kit.widgets.widget import Widget

SCRIM, CORNER = 0.58, 3.0  # how dark all else is; radius of the frame, whose hole has none
RIM, EDGE = 4.0, 16.0  # units: between the lit widget and its frame; between the card and the window
NARROWEST = 250.0  # units
AWAY, POINTER, HALF = 22.0, 14.0, 13.0  # of the card from what is lit; length and half the height of its tip


@dataclass(eq=False)
class Spotlight(Dialog):
    """Mouse and keys reach the card and the widget named `lit`, nothing else. Without one only the card."""

    lit: str = ""
    may_close: bool = False
    widget: Widget | None = field(default=None, init=False, repr=False)
    hole: Box = field(default=NOWHERE, init=False)

    def place(self, pen: Pen, box: Box) -> None:
        self.box = box
        tree = self.root.children[0].walk()
        self.widget = next((one for one in tree if one.name and one.name == self.lit), None)
        self.hole = _shown(self.widget).inset(-RIM) if self.widget else NOWHERE
        room = box.inset(EDGE)
        size = self._size(pen, room)
        beside = layout.beside(self.hole, size, room, AWAY) if self.widget else box.centred(*size)
        self.card = _into(beside, room)
        if self.widget and self.card.meets(self.hole):  # where both cannot be seen whole, into the corner
            self.card = room.right_part(size[0]).bottom_part(size[1])
        self.child.place(pen, padded(self.card, self.pad))

    def _size(self, pen: Pen, room: Box) -> tuple[float, float]:
        """Of the card: narrower where it would else lie over what is lit."""
        wide = min(self.breadth, room.w)
        high, hole = self._high(pen, wide, room), self.hole
        across = max(hole.x - room.x, room.right - hole.right) - AWAY
        down = max(hole.y - room.y, room.bottom - hole.bottom) - AWAY
        if self.widget is None or across >= wide or down >= high or across < NARROWEST:
            return wide, high
        return across, self._high(pen, across, room)

    def _high(self, pen: Pen, wide: float, room: Box) -> float:
        left, top, right, bottom = sides(self.pad)
        return min(room.h, float(self.child.wish(pen, wide - left - right)[1]) + top + bottom)

    def walk(self) -> Iterator[Widget]:
        yield from super().walk()
        if self.widget is not None:
            yield from self.widget.walk()

    def hit(self, x: float, y: float) -> Widget | None:
        if self.card.holds(x, y):
            return self.child.hit(x, y)
        return self.widget.hit(x, y) if self.widget is not None and self.hole.holds(x, y) else None

    def draw(self, pen: Pen) -> None:
        for shade in _around(self.box, self.hole):
            pen.fill(shade, "scrim", SCRIM)
        if self.widget is not None:
            pen.box(self.hole.inset(-2), None, "focus", CORNER, 2.5)
        pen.shadow(self.card, RADIUS["dialog"], 24, 70 / 255, 8)
        pen.box(self.card, "card", None, RADIUS["dialog"])
        tip = _tip(self.card, self.hole) if self.widget is not None else ()
        if tip:
            pen.polygon(tip, "card")
        pen.panel = self.card


def _shown(widget: Widget) -> Box:
    """Scroll it into view; the part of it that is seen."""
    for around in widget.ancestors():
        if isinstance(around, ScrollView):
            around.show(widget.box)
    box = widget.box
    for around in widget.ancestors():
        box = box.common(around.box) if around.clips else box
    return box


def _into(box: Box, room: Box) -> Box:
    x = max(room.x, min(box.x, room.right - box.w))
    return Box(x, max(room.y, min(box.y, room.bottom - box.h)), box.w, box.h)


def _around(box: Box, hole: Box) -> list[Box]:
    """Four boxes that leave the hole free; one where there is none."""
    if hole == NOWHERE:
        return [box]
    return [
        box.top_part(hole.y - box.y),
        Box(box.x, hole.y, hole.x - box.x, hole.h),
        Box(hole.right, hole.y, box.right - hole.right, hole.h),
        box.trim(top=hole.bottom - box.y),
    ]


def _tip(card: Box, hole: Box) -> tuple[tuple[float, float], ...]:
    """A triangle on the side of the card that faces the hole; nothing where the two overlap."""
    y = max(card.y + 2 * HALF, min(hole.cy, card.bottom - 2 * HALF))
    x = max(card.x + 2 * HALF, min(hole.cx, card.right - 2 * HALF))
    if hole.x >= card.right:
        return ((card.right - 1, y - HALF), (card.right - 1, y + HALF), (card.right + POINTER, y))
    if hole.right <= card.x:
        return ((card.x + 1, y - HALF), (card.x + 1, y + HALF), (card.x - POINTER, y))
    if hole.y >= card.bottom:
        return ((x - HALF, card.bottom - 1), (x + HALF, card.bottom - 1), (x, card.bottom + POINTER))
    if hole.bottom <= card.y:
        return ((x - HALF, card.y + 1), (x + HALF, card.y + 1), (x, card.y - POINTER))
    return ()
