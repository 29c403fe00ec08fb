"""The pages of a month's report: why a figure moved, the books, tables, investors and the news."""

from collections.abc import Callable, Sequence

from game.client.kit.charts import Step, Total, Waterfall, round_marks
from game.client.kit.layout import Share
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Column,
    Emblem,
    Icon,
    Label,
    Meter,
    Pill,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Spacer,
    Tip,
    Widget,
)
from game.client.parts import pieces, shares
from game.client.view import books, causes, emblem, month, news, public
from game.client.view.month import Sheet
from game.client.view.table import Table
from game.session.report import Report
from game.words import month as month_name
from game.words import say

TITLE = 150  # of a row


def share(
    table: Table, report: Report, figure: str, look_at: Callable[[str], object], high: bool
) -> list[Widget]:
    """The waterfall of one figure."""
    found = causes.why(report, figure)
    figures = [(name, say(f"report.figure.{name}")) for name in causes.FIGURES]
    tabs = Segmented(
        figures,
        figure,
        on_change=look_at,
        name="report.figure",
        width=Share(1),
        font=("medium", 12),
        font_on=("strong", 12),
    )
    notes = [
        Rule(),
        *(Label(say(f"report.note.{at}"), font="label", colour="ink3", wrap=True) for at in (1, 2)),
    ]
    return [
        pieces.title(found.finding, found.line),
        Row([tabs], height=32),
        _waterfall(table, report, found, figure),
        *(notes if high else []),
    ]


def _waterfall(table: Table, report: Report, found: causes.Why, figure: str) -> Widget:
    low, high = causes.span(found)
    spare = max(high - low, abs(high) * 0.01, 1e-9) * 0.16
    floor = max(0.0, low - 2.4 * spare) if low > 0 else low - spare
    steps = [
        Step(
            cause.key,
            cause.title,
            cause.change,
            cause.text,
            cause.line,
            Tip(cause.title, cause.text, cause.others, foot=say("report.also")),
        )
        for cause in found.causes
    ]
    opening = say("report.opening") if report.month == 1 else _month(report.month - 1)
    return Waterfall(
        Total(opening, found.opening, found.texts[0]),
        steps,
        Total(_month(report.month), found.closing, found.texts[1], emblem.tone(table.seat)),
        [(mark, causes.tick(figure, mark)) for mark in round_marks(floor, high + spare)],
        floor,
        high + spare,
        name="waterfall",
        height=Share(1),
    )


def _month(count: int) -> str:
    return month_name(count).split()[0]


def money(report: Report, high: bool) -> list[Widget]:
    """Every line of the books, to the last hundredth."""
    found = books.books(report)
    sides = Row(
        [
            _side("came", found.came, found.came_sum, "pos"),
            Spacer(24),
            _side("went", found.went, found.went_sum, "neg"),
        ],
        height=Share(1),
    )
    sums = [
        pieces.line(say("report.money.before"), found.before),
        pieces.line(
            say("report.money.moved"),
            found.moved,
            "neg" if found.moved.startswith("\N{MINUS SIGN}") else "pos",
        ),
        Rule("line2"),
        pieces.line(say("report.money.now"), found.now),
    ]
    view = ScrollView(Column([sides], gap=6), name="books", height=Share(1))
    return [pieces.title(found.finding, say("report.money.line")), view, Rule("line2"), Column(sums, gap=1)]


def _side(key: str, rows: Sequence[books.BookLine], total: str, tone: Colour) -> Widget:
    lines: list[Widget] = [pieces.line(row.title, row.figure, high=24) for row in rows]
    head = Row(
        [
            Label(say(f"report.money.{key}"), font="body-strong", width=Share(1)),
            Label(total, font="body-strong", colour=tone),
        ],
        height=26,
    )
    return Column([head, Rule("line2"), *lines, Spacer()], gap=1, width=Share(1))


def rivals(table: Table, report: Report) -> list[Widget]:
    """Each of them as seen, and below how all sales were shared month by month."""
    title, view = table_of(month.rivals(table, report), "rivals.table", icons=False)
    view.height = 44 + 40 * len(report.rivals)
    return [title, view, shares.chart(table.match, public.board(table.match), height=Share(1))]


def table_of(sheet: Sheet, name: str, icons: bool = True) -> list[Widget]:
    """A finding and a table. The first column is as wide as TITLE, the others share the rest."""
    heads: list[Widget] = [Label("", width=TITLE + (30 if icons else 0))]
    heads += [
        Label(head, font="label", colour="ink2", align="right", width=Share(1), wrap=True)
        for head in sheet.heads
    ]
    rows: list[Widget] = [Row(heads, gap=8, lie="end"), Rule("line2")]
    for row in sheet.rows:
        icon: list[Widget] = [Icon(row.icon, 17, width=22)] if row.icon else []
        title = Label(
            row.title, font="body-medium", width=TITLE if row.icon or not icons else TITLE + 30, may_cut=True
        )
        cells = [
            Label(text, font="body", colour=tone, align="right", width=Share(1), may_cut=True)
            for text, tone in row.cells
        ]
        rows += [Row([*icon, title, *cells], gap=8, lie="centre", height=36), Rule()]
    view = ScrollView(Column(rows, gap=1), name=name, height=Share(1))
    return [pieces.title(sheet.finding, sheet.line), view]


def investors(table: Table, report: Report) -> list[Widget]:
    rows: list[Widget] = []
    for one in month.investors(table, report):
        parts = [Label(text, font="label", colour=tone) for text, tone in one.parts]
        events = [Pill(event, "accs", "acc") for event in one.events]
        name = Column(
            [
                Label(one.name, font="body-strong"),
                Label(one.speaker, font="label", colour="ink2", may_cut=True),
            ],
            width=190,
        )
        meter = Meter(
            one.now,
            "pos" if one.now >= one.before else "neg",
            (table.cast.freeze_at / 100,),
            second=one.before,
            thick=7,
            width=Share(1),
        )
        right = Column(
            [
                Row(
                    [meter, Label(one.text, font="body-medium", width=92, align="right")],
                    gap=10,
                    lie="centre",
                    height=22,
                ),
                Row([*parts, *events], gap=12, lie="centre", height=20),
            ],
            gap=3,
            width=Share(1),
        )
        rows += [Row([name, right], gap=16, lie="centre"), Rule(space=4)]
    view = ScrollView(Column(rows, gap=4), name="investors", height=Share(1))
    return [pieces.title(month.investors_finding(report, table), say("report.investors.line")), view]


def told(table: Table, report: Report) -> list[Widget]:
    """Everything that became public, and what only lies on this desk."""
    rows: list[Widget] = []
    for item in news.news(table, report.news):
        emblems: list[Widget] = (
            [Emblem(table.emblem(item.seat), emblem.tone(item.seat), 18, width=24)]
            if item.seat >= 0
            else [Icon("flag", 18, width=24)]
        )
        rows += [
            Row([*emblems, Label(item.sentence, width=Share(1), wrap=True)], gap=10, lie="centre", height=36),
            Rule(),
        ]
    count = len(rows) // 2
    finding = say("report.news.finding", n=count) if count else say("news.none")
    return [
        pieces.title(finding, say("report.news.line")),
        ScrollView(Column(rows), name="news.list", height=Share(1)),
    ]
