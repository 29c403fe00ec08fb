"""Surfaces that hold others: panel, card, note, and the row of a list."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import RADIUS, Colour
from game.client.kit.widgets.containers import Column, ScrollView, Stack
from game.client.kit.widgets.widget import Widget


@dataclass(eq=False)
class Panel(Column):
    """A card of the page with a column of children. Texts inside must stay inside."""

    fill: Colour = "card"
    edge: Colour | None = "line"
    radius: float = RADIUS["card"]
    lifted: bool = True
    bleed: ClassVar[float] = 12.0
    bounds_text: ClassVar[bool] = True

    def draw(self, pen: Pen) -> None:
        if self.lifted:
            pen.shadow(self.box, self.radius)
        pen.box(self.box, self.fill, self.edge, self.radius)


@dataclass(eq=False)
class Block(Stack):
    """A tinted block without shadow: a tile, a foot, a sunk group."""

    fill: Colour = "sunk"
    edge: Colour | None = None
    radius: float = RADIUS["row"]
    bounds_text: ClassVar[bool] = True

    def draw(self, pen: Pen) -> None:
        pen.box(self.box, self.fill, self.edge, self.radius)


@dataclass(eq=False)
class Card(Stack):
    """A choice made of other widgets. Chosen it is tinted and framed, out of reach sunk and grey.

    What its children print in it is theirs; `tone` gives them the colour for the state.
    """

    chosen: bool = False
    on_press: Callable[[], object] | None = None
    radius: float = RADIUS["row"]
    focusable: ClassVar[bool] = True
    bounds_text: ClassVar[bool] = True

    @property
    def value(self) -> bool:
        return self.chosen

    @property
    def tone(self) -> Colour:
        return "ink" if self.enabled else "ink3"

    def act(self) -> None:
        if self.enabled and self.on_press is not None:
            self.on_press()

    def draw(self, pen: Pen) -> None:
        if not self.enabled:
            pen.box(self.box, ("sunk", "card", 0.45), "line", self.radius)
        elif self.chosen:
            pen.box(self.box, "accs", "acc", self.radius, 2)
        else:
            pen.box(
                self.box,
                ("accs", "card", 0.6) if self.hovered else "card",
                "line2" if self.hovered else "line",
                self.radius,
            )


@dataclass(eq=False)
class Choice(Card):
    """The row of a list: no frame, a tint when it is chosen or under the mouse, a hairline below."""

    ruled: bool = True

    def draw(self, pen: Pen) -> None:
        if self.chosen or self.hovered or not self.enabled:
            tint: Colour = (
                "accs" if self.chosen else ("accs", "card", 0.6) if self.enabled else ("sunk", "card", 0.45)
            )
            pen.box(self.box, tint, None, self.radius)
        elif self.ruled:
            pen.rule(self.box.x + 12, self.box.bottom - 1, self.box.w - 24)


@dataclass(eq=False)
class List(Widget):
    """Rows of which one is chosen, in a view that scrolls. Arrows, Home and End move the choice; rows are `Choice`s."""

    rows: list[Choice] = field(default_factory=list)
    gap: float = 0
    on_choose: Callable[[str], object] | None = None
    on_open: Callable[[str], object] | None = None
    focusable: ClassVar[bool] = True

    def __post_init__(self) -> None:
        self.view = ScrollView(Column(list(self.rows), gap=self.gap), name=f"{self.name}.view")
        self.children = [self.view]
        for row in self.rows:
            row.on_press = row.on_press or (lambda name=row.name: self.choose(name))

    @property
    def value(self) -> str:
        """The name of the chosen row, or nothing."""
        return next((row.name for row in self.rows if row.chosen), "")

    @property
    def can_focus(self) -> bool:
        return False

    def choose(self, name: str) -> None:
        """A second choice of the same row opens it."""
        if name == self.value:
            if self.on_open is not None:
                self.on_open(name)
            return
        for row in self.rows:
            row.chosen = row.name == name
        self.touch()
        if self.on_choose is not None:
            self.on_choose(name)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        wide, high = self.view.wish(pen, width)
        return float(wide), float(high)


@dataclass(eq=False)
class Note(Widget):
    """A sentence on a sunk ground with a sign before it; `bare` leaves the ground out."""

    text: str = ""
    kind: Literal["info", "warn"] = "info"
    bare: bool = False

    @property
    def value(self) -> str:
        return self.text

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, max(34.0, pen.letters.height(self.text, "label", width - 52) + 18)

    def draw(self, pen: Pen) -> None:
        if not self.bare:
            pen.box(self.box, "sunk", None, RADIUS["row"])
        colour: Colour = "warn" if self.kind == "warn" else "ink3"
        high = pen.letters.height(self.text, "label", self.box.w - 52)
        top = self.box.cy - high / 2
        icon = "warning" if self.kind == "warn" else "info"
        pen.icon(icon, self.box.x + 19, top + pen.letters.pitch("label") / 2, 16, colour, 1.9)
        with pen.within(self.box):
            pen.paragraph(self.text, self.box.x + 36, top, self.box.w - 52, "label", "ink2")


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
