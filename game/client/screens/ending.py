"""The end of a war: the verdict, how the shares moved, which months turned them, who was best at what."""

from collections.abc import Callable
from functools import partial

from game.client.kit.box import Box
from game.client.kit.charts import Layered, Plot, Shares, apart, round_marks, smooth
from game.client.kit.charts import Turn as Mark
from game.client.kit.layout import Share
from game.client.kit.pen import Align, Pen
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
from game.client.view import emblem, public, verdict
from game.session.match import Match
from game.words import percent, say

SIDE, NARROW = 360, 300
WIDE, HIGH = 1180, 690
MARGINS = (56.0, 10.0, 128.0, 32.0)  # of a chart: left, top, right, bottom
QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)


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
            [self._standing(), *([self._awards()] if self.room.h >= HIGH else [Spacer()]), *self._buttons()],
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
        rows = {row.seat: row for row in self.rows}
        layers = [
            Layered(
                values,
                emblem.tone(seat),
                emblem.ink(seat),
                rows[seat].name,
                rows[seat].figure,
                rows[seat].layers,
            )
            for seat, values in enumerate(verdict.series(self.match, "share"))
        ]
        turns = [
            Mark(turn.at, turn.seat, turn.title, turn.line, above=turn.seat % 2 == 0)
            for turn in verdict.turns(self.match)
        ]
        return Shares(
            layers,
            ticks=[(part, percent(part)) for part in QUARTERS],
            labels=verdict.dates(self.match),
            turns=turns,
            margins=MARGINS,
            name="chart",
            height=Share(1),
        )

    def _lines(self) -> Widget:
        return Drawing(partial(lines, self.match, self.tab), name="chart", height=Share(1))

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
        rows: list[Widget] = [Row([Label(say("ending.awards"), font="body-strong")], lie="centre", height=30)]
        for award in verdict.awards(self.match)[: self._most_awards()]:
            rows += [Rule(), self._award(award)]
        return Panel([*rows, Spacer()], pad=(20, 8), height=Share(1))

    def _most_awards(self) -> int:
        """As many as there is room for beside a table of so many seats."""
        return max(0, min(5, int((self.room.h - 24 - 24 - 116 - 100 - len(self.rows) * 53) / 53)))

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


def lines(match: Match, figure: str, pen: Pen, box: Box) -> None:
    """One figure of every seat over the months, named at its end."""
    rows, says = verdict.series(match, figure), verdict.SAYS[figure]
    left, top, right, bottom = (MARGINS[0] + 12, *MARGINS[1:])
    highest, lowest = max(map(max, rows)), min(0.0, min(map(min, rows)))
    marks = round_marks(lowest, highest * 1.05 or 1.0)
    plot = Plot(
        box.trim(left, top, right, bottom),
        0,
        max(1, len(rows[0]) - 1),
        lowest,
        max(highest * 1.05, marks[-1]),
    )
    plot.grid(pen, [(mark, says(mark)) for mark in marks])
    for at, text in verdict.dates(match):
        align: Align = "left" if at == 0 else "right" if at >= plot.right else "centre"
        pen.text(text, plot.x(at), plot.box.bottom + 18, "label", "ink3", align)
    ends = apart([plot.y(row[-1]) for row in rows], 36, plot.box.y + 8, plot.box.bottom - 8)
    for seat, (row, y) in enumerate(zip(rows, ends, strict=True)):
        xs, ys = smooth([plot.x(at) for at in range(len(row))], [plot.y(value) for value in row])
        pen.curve(xs, ys, emblem.tone(seat), 2.4)
        pen.disc(xs[-1], ys[-1], 4, emblem.tone(seat))
        platform = match.chairs[seat].platform
        pen.emblem(emblem.emblem(platform), plot.box.right + 20, y, 20, emblem.tone(seat))
        room = box.right - plot.box.right - 36
        pen.text(
            match.cast.platforms[platform].name,
            plot.box.right + 36,
            y - 8,
            "body-strong",
            emblem.ink(seat),
            width=room,
        )
        pen.text(says(row[-1]), plot.box.right + 36, y + 9, "label", "ink2", width=room)
