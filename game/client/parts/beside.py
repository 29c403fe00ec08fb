"""At the right of a report: everybody as seen from outside, and what is worth a look."""

from collections.abc import Callable
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Column,
    Emblem,
    Icon,
    Label,
    Meter,
    Panel,
    Row,
    Rule,
    ScrollView,
    Spacer,
    Tip,
    Widget,
)
from game.client.parts import frame
from game.client.view import emblem, own
from game.client.view.table import Table
from game.client.view.worth import Look
from game.words import amount, percent, say

WIDTH = 276
FEW = 3  # seats: more of them stand closer
Open = Callable[[str], object]


def beside(table: Table, looks: tuple[Look, ...], open_order: Open) -> Widget:
    return Column([_seats(table), _looks(looks, open_order)], gap=frame.GAP, width=WIDTH)


def _seats(table: Table) -> Widget:
    sales = {table.seat: table.briefing.own.gmv_cr}
    sales.update({rival.seat: rival.gmv_cr for rival in table.briefing.rivals})
    top = max(sales.values()) or 1.0
    rows = [part for seat in sorted(sales) for part in (Rule(), _seat(table, seat, sales[seat], top))]
    head = Label(say("report.side.rivals"), font="body-strong", height=22)
    foot = Label(say("report.side.seen"), font="label", colour="ink2")
    return Panel([head, *rows, foot], pad=(16, 10), gap=9 if len(sales) <= FEW else 6)


def _seat(table: Table, seat: int, sales: float, top: float) -> Widget:
    name, share = table.name(seat), percent(table.past("share", seat)[-1], 1)
    if seat == table.seat:
        name = say("map.mine", name=name)
    below = Label(say("report.side.sales", money=amount(sales)), font="label", colour="ink2", width=Share(1))
    lines = [
        Row([Label(name, font="body-strong", width=Share(1)), Label(share, font="body-strong")]),
        Row([below, *frame.changed(own.share_moved(table, seat))]),
        Spacer(5),
        Meter(sales / top, emblem.tone(seat), thick=5, height=8),
    ]
    sign = Emblem(table.emblem(seat), emblem.tone(seat), 22, width=30)
    return Row([sign, Column(lines, gap=1, width=Share(1))], gap=4, lie="start")


def _looks(looks: tuple[Look, ...], open_order: Open) -> Widget:
    head = Label(say("report.side.worth"), font="body-strong", height=22)
    rows = [part for at, look in enumerate(looks) for part in (Rule(), _look(at, look, open_order))]
    calm = [Rule(), Label(say("report.side.calm"), colour="ink2", wrap=True)]
    view = ScrollView(Column(rows or calm, gap=8), name="looks", height=Share(1))
    return Panel([head, view], pad=(16, 10), gap=8, height=Share(1))


def _look(at: int, look: Look, open_order: Open) -> Widget:
    press = partial(open_order, look.panel)
    open_it = Button(say("report.open"), "link", name=f"look.{at}", on_press=press, height=20)
    title = Label(look.title, font="body-strong", width=Share(1), wrap=True)
    text = [
        Row([title, open_it], gap=6, lie="start"),
        Label(look.text, font="label", colour="ink2", wrap=True),
    ]
    return Row(
        [Icon(look.icon, 18, look.tone, "sunk"), Column(text, gap=3, width=Share(1))], gap=10, lie="start"
    )


def links(looks: tuple[Look, ...], open_order: Open) -> list[Widget]:
    """In a narrow window: what is worth a look in a word each, the rest on hover."""
    if not looks:
        return []
    rows = [
        Button(
            say(f"worth.short.{look.panel}"),
            "link",
            look.icon,
            name=f"look.{at}",
            align="left",
            font="label-strong",
            width=Share(1),
            on_press=partial(open_order, look.panel),
            help=Tip(look.title, text=look.text),
        )
        for at, look in enumerate(looks)
    ]
    title = Label(say("report.side.worth"), font="label", colour="ink2")
    return [Column([title, *rows, Spacer(6)], gap=2, pad=(10, 0))]
