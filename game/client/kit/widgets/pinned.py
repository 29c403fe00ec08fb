"""A tooltip that was kept: a card that stays, can be pointed at, and whose underlined words lead further."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from game.client.kit.box import Box
from game.client.kit.layout import Share, around
from game.client.kit.pen import Pen
from game.client.kit.style import Font
from game.client.kit.widgets.containers import Column, Row, ScrollView, padded
from game.client.kit.widgets.dialog import Dialog
from game.client.kit.widgets.labels import Label
from game.client.kit.widgets.prose import Prose, Term, Terms
from game.client.kit.widgets.signs import Rule
from game.client.kit.widgets.tooltip import FAINT, PAD, PAPER, QUIET, measure
from game.client.kit.widgets.widget import Tip, Widget

WIDE, EDGE, DOWN = 340.0, 4.0, 12.0  # units: with a formula; from the window; above and below the content
SEAM = ("ink", "card", 0.25)


class Reader(Protocol):
    """What a card must know of a screen."""

    def terms(self, widget: Widget) -> Terms: ...
    def look_up(self, entry: str) -> Tip | None: ...
    def keep_tip(self, widget: Widget) -> bool: ...
    def close(self) -> None: ...


@dataclass(eq=False, kw_only=True)
class Pinned(Dialog):
    """Lies beside its `owner`, a place of `widget`, and dims nothing. A press elsewhere closes it."""

    tip: Tip
    widget: Widget
    owner: Box
    reader: Reader
    terms: Terms = field(default_factory=lambda: Terms({}))
    below: "Pinned | None" = None

    def __post_init__(self) -> None:
        self.name = f"{self.below.name if self.below else 'kept'}."
        self.whole = self.owner == self.widget.box
        self.child = ScrollView(Column(list(self._rows()), gap=4), name=f"{self.name}view")
        super().__post_init__()

    @classmethod
    def first(cls, widget: Widget, tip: Tip, owner: Box, reader: Reader) -> "Pinned":
        """Over no other one."""
        return cls(tip=tip, widget=widget, owner=owner, reader=reader, terms=reader.terms(widget))

    def another(self, widget: Widget, tip: Tip | None, owner: Box) -> "Pinned | None":
        """For what lies on this one; None if nothing is told about it."""
        if tip is None:
            return None
        terms = self.reader.terms(widget)
        return Pinned(tip=tip, widget=widget, owner=owner, reader=self.reader, terms=terms, below=self)

    # What it says

    def _rows(self) -> Iterator[Widget]:
        tip = self.tip
        if tip.title:
            title = Label(tip.title, font="body-strong", colour=PAPER, wrap=True, width=Share(1))
            yield Row([title, Label(tip.value, font="body-strong", colour=PAPER)], gap=20)
        for left, right in tip.rows:
            figure = Label(right, font="label-medium", colour=PAPER)
            yield Row([self._prose(left, width=Share(1)), figure], gap=20)
        if tip.text:
            yield self._prose(tip.text)
        if tip.sums:
            yield Rule(SEAM, 4)
            yield self._prose(tip.sums[0])
            yield Label(tip.sums[1], font="label-strong", colour=PAPER, wrap=True)
            yield from (self._prose(one) for one in tip.sums[2:])
        if tip.foot:
            yield Rule(SEAM, 4)
            yield Label(tip.foot, font="caption", colour=FAINT, wrap=True)

    def _prose(self, text: str, font: Font = "label", width: Share | None = None) -> Prose:
        """With the terms that were not marked above it."""
        prose = Prose(text, self.terms, self._term, font, QUIET, width=width)
        self.terms = self.terms.without(term.entry for term in prose.marked)
        return prose

    def _term(self, text: str, entry: str) -> Term:
        return Term(
            text,
            entry,
            lambda: self.reader.look_up(entry),
            PAPER,
            self.reader.keep_tip,
            name=f"{self.name}{entry}",
        )

    # Where it lies

    def place(self, pen: Pen, box: Box) -> None:
        self.box, self.owner = box, self._owner_now()
        room = box.inset(EDGE)
        wide = WIDE if self.tip.sums else measure(self.tip, pen)[0]
        high = float(self.child.wish(pen, wide - 2 * PAD)[1]) + 2 * DOWN + 1
        self.card = self._free((wide, min(room.h, high)), room)
        self.child.place(pen, padded(self.card, (PAD, DOWN)))

    def _owner_now(self) -> Box:
        """The window may have another size, and the tree may be another one."""
        trees = self.parent.children if self.parent is not None and self.whole and self.widget.name else []
        found = (one.box for tree in trees if tree is not self for one in tree.walk())
        names = (one.name for tree in trees if tree is not self for one in tree.walk())
        return dict(zip(names, found, strict=True)).get(self.widget.name, self.owner)

    def _free(self, size: tuple[float, float], room: Box) -> Box:
        """Beside the owner or a card below, over none of them where there is room, never over the owner."""
        cards = [] if self.below is None else self.below.cards
        anchors = [self.owner, *(card for card, _ in cards), *(owner for _, owner in cards)]
        places = [place for anchor in anchors for place in around(anchor, size, room)]
        beside_owner = [place for place in places if not place.meets(self.owner)]
        free = [place for place in beside_owner if not any(place.meets(anchor) for anchor in anchors)]
        return (free or beside_owner or [room.left_part(size[0]).top_part(size[1])])[0]

    @property
    def cards(self) -> list[tuple[Box, Box]]:
        """This one and those below, each with its owner."""
        return [(self.card, self.owner), *(self.below.cards if self.below else [])]

    # The mouse, and drawing

    @property
    def under_mouse(self) -> bool:
        return True

    def press(self, x: float, y: float) -> None:
        if not self.card.holds(x, y):
            self.reader.close()

    def draw(self, pen: Pen) -> None:
        pen.shadow(self.card, 10, 12, 60 / 255, 4)
        pen.box(self.card, "ink", SEAM if self.below else None, 10)
        pen.panel = self.card
