"""Amounts at a glance: a meter, and pips to count."""

from dataclasses import dataclass

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Widget


@dataclass(eq=False)
class Meter(Widget):
    """A bar filled to a part, 0..1, with ticks; `second` shows another part behind it."""

    part: float = 0.0
    tone: Colour = "acc"
    ticks: tuple[float, ...] = ()
    second: float | None = None
    thick: float = 6
    striped: bool = False

    @property
    def value(self) -> float:
        return self.part

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 72, self.thick + 4

    def draw(self, pen: Pen) -> None:
        draw_meter(
            pen,
            self.box.centred(self.box.w, self.thick),
            self.part,
            self.tone,
            self.ticks,
            self.second,
            striped=self.striped,
        )


def draw_meter(
    pen: Pen,
    box: Box,
    part: float,
    tone: Colour = "acc",
    ticks: tuple[float, ...] = (),
    second: float | None = None,
    ground: Colour = "sunk",
    striped: bool = False,
) -> None:
    """A bar with round ends over the whole box."""
    pen.box(box, ground, None, box.h / 2)
    for length, colour in ((second or 0, (tone, "sunk", 0.6)), (part, tone)):
        if length > 0:
            filled = box.left_part(max(box.h, box.w * min(1.0, length)))
            pen.box(filled, (tone, "card", 0.62) if striped else colour, None, box.h / 2)
            if striped:
                inner = filled.inset(1, 0.5)
                pen.band(
                    [inner.x, inner.right], [inner.y] * 2, [inner.bottom] * 2, tone, 1.0, (4.0, 0.62, 0.0)
                )
    for tick in ticks:
        pen.post(box.x + box.w * tick - 0.75, box.y - 2, box.h + 4, "ink2", 1.5)


@dataclass(eq=False)
class Pips(Widget):
    """Full discs are spent, half ones held back, rings are left."""

    full: int = 0
    half: int = 0
    left: int = 0
    radius: float = 3.6
    tone: Colour = "acc"

    @property
    def value(self) -> tuple[int, int, int]:
        return self.full, self.half, self.left

    @property
    def gap(self) -> float:
        return self.radius * 1.15

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        count = self.full + self.half + self.left
        return count * 2 * self.radius + max(0, count - 1) * self.gap, 2 * self.radius + 2

    def draw(self, pen: Pen) -> None:
        draw_pips(
            pen, self.box.x, self.box.cy, self.full, self.half, self.left, self.radius, self.gap, self.tone
        )


def draw_pips(
    pen: Pen,
    x: float,
    y: float,
    full: int,
    half: int = 0,
    left: int = 0,
    radius: float = 3.6,
    gap: float = 4.1,
    tone: Colour = "acc",
) -> float:
    """From x to the right, middled on y; gives the width."""
    line = max(1.3, radius * 0.27)
    for at in range(full + half + left):
        cx = x + radius + at * (2 * radius + gap)
        if at < full:
            pen.disc(cx, y, radius, tone)
        elif at < full + half:
            pen.disc(cx, y, radius, "card", tone, line)
            pen.ring(cx, y, radius, radius, 0.5, 1.0, tone)
        else:
            pen.disc(cx, y, radius, "card", ("ink3", "card", 0.1), line)
    count = full + half + left
    return count * 2 * radius + max(0, count - 1) * gap
