"""A war that is over month by month: which month is looked at, what plays them, and what happened in it."""

from collections.abc import Callable
from dataclasses import dataclass

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Column,
    Label,
    Panel,
    Pill,
    Row,
    Rule,
    ScrollView,
    Slider,
    Widget,
)
from game.client.view import news
from game.client.view.table import Table
from game.session.match import Match
from game.session.memoir import Memoir
from game.words import month, say

PACE = 0.7  # seconds that each month is shown
NOBODY = -1  # the seat of one who only looks


@dataclass
class Replay:
    """`at` is the month looked at, counted from 0; None while the whole war is. `on_change` after each step.

    Where nothing may move, months are turned by hand.
    """

    match: Match
    on_change: Callable[[], object]
    at: int | None = None
    next: float | None = None  # when the next month is due; None while it stands

    @property
    def last(self) -> int:
        return self.match.month - 2

    def play(self, now: float, still: bool) -> None:
        """From this month on, from the first where the war is at its end; or stop."""
        running = self.next is not None
        if not running and self.at in (None, self.last):
            self.at = 0
        self.next = None if running or still else now + PACE
        self.on_change()

    def tick(self, now: float) -> None:
        if self.next is not None and self.at is not None and now >= self.next:
            self.at += 1
            self.next = now + PACE if self.at < self.last else None
            self.on_change()

    def show(self, at: float) -> None:
        """This month, by hand."""
        self.at, self.next = round(at), None
        self.on_change()

    def stop(self) -> None:
        self.at = self.next = None
        self.on_change()


def door(match: Match, play: Callable[[], object]) -> Button:
    text = say("ending.replay", n=match.month - 1)
    return Button(text, "link", "play", "R", name="replay", on_press=play)


def foot(replay: Replay, play: Callable[[], object], wide: bool) -> Widget:
    """Play or stop, the months as a track, the month, and the way out."""
    text = say("ending.stop" if replay.next is not None else "ending.go_on")
    at = replay.at or 0
    track = Slider(
        at,
        0,
        max(1, replay.last),
        1,
        name="months",
        on_change=replay.show,
        width=Share(1),
        help=month(at + 1),
    )
    date = Label(month(at + 1), font="body-strong", width=124 if wide else 104)
    close = Button(say("ending.whole"), cap="Esc", name="whole", on_press=replay.stop)
    return Row(
        [Button(text, cap="R", name="replay", on_press=play, width=100), track, date, close],
        gap=12,
        lie="centre",
        height=32,
    )


def happened(match: Match, memoir: Memoir | None, at: int) -> Widget:
    """What became public in that month."""
    facts = memoir.news[at] if memoir is not None else ()
    told: list[Widget] = []
    for item in news.news(Table(match, NOBODY), facts):
        line = Row(
            [
                Pill(item.tag, item.tone, "onacc"),
                Label(item.sentence, font="label", wrap=True, width=Share(1)),
            ],
            gap=8,
        )
        told += [Rule(), Column([line], pad=(0, 7))]
    if not told:
        told = [Label(say("ending.untold" if memoir is None else "news.none"), colour="ink2", wrap=True)]
    head = Row([Label(say("ending.happened"), font="body-strong")], lie="centre", height=30)
    return Panel(
        [head, ScrollView(Column(told), name="happened", height=Share(1))], pad=(20, 8), height=Share(1)
    )
