"""How the game looks, sounds and listens for this person, and how the seats' colours look to others."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from game.client.kit import keys
from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Column,
    Label,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import eyes, hotkeys, page
from game.client.settings import LOUDEST, TEXTS, THEMES, Settings
from game.words import LANGUAGES, say

WIDE = 1180
ROW = 46
VOLUMES = ("loud", "cues", "music")
STEP = 5  # of a volume


class Options(Screen):
    """`prefer` is given the new wishes, and makes them true at once."""

    def __init__(
        self, wishes: Callable[[], Settings], prefer: Callable[[Settings], object], back: Callable[[], object]
    ) -> None:
        self.wishes, self.prefer, self.back = wishes, prefer, back
        self.eyes = "usual"

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        reset = Button(say("options.reset"), name="reset", on_press=self._put_back)
        done = Button(
            say("options.done"),
            "primary",
            "check",
            name="back",
            shortcut="Enter Esc",
            on_press=self.back,
            height=32,
        )
        seats = eyes.card(self.stage.style.theme, self.eyes, self._look)
        bound = hotkeys.card(self.wishes().keys, self._bind, self._swap)
        own = [*self._reading(), Spacer(14), *self._sound()]
        cards = [own, seats, bound] if self.room.w >= WIDE else [own, [*bound, Spacer(20), *seats]]
        panels: list[Widget] = [_panel(f"card.{at}", rows) for at, rows in enumerate(cards)]
        return Column(
            [
                page.head(say("options.title"), say("options.line"), [reset, done]),
                Row(panels, gap=page.GAP, pad=page.GAP, height=Share(1)),
            ]
        )

    def _put_back(self) -> None:
        """All of this page; mods are chosen elsewhere."""
        self.wish(Settings(mods=self.wishes().mods))

    def wish(self, wishes: Settings) -> None:
        self.prefer(wishes)
        self.rebuild()

    def _change(self, **wishes: object) -> None:
        self.wish(replace(self.wishes(), **wishes))  # type: ignore[arg-type]

    def _look(self, eyes: str) -> None:
        self.eyes = eyes
        self.rebuild()

    def _reading(self) -> list[Widget]:
        now = self.wishes()
        full = "full" if now.full_screen else "window"
        rows = (
            self._choice("language", LANGUAGES, now.language, lambda one: self._change(language=one)),
            self._choice("text", TEXTS, now.text, lambda one: self._change(text=float(one))),
            self._choice("theme", THEMES, now.theme, lambda one: self._change(theme=one)),
            self._choice(
                "window", ("window", "full"), full, lambda one: self._change(full_screen=one == "full")
            ),
            self._switch("still", now.still, lambda on: self._change(still=on)),
            self._switch("aloud", now.aloud, lambda on: self._change(aloud=on)),
        )
        return [Label(say("options.reading"), font="headline"), Spacer(8), *_ruled(rows)]

    def _choice(
        self, name: str, options: Iterable[object], chosen: object, change: Callable[[str], object]
    ) -> Widget:
        named = [(str(one), _called(name, one)) for one in options]
        choice = Segmented(named, str(chosen), name=name, on_change=change)
        return Row(
            [Label(say(f"options.{name}"), font="body-medium", width=Share(1)), choice],
            gap=10,
            lie="centre",
            height=ROW,
        )

    def _switch(self, name: str, on: bool, change: Callable[[bool], object]) -> Widget:
        words = Column(
            [
                Label(say(f"options.{name}"), font="body-medium"),
                Label(say(f"options.{name}_line"), font="label", colour="ink2", may_cut=True),
            ],
            gap=2,
            width=Share(1),
        )
        toggle = Toggle(on=on, name=name, called=say(f"options.{name}"), on_change=change)
        return Row([words, toggle], gap=10, lie="centre", height=ROW + 6)

    def _sound(self) -> list[Widget]:
        rows = [self._volume(name) for name in VOLUMES]
        return [Label(say("options.sound"), font="headline"), Spacer(8), *_ruled(rows)]

    def _volume(self, name: str) -> Widget:
        volume = getattr(self.wishes(), name)
        slider = Slider(
            volume,
            0,
            LOUDEST,
            STEP,
            name=name,
            width=Share(1.4),
            on_change=lambda loud: self._change(**{name: round(loud)}),
        )
        return Row(
            [
                Label(say(f"options.{name}"), font="body-medium", width=Share(1)),
                slider,
                Label(str(volume), font="figure-small", align="right", width=32),
            ],
            gap=10,
            lie="centre",
            height=ROW,
        )

    def _bind(self, usual: str, key: str) -> None:
        """This key does the work of the usual one from now on."""
        if key in keys.FIXED:
            self.toast(say("options.fixed", key=key))
        else:
            moved = {**self.wishes().keys, usual: key}
            self._change(keys={one: at for one, at in moved.items() if one != at})

    def _swap(self, usual: str, other: str) -> None:
        """What has lost its key has the usual one of what took it."""
        self._bind(other, usual)


def _called(name: str, one: object) -> str:
    return say("options.size", size=one) if name == "text" else say(f"options.{name}_name.{one}")


def _ruled(rows: Iterable[Widget]) -> list[Widget]:
    return [part for row in rows for part in (Rule(), row)]


def _panel(name: str, rows: list[Widget]) -> Widget:
    view = ScrollView(Column(rows), name=name, height=Share(1))
    return Panel([view], pad=(20, 16, 16, 12), width=Share(1))
