"""What the charts share: round marks for an axis, a place for a number, a smooth line through few points."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.client.kit.box import Box
from game.client.kit.pen import Pen

Tick = tuple[float, str]  # a number on the axis and how it is written


def round_marks(low: float, high: float, count: int = 4) -> list[float]:
    """About `count` round steps (1, 2, 2.5 or 5 times a power of ten) between `low` and `high`."""
    span = max(high - low, 1e-12)
    power = 10.0 ** math.floor(math.log10(span / count))
    step = min((power * factor for factor in (1, 2, 2.5, 5, 10)), key=lambda one: abs(span / one - count))
    first = math.ceil(low / step - 1e-9)
    return [round(step * at, 10) for at in range(first, math.floor(high / step + 1e-9) + 1)]


@dataclass(frozen=True)
class Plot:
    """A box in which numbers have places: x from `left` to `right`, y from `low` to `high`."""

    box: Box
    left: float
    right: float
    low: float
    high: float

    def x(self, number: float) -> float:
        return self.box.x + self.box.w * (number - self.left) / max(self.right - self.left, 1e-12)

    def y(self, number: float) -> float:
        return self.box.bottom - self.box.h * (number - self.low) / max(self.high - self.low, 1e-12)

    def grid(self, pen: Pen, ticks: Sequence[Tick], gap: float = 10) -> None:
        """Hairlines with their numbers to the left."""
        for number, text in ticks:
            pen.rule(self.box.x, self.y(number), self.box.w, "line")
            pen.text(text, self.box.x - gap, self.y(number), "caption", "ink3", "right")

    def look_at(self, pen: Pen, number: float) -> None:
        """A needle; what lies right of it is pale, as if it were still to come."""
        x = self.x(number)
        pen.fill(Box(x, self.box.y, self.box.right - x, self.box.h), "card", 0.72)
        pen.post(x - 0.75, self.box.y - 4, self.box.h + 8, "ink", 1.5)


def apart(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places moved as little as needed so that neighbours keep their gap between `low` and `high`."""
    order = sorted(range(len(places)), key=lambda at: places[at])
    moved = list(places)
    for before, at in zip([None, *order], order, strict=False):
        moved[at] = max(moved[at], low if before is None else moved[before] + gap)
    limit = high
    for at in reversed(order):
        moved[at] = min(moved[at], limit)
        limit = moved[at] - gap
    return moved


def smooth(xs: Sequence[float], ys: Sequence[float], count: int = 120) -> tuple[list[float], list[float]]:
    """A cubic through all points that never swings beyond two neighbours (Fritsch and Carlson 1980)."""
    x, y = np.asarray(xs, float), np.asarray(ys, float)
    if len(x) < 3:
        return list(x), list(y)
    width, rise = np.diff(x), np.diff(y) / np.diff(x)
    before, after = rise[:-1], rise[1:]
    same = before * after > 0
    inner = np.where(same, 2 * before * after / np.where(same, before + after, 1.0), 0.0)
    slope = np.concatenate([[rise[0]], inner, [rise[-1]]])
    fine = np.linspace(x[0], x[-1], count)
    at = np.clip(np.searchsorted(x, fine, side="right") - 1, 0, len(x) - 2)
    h, t = width[at], (fine - x[at]) / width[at]
    value = (
        (2 * t**3 - 3 * t**2 + 1) * y[at]
        + (t**3 - 2 * t**2 + t) * h * slope[at]
        + (3 * t**2 - 2 * t**3) * y[at + 1]
        + (t**3 - t**2) * h * slope[at + 1]
    )
    return fine.tolist(), value.tolist()
