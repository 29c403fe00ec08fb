"""A waterfall: from one total to another through causes that add up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, NamedTuple

from game.client.kit.box import Box
from game.client.kit.charts.axes import Plot, Tick
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Tip, Widget

BAR, WIDEST = 0.62, 96  # the width of a bar in its column, and of any bar
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


def span_of(first: Total, steps: Sequence[Step]) -> tuple[float, float]:
    """(low, high) of an axis on which all of it is seen, with room for the figures.

    It begins at nothing unless the steps would then be too small to compare.
    """
    heights = [first.number, *accumulate((step.change for step in steps), initial=first.number)]
    low, high = min(heights), max(heights)
    spare = max(high - low, abs(high) * 0.01, 1e-9) * 0.15
    broken = (high - low) * 2 < low
    return (low - 2 * spare if broken else min(0.0, low - spare)), high + spare


@dataclass(eq=False)
class Waterfall(Widget):
    """From one total to another in steps that add up. Left and Right walk through them, Enter opens one.

    While it is animated its steps come one after the other, each growing to its size.
    """

    first: Total = NOTHING
    steps: Sequence[Step] = ()
    last: Total = NOTHING
    ticks: Sequence[Tick] = ()
    low: float = 0.0
    high: float = 1.0
    on_choose: Callable[[str], object] | None = None
    role: ClassVar[str] = "chart"
    focusable: ClassVar[bool] = True
    LEFT: ClassVar[float] = 50
    FOOT: ClassVar[float] = 66

    def __post_init__(self) -> None:
        self.at: int | None = None

    @property
    def value(self) -> str:
        """The name of the step that is pointed at, or nothing."""
        return "" if self.at is None or not self.steps else self.steps[self.at].name

    def stands(self, words: Callable[[str], str]) -> str:
        """The step that is pointed at, else where it ends."""
        one = self.last if self.at is None or not self.steps else self.steps[self.at]
        return f"{one.title} {one.text}"

    def plot(self) -> Plot:
        inner = self.box.trim(left=self.LEFT, top=16, bottom=self.FOOT)
        return Plot(inner, 0, len(self.steps) + 2, self.low, self.high)

    def column(self, index: int) -> Box:
        """The whole column of a step; the first total is -1."""
        plot = self.plot()
        wide = plot.box.w / (len(self.steps) + 2)
        return Box(plot.box.x + wide * (index + 1), self.box.y, wide, self.box.h)

    def bar(self, column: Box, top: float, bottom: float) -> Box:
        """A bar in the middle of its column; one of nothing is a line."""
        wide = min(column.w * BAR, WIDEST)
        return Box(column.cx - wide / 2, top, wide, max(3.0, bottom - top))

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
        self.busy_from, self.busy_for = old.busy_from, old.busy_for
        if isinstance(old, Waterfall) and old.at is not None and old.at < len(self.steps):
            self.at = old.at

    def grown(self, now: float) -> list[float]:
        """How far each step has come, 0..1, and behind the last one the total."""
        shown = len(self.steps) + 1
        told = shown * (now - self.busy_from) / self.busy_for if self.busy_for > 0 else shown
        return [min(1.0, max(0.0, told - index)) for index in range(shown)]

    def draw(self, pen: Pen) -> None:
        plot, grown = self.plot(), self.grown(pen.now)
        if self.at is not None and (self.hovered or self.focused):
            pen.box(self.column(self.at).inset(1, 0), "accs", None, 8)
        plot.grid(pen, self.ticks)
        stands, total = self.first.number, len(self.steps)
        self._draw_total(pen, plot, self.column(-1), self.first)
        for index, step in enumerate(self.steps):
            self._draw_foot(pen, plot, self.column(index), step.title, step.line)
            if grown[index] > 0:
                self._draw_link(pen, plot, self.column(index), stands)
                self._draw_step(pen, plot, index, step._replace(change=step.change * grown[index]), stands)
            stands += step.change
        if grown[total] > 0:
            self._draw_link(pen, plot, self.column(total), stands)
            self._draw_total(pen, plot, self.column(total), self.last)

    def _draw_link(self, pen: Pen, plot: Plot, column: Box, stands: float) -> None:
        """A dashed line from the bar before to this one."""
        spare = (column.w - self.bar(column, 0, 0).w) / 2
        pen.dashes([column.x - spare, column.x + spare], [plot.y(stands)] * 2, "ink3", 1, (3, 3))

    def _draw_step(self, pen: Pen, plot: Plot, index: int, step: Step, stands: float) -> None:
        column, rises = self.column(index), step.change >= 0
        top, bottom = sorted((plot.y(stands), plot.y(stands + step.change)))
        bar = self.bar(column, top, bottom)
        colour: Colour = "pos" if rises else "neg"
        pen.box(bar, colour, None, 3)
        if not rises and bar.h > 4:
            inner = bar.inset(1.5)
            pen.band([inner.x, inner.right], [inner.y] * 2, [inner.bottom] * 2, "card", 0.28, FALLING)
        y = bar.y - 11 if rises else bar.bottom + 12
        lit = index == self.at and (self.hovered or self.focused)
        self._draw_figure(pen, column.cx, y, step.text, colour, lit)

    def _draw_total(self, pen: Pen, plot: Plot, column: Box, total: Total) -> None:
        """A bar from nothing, or with a broken foot where the axis begins higher."""
        foot = plot.box.bottom if self.low > 0 else plot.y(0)
        top, bottom = sorted((foot, plot.y(total.number)))
        bar = self.bar(column, top, bottom)
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
        y, room = plot.box.bottom + 10, column.w - 4
        pen.paragraph(title, column.x + 2, y, room, "label-strong", "ink", "centre", lines=2)
        if line:
            y += 2 * pen.letters.pitch("label-strong") + 9
            pen.text(line, column.cx, y, "caption", "ink3", "centre", width=column.w - 4, may_cut=True)
