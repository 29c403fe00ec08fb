"""How the game looks to this person, the seats' colours, and the keys."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Column,
    Drawing,
    Label,
    Panel,
    Row,
    Rule,
    Segmented,
    Spacer,
    Title,
    Widget,
    draw_cap,
)
from game.client.parts import page
from game.client.settings import TEXTS, THEMES, Settings
from game.client.view import emblem
from game.words import LANGUAGES, say

SEATS = (("kite", "first"), ("lantern", "second"), ("magpie", "third"), ("anchor", "fourth"))
KEYS = (
    ("enter", ("Enter",)),
    ("esc", ("Esc",)),
    ("tab", ("Tab",)),
    ("space", ("Space",)),
    ("undo", ("Z",)),
    ("report", ("R",)),
    ("tabs", ("F",)),
    ("f1", ("F1",)),
    ("quick", ("F5", "F9")),
)
WIDE = 1180


class Options(Screen):
    """`prefer` is given the new wishes, and makes them true at once."""

    def __init__(
        self, wishes: Callable[[], Settings], prefer: Callable[[Settings], object], back: Callable[[], object]
    ) -> None:
        self.wishes, self.prefer, self.back = wishes, prefer, back

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        reset = Button(say("options.reset"), name="reset", on_press=lambda: self.wish(Settings()))
        done = Button(
            say("options.done"),
            "primary",
            "check",
            name="back",
            shortcut="Enter Esc",
            on_press=self.back,
            height=32,
        )
        seats = [self._seats()] if self.room.w >= WIDE else []
        return Column(
            [
                page.head(say("options.title"), say("options.line"), [reset, done]),
                Row([self._reading(), *seats, self._keys()], gap=page.GAP, pad=page.GAP, height=Share(1)),
            ]
        )

    def wish(self, wishes: Settings) -> None:
        self.prefer(wishes)
        self.rebuild()

    def _reading(self) -> Widget:
        sizes = [(str(size), say("options.size", size=size)) for size in TEXTS]
        themes = [(theme, say(f"options.theme_name.{theme}")) for theme in THEMES]
        windows = [(state, say(f"options.window_name.{state}")) for state in ("window", "full")]
        languages = [(language, say(f"options.language_name.{language}")) for language in LANGUAGES]
        full = "full" if self.wishes().full_screen else "window"
        rows = [
            (
                "text",
                Segmented(
                    sizes,
                    str(self.wishes().text),
                    name="text",
                    on_change=lambda size: self._change(text=float(size)),
                ),
            ),
            (
                "theme",
                Segmented(
                    themes,
                    self.wishes().theme,
                    name="theme",
                    on_change=lambda theme: self._change(theme=theme),
                ),
            ),
            (
                "window",
                Segmented(
                    windows,
                    full,
                    name="window",
                    on_change=lambda one: self._change(full_screen=one == "full"),
                ),
            ),
            (
                "language",
                Segmented(
                    languages,
                    self.wishes().language,
                    name="language",
                    on_change=lambda language: self._change(language=language),
                ),
            ),
        ]
        lines: list[Widget] = [Label(say("options.reading"), font="headline"), Spacer(10)]
        for name, choice in rows:
            words = Column(
                [
                    Label(say(f"options.{name}"), font="body-medium"),
                    Label(say(f"options.{name}_line"), font="label", colour="ink2", may_cut=True),
                ],
                gap=2,
                width=Share(1),
            )
            lines += [Rule(), Row([words, choice], gap=10, lie="centre", height=62)]
        return Panel([*lines, Rule(), Spacer()], pad=(20, 18), width=Share(1))

    def _change(self, **wishes: object) -> None:
        self.wish(replace(self.wishes(), **wishes))  # type: ignore[arg-type]

    def _seats(self) -> Widget:
        rows: list[Widget] = [_seat(at, platform, place) for at, (platform, place) in enumerate(SEATS)]
        return Panel(
            [Title(say("options.seats"), say("options.seats_line")), Spacer(16), *rows, Spacer()],
            pad=(20, 18),
            width=Share(1),
        )

    def _keys(self) -> Widget:
        lines: list[Widget] = [Title(say("options.keys"), say("options.keys_line")), Spacer(10)]
        for name, caps in KEYS:
            words = Label(say(f"options.key.{name}"), font="body-medium", width=Share(1), may_cut=True)
            lines += [Rule(), Row([words, Drawing(partial(_caps, caps), width=64)], lie="centre", height=40)]
        return Panel([*lines, Rule(), Spacer()], pad=(20, 18), width=Share(1))


def _seat(at: int, platform: str, place: str) -> Widget:
    def paint(pen: Pen, box: Box) -> None:
        """A stream of this seat, striped where it is shared, and its emblem."""
        tone, y = emblem.tone(at), box.cy
        pen.ribbon(
            box.x,
            y - 10,
            y + 10,
            box.right - 28,
            y - 15,
            y + 9,
            tone,
            0.55,
            (5.0, 0.6, 0.15) if at == 2 else None,
        )
        pen.disc(box.right - 28, y, 24, "card", (tone, "card", 0.2), 3)
        pen.emblem(emblem.emblem(platform), box.right - 28, y, 26, tone)

    words = Column(
        [
            Label(say(f"load.platform.{platform}"), font="lead", colour=emblem.ink(at)),
            Label(say(f"options.place.{place}"), font="label", colour="ink2"),
        ],
        gap=2,
        width=96,
    )
    return Row([Drawing(paint, width=Share(1)), words], gap=14, lie="centre", height=66)


def _caps(caps: tuple[str, ...], pen: Pen, box: Box) -> None:
    x = box.right
    for cap in reversed(caps):
        x -= max(17.0, pen.width(cap, ("strong", 10.5)) + 9) + 4
        draw_cap(pen, x, box.cy, cap)
