"""The pictures of a great day: the months around it, what a basket costs whom, the peak, and who stays."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from game.client.kit.box import Box
from game.client.kit.charts import Plot, round_marks
from game.client.kit.pen import Align, Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Tip, Widget
from game.client.view.aftermath import Month
from game.client.view.promotions import M, Payment
from game.words import amount, say

MARGINS = (50, 44, 6, 26)  # left, top, right, bottom
BAR, WIDEST = 0.6, 60  # of its column, units
BORROWED, OWED = (6.0, 0.5, 0.25), (6.0, 0.5, 0.12)  # stripes


@dataclass(eq=False)
class Months(Widget):
    """Bars of sales with the day; dashes are the same months without it, stripes what is borrowed."""

    rows: Sequence[Month] = field(default=(), kw_only=False)
    tone: Colour = "p1"
    ink: Colour = "p1t"
    faded: bool = False

    @property
    def value(self) -> Sequence[Month]:
        return self.rows

    @property
    def under_mouse(self) -> bool:
        return bool(self.rows)

    def plot(self) -> Plot:
        high = max((row.top for row in self.rows), default=1.0) * 1.06 or 1.0
        return Plot(self.box.trim(*MARGINS), 0, max(1, len(self.rows)), 0, high)

    def column(self, at: int) -> Box:
        plot = self.plot()
        wide = plot.box.w / max(1, len(self.rows))
        return Box(plot.box.x + wide * at, plot.box.y, wide, plot.box.h)

    def spot(self, x: float, y: float) -> tuple[Tip | str, Box] | None:
        for at, row in enumerate(self.rows):
            if self.column(at).holds(x, y):
                return _told(row), self.column(at)
        return None

    def draw(self, pen: Pen) -> None:
        plot = self.plot()
        plot.grid(pen, _ticks(plot.high))
        for at, row in enumerate(self.rows):
            self._bar(pen, plot, at, row)
        for at, row in enumerate(self.rows):
            self._words(pen, plot, at, row)

    def _bar(self, pen: Pen, plot: Plot, at: int, row: Month) -> None:
        column, light = self.column(at), (self.tone, "card", 0.3 if not self.faded else 0.65)
        wide = min(WIDEST, column.w * BAR)
        left, right = column.cx - wide / 2, column.cx + wide / 2
        foot, stands = plot.box.bottom, plot.y(min(row.plan, row.without))
        pen.box(Box(left, stands, wide, foot - stands), "ink3" if row.past else light, None, 2)
        lift, owed = plot.y(row.plan), plot.y(row.without)
        if row.plan > row.without:
            kept = plot.y(row.plan - row.borrowed)
            if owed - kept >= 1:
                pen.box(Box(left, kept, wide, owed - kept - 1), self.tone, None, 2)
            if kept - lift >= 2:
                pen.band([left, right], [lift] * 2, [kept - 1] * 2, self.tone, 1, BORROWED)
        elif owed < lift - 1:
            pen.band([left, right], [owed] * 2, [lift] * 2, "neg", 0.6, OWED)
        if not row.past:
            pen.dashes([column.x + 4, column.right - 4], [owed] * 2, "ink2", 1.4, (4, 3))
        if row.day and row.reach:
            self._whisker(pen, plot, column.cx, row.reach)

    @staticmethod
    def _whisker(pen: Pen, plot: Plot, x: float, reach: tuple[float, float]) -> None:
        low, high = (plot.y(one) for one in reach)
        pen.post(x - 0.7, high, low - high, "ink", 1.4)
        for y in (low, high):
            pen.rule(x - 5, y - 0.7, 10, "ink", 1.4)

    def _words(self, pen: Pen, plot: Plot, at: int, row: Month) -> None:
        column = self.column(at)
        font, colour = ("label-strong", "ink") if row.day else ("label", "ink3")
        pen.text(row.label, column.cx, plot.box.bottom + 15, font, colour, "centre")
        if row.day and row.reach:
            self._day(pen, plot, column, row, row.reach)
        elif row.moved:
            tone: Colour = "neg" if row.plan < row.without else "pos"
            y = plot.y(max(row.plan, row.without)) - 11
            pen.text(row.moved, column.cx, y, "body-strong", tone, "centre")

    def _day(self, pen: Pen, plot: Plot, column: Box, row: Month, reach: tuple[float, float]) -> None:
        """How much it is, and below that the range where it does not run into other months."""
        y = plot.y(row.top) - 12
        text = say("promotions.sales.range", low=reach[0] * M, high=reach[1] * M)
        if pen.width(text, "label") <= column.w + 24:
            pen.text(text, column.cx, y, "label", "ink2", "centre")
            y -= 17
        pen.text(amount(row.plan * M), column.cx, y, "figure-small", self.ink, "centre")


def _ticks(high: float) -> list[tuple[float, str]]:
    """Round marks with as few places as tell them apart."""
    marks = round_marks(0, high, 5)
    texts = [[amount(mark * M, places) for mark in marks] for places in (0, 1, 2)]
    return list(zip(marks, next((row for row in texts if len(set(row)) == len(row)), texts[-1]), strict=True))


def _told(row: Month) -> Tip:
    rows = []
    if not row.past:
        rows.append((say("promotions.sales.without"), amount(row.without * M)))
    if row.reach:
        span = say("promotions.sales.range", low=row.reach[0] * M, high=row.reach[1] * M)
        rows.append((say("forecast.nine"), span))
    return Tip(row.label, amount(row.plan * M), rows)


@dataclass(eq=False)
class Basket(Widget):
    """A bar for each step from the list price down to what is paid; the last one is full."""

    steps: Sequence[Payment] = field(default=(), kw_only=False)
    HIGH: ClassVar[float] = 112

    @property
    def value(self) -> tuple[float, ...]:
        return tuple(step.left for step in self.steps)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.HIGH

    def draw(self, pen: Pen) -> None:
        top, bottom = self.box.y + 20, self.box.bottom - 34
        whole = self.steps[0].left or 1.0
        wide = self.box.w / len(self.steps)
        before = top
        for at, step in enumerate(self.steps):
            x, y = self.box.x + wide * at, bottom - (bottom - top) * step.left / whole
            end = at == len(self.steps) - 1
            tone: Colour = "acc" if end else ("ink3" if at == 0 else "acc", "card", 0.74)
            pen.box(Box(x, y, wide - 10, bottom - y), tone, None, 4)
            if at:
                pen.dashes([x - 10, x], [before] * 2, "ink3", 1, (2, 2))
            middle = x + (wide - 10) / 2
            figure = say("promotions.pays.end" if end else "promotions.pays.cr", crowns=step.left)
            pen.text(figure, middle, y - 10, "figure-small", "ink", "centre")
            pen.text(step.title, middle, bottom + 12, "label-strong" if end else "label", "ink2", "centre",
                     width=wide - 4, may_cut=True)  # fmt: skip
            pen.text(step.paid, middle, bottom + 27, "label", "ink2", "centre")
            before = y


@dataclass(frozen=True)
class Load:
    name: str
    months: float
    figure: str
    chosen: bool


@dataclass(eq=False)
class Loads(Widget):
    """The peak of a day under each way of selling; what lies beyond `room` is hatched."""

    rows: Sequence[Load] = field(default=(), kw_only=False)
    room: float = 1.0
    room_text: str = ""
    PITCH: ClassVar[float] = 27

    @property
    def value(self) -> tuple[float, ...]:
        return tuple(row.months for row in self.rows)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.PITCH * len(self.rows) + 18

    def draw(self, pen: Pen) -> None:
        whole = max([self.room, *self.value]) * 1.08
        end = self.box.x + self.box.w * self.room / whole
        for at, row in enumerate(self.rows):
            y = self.box.y + self.PITCH * at
            font, tone = ("label-strong", "ink") if row.chosen else ("label", "ink2")
            over = row.months > self.room
            figure = pen.text(row.figure, self.box.right, y + 8, font, "neg" if over else tone, "right")
            pen.text(row.name, self.box.x, y + 8, font, tone, width=figure.x - self.box.x - 8, may_cut=True)
            wide = self.box.w * row.months / whole
            full: Colour = "acc" if row.chosen else ("acc", "card", 0.6)
            pen.box(Box(self.box.x, y + 17, min(wide, end - self.box.x), 7), full, None, 2)
            if over:
                pen.band([end, self.box.x + wide], [y + 17] * 2, [y + 24] * 2, "neg", 0.9, (5.0, 0.55, 0.3))
        bottom = self.box.y + self.PITCH * len(self.rows)
        y = self.box.y + 16
        while y < bottom:
            pen.post(end - 0.7, y, 9, "neg", 1.4)
            y += self.PITCH
        align: Align = "right" if end > self.box.cx else "left"
        pen.text(self.room_text, end, bottom + 8, "caption", "neg", align)


@dataclass(eq=False)
class Parts(Widget):
    """One bar of several parts, (part 0..1, colour)."""

    parts: Sequence[tuple[float, Colour]] = field(default=(), kw_only=False)

    @property
    def value(self) -> tuple[float, ...]:
        return tuple(part for part, _ in self.parts)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 20

    def draw(self, pen: Pen) -> None:
        x = self.box.x
        for part, tone in self.parts:
            wide = self.box.w * part
            if wide >= 3:
                pen.box(Box(x, self.box.y, wide - 2, self.box.h), tone, None, 4)
            x += wide
