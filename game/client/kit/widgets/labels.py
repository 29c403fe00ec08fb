"""Text and small signs that only show something."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.pen import Align, Pen
from game.client.kit.style import Colour, Font
from game.client.kit.widgets.widget import Widget

SIDE = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(eq=False)
class Label(Widget):
    """One line, or a wrapped paragraph. `may_cut` allows an ellipsis where there is no room."""

    text: str = ""
    font: Font = "body"
    colour: Colour = "ink"
    align: Align = "left"
    wrap: bool = False
    may_cut: bool = False

    @property
    def value(self) -> str:
        return self.text

    def say(self, text: str) -> None:
        """Another text in the same place."""
        if text != self.text:
            self.text = text
            self.touch()

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        if self.wrap:
            return width, pen.letters.height(self.text, self.font, width)
        return pen.width(self.text, self.font) + 0.5, pen.letters.pitch(self.font)

    def draw(self, pen: Pen) -> None:
        x = self.box.x + self.box.w * SIDE[self.align]
        if self.wrap:
            pen.paragraph(self.text, self.box.x, self.box.y, self.box.w, self.font, self.colour, self.align)
        else:
            pen.text(
                self.text, x, self.box.cy, self.font, self.colour, self.align,
                width=self.box.w + 0.5, may_cut=self.may_cut,
            )  # fmt: skip


@dataclass(eq=False)
class RichText(Widget):
    """A paragraph in which **so** is strong and {token|so} has the colour of a token."""

    text: str = ""
    font: Font = "body"
    strong: Font = "body-strong"
    colour: Colour = "ink2"
    PARTS: ClassVar[re.Pattern[str]] = re.compile(
        r"\*\*(?P<strong>.+?)\*\*|\{(?P<token>\w+)\|(?P<tinted>.+?)\}"
    )

    @property
    def value(self) -> str:
        return "".join(run[0] for run in self.runs())

    def runs(self) -> list[tuple[str, Font, Colour]]:
        """The text in pieces of one font and colour."""
        runs, done = [], 0
        for part in self.PARTS.finditer(self.text):
            runs.append((self.text[done : part.start()], self.font, self.colour))
            if part["strong"]:
                runs.append((part["strong"], self.strong, "ink"))
            else:
                runs.append((part["tinted"], self.strong, part["token"]))
            done = part.end()
        runs.append((self.text[done:], self.font, self.colour))
        return [run for run in runs if run[0]]

    def lines(self, pen: Pen, width: float) -> list[list[tuple[str, Font, Colour]]]:
        """Pieces line by line; a break replaces the space before a word."""
        lines: list[list[tuple[str, Font, Colour]]] = [[]]
        x = 0.0
        for string, font, colour in self.runs():
            for piece in re.findall(r"\s+|\S+", string):
                wide = pen.width(piece, font)
                if x and x + wide > width and not piece.isspace():
                    lines.append([])
                    x = 0.0
                if x or not piece.isspace():
                    lines[-1].append((piece, font, colour))
                    x += wide
        return lines

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, pen.letters.pitch(self.font) * len(self.lines(pen, width))

    def draw(self, pen: Pen) -> None:
        pitch = pen.letters.pitch(self.font)
        base = (pitch + pen.letters.cap(self.font)) / 2
        for row, line in enumerate(self.lines(pen, self.box.w)):
            x, run = self.box.x, ""
            for index, (piece, font, colour) in enumerate(line):
                run += piece
                if index + 1 == len(line) or line[index + 1][1:] != (font, colour):
                    pen.text(run, x, self.box.y + row * pitch + base, font, colour, level="base")
                    x, run = x + pen.width(run, font), ""


@dataclass(eq=False)
class Title(Widget):
    """A finding as a headline, and one line below it."""

    headline: str = ""
    line: str = ""
    font: Font = "headline"
    line_font: Font = "body"

    @property
    def value(self) -> str:
        return self.headline

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        wide = max(pen.width(self.headline, self.font), pen.width(self.line, self.line_font)) + 0.5
        return wide, self._first(pen) + (self._below(pen) if self.line else 0)

    def draw(self, pen: Pen) -> None:
        first = self._first(pen)
        pen.text(self.headline, self.box.x, self.box.y + first / 2, self.font, width=self.box.w + 1)
        if self.line:
            y = self.box.y + first + self._below(pen) / 2
            pen.text(self.line, self.box.x, y, self.line_font, "ink2", width=self.box.w + 1)

    def _first(self, pen: Pen) -> float:
        return pen.letters.size(self.font) * 1.3

    def _below(self, pen: Pen) -> float:
        return pen.letters.pitch(self.line_font) + 6


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
    """An arrow and a signed number, middled on y; `good` says whether more is welcome. Nothing for no change but a dash."""
    colour = "ink3" if sign == 0 else "pos" if (sign > 0) == good else "neg"
    wide = pen.width(text, font) + 11
    left = x - wide * SIDE[align]
    if sign:
        pen.triangle(left + 3.5, y, sign > 0, colour)
    else:
        pen.fill(Box(left, y - 1, 7, 2), colour)
    pen.text(text, left + 11, y, font, colour)
    return Box(left, y - 6, wide, 12)


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

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return pen.width(self.text, self.font) + 11.5, pen.letters.pitch(self.font)

    def draw(self, pen: Pen) -> None:
        x = self.box.x + self.box.w * SIDE[self.align]
        draw_change(pen, x, self.box.cy, self.text, self.sign, self.font, self.align, self.good)


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

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return pen.width(self.text, "tag") + 14, 18

    def draw(self, pen: Pen) -> None:
        draw_pill(pen, self.box.cx, self.box.cy, self.text, self.fill, self.colour, "centre")


@dataclass(eq=False)
class Drawing(Widget):
    """A picture of its own: `paint(pen, box)` draws it; give it a width and a height, or shares."""

    paint: Callable[[Pen, Box], None] = lambda pen, box: None

    def draw(self, pen: Pen) -> None:
        self.paint(pen, self.box)
