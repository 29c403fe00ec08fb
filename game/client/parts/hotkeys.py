"""The keys as this person has them: each can be put elsewhere; what shares one is shown till it is mended."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from game.client.kit.keys import Keymap
from game.client.kit.layout import Share
from game.client.kit.widgets import Button, KeyField, Label, Note, Row, Rule, Spacer, Title, Widget
from game.client.settings import KEYS, shared
from game.words import say

GROUPS = ("subsidies", "brands", "ads", "investors", "operate", "calendar", "rivals", "letters")
FIXED = (("enter", "Enter"), ("esc", "Esc"), ("tab", "Tab"), ("space", "Space"))
PAD = ("cross", "stick", "a", "b", "x", "y", "shoulders", "triggers", "start", "back")
Bind = Callable[[str, str], object]


def card(moved: Mapping[str, str], bind: Bind, swap: Bind) -> list[Widget]:
    """`bind` is given a usual key and the one that does its work; `swap` two usual keys that share one."""
    clashes = shared(moved)
    lost = [usual for ones in clashes.values() for usual in ones]
    title = say("options.clash", n=len(clashes)) if clashes else say("options.keys")
    notes = [part for key, ones in clashes.items() for part in _clash(key, ones, moved, swap)]
    own: list[Widget] = [
        part
        for name, usual in KEYS.items()
        for part in (
            Rule(),
            KeyField(
                text=_does(usual),
                usual=usual,
                waits=say("options.waits"),
                wrong=usual in lost,
                name=f"key.{name}",
                on_key=partial(bind, usual),
            ),
        )
    ]
    fixed: list[Widget] = [
        part
        for name, key in FIXED
        for part in (Rule(), KeyField(text=say(f"options.key.{name}"), usual=key, enabled=False))
    ]
    return [Title(title, say("options.keys_line")), Spacer(8), *notes, *own, *fixed, Spacer(18), *_pad()]


def _pad() -> list[Widget]:
    """What the parts of a gamepad do."""
    rows = [
        part
        for name in PAD
        for part in (
            Rule(),
            Row(
                [
                    Label(say(f"options.pad.{name}"), font="body-medium", width=Share(1), may_cut=True),
                    Label(say(f"options.pad_part.{name}"), font="body-strong", colour="ink2"),
                ],
                gap=10,
                lie="centre",
                height=34,
            ),
        )
    ]
    return [Title(say("options.pad_title"), say("options.pad_line")), Spacer(8), *rows]


def _clash(key: str, ones: Sequence[str], moved: Mapping[str, str], swap: Bind) -> list[Widget]:
    """Who has the key for now, and a way to give the other one its own."""
    winner = Keymap(moved).means(key)
    return [
        part
        for other in ones
        if other != winner
        for part in (
            Note(say("options.shared", key=key, has=_does(winner), other=_does(other)), "warn"),
            Spacer(6),
            Row(
                [
                    Spacer(),
                    Button(
                        say("options.swap", key=winner, other=_does(other)),
                        name=f"swap.{other}",
                        on_press=partial(swap, winner, other),
                    ),
                ]
            ),
            Spacer(8),
        )
    ]


def _does(usual: str) -> str:
    """What the key does that usually does it."""
    name = next(name for name, key in KEYS.items() if key == usual)
    return say(f"orders.group.{name}" if name in GROUPS else f"options.key.{name}")
