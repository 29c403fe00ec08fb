"""A line of a file as its writer sees it: its number, and what is wrong in it underlined."""

from dataclasses import dataclass

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.widgets import Widget

ROW, MARGIN = 26, 44
BEFORE = 40  # letters that are shown before a mark far to the right


@dataclass(eq=False)
class Excerpt(Widget):
    """`start` and `wide` are the mark, in letters from 0."""

    line: int = 0
    source: str = ""
    start: int = 0
    wide: int = 1

    @property
    def value(self) -> str:
        return self.source

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, ROW

    def draw(self, pen: Pen) -> None:
        pen.box(self.box, ("neg", "card", 0.84), None, 6)
        pen.text(str(self.line), self.box.x + MARGIN - 12, self.box.cy, "mono", "ink2", "right")
        cut = max(0, self.start - BEFORE)
        text = self.source.replace("\t", " ")[cut:]
        x, start = self.box.x + MARGIN, self.start - cut
        room = self.box.w - MARGIN - 12
        pen.text(text, x, self.box.cy, "mono", width=room, may_cut=True)
        left, right = (pen.width(text[:end], "mono") for end in (start, start + self.wide))
        pen.fill(Box(x + left, self.box.cy + 8, max(4.0, min(right, room) - left), 2), "neg")
