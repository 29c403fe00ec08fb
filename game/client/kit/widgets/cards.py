"""Surfaces that hold others: panel, block, card, list, and a note."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, Literal

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
    """A choice made of other widgets. Chosen it is framed and, if `tinted`, tinted; out of reach it is sunk.

    Without `on_press` it is a frame around others and takes no focus.
    """

    chosen: bool = False
    tinted: bool = True
    on_press: Callable[[], object] | None = None
    radius: float = RADIUS["row"]
    role: ClassVar[str] = "card"
    focusable: ClassVar[bool] = True
    bounds_text: ClassVar[bool] = True

    @property
    def value(self) -> bool:
        return self.chosen

    def stands(self, words: Callable[[str], str]) -> str:
        return words("chosen") if self.chosen else ""

    @property
    def can_focus(self) -> bool:
        """One that does nothing is only a frame."""
        return super().can_focus and (self.on_press is not None or not self.enabled)

    @property
    def under_mouse(self) -> bool:
        return self.on_press is not None or bool(self.help or self.reason)

    @property
    def tone(self) -> Colour:
        """For the text of its children."""
        return "ink" if self.enabled else "ink3"

    def act(self) -> None:
        if self.enabled and self.on_press is not None:
            self.on_press()

    def draw(self, pen: Pen) -> None:
        lit = (self.hovered or self.held) and self.on_press is not None
        if not self.enabled:
            pen.box(self.box, ("sunk", "card", 0.45), "line", self.radius)
        elif self.chosen:
            pen.box(self.box, "accs" if self.tinted else "card", "acc", self.radius, 2)
        else:
            fill: Colour = ("accs", "card", 0.2 if self.held else 0.6) if lit else "card"
            pen.box(self.box, fill, "line2" if lit else "line", self.radius)


@dataclass(eq=False)
class Choice(Card):
    """The row of a list: no frame, a tint when it is chosen or under the mouse, a hairline below."""

    ruled: bool = True

    def draw(self, pen: Pen) -> None:
        if self.chosen or self.hovered or self.held or not self.enabled:
            lit: Colour = ("accs", "card", 0.2 if self.held else 0.6)
            tint: Colour = "accs" if self.chosen else lit if self.enabled else ("sunk", "card", 0.45)
            pen.box(self.box, tint, None, self.radius)
        elif self.ruled:
            pen.rule(self.box.x + 12, self.box.bottom - 1, self.box.w - 24)


@dataclass(eq=False)
class List(Widget):
    """Rows of which one is chosen, in a view that scrolls. A second press of the chosen row opens it."""

    rows: list[Choice] = field(default_factory=list)
    gap: float = 0
    on_choose: Callable[[str], object] | None = None
    on_open: Callable[[str], object] | None = None

    def __post_init__(self) -> None:
        self.view = ScrollView(Column(list(self.rows), gap=self.gap), name=f"{self.name}.view")
        self.children = [self.view]
        for row in self.rows:
            row.on_press = row.on_press or partial(self.choose, row.name)

    @property
    def value(self) -> str:
        """The name of the chosen row, or nothing."""
        return next((row.name for row in self.rows if row.chosen), "")

    def choose(self, name: str) -> None:
        """Move the choice to this row, or open it if it has it already."""
        answer = self.on_open if name == self.value else self.on_choose
        for row in self.rows:
            row.chosen = row.name == name
        self.touch()
        if answer is not None:
            answer(name)

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

    @property
    def title(self) -> str:
        return self.text

    @property
    def left(self) -> float:
        """Where the text begins, counted from the left edge; without a ground the sign moves to the edge."""
        return 24.0 if self.bare else 36.0

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        high = pen.letters.height(self.text, "label", width - self.left - 16)
        return width, high + 4 if self.bare else max(34.0, high + 18)

    def draw(self, pen: Pen) -> None:
        if not self.bare:
            pen.box(self.box, "sunk", None, RADIUS["row"])
        wide = self.box.w - self.left - 16
        top = self.box.cy - pen.letters.height(self.text, "label", wide) / 2
        icon, colour = ("warning", "warn") if self.kind == "warn" else ("info", "ink3")
        pen.icon(icon, self.box.x + self.left - 16, top + pen.letters.pitch("label") / 2, 16, colour, 1.9)
        with pen.within(self.box):
            pen.paragraph(self.text, self.box.x + self.left, top, wide, "label", "ink2")
