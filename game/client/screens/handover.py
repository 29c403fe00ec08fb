"""The curtain between two people, in the colour of the next one: who has sealed, and nothing else of anybody.

The same picture stands while computers still think, then in nobody's colour.
"""

from collections.abc import Callable
from functools import partial

from pygame import Surface

from game.client.kit.box import Box
from game.client.kit.cache import Cache
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Block,
    Button,
    Choice,
    Column,
    Drawing,
    Emblem,
    HoldButton,
    Icon,
    Label,
    Panel,
    Row,
    Spacer,
    Widget,
    draw_cap,
)
from game.client.parts.doorkeeper import Doorkeeper
from game.client.view import curtain, emblem
from game.client.view.curtain import Sitter
from game.session.match import Match
from game.words import say

WIDE, HIGH = 540, 496
SEAT = 172  # units that one at the table needs
SECONDS = 1.0
BANDS = 11


class Handover(Screen):
    """`leave` keeps the match and opens the menu."""

    def __init__(self, match: Match, leave: Callable[[], object]) -> None:
        self.match, self.leave = match, leave
        self.front = match.front
        self.doorkeeper = Doorkeeper(match, self)
        self.curtain: Surface | None = None

    @property
    def tone(self) -> Colour:
        return "ink2" if self.front is None else emblem.tone(self.front)

    def resized(self) -> None:
        super().resized()
        self.curtain = None

    def tick(self, now: float) -> None:
        self.doorkeeper.tick()

    def build(self) -> Widget:
        rows = self._waiting() if self.front is None else self._next(self.front)
        high = min(HIGH, self.room.h - 72)
        card = Panel(
            rows,
            pad=(56, 28, 56, 24),
            gap=12,
            radius=18,
            edge=None,
            width=max(WIDE, SEAT * len(self.match.chairs)),
            height=high,
        )
        leave = Button(say("handover.leave"), "quiet", name="leave", on_press=self.leave, font="body-medium")
        foot = Row([leave, Spacer(), *self._asks()], pad=(16, 0), lie="centre", height=52)
        return Column([Spacer(), Row([Spacer(), card, Spacer()], height=high), Spacer(), foot])

    def _next(self, seat: int) -> list[Widget]:
        name, asks = curtain.name(self.match, seat), seat in self.match.locks
        hold = HoldButton(
            say("handover.type" if asks else "handover.hold", name=name),
            name="hold",
            seconds=0.0 if asks else SECONDS,
            tone=emblem.ink(seat),
            font=("strong", 15.5),
            shortcut="Space Enter",
            on_press=self.doorkeeper.ask if asks else self.match.sit,
            width=Share(1),
        )
        return [
            self._emblem(seat),
            Label(say("handover.pass", name=name), font="verdict", align="centre", wrap=True),
            Label(curtain.turn(self.match, seat), font=("regular", 14), colour="ink2", align="centre"),
            self._table(),
            Row([Spacer(44), hold, Spacer(44)], height=54),
            Drawing(partial(_press_space, asks), height=22),
            _centred(
                Icon("hidden", 17, "ink3"),
                Label(say("handover.hidden"), font=("regular", 12.5), colour="ink2"),
            ),
        ]

    def _asks(self) -> list[Widget]:
        """Whether the one who is called wants to be asked for a PIN."""
        if self.front is None:
            return []
        asks = self.front in self.match.locks
        press = self.doorkeeper.take_off if asks else self.doorkeeper.choose
        words = say("handover.no_pin" if asks else "handover.pin")
        return [Button(words, "quiet", name="pin", on_press=press, font="body-medium")]

    def _waiting(self) -> list[Widget]:
        return [
            Spacer(),
            Label(say("handover.wait"), font="verdict", align="centre", wrap=True),
            Label(
                say("handover.month", month=self.match.month),
                font=("regular", 14),
                colour="ink2",
                align="centre",
            ),
            self._table(),
            Spacer(),
        ]

    def _emblem(self, seat: int) -> Widget:
        platform = self.match.chairs[seat].platform

        def paint(pen: Pen, box: Box) -> None:
            pen.disc(box.cx, box.cy, box.h / 2, (emblem.tone(seat), "card", 0.85))
            pen.emblem(emblem.emblem(platform), box.cx, box.cy, box.h * 0.56, emblem.tone(seat))

        return Drawing(paint, height=Share(1))

    def _table(self) -> Widget:
        """Everybody, and whether they have sealed. Who has may come back."""
        return Block(
            [Row([self._sitter(one) for one in curtain.sitters(self.match)])],
            pad=(6, 0),
            fill="bg",
            height=62,
        )

    def _sitter(self, one: Sitter) -> Widget:
        words = Column(
            [
                Label(one.name, font="body-strong", may_cut=True),
                Label(one.state, font="label", colour="ink2", may_cut=True),
            ],
            gap=1,
            width=Share(1),
        )
        back = partial(self._reopen, one.seat) if one.may_return else None
        inside = Row(
            [Emblem(one.layers, emblem.tone(one.seat), 22, width=26), words], gap=8, pad=(8, 0), lie="centre"
        )
        help = say("handover.back", name=one.name) if one.may_return else ""
        return Choice(
            [inside], name=f"seat.{one.seat}", on_press=back, help=help, ruled=False, width=Share(1)
        )

    def _reopen(self, seat: int) -> None:
        self.match.reopen(seat)

    def ground(self, pen: Pen, area: Box) -> None:
        """Painted once: it is broad, and lies under a button that fills."""
        if self.curtain is None:
            self.curtain = Surface(self.stage.size, 0, 32)
            drape(Pen(self.stage.style, self.curtain, self.stage.letters, Cache(1)), self.room, self.tone)
        pen.surface.blit(self.curtain, (0, 0))


def drape(pen: Pen, room: Box, tone: Colour) -> None:
    """Broad ribbons across the whole window, in shades of one colour."""
    pen.fill(room, (tone, "shadow", 0.4))
    for at in range(BANDS):
        left = room.h * (at * 78 - 60) / 720
        right = room.h * (at * 7 % BANDS * 92 - 140) / 720
        thick = room.h * (26 + at * 13 % 5 * 11) / 720
        colour, alpha = (("shadow", 0.18), (tone, 0.22), (tone, 0.12))[at % 3]
        pen.ribbon(
            room.x - 10, left, left + thick, room.right + 10, right, right + thick * 1.1, colour, alpha
        )


def _press_space(asks: bool, pen: Pen, box: Box) -> None:
    """Keep [Space] pressed for one second; or press it and type."""
    before, after = say("handover.keep"), say("handover.pressed")
    if asks:
        before, after = say("handover.press"), say("handover.digits")
    cap = pen.width("Space", ("strong", 10.5)) + 9
    x = box.cx - (pen.width(before) + cap + pen.width(after) + 12) / 2
    x = pen.text(before, x, box.cy, colour="ink2").right + 6
    x += draw_cap(pen, x, box.cy, "Space") + 6
    pen.text(after, x, box.cy, colour="ink2")


def _centred(*widgets: Widget) -> Widget:
    return Row([Spacer(), *widgets, Spacer()], gap=6, lie="centre", tight=True)
