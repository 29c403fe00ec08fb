"""Last month and why: one page for each question, rivals as seen from outside, and what is worth a look."""

from collections.abc import Callable
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Choice,
    Column,
    Emblem,
    Icon,
    Label,
    Meter,
    Panel,
    Pill,
    Row,
    Rule,
    ScrollView,
    Spacer,
    Tip,
    Widget,
)
from game.client.parts import frame, pages, passage
from game.client.parts.frame import GAP, WIDE
from game.client.view import emblem, month, own, worth
from game.client.view import passage as flows
from game.client.view.table import Table
from game.client.view.worth import Look
from game.session.match import Match
from game.session.report import Report
from game.words import amount, percent, say

PAGES = {
    "share": "trophy",
    "money": "money",
    "buyers": "person",
    "sellers": "shop",
    "investors": "chart",
    "rivals": "nodes",
    "news": "news",
}
NAV, SIDE = 184, 276
HIGH = 660  # units


class MonthReport(Screen):
    """`to_orders` leads to the desk, `open_order` to one of its panels. LookupError in the first month."""

    def __init__(
        self,
        match: Match,
        seat: int,
        to_orders: Callable[[], object],
        open_order: Callable[[str], object],
        open_menu: Callable[[], object] = lambda: None,
    ) -> None:
        found = match.report(seat)
        if found is None:
            raise LookupError("no month was played yet")
        self.report: Report = found
        self.table = Table(match, seat)
        self.to_orders, self.open_order, self.open_menu = to_orders, open_order, open_menu
        self.opened, self.figure = "share", "share"

    def ground(self, pen: Pen, area: Box) -> None:
        frame.ground(pen, self.room, foot=False)

    def build(self) -> Widget:
        looks = worth.looks(self.table)
        side = [self._side(looks)] if self.room.w >= WIDE else []
        body = Panel(self._body(), pad=(24, 16, 24, 14), gap=10, width=Share(1))
        middle = Row([self._nav(looks), body, *side], gap=GAP, width=Share(1))
        menu = frame.icon_button("gear", "menu", say("desk.menu"), self.open_menu)
        line = say("report.month", month=self.report.month)
        bar = frame.bar(self.table, self.room.w, [menu], line)
        return Column([bar, Row([middle], pad=GAP, height=Share(1))])

    def _nav(self, looks: tuple[Look, ...]) -> Widget:
        rows = [self._entry(page, icon, looks) for page, icon in PAGES.items()]
        go = Button(
            say("report.to_orders"), "primary", "arrow", "Enter", name="to_orders", on_press=self.to_orders
        )
        small = [] if self.room.w >= WIDE else [self._worth(looks)]
        return Panel(
            [
                Row([Label(say("report.title"), font="body-strong")], pad=(10, 0), height=28),
                *rows,
                Spacer(),
                *small,
                go,
            ],
            pad=(8, 10, 8, 12),
            gap=4,
            width=NAV,
        )

    def _entry(self, page: str, icon: str, looks: tuple[Look, ...]) -> Widget:
        on, count = page == self.opened, sum(look.page == page for look in looks)
        count = len(self.report.news) if page == "news" else count
        badge = [Pill(str(count))] if count else []
        font, tone = ("body-strong", "acc") if on else ("body-medium", "ink")
        label = Label(say(f"report.page.{page}"), font=font, colour=tone, width=Share(1))
        row = Row([Icon(icon, 18, "acc" if on else "ink2"), label, *badge], gap=10, pad=(12, 0), lie="centre")
        return Choice(
            [row], chosen=on, ruled=False, height=34, name=f"page.{page}", on_press=lambda: self.turn(page)
        )

    def _body(self) -> list[Widget]:
        table, report, high = self.table, self.report, self.room.h >= HIGH
        if self.opened == "share":
            return pages.share(table, report, self.figure, self.look_at, high)
        if self.opened == "money":
            return pages.money(report, high)
        if self.opened == "buyers":
            return self._buyers(high)
        if self.opened == "sellers":
            return pages.table_of(month.sellers(table, report), "sellers.table")
        if self.opened == "investors":
            return pages.investors(table, report)
        if self.opened == "rivals":
            return pages.rivals(table, report)
        return pages.told(table, report)

    def _buyers(self, high: bool) -> list[Widget]:
        title, view = pages.table_of(month.buyers(self.table, self.report), "buyers.table")
        found = flows.buyers(self.table, "")
        if not high or found is None:
            return [title, view]
        view.height = 310
        return [title, view, passage.Through(self.table, found, height=Share(1))]

    # Beside it

    def _side(self, looks: tuple[Look, ...]) -> Widget:
        return Column([self._rivals(), self._looks(looks)], gap=GAP, width=SIDE)

    def _rivals(self) -> Widget:
        rows: list[Widget] = []
        sales = {self.table.seat: self.table.briefing.own.gmv_cr}
        sales.update({rival.seat: rival.gmv_cr for rival in self.table.briefing.rivals})
        top = max(sales.values()) or 1.0
        for seat in sorted(sales):
            rows += [Rule(), self._rival(seat, sales[seat], top)]
        head = Label(say("report.side.rivals"), font="body-strong", height=22)
        return Panel(
            [head, *rows, Label(say("report.side.seen"), font="label", colour="ink2")], pad=(16, 10), gap=9
        )

    def _rival(self, seat: int, sales: float, top: float) -> Widget:
        name = self.table.name(seat)
        name = say("map.mine", name=name) if seat == self.table.seat else name
        moved = own.share_moved(self.table, seat)
        share = self.table.past("share", seat)[-1]
        lines = Column(
            [
                Row(
                    [
                        Label(name, font="body-strong", width=Share(1)),
                        Label(percent(share, 1), font="body-strong"),
                    ]
                ),
                Row(
                    [
                        Label(
                            say("report.side.sales", money=amount(sales)),
                            font="label",
                            colour="ink2",
                            width=Share(1),
                        ),
                        *frame.changed(moved),
                    ]
                ),
                Spacer(5),
                Meter(sales / top, emblem.tone(seat), thick=5, height=8),
            ],
            gap=1,
            width=Share(1),
        )
        return Row(
            [Emblem(self.table.emblem(seat), emblem.tone(seat), 22, width=30), lines], gap=4, lie="start"
        )

    def _looks(self, looks: tuple[Look, ...]) -> Widget:
        head = Label(say("report.side.worth"), font="body-strong", height=22)
        rows: list[Widget] = [
            part for at, look in enumerate(looks) for part in (Rule(), self._look(at, look))
        ]
        if not looks:
            rows = [Rule(), Label(say("report.side.calm"), colour="ink2", wrap=True)]
        return Panel(
            [head, ScrollView(Column(rows, gap=10), name="looks", height=Share(1))],
            pad=(16, 10),
            gap=8,
            height=Share(1),
        )

    def _look(self, at: int, look: Look) -> Widget:
        open_it = Button(
            say("report.open"),
            "link",
            name=f"look.{at}",
            on_press=partial(self.open_order, look.panel),
            height=20,
        )
        text = Column(
            [
                Row(
                    [Label(look.title, font="body-strong", width=Share(1), wrap=True), open_it],
                    gap=6,
                    lie="start",
                ),
                Label(look.text, font="label", colour="ink2", wrap=True),
            ],
            gap=3,
            width=Share(1),
        )
        return Row([Icon(look.icon, 18, look.tone, "sunk"), text], gap=10, lie="start")

    def _worth(self, looks: tuple[Look, ...]) -> Widget:
        """In a narrow window the things worth a look are links below the pages."""
        links = [
            Button(
                say(f"worth.short.{look.panel}"),
                "link",
                look.icon,
                name=f"look.{at}",
                align="left",
                font="label-strong",
                width=Share(1),
                on_press=partial(self.open_order, look.panel),
                help=Tip(look.title, text=look.text),
            )
            for at, look in enumerate(looks)
        ]
        return (
            Column(
                [Label(say("report.side.worth"), font="label", colour="ink2"), *links, Spacer(6)],
                gap=2,
                pad=(10, 0),
            )
            if links
            else Spacer(1)
        )

    # What can be done

    def turn(self, page: str) -> None:
        self.opened = page
        self.rebuild()

    def look_at(self, figure: str) -> None:
        self.figure = figure
        self.rebuild()

    def key(self, chord: str) -> bool:
        if chord in ("Esc", "R"):
            self.to_orders()
        elif len(chord) == 1 and chord in "1234567":
            self.turn(list(PAGES)[int(chord) - 1])
        else:
            return False
        return True
