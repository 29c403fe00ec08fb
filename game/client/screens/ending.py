"""The end of a war: the verdict, how the shares moved, which months turned them, who was best at what."""

from collections.abc import Callable
from functools import partial

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
from game.client.parts import shares
from game.client.view import emblem, public, turns, verdict
from game.session.match import Match
from game.words import say

SIDE, NARROW = 360, 300
WIDE = 1180
ROW = 53  # units of a place on the board, of an award
TAKEN = 220  # ... of all that stands above and below both


class Ending(Screen):
    """`go` hears `again` or `title`."""

    def __init__(self, match: Match, go: Callable[[str], object]) -> None:
        self.match, self.go = match, go
        self.tab = verdict.FIGURES[0]
        self.rows = public.board(match)
        self.winner = match.winner[0] if match.winner else 0

    def build(self) -> Widget:
        wide = self.room.w >= WIDE
        side = Column(
            [self._standing(), self._awards(), *self._buttons()],
            gap=12,
            width=SIDE if wide else NARROW,
        )
        return Row([self._chart(), side], gap=12, pad=12)

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self.go("title")
        return chord == "Esc"

    def _chart(self) -> Widget:
        layers, tone = emblem.emblem(self.match.chairs[self.winner].platform), emblem.tone(self.winner)
        title = Title(verdict.headline(self.match), "", font="verdict")
        line = Label(verdict.line(self.match), font="lead-plain", colour="ink2", wrap=True)
        head = Row(
            [Emblem(layers, tone, 44, width=48), Column([title, line], gap=2, width=Share(1))],
            gap=14,
            lie="centre",
        )
        tabs = [(figure, say(f"ending.tab.{figure}")) for figure in verdict.FIGURES]
        chart = self._shares() if self.tab == "share" else self._lines()
        return Panel(
            [
                head,
                chart,
                Rule(),
                Tabs(tabs, self.tab, name="tabs", on_change=self.show_tab, width=92 * len(tabs), height=30),
            ],
            pad=(24, 18, 16, 16),
            gap=14,
            width=Share(1),
        )

    def show_tab(self, tab: str) -> None:
        self.tab = tab
        self.rebuild()

    def _shares(self) -> Widget:
        marks = [
            Mark(turn.at, turn.seat, turn.title, turn.line, turn.above) for turn in turns.turns(self.match)
        ]
        return shares.chart(self.match, self.rows, marks, name="chart", height=Share(1))

    def _lines(self) -> Widget:
        return Drawing(partial(shares.lines, self.match, self.tab), name="chart", height=Share(1))

    def _standing(self) -> Widget:
        head = Row(
            [
                Label(say("ending.standing"), font="body-strong", width=Share(1)),
                Label(say("ending.standing_line"), font="caption", colour="ink3"),
            ],
            lie="centre",
            height=30,
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
        most = int((self.room.h - TAKEN - len(self.rows) * ROW) / ROW)
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
        again = Button(
            say("ending.again"),
            "primary",
            "undo",
            name="again",
            shortcut="Enter",
            font=("strong", 15),
            on_press=partial(self.go, "again"),
            height=48,
        )
        menu = Button(say("ending.menu"), name="title", on_press=partial(self.go, "title"), height=44)
        return [again, menu]
