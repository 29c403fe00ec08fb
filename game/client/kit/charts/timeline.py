"""Events on a line of months."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Widget


class Event(NamedTuple):
    """Something on a time line: when, counted in steps, its text, its colour, above the line or below."""

    when: float
    text: str
    tone: Colour
    above: bool = True
    strong: bool = False


@dataclass(eq=False)
class TimeLine(Widget):
    """Months along a line, events above and below it; those that would touch move one line further out."""

    labels: Sequence[str] = ()
    events: Sequence[Event] = ()

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 98

    def draw(self, pen: Pen) -> None:
        y, step = self.box.y + 40, self.box.w / max(1, len(self.labels))
        pen.rule(self.box.x + 8, y, self.box.w - 16, "line2", 2)
        for index, label in enumerate(self.labels):
            x = self.box.x + step * (index + 0.5)
            pen.post(x, y - 4, 9, "line2")
            pen.text(label, x, self.box.bottom - 10, "label", "ink3", "centre")
        ends: dict[tuple[bool, int], float] = {}
        for event in sorted(self.events, key=lambda one: one.when):
            font = "label-strong" if event.strong else "label-medium"
            half, x = pen.width(event.text, font) / 2, self.box.x + step * (event.when + 0.5)
            x = max(self.box.x + half, min(self.box.right - half, x))
            row = next((row for row in range(2) if ends.get((event.above, row), -1e9) < x - half - 6), 1)
            ends[event.above, row] = x + half
            place = y - 14 - 15 * row if event.above else y + 14 + 15 * row
            pen.text(event.text, x, place, font, event.tone, "centre")
