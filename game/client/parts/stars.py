"""A number of stars, chosen by pressing one of them: the second press of the last one takes it away."""

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from typing import ClassVar

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Widget

OUTER, INNER = 7.2, 3.1  # units, from the middle to a tip and to a notch
SHAPE = [(sin(pi * at / 5), -cos(pi * at / 5), OUTER if at % 2 == 0 else INNER) for at in range(10)]


@dataclass(eq=False)
class Stars(Widget):
    """From none to `most`."""

    number: int = 0
    most: int = 5
    on_change: Callable[[int], object] | None = None
    role: ClassVar[str] = "number"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> int:
        return self.number

    def stands(self, words: Callable[[str], str]) -> str:
        return f"{self.number} / {self.most}"

    @property
    def pitch(self) -> float:
        return self.box.w / self.most

    def set(self, number: int) -> None:
        number = max(0, min(self.most, number))
        if self.enabled and number != self.number:
            self.number = number
            self.touch()
            if self.on_change is not None:
                self.on_change(number)

    def release(self, x: float, y: float) -> None:
        if self.box.holds(x, y):
            pressed = int((x - self.box.x) / self.pitch) + 1
            self.set(pressed - 1 if pressed == self.number else pressed)

    def wheel(self, turns: float) -> bool:
        self.set(self.number + (1 if turns > 0 else -1))
        return True

    def key(self, chord: str) -> bool:
        steps = {"Left": -1, "Right": 1, "Shift+Left": -5, "Shift+Right": 5}
        ends = {"Home": 0, "End": self.most}
        if chord in steps:
            self.set(self.number + steps[chord])
        elif chord in ends:
            self.set(ends[chord])
        elif chord in "0123456789":
            self.set(int(chord))
        else:
            return False
        return True

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return min(width, self.most * 16.6), 32

    def draw(self, pen: Pen) -> None:
        for at in range(self.most):
            cell = Box(self.box.x + self.pitch * at, self.box.y, self.pitch, self.box.h)
            tone: Colour = "warn" if at < self.number and self.enabled else "line2"
            size = min(1.0, cell.w / 16)
            pen.polygon([(cell.cx + x * r * size, cell.cy + y * r * size) for x, y, r in SHAPE], tone)
