"""The slider: click, drag, wheel, Left and Right, or type a number; it snaps to its steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Widget

KNOB = 8.5


class Pin(NamedTuple):
    """A mark of somebody else on the track: an emblem on a needle, and what it says on hover."""

    at: float
    layers: tuple[Layer, ...]
    colour: Colour
    says: str = ""


@dataclass(eq=False)
class Slider(Widget):
    """A number from `least` to `most` in steps. `before` is a tick, `pins` stand above, `band` is a guess.

    `limit` is how far it may go now; beyond it the knob does not follow.
    """

    number: float = 0.0
    least: float = 0.0
    most: float = 1.0
    step: float = 0.1
    before: float | None = None
    limit: float | None = None
    pins: Sequence[Pin] = ()
    band: tuple[float, float] | None = None
    tone: Colour = "acc"
    on_change: Callable[[float], object] | None = None
    on_end: Callable[[float], object] | None = None
    role: ClassVar[str] = "slider"
    focusable: ClassVar[bool] = True
    bleed: ClassVar[float] = 12.0

    def __post_init__(self) -> None:
        self.typed = ""

    @property
    def value(self) -> float:
        return self.number

    def stands(self, words: Callable[[str], str]) -> str:
        """As it is written at its right, or the bare number."""
        row = self.parent.children if self.parent is not None else [self]
        after = row[row.index(self) + 1 :]
        return next((one.title for one in after if one.title), f"{self.number:g}")

    @property
    def track(self) -> Box:
        return Box(self.box.x + KNOB, self.box.cy - 3, max(1.0, self.box.w - 2 * KNOB), 6)

    def part(self, number: float) -> float:
        """0..1 along the track."""
        return max(0.0, min(1.0, (number - self.least) / max(1e-12, self.most - self.least)))

    def x(self, number: float) -> float:
        return self.track.x + self.track.w * self.part(number)

    def set(self, number: float) -> None:
        """Snap to a step, stay inside the limits, and tell if it changed."""
        top = self.most if self.limit is None else min(self.most, self.limit)
        steps = round((min(number, top) - self.least) / self.step)
        while steps and self.least + steps * self.step > top + 1e-9:
            steps -= 1
        number = max(self.least, round(self.least + steps * self.step, 9))
        if self.enabled and number != self.number:
            self.number = number
            self.touch()
            if self.on_change is not None:
                self.on_change(number)

    def press(self, x: float, y: float) -> None:
        self.typed = ""
        self.drag(x, y)

    def drag(self, x: float, y: float) -> None:
        self.set(self.least + (x - self.track.x) / self.track.w * (self.most - self.least))

    def release(self, x: float, y: float) -> None:
        if self.on_end is not None:
            self.on_end(self.number)

    def wheel(self, turns: float) -> bool:
        self.set(self.number + (self.step if turns > 0 else -self.step))
        return True

    def key(self, chord: str) -> bool:
        word = chord.removeprefix("Shift+")
        change = {"Left": -1, "Right": 1, "PageDown": -10, "PageUp": 10}.get(word)
        if change is not None:
            self.set(self.number + change * self.step * (10 if chord != word else 1))
        elif chord in ("Home", "End"):
            self.set(self.least if chord == "Home" else self.most)
        elif chord in "0123456789.,":
            self._type(chord)
        elif chord == "Backspace" and self.typed:
            self._type("")
        else:
            return False
        return True

    def _type(self, sign: str) -> None:
        """Digits that follow each other make one number."""
        self.typed = self.typed + sign.replace(",", ".") if sign else self.typed[:-1]
        try:
            self.set(float(self.typed or 0))
        except ValueError:
            self.typed = ""

    def carry(self, old: Widget) -> None:
        if isinstance(old, Slider):
            self.typed = old.typed

    def spot(self, x: float, y: float) -> tuple[object, Box] | None:  # type: ignore[override]
        for pin in self.pins:
            needle = Box(self.x(pin.at) - 7, self.track.cy - 22, 14, 22)
            if pin.says and needle.holds(x, y):
                return pin.says, needle
        return super().spot(x, y)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 160, 32

    def draw(self, pen: Pen) -> None:
        track, x = self.track, self.x(self.number)
        tone: Colour = self.tone if self.enabled else "line2"
        pen.box(track.trim(left=-KNOB / 2, right=-KNOB / 2), "sunk", None, 3)
        if self.band:
            left, right = self.x(self.band[0]), self.x(self.band[1])
            pen.box(Box(left, track.y, right - left, 6), ("warn", "sunk", 0.45), None, 3)
        nought = self.x(max(self.least, min(self.most, 0.0)))
        left, right = min(x, nought), max(x, nought)
        start = left - KNOB / 2 if left <= track.x else left
        if right > left:
            pen.box(Box(start, track.y, right - start, 6), tone, None, 3)
        if self.limit is not None and self.limit < self.most:
            pen.post(self.x(self.limit) - 0.75, track.cy - 7, 14, "warn", 1.5)
        if self.before is not None and abs(self.x(self.before) - x) > 1:
            pen.post(self.x(self.before) - 0.75, track.cy - 7, 14, "ink3", 1.5)
        for pin in self.pins:
            pen.post(self.x(pin.at) - 0.5, track.cy - 9, 9, pin.colour)
            pen.emblem(pin.layers, self.x(pin.at), track.cy - 14.5, 12, pin.colour)
        if self.hovered or self.held:
            pen.ring(x, track.cy, KNOB + 4, KNOB + 4, 0, 1, tone, 0.14)
        pen.disc(x, track.cy, KNOB, "card", tone, 2.2)
