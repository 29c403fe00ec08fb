"""What lies over a screen: a dialog that wants an answer, and a toast that does not."""

from collections.abc import Callable
from dataclasses import dataclass, field

from game.client.kit.box import NOWHERE, Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.style import RADIUS
from game.client.kit.widgets.containers import Pad, Stack, padded, sides
from game.client.kit.widgets.widget import Widget

TOAST_SECONDS = 2.6
SCRIM = 0.35


@dataclass(eq=False)
class Dialog(Widget):
    """A card in the middle of a dimmed screen around one child. Esc closes it where it may be closed."""

    child: Widget = field(kw_only=False, default_factory=Widget)
    breadth: float = 440
    pad: Pad = 24
    may_close: bool = True
    secret: bool = False  # what is done on it is written down nowhere

    def __post_init__(self) -> None:
        self.children = [self.child]
        self.card = self.box

    def place(self, pen: Pen, box: Box) -> None:
        self.box = box
        left, top, right, bottom = sides(self.pad)
        breadth = min(self.breadth, box.w - 48)
        high = self.child.wish(pen, breadth - left - right)[1]
        tall = box.h - 48 if isinstance(high, Share) else min(box.h - 48, high + top + bottom)
        self.card = box.centred(breadth, tall)
        self.child.place(pen, padded(self.card, self.pad))

    def draw(self, pen: Pen) -> None:
        pen.fill(self.box, "shadow", SCRIM)
        pen.shadow(self.card, RADIUS["dialog"], 24, 70 / 255, 8)
        pen.box(self.card, "card", "line", RADIUS["dialog"])
        pen.panel = self.card  # its children write on the card, not on the dimmed screen


@dataclass(eq=False)
class Menu(Dialog):
    """A dialog without dimming, right below (or above) what opened it; a press outside closes it."""

    owner: Box = NOWHERE
    pad: Pad = 6
    on_close: Callable[[], object] = lambda: None

    @property
    def under_mouse(self) -> bool:
        return True

    def place(self, pen: Pen, box: Box) -> None:
        self.box = box
        high = min(float(self.child.wish(pen, self.owner.w - 12)[1]) + 12, box.h - 24)
        below = self.owner.bottom + 4
        y = below if below + high <= box.bottom - 8 else max(box.y + 8, self.owner.y - 4 - high)
        self.card = Box(self.owner.x, y, self.owner.w, high)
        self.child.place(pen, padded(self.card, self.pad))

    def press(self, x: float, y: float) -> None:
        if not self.card.holds(x, y):
            self.on_close()

    def draw(self, pen: Pen) -> None:
        pen.shadow(self.card, RADIUS["row"], 14, 60 / 255, 4)
        pen.box(self.card, "card", "line2", RADIUS["row"])
        pen.panel = self.card


@dataclass(eq=False)
class Root(Stack):
    """The outermost widget: the tree, and the dialogs over it. Widgets open and close dialogs here."""

    on_open: Callable[[Dialog], object] = lambda dialog: None
    on_close: Callable[[], object] = lambda: None


@dataclass
class Toast:
    """One short sentence at the foot of the screen."""

    text: str
    since: float

    @property
    def until(self) -> float:
        return self.since + TOAST_SECONDS

    def draw(self, pen: Pen, room: Box) -> None:
        wide = min(room.w - 48, pen.width(self.text, "body-medium") + 40)
        box = Box(room.cx - wide / 2, room.bottom - 110, wide, 38)
        pen.shadow(box, 19, 12, 60 / 255, 4)
        pen.box(box, "ink", None, 19)
        pen.text(self.text, box.cx, box.cy, "body-medium", "card", "centre", width=wide - 24)
