"""What stands around every screen of a match: the bar with the three figures, and the foot with the news."""

from collections.abc import Callable, Sequence

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Button,
    Change,
    Column,
    Drawing,
    Emblem,
    Icon,
    Label,
    Pill,
    Row,
    Spacer,
    Tip,
    Widget,
)
from game.client.view import emblem, news, own
from game.client.view.own import Headline, Moved
from game.client.view.table import Table
from game.words import month, say

TOP, FOOT, GAP = 56, 52, 12
WIDE = 1180  # units: below this the bar drops what is said elsewhere


def framed(table: Table, middle: Widget, foot: Widget, width: float, buttons: Sequence[Widget]) -> Widget:
    """A whole screen of a match."""
    inner = Row([middle], pad=GAP, height=Share(1))
    return Column([bar(table, width, buttons), inner, foot])


def ground(pen: Pen, room: Box, foot: bool = True) -> None:
    """Bar and foot lie on cards of their own, from edge to edge."""
    pen.fill(room, "bg")
    for strip, line in ((room.top_part(TOP), TOP), (room.bottom_part(FOOT), room.bottom - FOOT)):
        if strip.y == room.y or foot:
            pen.fill(strip, "card")
            pen.rule(room.x, line, room.w)


def bar(table: Table, width: float, buttons: Sequence[Widget], when: tuple[str, str] | None = None) -> Widget:
    """`when` is a date and the line below it; without them the month that is ordered, and its number."""
    wide = width >= WIDE
    chair = table.match.chairs[table.seat]
    you = say("top.you", name=chair.name) if chair.name else say("top.you_alone")
    count, months = table.match.month, table.match.months
    day, line = when or (month(count), say("top.month", month=count, months=months))
    date = Column([Label(day, font="month"), Label(line, font="label", colour="ink2")], gap=1)
    name = Column(
        [Label(table.name(table.seat), font="name"), Label(you, font="label", colour="ink2", may_cut=True)],
        gap=0,
        width=Share(1),
    )
    parts: list[Widget] = [
        Emblem(table.emblem(table.seat), emblem.tone(table.seat), 27, width=32),
        name,
        *_post(),
        date,
        Spacer(8),
    ]
    return Row(
        [*parts, *figures(table, wide), *buttons], gap=8, pad=(GAP + 2, 0, GAP, 0), lie="centre", height=TOP
    )


def figures(table: Table, wide: bool) -> list[Widget]:
    """Runway, deep buyers and fortune, side by side."""
    rows = [[_headline(one, index, wide)] for index, one in enumerate(own.headlines(table))]
    return [*rows[0], *(part for row in rows[1:] for part in (*_post(), *row))]


def _headline(one: Headline, index: int, wide: bool) -> Widget:
    tip = Tip(one.title, one.figure, [(one.below, one.moved.text)] if one.moved.text else [], one.help)
    rows = Column(
        [
            Row(
                [
                    Label(one.title, colour="ink2"),
                    Label(one.figure, font="figure", name=f"top.{index}.figure"),
                ],
                gap=8,
                lie="centre",
                height=24,
            ),
            Row([Label(one.below, font="label", colour="ink2"), *changed(one.moved)], gap=8, height=17),
        ],
        width=Share(1),
    )
    icon: list[Widget] = [Icon(one.icon, size=20, width=24)] if wide else []
    return Row([*icon, rows], gap=10, lie="centre", width=Share(1.6), name=f"top.{index}", help=tip)


def changed(moved: Moved, font: str = "label-strong") -> list[Widget]:
    """Nothing at all where nothing was before."""
    return [Change(moved.text, moved.sign, font=font)] if moved.text else []


def _post() -> list[Widget]:
    def line(pen: Pen, box: Box) -> None:
        pen.post(box.cx, box.y, box.h, "line")

    return [Drawing(line, width=13, height=30)]


def icon_button(icon: str, name: str, help: str, press: Callable[[], object], shortcut: str = "") -> Button:
    return Button(
        "", "quiet", icon, name=name, help=help, on_press=press, shortcut=shortcut, width=34, height=34
    )


def foot(table: Table, button: Widget) -> Widget:
    """News at the left as far as there is room, the main button at the right."""
    told = [_item(item) for item in news.news(table)] or [Label(say("news.none"), colour="ink2")]
    row = Headlines(told, width=Share(1))
    return Row(
        [Icon("news", size=20, width=24), row, button],
        gap=12,
        pad=(GAP + 4, 8, GAP, 8),
        lie="centre",
        height=FOOT,
    )


def _item(item: news.Item) -> Widget:
    return Row(
        [Pill(item.tag, item.tone, "onacc"), Label(item.sentence, font="label-medium")], gap=8, lie="centre"
    )


class Headlines(Row):
    """Items side by side, each whole; those without room are left out."""

    def place(self, pen: Pen, box: Box) -> None:
        shown: list[Widget] = []
        self.box, x = box, box.x
        for child in self.children:
            wide = float(child.wish(pen, box.w)[0])
            if shown and x + wide > box.right:
                break
            child.place(pen, Box(x, box.y, min(wide, box.right - x), box.h))
            shown.append(child)
            x += wide + 22
        self.children = shown
