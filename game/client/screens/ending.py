"""The end of a war: the verdict, how the shares moved, what turned them, who was best at what, what is next.

Its months can be played again: then the board and the news of the month stand beside the picture.
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from pygame import Surface

from game.client.kit.charts import Turn as Mark
from game.client.kit.layout import Share
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Column,
    Drawing,
    Emblem,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    Spacer,
    Tabs,
    Title,
    Widget,
)
from game.client.parts import printed, replay, shares
from game.client.parts.replay import Replay
from game.client.view import emblem, public, turns, verdict
from game.session.match import Match
from game.session.memoir import Memoir
from game.words import month, say

SIDE, NARROW = 360, 300
WIDE = 1180
ROW = 53  # units of a place on the board, of an award
TAKEN = 220  # ... of all that stands above and below both
NEXT = 56  # ... of the way to the next chapter


class Recaller(Protocol):
    """Who tells how the war went, once it is known."""

    def memoir(self) -> Memoir | None: ...


class Ending(Screen):
    """`go` hears `again`, `title`, or `next` where a `chapter` of that name follows; `keep` has the chart."""

    def __init__(
        self,
        match: Match,
        go: Callable[[str], object],
        recaller: Recaller | None = None,
        keep: Callable[[Surface], object] = lambda chart: None,
        chapter: str = "",
    ) -> None:
        self.match, self.go, self.recaller, self.keep, self.chapter = match, go, recaller, keep, chapter
        self.tab = verdict.FIGURES[0]
        self.winner = match.winner[0] if match.winner else 0
        self.memoir: Memoir | None = None
        self.replay = Replay(match, self.rebuild)

    @property
    def rows(self) -> list[public.Row]:
        """The board of the month that is looked at."""
        return public.board(self.match, self.replay.at)

    def tick(self, now: float) -> None:
        if self.memoir is None and self.recaller is not None:
            self.memoir = self.recaller.memoir()
            if self.memoir is not None:
                self.rebuild()
        self.replay.tick(now)

    def build(self) -> Widget:
        wide = self.room.w >= WIDE
        at = self.replay.at
        below = self._awards() if at is None else replay.happened(self.match, self.memoir, at)
        side = Column(
            [self._standing(), below, *self._buttons()],
            gap=12,
            width=SIDE if wide else NARROW,
        )
        return Row([self._chart(), side], gap=12, pad=12)

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self.go("title")
        return chord == "Esc"

    def play(self) -> None:
        """The months again, or halt where they are."""
        self.replay.play(self.stage.clock.now(), self.stage.clock.still)

    def save_chart(self) -> None:
        """The picture that is on show, as a sheet of its own."""
        at = self.replay.at
        figures = shares.places(self.match, self.rows)
        self.keep(printed.sheet([self._head(at), self._picture(at), Rule(), figures], self.stage.style))

    def _chart(self) -> Widget:
        at, wide = self.replay.at, self.room.w >= WIDE
        foot = self._tabs(wide) if at is None else replay.foot(self.replay, self.play, wide)
        parts = [self._head(at), self._picture(at), Rule(), foot]
        return Panel(parts, pad=(24, 18, 16, 16), gap=14, width=Share(1))

    def _head(self, at: int | None) -> Widget:
        """The verdict; of a month what happened to the shares."""
        headline, line = verdict.headline(self.match), verdict.line(self.match)
        if at is not None:
            headline = public.finding(self.match, at)
            line = say("ending.of", date=month(at + 1), month=at + 1, months=self.match.month - 1)
        layers, tone = emblem.emblem(self.match.chairs[self.winner].platform), emblem.tone(self.winner)
        words = [
            Title(headline, "", font="verdict" if at is None else "headline-large"),
            Label(line, font="lead-plain", colour="ink2", wrap=True),
        ]
        return Row(
            [Emblem(layers, tone, 44, width=48), Column(words, gap=2, width=Share(1))], gap=14, lie="centre"
        )

    def _tabs(self, wide: bool) -> Widget:
        tabs = [(figure, say(f"ending.tab.{figure}")) for figure in verdict.FIGURES]
        broad = (92 if wide else 78) * len(tabs)
        choice = Tabs(
            tabs,
            self.tab,
            name="tabs",
            called=say("aloud.view"),
            on_change=self.show_tab,
            width=broad,
            height=32,
        )
        return Row([choice, Spacer(), replay.door(self.match, self.play)], lie="centre", height=32)

    def _picture(self, at: int | None) -> Widget:
        if self.tab == "share":
            return self._shares(at)
        return Drawing(partial(shares.lines, self.match, self.tab, at), name="chart", height=Share(1))

    def show_tab(self, tab: str) -> None:
        self.tab = tab
        self.rebuild()

    def _shares(self, at: int | None) -> Widget:
        """With what turned them; in a replay only what has come already."""
        marks = [
            Mark(turn.at, turn.seat, turn.title, turn.line)
            for turn in turns.turns(self.match, self.memoir)
            if at is None or turn.at <= at
        ]
        told = say("ending.turned_help") if self.memoir is not None else ""
        return shares.chart(self.match, self.rows, marks, at, name="chart", height=Share(1), help=told)

    def _standing(self) -> Widget:
        at = self.replay.at
        title = say("ending.standing" if at is None else "ending.standing_then")
        head = Row(
            [
                Label(title, font="body-strong"),
                Spacer(),
                Label(say("ending.standing_line"), font="caption", colour="ink3"),
            ],
            gap=8,
            lie="centre",
            height=30,
            tight=True,
        )
        rows: list[Widget] = [head]
        for row in self.rows:
            rows += [Rule(), self._place(row)]
        return Panel(rows, pad=(20, 8))

    def _place(self, row: public.Row) -> Widget:
        name = Column(
            [Label(row.name, font="lead"), Label(row.who, font="label", colour="ink2", may_cut=True)],
            gap=1,
            width=Share(1),
        )
        figures = Column(
            [
                Label(row.figure, font="figure-small", align="right"),
                Label(row.fortune, font="label", colour="ink2", align="right"),
            ],
            gap=1,
            width=96,
        )
        rank = Label(str(row.rank), font="figure", colour="ink" if row.rank == 1 else "ink3", width=16)
        return Row(
            [rank, Emblem(row.layers, emblem.tone(row.seat), 24, width=30), name, figures],
            gap=10,
            lie="centre",
            height=52,
        )

    def _awards(self) -> Widget:
        """As many as there is room for below the board."""
        taken = TAKEN + (NEXT if self.chapter else 0)
        most = int((self.room.h - taken - len(self.match.chairs) * ROW) / ROW)
        if most < 1:
            return Spacer()
        rows: list[Widget] = [Row([Label(say("ending.awards"), font="body-strong")], lie="centre", height=30)]
        for award in verdict.awards(self.match)[:most]:
            rows += [Rule(), self._award(award)]
        return Panel([*rows, Spacer()], pad=(20, 8), height=Share(1))

    def _award(self, award: verdict.Award) -> Widget:
        tone = emblem.tone(award.seat)
        words = Column(
            [Label(award.title, font="lead"), Label(award.line, font="label", colour="ink2", may_cut=True)],
            gap=1,
            width=Share(1),
        )
        layers = emblem.emblem(self.match.chairs[award.seat].platform)
        return Row(
            [
                Icon(award.icon, 20, emblem.ink(award.seat), tile=(tone, "card", 0.84)),
                words,
                Emblem(layers, tone, 20),
            ],
            gap=14,
            lie="centre",
            height=52,
        )

    def _buttons(self) -> list[Widget]:
        """What comes next, large: the next chapter of a campaign, else the same table once more."""

        def plain(name: str, act: Callable[[], object]) -> Button:
            return Button(say(f"ending.{name}"), name=name, on_press=act, width=Share(1), height=44)

        again, menu = plain("again", partial(self.go, "again")), plain("title", partial(self.go, "title"))
        chart = plain("save_chart", self.save_chart)
        first = Button(
            say("ending.next", name=self.chapter) if self.chapter else say("ending.again"),
            "primary",
            "arrow" if self.chapter else "undo",
            name="next" if self.chapter else "again",
            shortcut="Enter",
            font=("strong", 15),
            on_press=partial(self.go, "next" if self.chapter else "again"),
            height=48,
        )
        if not self.chapter:
            return [first, Row([chart, menu], gap=12)]
        return [first, Row([again, chart], gap=12), Row([menu])]
