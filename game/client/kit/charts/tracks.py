"""One figure on a line or a circle: a track with marks, a time line, a dial."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Widget


class Mark(NamedTuple):
    """Somebody on a track, 0..1: an emblem above the line, a text below it."""

    at: float
    tone: Colour
    layers: Sequence[Layer] = ()
    text: str = ""


@dataclass(eq=False)
class Track(Widget):
    """A line with ticks that mean something and marks of those who stand on it. A band is a guess."""

    marks: Sequence[Mark] = ()
    ticks: Sequence[tuple[float, str]] = ()
    band: tuple[float, float] | None = None
    tone: Colour = "acc"
    HEIGHT: ClassVar[float] = 52

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.HEIGHT if self.ticks else 28

    def draw(self, pen: Pen) -> None:
        line = Box(self.box.x + 8, self.box.y + 20, self.box.w - 16, 6)
        pen.box(line, "sunk", None, 3)
        if self.band:
            left, right = (line.x + line.w * end for end in self.band)
            pen.box(Box(left, line.y, max(6.0, right - left), 6), self.tone, None, 3)
        for at, text in self.ticks:
            pen.post(line.x + line.w * at - 0.75, line.y - 3, 12, "ink3", 1.5)
            pen.text(text, line.x + line.w * at, line.bottom + 14, "caption", "ink3", "centre")
        for mark in self.marks:
            x = line.x + line.w * mark.at
            pen.post(x - 0.5, line.y - 5, 8, mark.tone)
            pen.emblem(mark.layers, x, line.y - 12, 14, mark.tone)


class Event(NamedTuple):
    """Something on a time line: when, counted in steps, its text, its colour, above the line or below."""

    when: float
    text: str
    tone: Colour
    above: bool = True
    strong: bool = False


@dataclass(eq=False)
class TimeLine(Widget):
    """Months along a line, events above and below it; those that would touch move one line further out."""

    labels: Sequence[str] = ()
    events: Sequence[Event] = ()

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 98

    def draw(self, pen: Pen) -> None:
        y, step = self.box.y + 40, self.box.w / max(1, len(self.labels))
        pen.rule(self.box.x + 8, y, self.box.w - 16, "line2", 2)
        for index, label in enumerate(self.labels):
            x = self.box.x + step * (index + 0.5)
            pen.post(x, y - 4, 9, "line2")
            pen.text(label, x, self.box.bottom - 10, "label", "ink3", "centre")
        ends: dict[tuple[bool, int], float] = {}
        for event in sorted(self.events, key=lambda one: one.when):
            font = "label-strong" if event.strong else "label-medium"
            half, x = pen.width(event.text, font) / 2, self.box.x + step * (event.when + 0.5)
            x = max(self.box.x + half, min(self.box.right - half, x))
            row = next((row for row in range(2) if ends.get((event.above, row), -1e9) < x - half - 6), 1)
            ends[event.above, row] = x + half
            place = y - 14 - 15 * row if event.above else y + 14 + 15 * row
            pen.text(event.text, x, place, font, event.tone, "centre")


def draw_dial(
    pen: Pen,
    x: float,
    y: float,
    radius: float,
    width: float,
    parts: Sequence[tuple[float, Colour]],
    gap: float = 0.0,
) -> None:
    """A ring of parts, 0..1 each, clockwise from twelve o'clock; `gap` in turns between them."""
    start = 0.0
    for part, colour in parts:
        pen.ring(x, y, radius, width, start + gap / 2, start + part - gap / 2, colour)
        start += part


@dataclass(eq=False)
class Dial(Widget):
    """A ring of parts with a figure in the middle."""

    parts: Sequence[tuple[float, Colour]] = ()
    text: str = ""
    thick: float = 8
    ground: Colour = "sunk"

    @property
    def value(self) -> str:
        return self.text

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 72, 72

    def draw(self, pen: Pen) -> None:
        radius = min(self.box.w, self.box.h) / 2 - 1
        pen.ring(self.box.cx, self.box.cy, radius, self.thick, 0, 1, self.ground)
        draw_dial(pen, self.box.cx, self.box.cy, radius, self.thick, self.parts)
        if self.text:
            pen.text(self.text, self.box.cx, self.box.cy, "figure", "ink", "centre")
