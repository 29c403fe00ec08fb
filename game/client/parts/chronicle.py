"""The news page of the report: last month's, or those of all the months that somebody missed."""

from collections.abc import Callable
from dataclasses import replace

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Column,
    Emblem,
    Icon,
    Label,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import pieces
from game.client.view import chronicle, emblem
from game.client.view.chronicle import Chapter, Wish
from game.client.view.news import Item
from game.client.view.table import Table
from game.words import say

LINE = 36


def page(table: Table, wish: Wish, change: Callable[[Wish], object], wide: bool) -> list[Widget]:
    """`change` is told what else is to be read. Where it is not `wide` the choices share all the room."""
    found = chronicle.chapters(table, wish)
    count = sum(len(chapter.items) for chapter in found)
    finding = say("report.news.finding", n=count) if count else say("chronicle.none")
    rows = [row for chapter in found for row in _chapter(table, chapter, wish.months > 1)]
    view = ScrollView(Column(rows), name="news.list", height=Share(1))
    return [pieces.title(finding, say("report.news.line")), *_filters(table, wish, change, wide), view]


def _filters(table: Table, wish: Wish, change: Callable[[Wish], object], wide: bool) -> list[Widget]:
    kinds = Segmented(
        [(kind, say(f"chronicle.kind.{kind}")) for kind in chronicle.KINDS],
        wish.kind,
        on_change=lambda kind: change(replace(wish, kind=kind)),
        name="news.kind",
        width=None if wide else Share(1),
        called=say("chronicle.kinds"),
    )
    near = Toggle(
        say("chronicle.near"),
        wish.near,
        on_change=lambda on: change(replace(wish, near=on)),
        name="news.near",
    )
    months = _spans(table, wish, change, wide)
    return [Row([kinds], height=32), Row([*months, near], gap=16, height=32)]


def _spans(table: Table, wish: Wish, change: Callable[[Wish], object], wide: bool) -> list[Widget]:
    """Where there is more than one month to choose from."""
    spans = chronicle.spans(table)
    if len(spans) < 2:
        return [Spacer()]
    months: list[Widget] = [
        Segmented(
            [(str(months), name) for months, name in spans],
            str(wish.months),
            on_change=lambda months: change(replace(wish, months=int(months))),
            name="news.months",
            called=say("chronicle.months"),
            width=None if wide else Share(1),
        )
    ]
    return [*months, Spacer()] if wide else months


def _chapter(table: Table, chapter: Chapter, titled: bool) -> list[Widget]:
    title = Label(chapter.title, font="label-strong", colour="ink2", height=30)
    rows: list[Widget] = [title, Rule("line2")] if titled else []
    for item in chapter.items:
        rows += [_item(table, item), Rule()]
    return rows


def _item(table: Table, item: Item) -> Widget:
    sign: Widget = Icon("flag", 18, width=24)
    if item.seat >= 0:
        sign = Emblem(table.emblem(item.seat), emblem.tone(item.seat), 18, width=24)
    sentence = Label(item.sentence, width=Share(1), wrap=True)
    return Row([sign, sentence], gap=10, lie="centre", height=LINE)
