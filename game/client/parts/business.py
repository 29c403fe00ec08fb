"""Nothing on the ramp: which line of business is begun next, and whose rockets have flown."""

from game.client.kit.layout import Share
from game.client.kit.widgets import Card, Column, Emblem, Label, Row, Rule, ScrollView, Widget
from game.client.parts import endings, pieces
from game.client.view import emblem, launch
from game.client.view.launch import BEGIN
from game.client.view.table import Table
from game.words import say


def lines(table: Table) -> list[Widget]:
    cards = [_line(table, name) for name in launch.businesses(table)]
    return [
        pieces.title(say("launch.lines"), say("launch.lines_line"), "lines"),
        ScrollView(Column(cards, gap=8), name="launch.view", height=Share(1)),
        *pieces.complaint(table),
        *pieces.reasons(table, *([BEGIN] if table.sheet.open_line else [])),
    ]


def _line(table: Table, name: str) -> Widget:
    offer, own = launch.businesses(table)[name], table.briefing.own
    why = table.barred(BEGIN, name)
    if name in own.launched:
        says = say("launch.flown", ending=say(f"tier.{own.launched[name]}"))
    elif name in own.lines:
        says = say("launch.open")
    else:
        says = why or say("launch.costs", money=offer.cost_cr, about=say(f"launch.about.{name}"))
    chosen = table.sheet.open_line == name
    body = Column(
        [
            Label(say(f"launch.line.{name}"), font="body-strong", colour="ink3" if why else "ink"),
            Label(says, font="label", colour="ink3" if why else "ink2", may_cut=True),
        ],
        gap=2,
    )
    return Card(
        [body],
        chosen=chosen,
        on_press=lambda: table.change(BEGIN, None if chosen else name),
        enabled=not why,
        reason=why,
        pad=(14, 9),
        name=f"line.{name}",
    )


def flown(table: Table) -> list[Widget]:
    return [
        pieces.title(say("launch.flight"), say("launch.flight_line"), "waiting"),
        Column(endings.brings(table, False), gap=4),
        Rule(space=4),
        Label(say("launch.have_flown"), font="body-strong"),
        ScrollView(Column(_flights(table), gap=2), name="launch.flights", height=Share(1)),
    ]


def _flights(table: Table) -> list[Widget]:
    """Whose rockets have flown, and how high."""
    return [
        Row(
            [
                Emblem(table.emblem(seat), emblem.tone(seat), 16, width=20),
                Label(what, width=Share(1), may_cut=True),
                Label(say(f"tier.{tier}"), font="body-strong", align="right"),
            ],
            gap=8,
            lie="centre",
            height=24,
        )
        for seat, what, tier in launch.flights(table)
    ] or [Label(say("launch.none_flown"), colour="ink2")]
