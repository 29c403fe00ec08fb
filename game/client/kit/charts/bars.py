"""Bars: a waterfall of causes, plain bars, and shares stacked over time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.charts.axes import Plot, Tick, smooth
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Tip, Widget

BAR = 0.62  # the width of a bar in its column
FALLING = (7.0, 0.3, 0.0)  # stripes on what falls, so that colour is never alone


class Step(NamedTuple):
    """One column of a waterfall: what moved, by how much, how that is written, and what is said on hover."""

    name: str
    title: str
    change: float
    text: str
    line: str = ""
    tip: Tip | str = ""


class Total(NamedTuple):
    """The first or the last column: where it stood."""

    title: str
    number: float
    text: str
    tone: Colour = "ink3"


NOTHING = Total("", 0, "")


@dataclass(eq=False)
class Waterfall(Widget):
    """From one total to another in steps that add up. Left and Right walk through the steps, Enter opens one."""

    first: Total = NOTHING
    steps: Sequence[Step] = ()
    last: Total = NOTHING
    ticks: Sequence[Tick] = ()
    low: float = 0.0
    high: float = 1.0
    on_choose: Callable[[str], object] | None = None
    focusable: ClassVar[bool] = True
    LEFT: ClassVar[float] = 40
    FOOT: ClassVar[float] = 66

    def __post_init__(self) -> None:
        self.at: int | None = None

    @property
    def value(self) -> str:
        """The name of the step that is pointed at, or nothing."""
        return "" if self.at is None or not self.steps else self.steps[self.at].name

    def plot(self) -> Plot:
        inner = self.box.trim(left=self.LEFT, top=16, bottom=self.FOOT)
        return Plot(inner, 0, len(self.steps) + 2, self.low, self.high)

    def column(self, index: int) -> Box:
        """The whole column of a step; the first total is -1."""
        plot = self.plot()
        wide = plot.box.w / (len(self.steps) + 2)
        return Box(plot.box.x + wide * (index + 1), self.box.y, wide, self.box.h)

    def point_at(self, index: int | None) -> None:
        if index != self.at:
            self.at = index
            self.touch()

    def hover(self, x: float, y: float) -> None:
        under = [index for index in range(len(self.steps)) if self.column(index).holds(x, y)]
        self.point_at(under[0] if under else None)

    def key(self, chord: str) -> bool:
        last = len(self.steps) - 1
        if chord in ("Left", "Right") and self.steps:
            step = 1 if chord == "Right" else -1
            self.point_at((0 if step > 0 else last) if self.at is None else max(0, min(last, self.at + step)))
            return True
        if chord in ("Enter", "Space") and self.value:
            self.act()
            return True
        return False

    def act(self) -> None:
        if self.value and self.on_choose is not None:
            self.on_choose(self.value)

    def spot(self, x: float, y: float) -> tuple[Tip | str, Box] | None:
        if self.at is None or not self.steps[self.at].tip:
            return None
        return self.steps[self.at].tip, self.column(self.at)

    def carry(self, old: Widget) -> None:
        if isinstance(old, Waterfall) and old.at is not None and old.at < len(self.steps):
            self.at = old.at

    def draw(self, pen: Pen) -> None:
        plot = self.plot()
        if self.at is not None and (self.hovered or self.focused):
            pen.box(self.column(self.at).inset(1, 0), "accs", None, 8)
        plot.grid(pen, self.ticks)
        stands, total = self.first.number, len(self.steps)
        self._draw_total(pen, plot, self.column(-1), self.first)
        for index, step in enumerate(self.steps):
            column = self.column(index)
            self._draw_link(pen, plot, column, stands)
            self._draw_step(pen, plot, index, step, stands)
            stands += step.change
        self._draw_link(pen, plot, self.column(total), stands)
        self._draw_total(pen, plot, self.column(total), self.last)

    def _draw_link(self, pen: Pen, plot: Plot, column: Box, stands: float) -> None:
        """A dashed line from the bar before to this one."""
        spare = column.w * (1 - BAR) / 2
        pen.dashes([column.x - spare, column.x + spare], [plot.y(stands)] * 2, "ink3", 1, (3, 3))

    def _draw_step(self, pen: Pen, plot: Plot, index: int, step: Step, stands: float) -> None:
        column, rises = self.column(index), step.change >= 0
        top, bottom = sorted((plot.y(stands), plot.y(stands + step.change)))
        bar = Box(column.cx - column.w * BAR / 2, top, column.w * BAR, max(3.0, bottom - top))
        colour: Colour = "pos" if rises else "neg"
        pen.box(bar, colour, None, 3)
        if not rises and bar.h > 4:
            inner = bar.inset(1.5)
            pen.band([inner.x, inner.right], [inner.y] * 2, [inner.bottom] * 2, "card", 0.28, FALLING)
        y = bar.y - 11 if rises else bar.bottom + 12
        self._draw_figure(pen, column.cx, y, step.text, colour, index == self.at and self.hovered)
        self._draw_foot(pen, plot, column, step.title, step.line)

    def _draw_total(self, pen: Pen, plot: Plot, column: Box, total: Total) -> None:
        """A bar whose foot is broken where the axis does not begin at nothing."""
        bar = Box(column.cx - column.w * BAR / 2, plot.y(total.number), column.w * BAR, 0)
        bar = Box(bar.x, bar.y, bar.w, plot.box.bottom - bar.y)
        pen.box(bar, total.tone, None, 3)
        if self.low > 0:
            left, right, y = bar.x - 2, bar.right + 2, bar.bottom - 14
            pen.polygon([(left, y), (right, y - 8), (right, y - 3), (left, y + 5)], "card")
        self._draw_figure(pen, column.cx, bar.y - 11, total.text, "ink", False)
        self._draw_foot(pen, plot, column, total.title, "")

    def _draw_figure(self, pen: Pen, x: float, y: float, text: str, colour: Colour, lit: bool) -> None:
        """On a ground of its own, so that no hairline runs through it."""
        wide = pen.width(text, "figure-small") + 8
        pen.box(Box(x - wide / 2, y - 9, wide, 18), "accs" if lit else "card", None, 4)
        pen.text(text, x, y, "figure-small", colour, "centre")

    def _draw_foot(self, pen: Pen, plot: Plot, column: Box, title: str, line: str) -> None:
        y = plot.box.bottom + 10
        y += pen.paragraph(title, column.x + 2, y, column.w - 4, "label-strong", "ink", "centre", lines=2)
        if line:
            pen.text(line, column.cx, y + 9, "caption", "ink3", "centre", width=column.w - 4, may_cut=True)


@dataclass(eq=False)
class Bars(Widget):
    """Rows of a name, a bar and its figure. Rows are (name, part 0..1, figure, colour)."""

    rows: Sequence[tuple[str, float, str, Colour]] = ()
    pitch: float = 23
    names: float = 106

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.pitch * len(self.rows)

    def draw(self, pen: Pen) -> None:
        for index, (name, part, figure, tone) in enumerate(self.rows):
            y = self.box.y + self.pitch * (index + 0.5)
            room = pen.width(figure, "label-medium") + 10 if figure else 0
            track = Box(self.box.x + self.names, y - 3, self.box.w - self.names - room, 6)
            pen.text(name, self.box.x, y, "label", "ink2", width=self.names - 8)
            pen.box(track, "sunk", None, 3)
            if part > 0:
                pen.box(track.left_part(max(6.0, track.w * min(1.0, part))), tone, None, 3)
            pen.text(figure, self.box.right, y, "label-medium", "ink", "right")


class Layered(NamedTuple):
    """One band of stacked shares: its value at every time, its colours, its name, its figure now, its emblem."""

    values: Sequence[float]
    tone: Colour
    tone_text: Colour
    name: str
    figure: str
    emblem: Sequence[Layer] = ()


class Turn(NamedTuple):
    """A turning point on the upper edge of a band: when, which band, two lines of text, card above or below."""

    when: float
    layer: int
    title: str
    line: str
    above: bool = True


@dataclass(eq=False)
class Shares(Widget):
    """Parts of a whole over time, stacked from the bottom; the upper rest is nobody's. Values are 0..1."""

    layers: Sequence[Layered] = ()
    rest: tuple[str, str] = ("", "")
    ticks: Sequence[Tick] = ()
    labels: Sequence[tuple[float, str]] = ()
    turns: Sequence[Turn] = ()
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
            align = "left" if at <= 0 else "right" if at >= plot.right else "centre"
            pen.text(text, plot.x(at), plot.box.bottom + 18, "label", "ink3", align)
        self._draw_names(pen, plot, edges)
        for turn in self.turns:
            self._draw_turn(pen, plot, edges, turn)

    def _draw_names(self, pen: Pen, plot: Plot, edges: list[list[float]]) -> None:
        """Beside the end of each band, never closer than two lines of text."""
        x, below, lowest = plot.box.right + 36, 0.0, plot.box.bottom
        names = [(layer.name, layer.figure, layer.tone_text, layer) for layer in self.layers]
        for (name, figure, colour, layer), edge in zip(names, edges, strict=True):
            y = min(plot.y((below + edge[-1]) / 2), lowest - 20)
            self._draw_name(pen, x, y, name, figure, colour)
            pen.emblem(layer.emblem, plot.box.right + 20, y, 20, layer.tone)
            below, lowest = edge[-1], y - 20
        if self.rest[0]:
            self._draw_name(pen, x, min(plot.y((below + 1) / 2), lowest - 20), *self.rest, "ink3")

    def _draw_name(self, pen: Pen, x: float, y: float, name: str, figure: str, colour: Colour) -> None:
        pen.text(name, x, y - 8, "body-strong", colour, width=self.box.right - x)
        pen.text(figure, x, y + 9, "label", "ink2")

    def _draw_turn(self, pen: Pen, plot: Plot, edges: list[list[float]], turn: Turn) -> None:
        edge = edges[turn.layer]
        index = min(len(edge) - 1, int(turn.when))
        after = edge[min(len(edge) - 1, index + 1)]
        x, y = plot.x(turn.when), plot.y(edge[index] + (after - edge[index]) * (turn.when - index))
        wide = max(pen.width(turn.title, "label-strong"), pen.width(turn.line, "label")) + 20
        left = max(plot.box.x + 4, min(plot.box.right - wide - 4, x - wide / 2))
        card = Box(left, y - 82 if turn.above else y + 40, wide, 42)
        pen.post(
            x - 0.75,
            card.bottom if turn.above else y,
            abs(y - (card.bottom if turn.above else card.y)),
            "ink",
            1.5,
        )
        pen.card(card, 6, "card", ("line2", "card", 0.2))
        pen.text(turn.title, card.x + 10, card.y + 14, "label-strong")
        pen.text(turn.line, card.x + 10, card.y + 30, "label", "ink2")
        pen.disc(x, y, 4, "card", "ink", 1.6)
