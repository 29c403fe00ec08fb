"""What became public with the month, for everybody to look at: the board, and the news of the street."""

from collections.abc import Callable

from game.client.kit.box import Box
from game.client.kit.layout import Share, Size
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen, Stage
from game.client.kit.widgets import (
    Button,
    Change,
    Column,
    Drawing,
    Emblem,
    Label,
    Panel,
    Pill,
    Row,
    Rule,
    ScrollView,
    Spacer,
    Stack,
    Title,
    Widget,
)
from game.client.parts import frame, page, shares
from game.client.parts.flight import Flight
from game.client.view import emblem, launch, news, public
from game.client.view.table import Table
from game.session.match import Match
from game.words import month, say

SIDE, NARROW = 420, 360
WIDE = 1180
ROW = 72  # units of a platform on the board
TAKEN, LOWEST = 190, 130  # ... of what stands above and below, of the lowest chart
NOBODY = -1  # the seat of one who only looks
SETTLE = 0.6  # seconds in which bars move from last month to this


class Reveal(Screen):
    """Goes on by `match.look`."""

    def __init__(self, match: Match, open_menu: Callable[[], object]) -> None:
        self.match, self.open_menu = match, open_menu
        self.rows = public.board(match)
        table = Table(match, NOBODY)
        self.news, flown = news.news(table), launch.flown(table)
        self.flight = Flight(
            flown=flown,
            layers=[table.emblem(one.seat) for one in flown],
            tones=[emblem.tone(one.seat) for one in flown],
            name="flight",
        )

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def enter(self, stage: Stage) -> None:
        super().enter(stage)
        for row in self.rows:
            self.find(f"bar.{row.seat}").animate(stage.clock.now(), SETTLE)
        if not stage.clock.still:
            self.flight.start(stage.clock.now())

    def tick(self, now: float) -> None:
        if self.flight.flies and now >= self.flight.moves_until:
            self._land()

    def key(self, chord: str) -> bool:
        """Whatever is pressed while something flies, only ends the flight."""
        if not self.flight.flies:
            return False
        self._land()
        return True

    def _land(self) -> None:
        self.flight.skip()
        self.fresh = False

    def _go_on(self) -> None:
        if not self.key("Enter"):
            self.match.look()

    def build(self) -> Widget:
        on = Button(self._on(), "primary", cap="Enter", name="on", on_press=self._go_on, height=36)
        menu = frame.icon_button("gear", "menu", say("desk.menu"), self.open_menu)
        line = say("top.month", month=self.match.month, months=self.match.months)
        head = page.head(month(self.match.month), line, [menu, on])
        below = Row([self._board(), self._news()], gap=page.GAP, pad=page.GAP, height=Share(1))
        return Stack([Column([head, below]), self.flight])

    def _on(self) -> str:
        people = self.match.people
        if people and self.match.shared:
            return say("reveal.pass", name=self.match.chairs[people[0]].name)
        return say("reveal.desk" if people else "reveal.watch")

    def _board(self) -> Widget:
        first = self.match.month == 1
        rows: list[Widget] = [
            Title(public.finding(self.match), say("reveal.buyers" if first else "reveal.sales")),
            Spacer(10),
        ]
        for row in self.rows:
            rows += [Rule(), self._row(row, Share(1) if first else ROW)]
        rows += [Rule(), Label(say("reveal.seen"), font="label", colour="ink3", height=26)]
        if not first:
            rows.append(self._months())
        return Panel(rows, pad=(24, 18, 24, 10), width=Share(1))

    def _months(self) -> Widget:
        """How it came to this; only where there is room and more than one month."""
        room = self.room.h - TAKEN - len(self.rows) * ROW
        if room < LOWEST or self.match.month < 3:
            return Spacer()
        return shares.chart(self.match, self.rows, name="chart", height=Share(1))

    def _row(self, row: public.Row, high: Size) -> Widget:
        name = Column(
            [
                Label(row.name, font="name", colour=emblem.ink(row.seat)),
                Label(row.who, font="label", colour="ink2", may_cut=True),
            ],
            gap=2,
            width=132,
        )
        figure = Column(
            [Label(row.figure, font="figure-large"), *self._moved(row)],
            gap=0,
            width=86,
        )
        worth = Column(
            [
                Label(row.fortune, font="figure-small", align="right"),
                Label(say("reveal.fortune"), font="label", colour="ink3", align="right"),
            ],
            gap=2,
            width=112,
        )
        return Row(
            [
                Label(str(row.rank), font="figure", colour="ink" if row.rank == 1 else "ink3", width=18),
                Emblem(row.layers, emblem.tone(row.seat), 34, width=40),
                name,
                figure,
                Bar(row, name=f"bar.{row.seat}", width=Share(1), height=18),
                worth,
            ],
            gap=12,
            lie="centre",
            height=high,
        )

    def _moved(self, row: public.Row) -> list[Widget]:
        if row.before is None:
            return []
        change = row.part - row.before
        return [Change(row.moved, 0 if abs(change) < public.STEADY / 2 else change)]

    def _news(self) -> Widget:
        told: list[Widget] = []
        for item in self.news:
            tag = Row([Pill(item.tag, item.tone, "onacc"), Spacer()])
            told += [Rule(), Column([tag, Label(item.sentence, wrap=True)], gap=5, pad=(0, 9))]
        if not told:
            told = [Label(say("news.none"), colour="ink2", wrap=True)]
        return Panel(
            [
                Title(say("reveal.news"), ""),
                Spacer(10),
                ScrollView(Column(told), name="news", height=Share(1)),
            ],
            pad=(24, 18),
            width=SIDE if self.room.w >= WIDE else NARROW,
        )


class Bar(Drawing):
    """A share that moves from where it was a month ago; a tick stays there."""

    def __init__(self, row: public.Row, **place: object) -> None:
        super().__init__(**place)  # type: ignore[arg-type]
        self.row = row

    def draw(self, pen: Pen) -> None:
        row, tone = self.row, emblem.tone(self.row.seat)
        before = row.part if row.before is None else row.before
        part = before + (row.part - before) * self.progress(pen.now)
        pen.box(self.box, "sunk", None, 5)
        if part > 0:
            pen.box(self.box.left_part(max(10, self.box.w * part)), (tone, "card", 0.2), None, 5)
        if row.before is not None:
            pen.post(self.box.x + self.box.w * before - 0.75, self.box.y - 3, self.box.h + 6, "ink2", 1.5)
