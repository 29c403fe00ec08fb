"""Plain bars, each with its name and figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets.widget import Widget


@dataclass(eq=False)
class Bars(Widget):
    """Rows of a name, a bar and its figure. Rows are (name, part 0..1, figure, colour)."""

    rows: Sequence[tuple[str, float, str, Colour]] = ()
    pitch: float = 23
    names: float = 106

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, self.pitch * len(self.rows)

    def draw(self, pen: Pen) -> None:
        for index, (name, part, figure, tone) in enumerate(self.rows):
            y = self.box.y + self.pitch * (index + 0.5)
            room = pen.width(figure, "label-medium") + 10 if figure else 0
            track = Box(self.box.x + self.names, y - 3, self.box.w - self.names - room, 6)
            pen.text(name, self.box.x, y, "label", "ink2", width=self.names - 8)
            pen.box(track, "sunk", None, 3)
            if part > 0:
                pen.box(track.left_part(max(6.0, track.w * min(1.0, part))), tone, None, 3)
            pen.text(figure, self.box.right, y, "label-medium", "ink", "right")
