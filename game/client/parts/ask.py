"""Short questions over whatever is on show: the menu of a match, a name for a save, leaving without one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.client.kit.layout import Share
from game.client.kit.widgets import Button, Column, Dialog, Label, Note, Row, Spacer, TextField
from game.client.kit.widgets.dialog import Root
from game.words import say

Act = Callable[[], object]
CURTAIN = ("curtain", "hidden")
CHANGES = 12  # values that are told by name
DOORS = (("options", "gear"), ("load", "clock"), ("title", "door"), ("quit", "cross"))


@dataclass(eq=False)
class Asking(Button):
    """A verb that is asked about before it is done: `asks` makes the dialog, and is given what closes it."""

    asks: Callable[[Act], Dialog] | None = None

    def act(self) -> None:
        root = self.root
        if self.enabled and self.asks is not None and isinstance(root, Root):
            root.on_open(self.asks(root.on_close))


def leave(reason: str, stay: Act, go: Act) -> Dialog:
    """The match could not be saved; it would be lost."""
    return Dialog(
        Column(
            [
                Label(say("ask.unsaved"), font="headline-small"),
                Note(reason, kind="warn"),
                Row(
                    [
                        Spacer(),
                        Button(say("ask.lose"), name="lose", on_press=go),
                        Button(say("ask.stay"), "primary", name="stay", on_press=stay),
                    ],
                    gap=8,
                ),
            ],
            gap=14,
        )
    )


def kept(where: Path, close: Act) -> Dialog:
    """A picture was written; this is where it lies."""
    return Dialog(
        Column(
            [
                Label(say("ask.kept", file=where.name), font="headline-small", wrap=True),
                Label(say("ask.kept_line"), colour="ink2"),
                Note(str(where.parent), kind="info"),
                Row(
                    [
                        Spacer(),
                        Button(say("keys.close"), "primary", cap="Esc", name="kept.close", on_press=close),
                    ]
                ),
            ],
            gap=12,
        ),
        breadth=520,
    )


def changed(lines: Sequence[tuple[str, str]], close: Act) -> Dialog:
    """The rules of the match are others from this month on: each value's name, and what it was and is."""
    more = len(lines) - CHANGES
    return Dialog(
        Column(
            [
                Label(say("ask.changed", n=len(lines)), font="headline-small"),
                Label(say("ask.changed_line"), colour="ink2", wrap=True),
                Column([_moved(*line) for line in lines[:CHANGES]], gap=6),
                *([Label(say("ask.changed_more", n=more), colour="ink2")] if more > 0 else []),
                Row(
                    [Spacer(), Button(say("keys.close"), "primary", cap="Esc", name="close", on_press=close)]
                ),
            ],
            gap=14,
        ),
        breadth=560,
    )


def _moved(name: str, moved: str) -> Row:
    shown = Label(name, font="label-medium", width=Share(1), may_cut=True)
    return Row([shown, Label(moved, font="label")], gap=16)


def name(title: str, line: str, text: str, do: Callable[[str], object], close: Act) -> Dialog:
    """Under which name something is kept."""
    field = TextField(text, name="new_name", width=Share(1), on_enter=do)
    return Dialog(
        Column(
            [
                Label(title, font="headline-small", wrap=True),
                Label(line, colour="ink2", wrap=True),
                Row([field]),
                Row(
                    [
                        Spacer(),
                        Button(say("ask.not"), cap="Esc", name="not", on_press=close),
                        Button(title, "primary", name="do", on_press=lambda: do(field.text)),
                    ],
                    gap=8,
                ),
            ],
            gap=12,
        ),
        breadth=460,
    )


def sure(title: str, line: str, verb: str, do: Act, close: Act) -> Dialog:
    """Before something that cannot be undone."""
    return Dialog(
        Column(
            [
                Label(title, font="headline-small", wrap=True),
                Label(line, colour="ink2", wrap=True),
                Row(
                    [
                        Spacer(),
                        Button(verb, name="do", on_press=do),
                        Button(say("ask.not"), "primary", cap="Esc", name="not", on_press=close),
                    ],
                    gap=8,
                ),
            ],
            gap=14,
        ),
        breadth=460,
    )


def fallen(report: str, kept: str, close: Act) -> Dialog:
    """The game broke: where the match is, and what to send to whoever mends it."""
    return Dialog(
        Column(
            [
                Label(say("fallen.title"), font="headline-small"),
                Label(say("fallen.line"), colour="ink2", wrap=True),
                *([Label(kept, wrap=True)] if kept else []),
                Note(say("fallen.report", file=report), kind="info"),
                Row([Spacer(), Button(say("fallen.close"), "primary", name="fallen.close", on_press=close)]),
            ],
            gap=14,
        ),
        breadth=520,
    )


def menu(
    resume: Act,
    save: Callable[[str], object],
    go: Callable[[str], object],
    name: str,
    others: bool = False,
    seats: Sequence[Button] = (),
) -> Dialog:
    """What can be done beside the match: go on, keep it under a name, look elsewhere, leave.

    Where `others` may look over one's shoulder, the curtain as well; `seats` hands them over and takes back.
    """
    field = TextField(name, name="save_name", width=Share(1), on_enter=save)
    doors = [
        Button(say(f"ask.go.{door}"), icon=icon, name=door, align="left", on_press=_go(go, door))
        for door, icon in ((CURTAIN,) if others else ()) + DOORS
    ]
    return Dialog(
        Column(
            [
                Label(say("ask.title"), font="headline-small"),
                Button(say("ask.resume"), "primary", "play", name="resume", on_press=resume),
                Row(
                    [
                        field,
                        Button(say("ask.save"), icon="save", name="save", on_press=lambda: save(field.text)),
                    ],
                    gap=8,
                ),
                *seats,
                *doors,
            ],
            gap=10,
        ),
        breadth=400,
    )


def _go(go: Callable[[str], object], door: str) -> Act:
    return lambda: go(door)
