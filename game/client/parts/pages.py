"""The pages of a month's report beside the waterfall: the books, tables, investors and the news."""

from collections.abc import Sequence

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
    Spacer,
    Widget,
)
from game.client.parts import passage, pieces, shares
from game.client.view import books, holders, month, public
from game.client.view.holders import HolderRow
from game.client.view.month import Sheet
from game.client.view.passage import Passage
from game.client.view.table import Table
from game.session.report import Report
from game.words import say

TITLE, ICON = 150, 22  # of a row
LINE = 36
Tabs = Sequence[Widget]


def money(report: Report, tabs: Tabs) -> list[Widget]:
    """Every line of the books, to the last hundredth."""
    found = books.books(report)
    sides = Row(
        [
            _side("came", found.came, found.came_sum, "pos"),
            Spacer(24),
            _side("went", found.went, found.went_sum, "neg"),
        ]
    )
    tone = "neg" if found.moved.startswith("\N{MINUS SIGN}") else "pos"
    sums = [
        pieces.line(say("report.money.before"), found.before),
        pieces.line(say("report.money.moved"), found.moved, tone),
        Rule("line2"),
        pieces.line(say("report.money.now"), found.now),
    ]
    title = pieces.title(found.finding, say("report.money.line"))
    view = ScrollView(sides, name="books", height=Share(1))
    return [title, *tabs, view, Rule("line2"), Column(sums, gap=1)]


def _side(key: str, rows: Sequence[books.BookLine], total: str, tone: Colour) -> Widget:
    lines: list[Widget] = [pieces.line(row.title, row.figure, high=24) for row in rows]
    name = Label(say(f"report.money.{key}"), font="body-strong", width=Share(1))
    head = Row([name, Label(total, font="body-strong", colour=tone)], height=26)
    return Column([head, Rule("line2"), *lines, Spacer()], gap=1, width=Share(1))


def flow(table: Table, found: Passage | None, finding: str, line: str, tabs: Tabs) -> list[Widget]:
    """What came in and what went out, as a picture."""
    picture: list[Widget] = [passage.Through(table, found, height=Share(1))] if found else []
    return [pieces.title(finding, line), *tabs, *picture]


def table_of(sheet: Sheet, name: str, tabs: Tabs = (), height: float | None = None) -> list[Widget]:
    """A finding and a table. The first column is as wide as TITLE, the others share the rest."""
    heads: list[Widget] = [Label("", width=TITLE + ICON + 8)]
    for at, head in enumerate(sheet.heads):
        heads.append(
            Label(
                head.title,
                font="label",
                colour="ink2",
                align="right",
                width=Share(head.width),
                wrap=True,
                name=f"{name}.{at}",
                help=head.help,
            )
        )
    rows: list[Widget] = [Row(heads, gap=8, lie="end"), Rule("line2")]
    for row in sheet.rows:
        rows += [_row(sheet, row), Rule()]
    view = ScrollView(Column(rows, gap=1), name=name, height=height or Share(1))
    return [pieces.title(sheet.finding, sheet.line), *tabs, view]


def _row(sheet: Sheet, row: month.Row) -> Widget:
    sign: Widget = Icon(row.icon, 17, width=ICON)
    if row.sign:
        sign = Emblem(row.sign, row.tone, 17, width=ICON)
    title = Label(row.title, font="body-medium", colour=row.ink, width=TITLE, may_cut=True)
    cells = [
        Label(text, colour=tone, align="right", width=Share(head.width), may_cut=True)
        for head, (text, tone) in zip(sheet.heads, row.cells, strict=True)
    ]
    return Row([sign, title, *cells], gap=8, lie="centre", height=LINE)


def rivals(table: Table, report: Report) -> list[Widget]:
    """Each of them as seen, and below how all sales were shared month by month."""
    high = 44 + (LINE + 3) * len(report.rivals)
    board = shares.chart(table.match, public.board(table.match), height=Share(1))
    return [*table_of(month.rivals(table, report), "rivals.table", height=high), board]


def investors(table: Table, report: Report) -> list[Widget]:
    rows: list[Widget] = []
    for one in holders.holders(table, report):
        rows += [_holder(one, table.cast.freeze_at / 100), Rule(space=5)]
    title = pieces.title(holders.finding(table, report), say("report.investors.line"))
    return [title, ScrollView(Column(rows, gap=3), name="investors", height=Share(1))]


def _holder(one: HolderRow, freeze: float) -> Widget:
    name: list[Widget] = [
        Label(one.name, font="body-strong"),
        Label(one.speaker, font="label", colour="ink2", may_cut=True),
    ]
    meter = Meter(one.now, one.tone, (freeze,), second=one.before, thick=7, width=Share(1))
    text = Label(one.text, font="body-medium", width=72, align="right")
    parts: list[Widget] = [Label(part, font="label", colour=tone) for part, tone in one.parts]
    events = [Pill(event, "accs", "acc") for event in one.events]
    told = [Row([*parts, *events], gap=12, lie="centre", height=20)] if parts or events else []
    bars = [Row([meter, text], gap=10, lie="centre", height=22), *told, *_promise(one)]
    return Row([Column(name, width=190), Column(bars, gap=3, width=Share(1))], gap=16, lie="start")


def _promise(one: HolderRow) -> list[Widget]:
    """What was paid, and what is to be reached for the rest."""
    lines: list[Widget] = []
    if one.purse:
        lines.append(Row([Icon("money", 16, width=20), Label(one.purse, font="label")], gap=6, lie="centre"))
    if one.goal:
        reached = [] if one.reached is None else [Meter(one.reached, thick=6, width=120)]
        goal = Label(one.goal, font="label", width=Share(1))
        lines.append(Row([Icon("flag", 16, width=20), goal, *reached], gap=6, lie="centre", height=20))
    return lines
