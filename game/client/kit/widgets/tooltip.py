"""The tooltip: where the mouse or the focus rests, on the side with room, never over what it explains."""

from game.client.kit.box import NOWHERE, Box
from game.client.kit.layout import beside
from game.client.kit.pen import Pen
from game.client.kit.widgets.widget import Tip, Widget

DELAY = 0.35
WIDEST = 300.0
PAD = 14.0
ROW = 18.0
PAPER, QUIET, FAINT = "card", ("card", "ink", 0.12), ("card", "ink", 0.30)


class Hint:
    """At most one tooltip, for one spot at a time."""

    def __init__(self) -> None:
        self.tip: Tip | None = None
        self.owner = NOWHERE
        self.box = NOWHERE
        self._next: tuple[Tip, Box] | None = None
        self._since = 0.0

    @property
    def waiting(self) -> bool:
        """Will one appear soon?"""
        return self._next is not None and self.tip is None

    def update(self, widget: Widget | None, mouse: tuple[float, float], now: float) -> bool:
        """True if what is shown has changed."""
        wanted = None if widget is None else widget.spot(*mouse)
        found = None if wanted is None else (as_tip(wanted[0]), wanted[1])
        if found != self._next:
            self._next, self._since = found, now
            shown, self.tip = self.tip, None
            return shown is not None
        if found is not None and self.tip is None and now - self._since >= DELAY:
            self.tip, self.owner = found
            return True
        return False

    def drop(self) -> None:
        self.tip = self._next = None

    def draw(self, pen: Pen, room: Box) -> None:
        if self.tip is None:
            return
        self.box = beside(self.owner, measure(self.tip, pen), room.inset(4))
        draw(self.tip, pen, self.box)


def as_tip(said: str | Tip) -> Tip:
    """A bare sentence is one without a title."""
    return said if isinstance(said, Tip) else Tip("", text=said)


def measure(tip: Tip, pen: Pen) -> tuple[float, float]:
    """The size of a tooltip with this content."""
    rows = [pen.width(left, "label") + 24 + pen.width(right, "label-medium") for left, right in tip.rows]
    head = pen.width(tip.title, "body-strong") + (
        24 + pen.width(tip.value, "body-strong") if tip.value else 0
    )
    lines = [pen.width(text, font) for text, font in ((tip.text, "label"), (tip.foot, "caption"))]
    inner = min(WIDEST - 2 * PAD, max([head, *rows, *lines, 40]))
    return inner + 2 * PAD, _height(tip, pen, inner)


def _height(tip: Tip, pen: Pen, inner: float) -> float:
    high = 20.0
    high += 18 if tip.title else 0
    high += len(tip.rows) * ROW + (6 if tip.rows else 0)
    high += pen.letters.height(tip.text, "label", inner) + (4 if tip.title else 0) if tip.text else 0
    high += pen.letters.height(tip.foot, "caption", inner) + 12 if tip.foot else 0
    return high


def draw(tip: Tip, pen: Pen, box: Box) -> None:
    """Dark on the page, whatever the theme."""
    pen.shadow(box, 10, 12, 60 / 255, 4)
    pen.box(box, "ink", None, 10)
    inner = box.inset(PAD, 10)
    y = inner.y
    with pen.within(box):
        if tip.title:
            pen.text(tip.title, inner.x, y + 8, "body-strong", PAPER, width=inner.w)
            pen.text(tip.value, inner.right, y + 8, "body-strong", PAPER, "right")
            y += 18
        y += 6 if tip.rows else 0
        for left, right in tip.rows:
            pen.text(left, inner.x, y + ROW / 2, "label", QUIET)
            pen.text(right, inner.right, y + ROW / 2, "label-medium", PAPER, "right")
            y += ROW
        if tip.text:
            y += 4 if tip.title else 0
            y += pen.paragraph(tip.text, inner.x, y, inner.w, "label", QUIET)
        if tip.foot:
            pen.rule(inner.x, y + 6, inner.w, ("ink", "card", 0.25))
            pen.paragraph(tip.foot, inner.x, y + 12, inner.w, "caption", FAINT)
