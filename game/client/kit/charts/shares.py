"""Parts of a whole over time, stacked, with the moments that turned them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.charts.axes import Plot, Tick, apart, smooth
from game.client.kit.pen import Align, Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Widget

MOST = 4  # turning points that are told


class Layered(NamedTuple):
    """One band: its value at every time, its colours, its name, its figure now, its emblem."""

    values: Sequence[float]
    tone: Colour
    tone_text: Colour
    name: str
    figure: str
    emblem: Sequence[Layer] = ()


class Turn(NamedTuple):
    """A turning point on the upper edge of a band: at which value, which band, two lines on its card."""

    when: int
    layer: int
    title: str
    line: str


@dataclass(eq=False)
class Shares(Widget):
    """Parts of a whole over time, stacked from the bottom; the upper rest is nobody's. Values are 0..1.

    `now` is the time that is looked at; what comes after it is pale, and names stand where bands are then.
    """

    layers: Sequence[Layered] = ()
    rest: tuple[str, str] = ("", "")
    ticks: Sequence[Tick] = ()
    labels: Sequence[tuple[float, str]] = ()
    turns: Sequence[Turn] = ()
    now: int | None = None
    margins: tuple[float, float, float, float] = (44, 8, 136, 28)

    def plot(self) -> Plot:
        left, top, right, bottom = self.margins
        count = max((len(layer.values) for layer in self.layers), default=2)
        return Plot(self.box.trim(left, top, right, bottom), 0, max(1, count - 1), 0, 1)

    def edges(self) -> list[list[float]]:
        """The upper edge of every layer, summed from below."""
        sums = [0.0] * max((len(layer.values) for layer in self.layers), default=0)
        result = []
        for layer in self.layers:
            sums = [below + own for below, own in zip(sums, layer.values, strict=True)]
            result.append(sums)
        return result

    def draw(self, pen: Pen) -> None:
        plot, edges = self.plot(), self.edges()
        pen.fill(plot.box, ("none", "card", 0.55))
        below: list[float] | None = None
        for layer, edge in zip(self.layers, edges, strict=True):
            xs, top = smooth([plot.x(at) for at in range(len(edge))], [plot.y(number) for number in edge])
            pen.band(xs, top, below or [plot.box.bottom] * len(xs), (layer.tone, "card", 0.28))
            below = top
        for edge in edges:
            xs, top = smooth([plot.x(at) for at in range(len(edge))], [plot.y(number) for number in edge])
            pen.curve(xs, top, "card", 1.2)
        for number, text in self.ticks:
            pen.fill(Box(plot.box.x, plot.y(number), plot.box.w, 1), "ink", 0.22)
            pen.text(text, plot.box.x - 10, plot.y(number), "caption", "ink3", "right")
        for at, text in self.labels:
            align: Align = "left" if at <= 0 else "right" if at >= plot.right else "centre"
            pen.text(text, plot.x(at), plot.box.bottom + 18, "label", "ink3", align)
        if self.now is not None:
            plot.look_at(pen, self.now)
        self._draw_names(pen, plot, edges)
        self._draw_turns(pen, plot, edges)

    def _draw_names(self, pen: Pen, plot: Plot, edges: list[list[float]]) -> None:
        """Right of the picture, beside each band, pushed apart where bands are thin."""
        at = -1 if self.now is None else self.now
        x, tops = plot.box.right + 36, [edge[at] for edge in edges]
        middles = [plot.y((below + top) / 2) for below, top in zip([0.0, *tops], [*tops, 1.0], strict=True)]
        places = apart(middles, 36, self.box.y + 16, plot.box.bottom - 12)
        for layer, y in zip(self.layers, places, strict=False):
            self._draw_name(pen, x, y, layer.name, layer.figure, layer.tone_text)
            pen.emblem(layer.emblem, plot.box.right + 20, y, 20, layer.tone)
        if self.rest[0]:
            self._draw_name(pen, x, places[-1], *self.rest, "ink3")

    def _draw_name(self, pen: Pen, x: float, y: float, name: str, figure: str, colour: Colour) -> None:
        pen.text(name, x, y - 8, "body-strong", colour, width=self.box.right - x)
        pen.text(figure, x, y + 9, "label", "ink2")

    def _draw_turns(self, pen: Pen, plot: Plot, edges: list[list[float]]) -> None:
        """The first have precedence; one whose card would cover another's is left out."""
        taken: list[Box] = []
        for turn in self.turns:
            x, y = plot.x(turn.when), plot.y(edges[turn.layer][turn.when])
            wide = max(pen.width(turn.title, "label-strong"), pen.width(turn.line, "label")) + 20
            left = max(plot.box.x + 4, min(plot.box.right - wide - 4, x - wide / 2))
            for top in (y - 82, y + 40):  # above its month, or below it
                reach = Box(left, min(top, y), wide, 82)
                if len(taken) < MOST and plot.box.contains(reach) and not any(map(reach.meets, taken)):
                    taken.append(reach)
                    self._draw_turn(pen, turn, Box(left, top, wide, 42), x, y)
                    break

    def _draw_turn(self, pen: Pen, turn: Turn, card: Box, x: float, y: float) -> None:
        top, bottom = (card.bottom, y) if card.y < y else (y, card.y)
        pen.post(x - 0.75, top, bottom - top, "ink", 1.5)
        pen.card(card, 6, "card", ("line2", "card", 0.2))
        pen.text(turn.title, card.x + 10, card.y + 14, "label-strong")
        pen.text(turn.line, card.x + 10, card.y + 30, "label", "ink2")
        pen.disc(x, y, 4, "card", "ink", 1.6)
