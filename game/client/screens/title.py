"""The menu, and beside it the game as one picture: two sides and the street between them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from pygame.event import Event

from game import VERSION
from game.client.kit.box import Box
from game.client.kit.charts import Streaks, Stream
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen, Stage
from game.client.kit.widgets import Button, Column, Drawing, Label, Row, Spacer, Widget
from game.client.view import emblem
from game.words import say

COLUMN = 440  # units of the menu's part
LIVELY = 12.0  # seconds without a hand on mouse or keys until the picture rests
ENTRIES = (
    ("new", "plus"), ("hot_seat", "people"), ("load", "clock"), ("articles", "book"), ("mods", "cube"),
    ("options", "gear"), ("quit", "cross"),
)  # fmt: skip

# The picture, in units of one of this size. Each stream: upper edge and thickness at the rim, the same at the
# disc counted from its middle, whose it is, does it stand elsewhere too?
WIDE, HIGH = 840, 720
CENTRE, DISC = (428, 352), 132
SHOPS = (
    (60, 70, -105, 46, 0, False), (262, 44, -59, 29, 0, True), (262, 36, -30, 17, 1, True),
    (372, 72, -13, 47, 1, False), (506, 30, 34, 14, 1, True), (500, 40, 48, 20, 2, True),
    (590, 56, 68, 37, 2, False),
)  # fmt: skip
BUYERS = (
    (28, 84, -100, 55, 0, False), (176, 34, -45, 22, 0, False), (262, 70, -23, 46, 1, False),
    (396, 34, 23, 22, 1, False), (500, 40, 45, 26, 2, False), (600, 46, 71, 30, 2, False),
)  # fmt: skip
RING = ((0.0, 0.41), (0.413, 0.785), (0.788, 0.997))
EMBLEMS = (("kite", 0, -38, 60), ("lantern", -38, 34, 46), ("magpie", 38, 34, 44))
STRIPES = (9.0, 0.6, 0.12)
SPACING = 14.0  # units across a stream for each stroke on it


@dataclass(eq=False)
class Entry(Button):
    """A line of the menu: what it does, and a word about it at the right."""

    note: str = ""

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 44

    def draw(self, pen: Pen) -> None:
        if self.hovered or self.held:
            pen.box(self.box.inset(-8, 2), ("accs", "card", 0.4), None, 8)
        elif self.name != ENTRIES[-1][0]:
            pen.rule(self.box.x, self.box.bottom - 0.5, self.box.w)
        tone = "ink" if self.enabled else "ink3"
        pen.icon(self.icon, self.box.x + 14, self.box.cy, 20, "ink2" if self.enabled else "ink3")
        end = pen.text(self.text, self.box.x + 40, self.box.cy, ("strong", 15.5), tone).right
        room = self.box.right - end - 16
        note, font = self.note, ("regular", 12.5)
        pen.text(note, self.box.right, self.box.cy, font, "ink3", "right", width=room, may_cut=True)


@dataclass(eq=False)
class Main(Button):
    """The large button: the war that goes on, a new one, or the lesson of who has never played."""

    note: str = ""
    layers: emblem.Layers = ()

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, 66

    def draw(self, pen: Pen) -> None:
        fill = ("acc", "ink", 0.3 if self.held else 0.16 if self.hovered else 0.0)
        pen.box(self.box, fill, None, 12)
        pen.emblem(self.layers, self.box.x + 34, self.box.cy, 32, "onacc", fill)
        right = self.box.right - 48
        pen.text(self.text, self.box.x + 64, self.box.y + 24, ("strong", 17), "onacc")
        room = right - self.box.x - 64
        quiet = ("onacc", "acc", 0.18)
        pen.text(
            self.note, self.box.x + 64, self.box.y + 46, ("regular", 12.5), quiet, width=room, may_cut=True
        )
        pen.icon("arrow", self.box.right - 30, self.box.cy, 20, "onacc", 2)


class Title(Screen):
    """`go` hears the name of what was chosen; `latest` is what would be continued, and on which platform."""

    def __init__(self, go: Callable[[str], object], latest: tuple[str, str] | None, saves: int) -> None:
        self.go, self.latest, self.saves = go, latest, saves
        self.touched = 0.0

    def build(self) -> Widget:
        menu = Column(
            [
                Spacer(Share(0.5)),
                Label(say("title.name"), font="title", height=62),
                Spacer(6),
                Label(say("title.lead"), font=("regular", 14.5), colour="ink2", wrap=True),
                Spacer(20),
                self._main(),
                Spacer(12),
                *(self._entry(name, icon) for name, icon in ENTRIES),
                Spacer(),
                Row([self._version(), Spacer()], height=17),
            ],
            pad=(56, 24, 24, 24),
            width=COLUMN,
        )
        self.picture = Drawing(self._paint, self._run, width=Share(1), name="picture")
        self.streaks = Streaks([], [])
        return Row([menu, self.picture])

    def _main(self) -> Widget:
        name = "continue" if self.latest else "new" if self.saves else "first"
        note, platform = self.latest or (say(f"title.{name}_note"), EMBLEMS[0][0])
        return Main(
            say(f"title.{name}"),
            note=note,
            layers=emblem.emblem(platform),
            name="main",
            shortcut="Enter",
            on_press=partial(self.go, name),
        )

    def _version(self) -> Widget:
        text = say("title.version", version=VERSION)
        return Button(text, "link", font="label", name="credits", on_press=partial(self.go, "credits"))

    def _entry(self, name: str, icon: str) -> Widget:
        note = say(f"title.{name}_note", n=self.saves)
        return Entry(say(f"title.{name}"), icon=icon, note=note, name=name, on_press=partial(self.go, name))

    # The picture runs while somebody is there, and rests when nobody touches anything.

    def enter(self, stage: Stage) -> None:
        super().enter(stage)
        self.touched = stage.clock.now()

    def handle(self, event: Event) -> None:
        self.touched = self.stage.clock.now()
        super().handle(event)

    def tick(self, now: float) -> None:
        self.refresh()
        self.picture.moves_until = self.touched + LIVELY

    def _run(self, pen: Pen, box: Box, now: float) -> None:
        with pen.clipped(box):
            self.streaks.draw(pen, now)

    def ground(self, pen: Pen, area: Box) -> None:
        pen.fill(area, "bg")
        pen.fill(self.room.left_part(COLUMN), "card")

    def _paint(self, pen: Pen, box: Box) -> None:
        """The page beside the menu; the menu lies a little above it."""
        flows, (x, y), size = streams(box), place(box, *CENTRE), measure(box)
        radius = DISC * size
        round_box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
        self.streaks = Streaks([flow.stream for flow in flows], [round_box], SPACING)
        with pen.clipped(box):
            for flow in flows:
                flow.draw(pen)
            pen.shadow(self.room.left_part(COLUMN), 0, 24, 60 / 255, 0)
        pen.shadow(round_box, radius, 26, 70 / 255, 8)
        pen.disc(x, y, radius, "card")
        for seat, (start, end) in enumerate(RING):
            pen.ring(x, y, radius - 8 * size, 12 * size, start, end, emblem.tone(seat))
        for seat, (name, dx, dy, wide) in enumerate(EMBLEMS):
            pen.emblem(emblem.emblem(name), x + dx * size, y + dy * size, wide * size, emblem.tone(seat))


class Flow(NamedTuple):
    """A stream that is broad at the rim and narrow at the disc. y are upper edges."""

    x0: float
    y0: float
    thick0: float
    x1: float
    y1: float
    thick1: float
    seat: int
    shared: bool

    @property
    def stream(self) -> Stream:
        """The same for the strokes that run along it, which run toward the disc."""
        thick = min(self.thick0, self.thick1)
        y0, y1 = self.y0 + (self.thick0 - thick) / 2, self.y1 + (self.thick1 - thick) / 2
        return Stream("", self.x0, y0, self.x1, y1, thick, emblem.tone(self.seat), self.shared)

    def draw(self, pen: Pen) -> None:
        (x0, y0, thick0), (x1, y1, thick1) = sorted((self[0:3], self[3:6]))
        strength, hatch = (0.5, STRIPES) if self.shared else (0.58, None)
        tone = emblem.tone(self.seat)
        pen.ribbon(x0, y0, y0 + thick0, x1, y1, y1 + thick1, tone, strength, hatch)


def measure(box: Box) -> float:
    """How large the picture is drawn."""
    return min(box.w / WIDE, box.h / HIGH)


def place(box: Box, x: float, y: float) -> tuple[float, float]:
    """A point of the picture where this box has it."""
    return box.x + x / WIDE * box.w, box.y + y / HIGH * box.h


def streams(box: Box) -> list[Flow]:
    """Shops come from the left, buyers from the right; all end behind the disc."""
    (x, y), size, deep = place(box, *CENTRE), measure(box), box.h / HIGH
    return [
        Flow(rim, box.y + edge * deep, thick * size, x, y + dock * size, end * size, seat, shared)
        for rim, rows in ((box.x - 20, SHOPS), (box.right + 20, BUYERS))
        for edge, thick, dock, end, seat, shared in rows
    ]
