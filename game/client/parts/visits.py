"""The market of visits as a picture: what sellers offer falls, what websites ask rises."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from game.client.kit.box import NOWHERE, Box
from game.client.kit.charts import Plot, round_marks, smooth
from game.client.kit.pen import Pen
from game.client.kit.widgets import Widget
from game.client.view.ads import Curves, Market
from game.words import number, say

MARGINS = (40, 20, 16, 42)  # left, top, right, bottom
STEP = 0.01  # cr, of the reserve by keys
ASIDE = (-14, 16, -30, 32)  # where the name of a curve may stand, from its end


@dataclass(eq=False)
class VisitChart(Widget):
    """Drag the reserve, or move it with Up and Down while it has the focus."""

    market: Market = field(kw_only=False)
    reserve: float | None = None  # None: there is none to set
    on_reserve: Callable[[float], object] | None = None
    role: ClassVar[str] = "slider"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> float | None:
        return self.reserve

    def stands(self, words: Callable[[str], str]) -> str:
        return "" if self.reserve is None else say("ads.reserve", price=self.reserve)

    @property
    def can_focus(self) -> bool:
        return super().can_focus and self.reserve is not None

    @property
    def under_mouse(self) -> bool:
        return self.reserve is not None or bool(self.help)

    @property
    def curves(self) -> Curves:
        return self.market.curves

    def plot(self) -> Plot:
        left, top, right, bottom = MARGINS
        curves, now = self.curves, self.market.now
        high = max(*curves.offered, *curves.asked, now.price_cr, self.reserve or 0.0, 0.1)
        marks = round_marks(0.0, high * 1.05)
        reach = max(curves.visits[-1], self.market.table.planned.visits_m * 1.05)
        return Plot(self.box.trim(left, top, right, bottom), 0.0, reach, 0.0, max(high * 1.05, marks[-1]))

    # Acting

    def press(self, x: float, y: float) -> None:
        self.drag(x, y)

    def drag(self, x: float, y: float) -> None:
        if self.reserve is not None:
            plot = self.plot()
            self._set((plot.box.bottom - y) / plot.box.h * plot.high)

    def release(self, x: float, y: float) -> None:
        """The line stays where it was left."""

    def key(self, chord: str) -> bool:
        change = {"Up": STEP, "Down": -STEP, "Shift+Up": 10 * STEP, "Shift+Down": -10 * STEP}.get(chord)
        if change is None or self.reserve is None:
            return False
        self._set(self.reserve + change)
        return True

    def _set(self, reserve: float) -> None:
        reserve = max(0.0, round(reserve / STEP) * STEP)
        if (
            self.reserve is not None
            and abs(reserve - self.reserve) > STEP / 2
            and self.on_reserve is not None
        ):
            self.reserve = reserve
            self.on_reserve(round(reserve, 2))

    # Drawing

    def draw(self, pen: Pen) -> None:
        if not self.curves.all_m:
            self._draw_nothing(pen)
            return
        plot, curves = self.plot(), self.curves
        plot.grid(pen, [(mark, number(mark, 2)) for mark in round_marks(0.0, plot.high)])
        pen.text(say("ads.axis.price"), self.box.x, self.box.y + 4, "label", "ink2")
        for mark in round_marks(0.0, plot.right, 5):
            pen.text(
                say("ads.axis.m", visits=mark),
                plot.x(mark),
                plot.box.bottom + 16,
                "caption",
                "ink3",
                "centre",
            )
        pen.text(say("ads.axis.visits"), plot.box.right, plot.box.bottom + 33, "caption", "ink3", "right")
        self._draw_areas(pen, plot)
        named = self._draw_curve(pen, plot, curves.visits, curves.offered, "warn", "ads.curve.offered")
        taken = (named, self._draw_reserve(pen, plot), self._tag(pen, plot))
        asked = curves.visits[: len(curves.asked)]
        self._draw_curve(pen, plot, asked, curves.asked, "ink2", "ads.curve.asked", taken)
        self._draw_now(pen, plot)

    def _draw_nothing(self, pen: Pen) -> None:
        """Before the first summit there is no market to show."""
        wide = min(360.0, self.box.w - 40)
        pen.icon("megaphone", self.box.cx, self.box.cy - 44, 40, "line2")
        pen.paragraph(
            say("ads.nothing"), self.box.cx - wide / 2, self.box.cy - 12, wide, "body", "ink2", "centre"
        )

    def _draw_curve(
        self,
        pen: Pen,
        plot: Plot,
        visits: tuple[float, ...],
        prices: tuple[float, ...],
        tone: str,
        key: str,
        taken: Sequence[Box] = (),
    ) -> Box:
        """Its name stands above its end, or where another is in the way, below it."""
        if max(prices) <= 0:
            return NOWHERE
        xs, ys = smooth([plot.x(one) for one in visits], [plot.y(one) for one in prices])
        pen.curve(xs, ys, tone, 2.2)
        if tone == "warn":
            at = len(xs) * 3 // 10
            return pen.text(say(key), xs[at] + 10, ys[at] - 12, "body-strong", tone)
        wide = pen.width(say(key), "body-strong")
        free = [
            ys[-1] + aside
            for aside in ASIDE
            if not any(Box(xs[-1] - wide, ys[-1] + aside - 8, wide, 16).meets(one) for one in taken)
        ]
        y = free[0] if free else ys[-1] + ASIDE[0]
        pen.box(Box(xs[-1] - wide - 4, y - 8, wide + 8, 16), "card", None, 4)  # no line runs through it
        return pen.text(say(key), xs[-1], y, "body-strong", tone, "right")

    def _draw_areas(self, pen: Pen, plot: Plot) -> None:
        """What stays with the platform, and above it what stays with sellers."""
        now, curves = self.market.now, self.curves
        if not now.sold_m:
            return
        sold, price, paid = plot.x(now.sold_m), plot.y(now.price_cr), plot.y(now.paid_cr)
        inside = [(v, p) for v, p in zip(curves.visits, curves.offered, strict=True) if v < now.sold_m]
        xs = [*(plot.x(v) for v, _ in inside), sold]
        top = [*(min(price, plot.y(p)) for _, p in inside), price]
        pen.band(xs, top, [price] * len(xs), "warn", 0.12)
        left, bought = plot.box.x, plot.x(min(now.bought_m, plot.right))
        upper, lower = sorted((price, paid))
        pen.band([left, sold], [upper] * 2, [lower] * 2, "acc" if price < paid else "neg", 0.17)
        pen.dashes([left, bought], [paid] * 2, "ink2", 1.2, (3, 3))
        self._draw_share(pen, plot, sold, price)

    def _draw_share(self, pen: Pen, plot: Plot, sold: float, price: float) -> None:
        """What sellers keep, where their area has room for it."""
        theirs = self.market.sellers_keep
        text = say("ads.keep.sellers", money=theirs or 0.0)
        if theirs and price - plot.box.y > 60 and sold - plot.box.x > pen.width(text, "body-strong") + 28:
            pen.text(text, plot.box.x + 14, price - 16, "body-strong", "warn")

    def _draw_reserve(self, pen: Pen, plot: Plot) -> Box:
        if self.reserve is None:
            return NOWHERE
        y, faint = plot.y(min(self.reserve, plot.high)), 0.3 if self.hovered or self.held else 0.55
        pen.rule(plot.box.x, y, plot.box.w, ("acc", "card", faint), 2)
        text = say("ads.reserve", price=self.reserve)
        return pen.text(text, plot.box.right, y - 9, "label-strong", "acc", "right")

    def _draw_now(self, pen: Pen, plot: Plot) -> None:
        now = self.market.now
        if not now.bought_m:
            return
        x, y = self._here(plot)
        pen.rule(plot.box.x, y, x - plot.box.x, "acc", 2)
        pen.dashes([x - 0.5, x + 0.5], [y] * 2, "acc")
        pen.post(x - 0.75, y, plot.box.bottom - y, ("acc", "card", 0.4), 1.5)
        pen.disc(x, y, 6, "card", "acc", 2.2)
        box = self._tag(pen, plot)
        pen.box(box, "card", "line2", 7)
        for row, (text, tone) in enumerate(self._lines()):
            font = "label" if tone == "ink2" else "label-strong"
            pen.text(text, box.x + 12, box.y + 13 + 16 * row, font, tone)

    def _here(self, plot: Plot) -> tuple[float, float]:
        """Where the market meets this month."""
        now = self.market.now
        return plot.x(min(now.sold_m or now.bought_m, plot.right)), plot.y(now.price_cr or now.paid_cr)

    def _tag(self, pen: Pen, plot: Plot) -> Box:
        """Room for what is said about it, at the side that has some."""
        if not self.market.now.bought_m:
            return NOWHERE
        x, y = self._here(plot)
        wide = max(pen.width(text, "label-strong") for text, _ in self._lines()) + 26
        left = x + 14 if x + 14 + wide < plot.box.right else x - 14 - wide
        return Box(left, max(plot.box.y, y - 66), wide, 58)

    def _lines(self) -> list[tuple[str, str]]:
        """What is sold at what price, and what is kept; each with its colour."""
        market, now = self.market, self.market.now
        kept = say("ads.keep.you" if market.kept >= 0 else "ads.keep.lose", money=abs(market.kept))
        return [
            (
                say("ads.tag.price" if now.sold_m else "ads.tag.paid", price=now.price_cr or now.paid_cr),
                "ink",
            ),
            (
                say("ads.tag.sold" if now.sold_m else "ads.tag.bought", visits=now.sold_m or now.bought_m),
                "ink2",
            ),
            (kept, "pos" if market.kept >= 0 else "neg"),
        ]
