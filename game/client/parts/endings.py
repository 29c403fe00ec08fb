"""How a launch may end: what each ending brings, and the question before it."""

from collections.abc import Callable, Sequence

from game.client.kit.layout import Share
from game.client.kit.widgets import Button, Column, Dialog, Drawing, Label, Note, Row, Spacer, Widget
from game.client.parts.rocket import TONES, Odds
from game.client.view import launch, odds
from game.client.view.table import Table
from game.session.shown import Departure
from game.words import say

Act = Callable[[], object]


def brings(table: Table, high: bool) -> list[Widget]:
    head = [Label(say("launch.endings"), font="body-strong")] if high else []
    return [*head, *(_ending(*row) for row in odds.endings(table))]


def _ending(tier: str, name: str, brings: str) -> Widget:
    tone = TONES[tier]
    sign = Drawing(lambda pen, box: pen.box(box.centred(10, 10), tone, None, 2), width=12, height=16)
    return Row(
        [
            sign,
            Label(name, font="label-strong", width=68),
            Label(brings, font="label", colour="ink2", width=Share(1), may_cut=True),
        ],
        gap=7,
        lie="centre",
        height=18,
        name=f"ending.{tier}",
        help=brings,
    )


def ask_to_launch(table: Table, found: Sequence[Departure], back: Act, act: Act) -> Dialog:
    """Does it fly now, once and for all?"""

    def go() -> None:
        back()
        act()

    buttons: list[Widget] = [
        Spacer(),
        Button(say("launch.ask.back"), cap="Esc", name="go.back", on_press=back),
        Button(say("launch.ask.go"), "primary", "rocket", "Enter", name="go.yes", on_press=go),
    ]
    chances: list[Widget] = [
        part
        for one in found[:1]
        for part in (Label(say("launch.odds.line"), colour="ink2"), Odds(tuple(one.odds.items())))
    ]
    body: list[Widget] = [
        Label(say("launch.ask.title", line=launch.business(table)), font="headline-small"),
        Label(say("launch.ask.once"), colour="ink2", wrap=True),
        *chances,
        *brings(table, False),
        *(Note(text, "warn") for text in launch.haste(table)),
        Spacer(4),
        Row(buttons, gap=8),
    ]
    return Dialog(Column(body, gap=10), breadth=520)
