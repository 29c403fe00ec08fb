"""Money that comes step by step: discs on a line, beside each how much, for what, by when, and how likely."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.client.kit.pen import Pen
from game.client.kit.widgets import Widget
from game.client.view.investors import Step

PITCH = 42
SIGN, MONEY, WHAT = 12, 32, 96  # where things begin, from the left


@dataclass(eq=False)
class Tranches(Widget):
    """One line for each step, the first on top."""

    steps: Sequence[Step] = field(default=(), kw_only=False)

    @property
    def value(self) -> tuple[str, ...]:
        return tuple(step.money for step in self.steps)

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, PITCH * len(self.steps) - 6

    def draw(self, pen: Pen) -> None:
        x, top = self.box.x + SIGN, self.box.y + 10
        pen.post(x - 0.75, top, PITCH * (len(self.steps) - 1), "line2", 1.5)
        for at, step in enumerate(self.steps):
            self._step(pen, step, x, top + PITCH * at)

    def _step(self, pen: Pen, step: Step, x: float, y: float) -> None:
        if step.done:
            pen.disc(x, y, 9, "pos")
            pen.icon("check", x, y, 12, "onacc", 2.4)
        else:
            pen.disc(x, y, 8, "card", "acc", 2)
        pen.text(step.money, self.box.x + MONEY, y, "figure-small")
        left = self.box.x + WHAT
        room = self.box.right - left
        wide = pen.width(step.outlook, "label-medium")
        pen.text(step.outlook, self.box.right, y + 16, "label-medium", step.tone, "right")
        pen.text(step.what, left, y, "body", "ink", width=room)
        pen.text(step.when, left, y + 16, "label", "ink2", width=room - wide - 10)
