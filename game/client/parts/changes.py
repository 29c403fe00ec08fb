"""The list of the month's changes: go back to any of them, forward again, or take back one alone."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from game.client.kit.layout import Share
from game.client.kit.widgets import Button, Choice, Column, Dialog, Label, Row, ScrollView, Spacer, Widget
from game.client.parts import frame
from game.client.view import changes
from game.client.view.changes import Change
from game.client.view.table import Table
from game.words import say

BREADTH, ROW, MOST = 560, 50, 7  # rows that are seen at once


class Hands(NamedTuple):
    """What its rows do: go to a step of the draft, or take back some lines."""

    step: Callable[[int], object]
    take_back: Callable[[tuple[str, ...]], object]
    close: Callable[[], object]


def dialog(table: Table, hands: Hands) -> Dialog:
    """The last change stands at the top, what was undone above it in grey."""
    found = changes.changes(table)
    now = max((one.step for one in found if not one.undone), default=0)
    rows = [_change(table, one, one.step == now, hands) for one in reversed(found)]
    rows.append(_row(0, say("changes.first"), say("changes.first_line"), now == 0, False, hands))
    high = ROW * min(MOST, len(rows))
    body: list[Widget] = [
        Label(say("changes.title"), font="headline-small"),
        Label(say("changes.line"), colour="ink2", wrap=True),
        ScrollView(Column(rows), name="changes.list", height=high),
        Row(
            [
                Spacer(),
                Button(say("keys.close"), "primary", cap="Esc", name="changes.close", on_press=hands.close),
            ]
        ),
    ]
    return Dialog(Column(body, gap=10), breadth=BREADTH)


def _change(table: Table, one: Change, now: bool, hands: Hands) -> Widget:
    row = _row(one.step, one.title, one.told, now, one.undone, hands)
    there = [line for line in one.lines if getattr(table.sheet, line) is not None]
    if one.undone or not there:
        return row
    take_back = partial(hands.take_back, tuple(there))
    alone = frame.icon_button("cross", f"take_back.{one.step}", say("changes.alone"), take_back)
    return Row([row, alone], gap=6, lie="centre", height=ROW)


def _row(step: int, title: str, told: str, now: bool, undone: bool, hands: Hands) -> Widget:
    ink, quiet = ("ink3", "ink3") if undone else ("ink", "ink2")
    words: list[Widget] = [Label(title, font="body-strong", colour=ink, width=Share(1), may_cut=True)]
    if now or undone:
        words.append(
            Label(
                say("changes.now" if now else "changes.undone"), font="label", colour="acc" if now else "ink3"
            )
        )
    return Choice(
        [Column([Row(words), Label(told, font="label", colour=quiet, may_cut=True)], gap=2, pad=(12, 7))],
        name=f"step.{step}",
        chosen=now,
        on_press=partial(hands.step, step),
        width=Share(1),
        height=ROW,
        help=told,
    )
