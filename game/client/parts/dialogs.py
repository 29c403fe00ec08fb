"""Dialogs over the desk: the question before sealing, and the sheet of keys."""

from collections.abc import Callable

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Button,
    Column,
    Dialog,
    Drawing,
    Label,
    Note,
    Row,
    Spacer,
    Widget,
    draw_cap,
)
from game.client.parts import own
from game.client.view import seal
from game.client.view.table import Table
from game.words import say

KEYS = (
    ("1 2 3 4", "levers"),
    ("5 6 7 8", "work"),
    ("F", "tabs"),
    ("Z Shift+Z", "undo"),
    ("U", "changes"),
    ("P", "plans"),
    ("R N", "report"),
    ("Esc", "esc"),
    ("Enter", "enter"),
    ("Tab Shift+Tab", "tab"),
    ("Left Right Home End", "arrows"),
    ("Ctrl+Left Ctrl+Up", "leave"),
    ("Ctrl+Enter", "main"),
    ("Ctrl+PageDown", "group"),
    ("F1", "f1"),
    ("F5 F9", "quick"),
    ("Shift", "explain"),
    ("?", "sheet"),
)


def ask_to_seal(
    table: Table, warnings: list[str], go: Callable[[], object], back: Callable[[], object]
) -> Dialog:
    buttons = [
        Spacer(),
        Button(say("seal.back"), cap="Esc", name="seal.back", on_press=back),
        Button(say("desk.seal"), "primary", "lock", "Enter", name="seal.go", on_press=go),
    ]
    body: list[Widget] = [
        Label(say("seal.title"), font="headline-small"),
        Label(seal.summary(table), colour="ink2", wrap=True),
        *(Note(text, "warn") for text in warnings),
        Spacer(4),
        Row(buttons, gap=8),
    ]
    return Dialog(Column(body, gap=10), breadth=520)


def keys(close: Callable[[], object]) -> Dialog:
    rows: list[Widget] = [
        Row([_caps(caps), Label(say(f"keys.{key}"), width=Share(1), wrap=True)], gap=14, lie="centre")
        for caps, key in KEYS
    ]
    half = -(-len(rows) // 2)
    columns: list[Widget] = [Column(part, gap=6, width=Share(1)) for part in (rows[:half], rows[half:])]
    foot = Row([Spacer(), Button(say("keys.close"), "primary", cap="Esc", name="keys.close", on_press=close)])
    return Dialog(
        Column(
            [Label(say("keys.title"), font="headline-small"), Row(columns, gap=28), Spacer(4), foot], gap=6
        ),
        breadth=900,
    )


def own_card(table: Table, close: Callable[[], object]) -> Dialog:
    """The left card of the desk, where the window is too narrow for it."""
    foot = Row([Spacer(), Button(say("keys.close"), cap="Esc", name="own.close", on_press=close)])
    return Dialog(Column([own.card(table, False), foot], gap=8), breadth=own.WIDTH + 32, pad=16)


def _caps(caps: str) -> Widget:
    def draw(pen: Pen, box: Box) -> None:
        x = box.x
        for cap in caps.split():
            x += draw_cap(pen, x, box.cy, cap) + 5

    return Drawing(draw, width=170, height=24)
