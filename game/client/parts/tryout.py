"""A formula in numbers, and a slider to try it: the sum, what it comes to, and the curve over its range."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.client.kit.charts import Plot, apart, round_marks
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Block, Column, Label, Row, Rule, Slider, Widget
from game.session.formulas import Formula
from game.words import WAYS, say

MARGINS = (46, 10, 84, 44)
HIGH = 190.0
TONES: tuple[Colour, ...] = ("acc", "ink3")


@dataclass(eq=False)
class Curves(Widget):
    """The curves of a formula; a ring on each at the place that is tried, a post at today's."""

    formula: Formula | None = None
    at: int = 0

    @property
    def value(self) -> int:
        return self.at

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, HIGH

    def draw(self, pen: Pen) -> None:
        found = self.formula
        if found is None:
            return
        heights = [height for curve in found.curves for height in curve.values]
        low, high = min(0.0, *heights), max(heights) * 1.04 or 1.0
        left, top, right, bottom = MARGINS
        plot = Plot(self.box.trim(left, top, right, bottom), found.xs[0], found.xs[-1], low, high)
        plot.grid(pen, [(mark, WAYS[found.y_way](mark, None)) for mark in round_marks(low, high, 3)])
        self._below(pen, plot, found)
        pen.post(plot.x(found.xs[found.now]), plot.box.y, plot.box.h, "line2", 1)
        xs = [plot.x(x) for x in found.xs]
        for curve, tone in reversed(list(zip(found.curves, TONES, strict=False))):
            ys = [plot.y(height) for height in curve.values]
            if tone == TONES[0]:
                pen.curve(xs, ys, tone, 2.4)
            else:
                pen.dashes(xs, ys, tone, 2, (5, 4))
            pen.disc(xs[self.at], ys[self.at], 5, "card", tone, 2.2)
        self._ends(pen, plot, found)

    def _below(self, pen: Pen, plot: Plot, found: Formula) -> None:
        for mark in round_marks(found.xs[0], found.xs[-1], 5):
            text = WAYS[found.x_way](mark, None)
            pen.text(text, plot.x(mark), plot.box.bottom + 14, "caption", "ink3", "centre")
        pen.text(found.axis, plot.box.right, plot.box.bottom + 32, "label", "ink2", "right")

    def _ends(self, pen: Pen, plot: Plot, found: Formula) -> None:
        x = plot.box.right + 12
        places = apart(
            [plot.y(curve.values[-1]) for curve in found.curves], 18, plot.box.y + 4, plot.box.bottom
        )
        for curve, y, tone in zip(found.curves, places, TONES, strict=False):
            pen.text(curve.name, x, y, "body-strong", tone, width=self.box.right - x)


def tryout(formula: Formula, source: str) -> list[Widget]:
    """`source` says whose numbers these are. What is tried is not kept."""
    at = formula.now
    total = Label(formula.sums[at], font=("strong", 15.0), wrap=True, name="sum")
    asked = Label(_said(formula, at), font="figure-small", align="right", width=72, name="tried")
    answer = Label(
        formula.answers[at], font="body-strong", colour="acc", width=Share(1), name="answer", may_cut=True
    )
    curves = Curves(formula, at, name="curves")

    def move(x: float) -> None:
        curves.at = place = _nearest(formula.xs, x)
        total.say(formula.sums[place])
        asked.say(_said(formula, place))
        answer.say(formula.answers[place])
        curves.touch()

    step = formula.xs[1] - formula.xs[0]
    slider = Slider(
        number=formula.xs[at], least=formula.xs[0], most=formula.xs[-1], step=step,
        before=formula.xs[at], on_change=move, width=Share(1), name="try",
    )  # fmt: skip
    block = Block(
        [
            Column(
                [
                    Label(formula.title, font="label-medium", colour="ink2", wrap=True),
                    Label(formula.said, font=("medium", 14.0), wrap=True),
                    total,
                    Rule("line2"),
                    Label(formula.note, font="label", colour="ink2", wrap=True),
                    Label(source, font="label", colour="ink3", wrap=True),
                ],
                gap=7,
            )
        ],
        pad=(18, 14),
    )
    heads: list[Widget] = [
        Label(say("wiki.try"), font="body-strong"),
        Label(formula.slider, font="body-medium", colour="ink2"),
    ]
    return [block, Row([*heads, slider, asked, answer], gap=12, lie="centre", height=32), curves]


def _said(formula: Formula, at: int) -> str:
    return WAYS[formula.x_way](formula.xs[at], None)


def _nearest(xs: Sequence[float], x: float) -> int:
    return min(range(len(xs)), key=lambda at: abs(xs[at] - x))
