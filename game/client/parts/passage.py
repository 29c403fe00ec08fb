"""In at the left, out at the right, and one's own platform between: a picture of what passed through."""

from dataclasses import dataclass, field

from game.client.kit.box import Box
from game.client.kit.charts import Stream, draw_edge, draw_streams
from game.client.kit.pen import Pen
from game.client.kit.widgets import Tip, Widget
from game.client.parts.course import EDGE
from game.client.parts.map import Spot
from game.client.view import emblem
from game.client.view.passage import Part, Passage
from game.client.view.table import Table
from game.words import percent, say

NAMES, FILLED, RADIUS, PITCH = 196, 0.62, 46, 34


@dataclass(eq=False)
class Through(Widget):
    """A passage as ribbons; each can be pointed at."""

    table: Table = field(kw_only=False)
    passage: Passage = field(kw_only=False)

    def __post_init__(self) -> None:
        whole = sum(part.size for part in self.passage.came) or 1.0
        for part in (*self.passage.came, *self.passage.went):
            tip = Tip(part.title, part.figure, [(say("passage.part"), percent(part.size / whole))])
            self.children.append(Spot(name=f"passage.{part.key}", help=tip))
        self.streams: list[Stream] = []
        self.bars: dict[str, Box] = {}

    def place(self, pen: Pen, box: Box) -> None:
        self.box, self.streams, self.bars = box, [], {}
        self._side(self.passage.came, box.x + NAMES, box.x + NAMES + EDGE)
        self._side(self.passage.went, box.right - NAMES - EDGE, box.right - NAMES - EDGE)
        for child in self.children:
            bar = self.bars[child.name.removeprefix("passage.")]
            left = bar.x < box.cx
            child.place(pen, Box(bar.x - (NAMES if left else 0), bar.cy - 16, NAMES + EDGE, max(32.0, bar.h)))

    def _side(self, parts: tuple[Part, ...], bar: float, start: float) -> None:
        whole = sum(part.size for part in parts) or 1.0
        scale = self.box.h * FILLED / whole
        highs = [part.size * scale for part in parts]
        rooms = [max(PITCH, high + 8) for high in highs]
        tight = min(1.0, self.box.h / sum(rooms))
        rooms = [room * tight for room in rooms]
        spare = (self.box.h - sum(rooms)) / max(1, len(parts))
        y, end = self.box.y + max(0.0, spare) / 2, self.box.cy - whole * scale / 2
        for part, high, room in zip(parts, highs, rooms, strict=True):
            top = y + (room - high) / 2
            self.bars[part.key] = Box(bar, top, EDGE, max(2.0, high))
            if high > 0:
                self.streams.append(Stream(part.key, start, top, self.box.cx, end, high, part.tone))
            end += high
            y += room + max(0.0, spare)

    def lit(self) -> set[str] | None:
        lit = {
            child.name.removeprefix("passage.") for child in self.children if child.hovered or child.focused
        }
        return lit or None

    def draw(self, pen: Pen) -> None:
        draw_streams(pen, self.streams, self.lit())
        for part in (*self.passage.came, *self.passage.went):
            self._draw_name(pen, part)
        self._draw_middle(pen)

    def _draw_name(self, pen: Pen, part: Part) -> None:
        bar = self.bars[part.key]
        draw_edge(pen, bar.x, bar.y, bar.h)
        left = bar.x < self.box.cx
        x = bar.x - 12 if left else bar.right + 12
        align = "right" if left else "left"
        tone = emblem.ink(part.seat) if part.seat >= 0 else "ink"
        pen.text(part.title, x, bar.cy - 8, "body-strong", tone, align, width=NAMES - 14)  # type: ignore[arg-type]
        pen.text(part.figure, x, bar.cy + 8, "label", "ink2", align)  # type: ignore[arg-type]

    def _draw_middle(self, pen: Pen) -> None:
        x, y, tone = self.box.cx, self.box.cy, emblem.tone(self.table.seat)
        pen.shadow(Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), RADIUS, 9, 0.16, 3)
        pen.disc(x, y, RADIUS, "card")
        pen.ring(x, y, RADIUS - 2, 5, 0, 1, tone)
        pen.emblem(self.table.emblem(self.table.seat), x, y - 20, 20, tone)
        pen.text(self.passage.middle, x, y + 4, "figure-small", "ink", "centre")
        pen.text(self.passage.below, x, y + 20, "caption", "ink2", "centre")
