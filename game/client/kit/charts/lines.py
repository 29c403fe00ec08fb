"""Lines over time: a plan with its fan, a spark line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import ClassVar

from game.client.kit.box import Box
from game.client.kit.charts.axes import Plot, Tick, apart, smooth
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Tip, Widget

Reach = tuple[Sequence[float], Sequence[float]]  # the lower and the upper edge of a band
EMPTY: Reach = ((), ())
SMOOTH = 40  # points of a spark line
ENDS = 12  # from the plot to the names at its right


@dataclass(eq=False)
class Fan(Widget):
    """What was and what may come: a line up to now, a middle line in two bands, a dashed alternative.

    `past` ends now; `middle`, `inner`, `outer` and `other` begin now, so they share that point. `labels` name
    every point of past and future, `ticks` the marks of the upright axis. `ends` are (name, figure) beside
    the ends of middle and other. `tip(i)` is what point i says under the mouse.
    """

    past: Sequence[float] = ()
    middle: Sequence[float] = ()
    inner: Reach = EMPTY
    outer: Reach = EMPTY
    other: Sequence[float] = ()
    labels: Sequence[str] = ()
    ticks: Sequence[Tick] = ()
    now_text: str = ""
    ends: Sequence[tuple[str, str]] = ()
    tone: Colour = "p1"
    tone_text: Colour = "p1t"
    faded: bool = False  # an answer to an older question, until the new one is there
    tip: Callable[[int], Tip | str] | None = None
    margins: tuple[float, float, float, float] = field(default=(40, 16, 112, 28))
    under: ClassVar[float] = 0.04

    @property
    def value(self) -> Sequence[float]:
        return self.middle

    @property
    def under_mouse(self) -> bool:
        return self.tip is not None or super().under_mouse

    def plot(self) -> Plot:
        """Where its numbers lie."""
        marks = [number for number, _ in self.ticks]
        everything = [*marks, *self.past, *self.middle, *self.other, *self.outer[0], *self.outer[1]]
        spare = 0 if marks else (max(everything) - min(everything)) * self.under
        left, top, right, bottom = self.margins
        last = max(1, len(self.past) + max(1, len(self.middle)) - 2)
        inner = self.box.trim(left, top, right, bottom)
        return Plot(inner, 0, last, min(everything) - spare, max(everything) + spare)

    def spot(self, x: float, y: float) -> tuple[Tip | str, Box] | None:
        if self.tip is None:
            return super().spot(x, y)
        plot = self.plot()
        point = round((x - plot.box.x) / plot.box.w * plot.right)
        if not 0 <= point <= plot.right:
            return None
        half = plot.box.w / plot.right / 2
        return self.tip(point), Box(plot.x(point) - half, plot.box.y, 2 * half, plot.box.h)

    def draw(self, pen: Pen) -> None:
        plot, now = self.plot(), len(self.past) - 1
        strength = 0.45 if self.faded else 1.0
        if self.middle:
            future = plot.box.trim(left=plot.x(now) - plot.box.x)
            pen.fill(future, ("sunk", "card", 0.55))
        plot.grid(pen, self.ticks)
        self._draw_labels(pen, plot, now)
        ahead = [plot.x(now + step) for step in range(len(self.middle))]
        for (low, high), alpha in ((self.outer, 0.18), (self.inner, 0.30)):
            if low and len(ahead) > 1:
                xs, top = smooth(ahead, [plot.y(number) for number in high])
                pen.band(
                    xs, top, smooth(ahead, [plot.y(number) for number in low])[1], self.tone, alpha * strength
                )
        if len(self.other) > 1:
            xs, ys = smooth(
                [plot.x(now + step) for step in range(len(self.other))], [plot.y(one) for one in self.other]
            )
            pen.dashes(xs, ys, "ink2", 1.5, (5, 4))
        whole = [*self.past, *self.middle[1:]]
        if len(whole) > 1:
            xs, ys = smooth([plot.x(at) for at in range(len(whole))], [plot.y(number) for number in whole])
            pen.curve(xs, ys, self.tone, 2.4, strength)
        if self.middle:
            pen.disc(plot.x(now), plot.y(self.middle[0]), 4, "card", self.tone, 2)
            pen.disc(ahead[-1], plot.y(self.middle[-1]), 4.5, self.tone)
        self._draw_ends(pen, plot)

    def _draw_labels(self, pen: Pen, plot: Plot, now: int) -> None:
        widest = max((pen.width(text, "label-strong") for text in self.labels), default=0.0) + 6
        every = ceil(
            widest * plot.right / plot.box.w
        )  # as many as stand beside each other, the present always
        for at, text in enumerate(self.labels):
            if (at - now) % every:
                continue
            font, colour = ("label-strong", "ink") if at == now else ("label", "ink3")
            x = min(plot.x(at), plot.box.right + ENDS - 1 - pen.width(text, font) / 2)  # clear of the ends
            pen.text(text, x, plot.box.bottom + 17, font, colour, "centre")
        if self.now_text:
            pen.text(self.now_text, plot.x(now), plot.box.y + 10, "tag", "ink2", "centre")

    def _draw_ends(self, pen: Pen, plot: Plot) -> None:
        """Names beside the ends, pushed apart where both lines end close to each other."""
        lines = [line for line in (self.middle, self.other) if line]
        places = apart([plot.y(line[-1]) for line in lines], 40, plot.box.y, plot.box.bottom)
        colours: tuple[Colour, Colour] = (self.tone_text, "ink2")
        for (name, figure), y, colour in zip(self.ends, places, colours, strict=False):
            room = self.box.right - plot.box.right - ENDS
            pen.text(name, plot.box.right + ENDS, y - 7, "body-strong", colour, width=room)
            pen.text(figure, plot.box.right + ENDS, y + 9, "label", "ink2", width=room)


def draw_spark(pen: Pen, box: Box, values: Sequence[float], tone: Colour = "acc") -> None:
    """A small line over its own shade, with a dot at the end."""
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    xs = [box.x + box.w * at / (len(values) - 1) for at in range(len(values))]
    ys = [box.bottom - (value - low) / max(high - low, 1e-12) * box.h for value in values]
    xs, ys = smooth(xs, ys, SMOOTH)
    pen.band(xs, ys, [box.bottom + 2] * len(xs), tone, 0.11)
    pen.curve(xs, ys, tone, 1.6)
    pen.disc(xs[-1], ys[-1], 2.6, tone)


@dataclass(eq=False)
class Spark(Widget):
    """The last months of one figure, without numbers."""

    values: Sequence[float] = ()
    tone: Colour = "acc"

    @property
    def value(self) -> Sequence[float]:
        return self.values

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 48, 18

    def draw(self, pen: Pen) -> None:
        high = min(self.box.h, 20)
        draw_spark(pen, self.box.centred(self.box.w, high).trim(2, 2, 4, 2), self.values, self.tone)
