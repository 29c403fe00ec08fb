"""The levels of policing as pictures: a dial with its hand on one, and three curves over all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

from game.client.kit.box import Box
from game.client.kit.charts import Plot, apart, smooth
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Widget

TONES: tuple[Colour, ...] = (
    ("neg", "card", 0.62),
    ("warn", "card", 0.62),
    ("pos", "card", 0.72),
    ("pos", "card", 0.5),
)
WIDE, GAP = 30.0, 0.004  # of the arc in units; between its parts in turns
MARGINS = (30, 12, 92, 26)
TICKS = (0.0, 25.0, 50.0, 75.0, 100.0)


def dial(chosen: int, count: int) -> Callable[[Pen, Box], None]:
    """Half a ring of `count` parts, the chosen one full, and a hand that points at it."""

    def draw(pen: Pen, box: Box) -> None:
        radius = min(box.w / 2 - 8, box.h - 20)
        x, y = box.cx, box.bottom - 14
        for at in range(count):
            start, end = (-0.25 + 0.5 * edge / count for edge in (at, at + 1))
            on = at == chosen
            colour: Colour = "acc" if on else TONES[at % len(TONES)]
            # The part that begins before twelve o'clock is counted from there backwards.
            pen.ring(x, y, radius, WIDE, start % 1 + GAP, start % 1 + (end - start) - GAP, colour)
            angle, reach = pi * (at + 0.5) / count, radius - WIDE / 2
            pen.text(
                str(at),
                x - reach * cos(angle),
                y - reach * sin(angle),
                "lead",
                "onacc" if on else "ink",
                "centre",
            )
        _hand(pen, x, y, radius - WIDE - 8, pi * (chosen + 0.5) / count)

    return draw


def _hand(pen: Pen, x: float, y: float, length: float, angle: float) -> None:
    along, across = (-cos(angle), -sin(angle)), (sin(angle), -cos(angle))
    foot = [(x + across[0] * side, y + across[1] * side) for side in (5.0, -5.0)]
    pen.polygon([*foot, (x + along[0] * length, y + along[1] * length)], "ink")
    pen.disc(x, y, 9, "ink")
    pen.disc(x, y, 3.5, "card")


@dataclass(frozen=True)
class Curve:
    """A figure at every level, 0..100, with its name and how it is written at the chosen one."""

    name: str
    values: Sequence[float]
    figure: str
    tone: Colour
    dashed: bool = False


@dataclass(eq=False)
class LevelChart(Widget):
    """Curves over the levels; `names` stand below, `chosen` is the place of the one that is tinted."""

    curves: Sequence[Curve] = field(default=(), kw_only=False)
    names: Sequence[str] = ()
    chosen: int = 0

    def draw(self, pen: Pen) -> None:
        left, top, right, bottom = MARGINS
        spare = (self.box.w - left - right) / max(1, len(self.names)) / 2
        frame = self.box.trim(left, top, right, bottom)
        plot = Plot(frame.trim(spare, 0, spare, 0), 0, max(1, len(self.names) - 1), 0, 100)
        column = plot.x(self.chosen)
        pen.box(Box(column - 24, self.box.y + 2, 48, self.box.h - 2), "accs", None, 6)
        for tick in TICKS:
            pen.rule(frame.x, plot.y(tick), frame.w, "line")
            pen.text(f"{tick:.0f}", frame.x - 8, plot.y(tick), "caption", "ink3", "right")
        for at, name in enumerate(self.names):
            font, colour = ("label-strong", "ink") if at == self.chosen else ("label", "ink2")
            pen.text(name, plot.x(at), self.box.bottom - 11, font, colour, "centre")
        for curve in self.curves:
            _curve(pen, plot, curve, self.chosen)
        self._ends(pen, plot, frame.right + 10)

    def _ends(self, pen: Pen, plot: Plot, x: float) -> None:
        places = apart(
            [plot.y(curve.values[-1]) for curve in self.curves], 36, plot.box.y + 6, plot.box.bottom
        )
        for curve, y in zip(self.curves, places, strict=True):
            pen.text(curve.name, x, y - 7, "body-strong", curve.tone, width=self.box.right - x)
            pen.text(curve.figure, x, y + 8, "label", "ink2", width=self.box.right - x)


def _curve(pen: Pen, plot: Plot, curve: Curve, chosen: int) -> None:
    xs, ys = smooth([plot.x(at) for at in range(len(curve.values))], [plot.y(one) for one in curve.values])
    if curve.dashed:
        pen.dashes(xs, ys, curve.tone, 2.2, (6, 4))
    else:
        pen.curve(xs, ys, curve.tone, 2.4)
    pen.disc(plot.x(chosen), plot.y(curve.values[chosen]), 4.5, "card", curve.tone, 2)
