"""Small signs between the text: rule, icon, emblem, change, pill, and a drawing of your own."""

from collections.abc import Callable
from dataclasses import dataclass

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.pen import Align, Pen
from game.client.kit.style import Colour, Font
from game.client.kit.widgets.widget import Widget

SIDE = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(eq=False)
class Rule(Widget):
    """A hairline across, with the same space above and below."""

    colour: Colour = "line"
    space: float = 0

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 1 + 2 * self.space

    def draw(self, pen: Pen) -> None:
        pen.rule(self.box.x, self.box.y + self.space, self.box.w, self.colour)


@dataclass(eq=False)
class Icon(Widget):
    """An icon, on a tile of its own where `tile` names a colour."""

    icon: str = "info"
    size: float = 18
    colour: Colour = "ink2"
    tile: Colour | None = None

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        side = self.size + (14 if self.tile else 0)
        return side, side

    def draw(self, pen: Pen) -> None:
        if self.tile is not None:
            side = self.size + 14
            pen.box(self.box.centred(side, side), self.tile, None, 8)
        pen.icon(self.icon, self.box.cx, self.box.cy, self.size, self.colour)


@dataclass(eq=False)
class Emblem(Widget):
    """A drawing given by its layers, in shades of one colour."""

    layers: tuple[Layer, ...] = ()
    colour: Colour = "ink"
    size: float = 28

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return self.size, self.size

    def draw(self, pen: Pen) -> None:
        pen.emblem(self.layers, self.box.cx, self.box.cy, self.size, self.colour)


def draw_change(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    sign: float,
    font: Font = "label-strong",
    align: Align = "left",
    good: bool = True,
) -> Box:
    """An arrow and a signed number, middled on y, a dash for no change; `good`: is more welcome?"""
    colour = "ink3" if sign == 0 else "pos" if (sign > 0) == good else "neg"
    wide = pen.width(text, font) + 11
    left = x - wide * SIDE[align]
    if sign:
        pen.triangle(left + 3.5, y, sign > 0, colour)
    else:
        pen.fill(Box(left, y - 1, 7, 2), colour)
    pen.text(text, left + 11, y, font, colour)
    return Box(left, y - 6, wide, 12)


ARROW = 11  # units that it takes before the text


@dataclass(eq=False)
class Change(Widget):
    """What has moved, with an arrow; `sign` is the direction, `text` what is printed."""

    text: str = ""
    sign: float = 0
    font: Font = "label-strong"
    align: Align = "left"
    good: bool = True

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        return self.text

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return pen.width(self.text, self.font) + ARROW + 0.5, pen.letters.pitch(self.font)

    def draw(self, pen: Pen) -> None:
        x = self.box.x + self.box.w * SIDE[self.align]
        font = pen.letters.narrowed(self.text, self.font, self.box.w - ARROW)
        draw_change(pen, x, self.box.cy, self.text, self.sign, font, self.align, self.good)


def draw_pill(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    fill: Colour = "sunk",
    colour: Colour = "ink2",
    align: Align = "left",
) -> Box:
    """A tag with round ends, middled on y."""
    wide = pen.width(text, "tag") + 14
    box = Box(x - wide * SIDE[align], y - 9, wide, 18)
    pen.box(box, fill, None, 9)
    pen.text(text, box.cx, y, "tag", colour, "centre")
    return box


@dataclass(eq=False)
class Pill(Widget):
    """A tag with round ends."""

    text: str = ""
    fill: Colour = "sunk"
    colour: Colour = "ink2"

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        return self.text

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return pen.width(self.text, "tag") + 14, 18

    def draw(self, pen: Pen) -> None:
        draw_pill(pen, self.box.cx, self.box.cy, self.text, self.fill, self.colour, "centre")


@dataclass(eq=False)
class Drawing(Widget):
    """A picture of its own: `paint(pen, box)` draws it; give it a width and a height, or shares.

    `moving(pen, box, now)` draws what runs on top of it, until `moves_until`; it should only blit.
    """

    paint: Callable[[Pen, Box], object] = lambda pen, box: None
    moving: Callable[[Pen, Box, float], object] | None = None

    def draw_moving(self, pen: Pen, now: float) -> None:
        if self.moving is not None:
            self.moving(pen, self.box, now)

    def draw(self, pen: Pen) -> None:
        self.paint(pen, self.box)
