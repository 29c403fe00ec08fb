"""What is set by pressing: toggle, segmented choice, tabs, stepper."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import ClassVar

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import Colour, Font
from game.client.kit.widgets.widget import Widget, shade

SIDE = 4  # units left of a text and right of it at least


@dataclass(eq=False)
class Toggle(Widget):
    """On or off, with its text beside it."""

    text: str = ""
    on: bool = False
    on_change: Callable[[bool], object] | None = None
    role: ClassVar[str] = "switch"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> bool:
        return self.on

    @property
    def title(self) -> str:
        return self.text

    def stands(self, words: Callable[[str], str]) -> str:
        return words("on" if self.on else "off")

    def act(self) -> None:
        if not self.enabled:
            return
        self.on = not self.on
        self.touch()
        if self.on_change is not None:
            self.on_change(self.on)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 36 + (10 + pen.width(self.text, "body-medium") if self.text else 0), 32

    def draw(self, pen: Pen) -> None:
        track = Box(self.box.x, self.box.cy - 10, 36, 20)
        pen.box(track, shade(self, "acc" if self.on else "line2", "line"), None, 10)
        pen.disc(track.x + (26 if self.on else 10), track.cy, 7.5, "card")
        if self.text:
            pen.text(self.text, track.right + 10, self.box.cy, "body-medium", shade(self, "ink"))


@dataclass(eq=False)
class Segmented(Widget):
    """One of a few, side by side. Options are (key, text); `blocked` is key -> why it cannot be chosen."""

    options: Sequence[tuple[str, str]] = ()
    chosen: str = ""
    on_change: Callable[[str], object] | None = None
    blocked: dict[str, str] | None = None
    font: Font = ("medium", 12.5)
    font_on: Font = ("strong", 12.5)
    wants: Sequence[float] = ()  # widths of the texts, once it was drawn
    role: ClassVar[str] = "choice"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> str:
        return self.chosen

    def stands(self, words: Callable[[str], str]) -> str:
        return dict(self.options).get(self.chosen, "")

    def choose(self, key: str) -> None:
        if self.enabled and key != self.chosen and key not in (self.blocked or {}):
            self.chosen = key
            self.touch()
            if self.on_change is not None:
                self.on_change(key)

    def release(self, x: float, y: float) -> None:
        for (key, _), cell in zip(self.options, self.cells(), strict=True):
            if cell.holds(x, y):
                self.choose(key)

    def key(self, chord: str) -> bool:
        if chord not in ("Left", "Right", "Home", "End"):
            return False
        free = [key for key, _ in self.options if key not in (self.blocked or {})]
        at = free.index(self.chosen) if self.chosen in free else 0
        last = len(free) - 1
        self.choose(free[{"Left": max(0, at - 1), "Right": min(last, at + 1), "Home": 0, "End": last}[chord]])
        return True

    def spot(self, x: float, y: float) -> tuple[object, Box] | None:  # type: ignore[override]
        for (key, _), cell in zip(self.options, self.cells(), strict=True):
            if key in (self.blocked or {}) and cell.holds(x, y):
                return (self.blocked or {})[key], cell
        return super().spot(x, y)

    def cells(self) -> list[Box]:
        """All alike, but where a text needs more the others give it room."""
        count = max(1, len(self.options))
        even = self.box.w / count
        wants = self.wants if max(self.wants, default=0) > even else [even] * count
        spare = (self.box.w - sum(wants)) / count
        ends = list(accumulate((want + spare for want in wants), initial=self.box.x))
        return [Box(x, self.box.y, end - x, self.box.h) for x, end in pairwise(ends)]

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        widest = max((pen.width(text, self.font_on) for _, text in self.options), default=0)
        return (widest + 26) * len(self.options), 32

    def draw(self, pen: Pen) -> None:
        self.wants = [pen.width(text, self.font_on) + 2 * SIDE for _, text in self.options]
        pen.box(self.box, "sunk", None, 8)
        for (key, text), cell in zip(self.options, self.cells(), strict=True):
            on = key == self.chosen
            if on:
                pen.box(cell.inset(2), "card", "line2" if self.enabled else None, 6)
            out = not self.enabled or key in (self.blocked or {})
            colour: Colour = ("ink3", "sunk", 0.35) if out else "ink" if on else "ink2"
            pen.text(
                text,
                cell.cx,
                cell.cy,
                self.font_on if on else self.font,
                colour,
                "centre",
                width=cell.w - SIDE,
            )


@dataclass(eq=False)
class Tabs(Segmented):
    """The same choice as bare words, the chosen one on a tint."""

    def cells(self) -> list[Box]:
        wide = self.box.w / max(1, len(self.options))
        return [
            Box(self.box.x + wide * at, self.box.y, wide - 4, self.box.h) for at in range(len(self.options))
        ]

    def draw(self, pen: Pen) -> None:
        for (key, text), cell in zip(self.options, self.cells(), strict=True):
            on = key == self.chosen
            if on:
                pen.box(cell, shade(self, "accs", "sunk"), None, 8)
            pen.text(
                text,
                cell.cx,
                cell.cy,
                "body-strong" if on else "body-medium",
                shade(self, "acc" if on else "ink2"),
                "centre",
                width=cell.w - 4,
            )


@dataclass(eq=False)
class Stepper(Widget):
    """A whole number between two buttons. `says` writes it."""

    number: int = 0
    least: int = 0
    most: int = 10
    step: int = 1
    says: Callable[[int], str] = str
    on_change: Callable[[int], object] | None = None
    role: ClassVar[str] = "number"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> int:
        return self.number

    def stands(self, words: Callable[[str], str]) -> str:
        return self.says(self.number)

    def set(self, number: int) -> None:
        number = max(self.least, min(self.most, number))
        if self.enabled and number != self.number:
            self.number = number
            self.touch()
            if self.on_change is not None:
                self.on_change(number)

    def release(self, x: float, y: float) -> None:
        if self.box.left_part(32).holds(x, y):
            self.set(self.number - self.step)
        elif self.box.right_part(32).holds(x, y):
            self.set(self.number + self.step)

    def wheel(self, turns: float) -> bool:
        self.set(self.number + (self.step if turns > 0 else -self.step))
        return True

    def key(self, chord: str) -> bool:
        change = {"Left": -1, "Right": 1, "Shift+Left": -10, "Shift+Right": 10}.get(chord)
        ends = {"Home": self.least, "End": self.most}
        if change is None and chord not in ends:
            return False
        self.set(ends[chord] if change is None else self.number + change * self.step)
        return True

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 64 + max(pen.width(self.says(end), "body-strong") for end in (self.least, self.most)) + 20, 32

    def draw(self, pen: Pen) -> None:
        pen.box(self.box, "card", "line2", 8)
        for part, icon, end in (
            (self.box.left_part(32), "minus", self.least),
            (self.box.right_part(32), "plus", self.most),
        ):
            pen.icon(
                icon, part.cx, part.cy, 15, "line2" if self.number == end or not self.enabled else "acc", 2
            )
        pen.text(
            self.says(self.number), self.box.cx, self.box.cy, "body-strong", shade(self, "ink"), "centre"
        )
