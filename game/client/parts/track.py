"""Talks with one partner as a track: everybody who is known to be on it, and the marks that matter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.charts import apart
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Widget

DISC = 10.5  # radius


class Runner(NamedTuple):
    """How far along, 0..1, its emblem and colour; whoever is only rumoured to be there is faint."""

    at: float
    layers: Sequence[Layer]
    tone: Colour
    sure: bool


@dataclass(eq=False)
class Track(Widget):
    """`ticks` are parts of the way; the road is filled up to the farthest who is surely there."""

    runners: Sequence[Runner] = ()
    ticks: Sequence[float] = ()
    ground: Colour = "sunk"
    HIGH: ClassVar[float] = 24

    @property
    def value(self) -> tuple[float, ...]:
        return tuple(runner.at for runner in self.runners)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.HIGH

    def draw(self, pen: Pen) -> None:
        road = self.box.centred(self.box.w - 2 * DISC, 6)
        pen.box(road, self.ground, None, 3)
        for tick in self.ticks:
            pen.post(road.x + road.w * tick - 0.75, road.cy - 8, 16, "ink3", 1.5)
        ahead = max((one for one in self.runners if one.sure), key=lambda one: one.at, default=None)
        if ahead is not None and ahead.at > 0:
            pen.box(road.left_part(max(6.0, road.w * ahead.at)), (ahead.tone, "card", 0.45), None, 3)
        self._runners(pen, road)

    def _runners(self, pen: Pen, road: Box) -> None:
        """Those in one place stand side by side."""
        wanted = [road.x + road.w * runner.at for runner in self.runners]
        places = apart(wanted, 2 * DISC + 1, self.box.x + DISC, self.box.right - DISC)
        for runner, x in zip(self.runners, places, strict=True):
            edge: Colour = runner.tone if runner.sure else "line2"
            tone: Colour = runner.tone if runner.sure else (runner.tone, "card", 0.6)
            pen.disc(x, road.cy, DISC, "card", edge, 1.4)
            pen.emblem(runner.layers, x, road.cy, 12, tone)


@dataclass(eq=False)
class Headway(Widget):
    """Talks as a bar: where they are, and between what they will be; parts of the way."""

    now: float = 0.0
    low: float = 0.0
    high: float = 0.0
    ticks: Sequence[float] = ()
    tone: Colour = "acc"

    @property
    def value(self) -> tuple[float, float, float]:
        return self.now, self.low, self.high

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 18

    def draw(self, pen: Pen) -> None:
        road = self.box.centred(self.box.w, 10)
        pen.box(road, "sunk", None, 5)
        if self.now > 0:
            pen.box(road.left_part(max(10.0, road.w * self.now)), (self.tone, "card", 0.5), None, 5)
        left, right = road.x + road.w * self.low, road.x + road.w * self.high
        wide = max(10.0, right - left)
        pen.box(Box(min(left, road.right - wide), road.y, wide, road.h), self.tone, None, 5)
        for tick in self.ticks:
            pen.post(road.x + road.w * tick - 0.75, road.y - 3, road.h + 6, "ink3", 1.5)
