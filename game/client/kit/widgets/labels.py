"""Text that only shows something: label, rich text, title."""

import re
from dataclasses import dataclass
from typing import ClassVar

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
