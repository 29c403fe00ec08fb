"""The launch as pictures: a rocket that fills, what lifts it, how high that is, and how it may end."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.charts import apart, smooth
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Widget
from game.client.view.launch import Stop
from game.client.view.odds import Factor
from game.words import number

NOSE, FOOT, GROUND = -150.0, 84.0, 122.0  # of the drawing, from its middle down
OUTLINE = ((-150, -128, -96, -56, -10, 40, 84), (1, 17, 31, 40, 43, 41, 33))  # heights, half widths
FIN = ((38, 20), (72, 66), (72, 100), (34, 78))
TALL = GROUND - NOSE
TONES: dict[str, Colour] = {
    "fizzle": "neg",
    "sputter": "warn",
    "lift_off": ("pos", "card", 0.45),
    "orbit": "pos",
}  # of the endings
HATCH = (5.0, 0.4, 0.0)
MARKS = (0, 25, 50, 75, 100)
FADED = 0.45  # of the way to the card, while a newer answer is awaited


def draw_rocket(
    pen: Pen,
    x: float,
    y: float,
    k: float,
    tone: Colour,
    layers: Sequence[Layer],
    part: float,
    soon: float = 0,
) -> None:
    """Its middle at (x, y), one unit of the drawing `k` units; full up to `part`, pale up to `soon`."""
    for side in (-1, 1):
        pen.polygon([(x + side * a * k, y + b * k) for a, b in FIN], (tone, "card", 0.25))
    ys, wide = smooth(*OUTLINE, count=40)
    right = [(x + a * k, y + b * k) for a, b in zip(wide, ys, strict=True)]
    body = right + [(2 * x - a, b) for a, b in reversed(right)]
    around = Box(x - 50 * k, y + NOSE * k, 100 * k, (FOOT - NOSE) * k)
    for upto, colour in ((1.0, (tone, "card", 0.82)), (soon, (tone, "card", 0.6)), (part, tone)):
        with pen.clipped(around.bottom_part(around.h * min(1.0, upto))):
            pen.polygon(body, colour)
    if 0 < part < 1:
        half = float(np.interp(FOOT + (NOSE - FOOT) * part, ys, wide)) * k + 3
        pen.rule(x - half, around.bottom - around.h * part - 1, 2 * half, "card", 2)
    pen.polygon([(x + a * k, y + b * k) for a, b in ((-22, 84), (22, 84), (28, 104), (-28, 104))], "ink2")
    pen.disc(x, y - 58 * k, 17 * k, "card", (tone, "ink", 0.25), 2.5)
    pen.emblem(layers, x, y - 58 * k, 19 * k, tone)


@dataclass(eq=False)
class Ramp(Widget):
    """The rocket on its ramp beside a scale. `ready` and `soon` are points; at `full` nothing is missing."""

    ready: float = 0.0
    soon: float = 0.0
    full: float = 100.0
    tone: Colour = "acc"
    ink: Colour = "ink"
    layers: tuple[Layer, ...] = ()
    says: str = ""

    @property
    def value(self) -> tuple[float, float]:
        return self.ready, self.soon

    def draw(self, pen: Pen) -> None:
        box = self.box.trim(top=8, bottom=4)
        k = min(box.h / TALL, (box.w - 84) / 150)
        x, y = box.x + (box.w - 64) / 2, box.bottom - GROUND * k
        draw_rocket(pen, x, y, k, self.tone, self.layers, self.ready / self.full, self.soon / self.full)
        self._ramp(pen, x, y + 104 * k, k)
        self._scale(pen, x + 84 * k + 28, y, k)

    def _ramp(self, pen: Pen, x: float, y: float, k: float) -> None:
        pen.fill(Box(x - 80 * k, y, 160 * k, 4 * k), "ink2")
        for at in range(6):
            pen.fill(Box(x + (at * 28 - 70) * k - 1.5 * k, y + 4 * k, 3 * k, 12 * k), "ink3")

    def _scale(self, pen: Pen, x: float, y: float, k: float) -> None:
        bottom, high = y + FOOT * k, (FOOT - NOSE) * k
        pen.post(x, bottom - high, high, "ink3")
        for mark in MARKS:
            pen.rule(x, bottom - high * mark / 100, 6, "ink3")
            pen.text(str(mark), x + 12, bottom - high * mark / 100, "caption", "ink2")
        if not self.says:
            return
        at = bottom - high * min(self.ready, self.full) / self.full
        pen.polygon([(x - 13, at - 5.5), (x - 13, at + 5.5), (x - 3, at)], self.ink)
        pen.text(self.says, x - 18, at, "figure", self.ink, "right")


@dataclass(eq=False)
class Lever(Widget):
    """One factor around 1: to the left it costs, to the right it adds, pale as far as it is unsure.

    The scale is that of a product: half and double are equally far from 1.
    """

    factor: Factor = field(kw_only=False)
    LEAST: ClassVar[float] = 0.35
    MOST: ClassVar[float] = 2.0

    @property
    def value(self) -> str:
        return self.factor.figure

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 112, 14

    def draw(self, pen: Pen) -> None:
        y, one, tone = self.box.cy, self._x(1.0), "pos" if self.factor.middle >= 1 else "neg"
        pen.box(Box(self.box.x, y - 3.5, self.box.w, 7), "sunk", None, 3.5)
        low, high = self._x(self.factor.low), self._x(self.factor.high)
        for upto, colour in (((high if tone == "pos" else low), (tone, "card", 0.5)), (self._sure(), tone)):
            left, right = min(one, upto), max(one, upto)
            pen.box(Box(left, y - 3.5, right - left, 7), colour, None, 2)
        pen.post(one - 0.75, y - 7, 14, "ink2", 1.5)

    def _sure(self) -> float:
        """The end that is nearer to 1, on the side of the middle."""
        if self.factor.middle >= 1:
            return self._x(max(1.0, self.factor.low))
        return self._x(min(1.0, self.factor.high))

    def _x(self, times: float) -> float:
        held = min(self.MOST, max(self.LEAST, times))
        return self.box.x + self.box.w * math.log(held / self.LEAST) / math.log(self.MOST / self.LEAST)


@dataclass(eq=False)
class LiftScale(Widget):
    """The endings side by side as the lift reaches them, and over them where this one may come to lie."""

    low: float = 0.0
    middle: float = 0.0
    high: float = 0.0
    steps: Sequence[tuple[str, float]] = ()  # tier, and the lift from which it is reached
    most: float = 1.6

    @property
    def value(self) -> tuple[float, float]:
        return self.low, self.high

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 38

    def draw(self, pen: Pen) -> None:
        bar = Box(self.box.x, self.box.y + 14, self.box.w, 9)
        ends = [at for _, at in self.steps[1:]] + [self.most]
        for (tier, start), end in zip(self.steps, ends, strict=True):
            left, right = self._x(start), self._x(end)
            pen.box(Box(left, bar.y, right - left - 2, bar.h), TONES[tier], None, 2)
        for _, at in self.steps[1:]:
            pen.text(number(at, 2), self._x(at), bar.bottom + 9, "caption", "ink2", "centre")
        left, right, middle = self._x(self.low), self._x(self.high), self._x(self.middle)
        if right - left > 2:
            pen.rule(left, bar.y - 7, right - left, "ink", 2)
            for x in (left, right):
                pen.post(x - 1, bar.y - 10, 8, "ink", 2)
        pen.disc(middle, bar.y - 6, 4, "ink")
        pen.post(middle - 0.75, bar.y - 6, bar.h + 8, "ink", 1.5)

    def _x(self, lift: float) -> float:
        return self.box.x + self.box.w * min(1.0, lift / self.most)


@dataclass(eq=False)
class Odds(Widget):
    """How a hundred futures end, the lowest ending at the left; `faded` while a newer answer is awaited."""

    odds: Sequence[tuple[str, float]] = field(default=(), kw_only=False)
    faded: bool = False

    @property
    def value(self) -> tuple[tuple[str, float], ...]:
        return tuple(self.odds)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 36

    def draw(self, pen: Pen) -> None:
        x, bar = self.box.x, self.box.top_part(18)
        pen.box(bar, "sunk", None, 3)
        for tier, share in self.odds:
            wide = self.box.w * share
            if share > 0:
                self._part(pen, tier, Box(x, bar.y, max(2.0, wide - 2), bar.h), round(share * 100))
            x += wide

    def _part(self, pen: Pen, tier: str, part: Box, count: int) -> None:
        tone: Colour = TONES[tier]
        pen.box(part, (tone, "card", FADED) if self.faded else tone, None, min(3.0, part.w / 2))
        if tier == "fizzle" and part.w > 4:
            edge = [part.x, part.right]
            pen.band(edge, [part.y] * 2, [part.bottom] * 2, "card", 0.4, HATCH)
        if part.w >= pen.width(str(count), "label-medium"):
            y = part.bottom + 11
            pen.text(str(count), part.cx, y, "label-medium", "ink3" if self.faded else "ink2", "centre")


@dataclass(eq=False)
class Days(Widget):
    """Months on a line: now, the promised one, and what each later one costs."""

    stops: Sequence[Stop] = field(default=(), kw_only=False)

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(stop.says for stop in self.stops)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 60

    def draw(self, pen: Pen) -> None:
        count, y = max(1, len(self.stops)), self.box.y + 12
        pitch = self.box.w / count
        pen.rule(self.box.x + 8, y - 1, self.box.w - 16, "line2", 2)
        middles = [self.box.x + pitch * (at + 0.5) for at in range(count)]
        for stop, x in zip(self.stops, apart(middles, 20, self.box.x, self.box.right), strict=True):
            self._stop(pen, stop, x, y, pitch)

    def _stop(self, pen: Pen, stop: Stop, x: float, y: float, pitch: float) -> None:
        tone = "neg" if stop.state == "late" else "acc"
        if stop.state == "promised":
            pen.disc(x, y, 11, "acc")
            pen.icon("calendar", x, y, 13, "onacc", 2)
        else:
            pen.disc(x, y, 8, "card", tone if stop.state != "free" else "line2", 2)
        pen.text(stop.name, x, y + 24, "body-strong", "ink", "centre", width=pitch)
        pen.text(stop.says, x, y + 41, "label", tone if tone == "neg" else "ink2", "centre", width=pitch)
