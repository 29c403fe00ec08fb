"""How well parcels come, as one bar: now and with what is begun, beside the rivals."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.charts import apart
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Widget

Rival = tuple[float, Sequence[Layer], Colour]  # its quality, its emblem, its colour


@dataclass(eq=False)
class QualityBar(Widget):
    """From `least` to `most`; `marks` are (quality, text) below the bar."""

    now: float = 0.0
    then: float = 0.0
    least: float = 0.0
    most: float = 1.0
    marks: Sequence[tuple[float, str]] = ()
    rivals: Sequence[Rival] = ()
    HIGH: ClassVar[float] = 62

    @property
    def value(self) -> tuple[float, float]:
        return self.now, self.then

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.HIGH

    def draw(self, pen: Pen) -> None:
        bar = Box(self.box.x, self.box.y + 24, self.box.w, 12)
        pen.box(bar, "sunk", None, 6)
        for quality, colour in ((self.then, ("acc", "card", 0.45)), (self.now, "acc")):
            if quality > self.least:
                pen.box(bar.left_part(max(12.0, self._x(quality) - bar.x)), colour, None, 6)
        self._rivals(pen, bar)
        halves = [pen.width(text, "caption") / 2 for _, text in self.marks]
        places = apart(
            [self._x(at) for at, _ in self.marks],
            max(halves, default=0) * 2 + 6,
            bar.x + max(halves, default=0),
            bar.right - max(halves, default=0),
        )
        for (at, text), x in zip(self.marks, places, strict=True):
            pen.post(self._x(at) - 0.75, bar.bottom + 2, 6, "ink2", 1.5)
            pen.text(text, x, bar.bottom + 18, "caption", "ink2", "centre")

    def _rivals(self, pen: Pen, bar: Box) -> None:
        """Those who stand in one place stand side by side."""
        places = apart([self._x(quality) for quality, _, _ in self.rivals], 18, bar.x + 8, bar.right - 8)
        for (quality, layers, tone), x in zip(self.rivals, places, strict=True):
            pen.post(self._x(quality) - 0.5, bar.y - 5, 10, tone)
            pen.emblem(layers, x, bar.y - 13, 15, tone)

    def _x(self, quality: float) -> float:
        part = (quality - self.least) / (self.most - self.least)
        return self.box.x + self.box.w * min(1.0, max(0.0, part))
