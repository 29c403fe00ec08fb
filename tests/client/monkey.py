"""A monkey at mouse and keys: raw events through the real loop, the same ones for the same seed.

It is carried from place to place, so that it has been everywhere; what it does there is its own affair.
"""

import random
from collections import deque
from collections.abc import Callable
from dataclasses import replace

import pygame

from game import places, words
from game.client.kit import keys
from game.client.panels import PANELS
from game.client.screens.desk import Desk
from game.client.screens.report import PAGES, MonthReport
from game.client.settings import TEXTS, THEMES
from game.session.match import Stage
from game.session.savefile import SUFFIX
from game.session.setup import Chair, Setup
from game.words import LANGUAGES
from tests.client.conftest import Player
from tests.client.longer import LONG

KEYS = (
    "Tab", "Shift+Tab", "Enter", "Space", "Esc", "Left", "Right", "Up", "Down", "Home", "End", "PageUp",
    "PageDown", "Z", "Shift+Z", "Ctrl+S", "F", "R", "N", "?", "F1", "F5", "F9", "F11", "Backspace", "Delete",
    "Shift", "Alt+Tab", "Ctrl+Left", "Ctrl+PageDown", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0",
)  # fmt: skip
TYPED = ("7", "a", "Ada", ".", "é", "店", "\u200d", "/", "../", "\U0001f375", "-1e9", "0" * 40)
SIZES = (
    (1024, 600),
    (1280, 720),
    (1111, 777),
    (1025, 601),
    (1366, 768),
    (1024, 1400),
    (2600, 600),
    (1920, 1080),
)
HUGE = ((1920, 1080), (2560, 1440), (3840, 2160))
DOORS = ("title", "new", "hot_seat", "load", "options", "mods", "articles")
LESSON = Setup(
    "first-cart", (Chair("human", "Ada", platform="kite"), Chair("script", platform="lantern")), seed=7
)
LAST = 60  # events that a failure tells
OUTSIDE = tuple(f"door:{door}" for door in DOORS)
PANELED = tuple(f"panel:{panel}" for panel in PANELS)
PAGED = tuple(f"report:{page}" for page in PAGES)
OTHERS = ("begin:lesson", "save:two", "save:over")
FRAME = 24  # events that a frame takes together, at most


class Monkey:
    """`seen` holds the names of screens and panels that it has been at."""

    def __init__(self, player: Player, seed: int, huge: bool = False) -> None:
        self.player, self.app, self.seed = player, player.app, seed
        self.dice = random.Random(seed)  # noqa: S311
        self.sizes = SIZES + HUGE if huge else SIZES
        self.saves = {file: file.read_bytes() for file in places.saves().glob(f"*{SUFFIX}")}
        self.done, self.waiting = 0, 0
        self.tape: deque[str] = deque(maxlen=LAST)
        self.seen: set[str] = set()
        self.mouse = (5, 5)
        self.deeds: dict[Callable[[], object], int] = {
            self.wander: 38, self.click: 18, self.drag: 5, self.wheel: 6, self.key: 14, self.type: 5,
            self.explain: 2, self.time: 3, self.look_away: 2, self.world: 3, self.leave: 1,
            self.resize: 1, self.restyle: 1, self.close: 1,
        }  # fmt: skip

    def visit(self, events: int, tour: tuple[str, ...]) -> None:
        """So many events, spread over the places of a tour. What it raises tells the last of them."""
        try:
            until = self.done
            for place in tour:
                until += events / len(tour)
                self.tape.append(f"--- {place}")
                self.carry(place)
                while self.done < until:
                    self.dice.choices(list(self.deeds), list(self.deeds.values()))[0]()
                    self.after()
        except BaseException as error:
            error.add_note(f"monkey {self.seed}, event {self.done}: " + "\n".join(self.tape))
            raise

    def carry(self, place: str) -> None:
        """To a screen, a save at its first turn, or a panel, after all that still waits."""
        self.frame()
        self.app.running = True
        kind, _, name = place.partition(":")
        if kind == "save":
            self.open(name)
            if self.app.match is not None and self.app.match.stage == Stage.REVEAL:
                self.app.match.look()
                self.app.back()
        elif kind == "begin":
            self.app.begin(LESSON)
        elif kind == "door":
            self.app.go(name)
        else:
            self.to_desk()
            {"panel": self._panel, "report": self._report, "desk": lambda name: None}[kind](name)
        self.note()
        self.frame()

    def open(self, name: str) -> None:
        """A save as the test put it on the shelf, whatever has become of it."""
        for file, kept in self.saves.items():
            file.write_bytes(kept)
        self.app.open(name)

    def to_desk(self) -> None:
        """To the month as the match on the table has it; to another match where there is none."""
        match = self.app.match
        if match is None or match.stage == Stage.ENDED:
            self.open("middle")
            match = self.app.match
        assert match is not None
        if match.stage == Stage.REVEAL:
            match.look()
        if match.stage == Stage.WAITING:
            self.frame()
        if match.stage == Stage.HANDOVER:
            match.sit()
        self.app.back()

    def _panel(self, name: str) -> None:
        if isinstance(self.app.screen, Desk):
            self.app.screen.open_panel(name)

    def _report(self, page: str) -> None:
        if isinstance(self.app.screen, Desk) and self.app.screen.table.briefing.last is not None:
            self.app.screen.open_report()
        if isinstance(self.app.screen, MonthReport):
            self.app.screen.opened = page
            self.app.screen.rebuild()

    # What hands do

    def move(self) -> None:
        self.mouse = self.spot()
        self.send(pygame.MOUSEMOTION, pos=self.mouse, rel=(1, 1), buttons=(0, 0, 0))

    def wander(self) -> None:
        """The mouse on its way, as it mostly is."""
        (x, y), (to_x, to_y), steps = self.mouse, self.spot(), self.dice.randrange(6, 60)
        for step in range(1, steps + 1):
            self.mouse = (x + (to_x - x) * step // steps, y + (to_y - y) * step // steps)
            self.send(pygame.MOUSEMOTION, pos=self.mouse, rel=(1, 1), buttons=(0, 0, 0))

    def click(self) -> None:
        self.move()
        self.press(self.dice.choice((1, 1, 1, 1, 1, 1, 1, 2, 6)))

    def explain(self) -> None:
        self.move()
        self.press(3)

    def press(self, button: int) -> None:
        self.send(pygame.MOUSEBUTTONDOWN, pos=self.mouse, button=button)
        if self.dice.random() < 0.95:  # else it is never let go
            self.send(pygame.MOUSEBUTTONUP, pos=self.mouse, button=button)

    def drag(self) -> None:
        self.move()
        self.send(pygame.MOUSEBUTTONDOWN, pos=self.mouse, button=1)
        for _ in range(self.dice.randrange(1, 6)):
            self.mouse = (
                self.mouse[0] + self.dice.randrange(-90, 91),
                self.mouse[1] + self.dice.randrange(-9, 10),
            )
            self.send(pygame.MOUSEMOTION, pos=self.mouse, rel=(1, 1), buttons=(1, 0, 0))
        self.send(pygame.MOUSEBUTTONUP, pos=self.mouse, button=1)

    def wheel(self) -> None:
        self.move()
        for _ in range(self.dice.randrange(1, 5)):
            turns = self.dice.choice((-3, -1, 0.25, 1, 3))
            self.send(pygame.MOUSEWHEEL, x=0, y=round(turns), precise_y=turns)

    def key(self) -> None:
        chord = self.dice.choice(KEYS)
        code, modifiers = keys.pressed(chord)
        for _ in range(self.dice.choice((1, 1, 1, 4))):  # a key that is held repeats
            self.send(pygame.KEYDOWN, key=code, mod=modifiers, unicode=chord if len(chord) == 1 else "")
        if self.dice.random() < 0.95:
            self.send(pygame.KEYUP, key=code, mod=modifiers)

    def type(self) -> None:
        """Letters, also those that an input method is still at."""
        typed = self.dice.choice(TYPED)
        if self.dice.random() < 0.3:
            self.send(pygame.TEXTEDITING, text=typed, start=0, length=len(typed))
        for sign in typed:
            self.send(pygame.TEXTINPUT, text=sign)

    def time(self) -> None:
        self.app.stage.clock.pass_by(self.dice.choice((0.02, 0.4, 1.2, 30.0)))
        self.frame()

    # What happens to windows

    def look_away(self) -> None:
        for kind in self.dice.choice((
            (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED),
            (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED),
            (pygame.WINDOWHIDDEN, pygame.WINDOWSHOWN, pygame.WINDOWEXPOSED),
            (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED),
        )):  # fmt: skip
            self.send(kind)
            self.frame()

    def leave(self) -> None:
        self.send(pygame.WINDOWLEAVE)

    def world(self) -> None:
        """What nobody asked for: files are dropped, displays and cards come and go."""
        kind, parts = self.dice.choice((
            (pygame.DROPFILE, {"file": "/no/such/file.toml"}),
            (pygame.DROPTEXT, {"text": "dropped"}),
            (pygame.DROPBEGIN, {}),
            (pygame.DROPCOMPLETE, {}),
            (pygame.WINDOWDISPLAYCHANGED, {"display_index": 1}),
            (pygame.WINDOWMOVED, {"x": -4000, "y": 9}),
            (pygame.AUDIODEVICEREMOVED, {"which": 1, "iscapture": 0}),
            (pygame.JOYDEVICEADDED, {"device_index": 9, "guid": ""}),
            (pygame.JOYDEVICEREMOVED, {"instance_id": 9}),
            (pygame.CONTROLLERDEVICEADDED, {"device_index": 9, "guid": ""}),
            (pygame.CONTROLLERBUTTONDOWN, {"instance_id": 9, "button": self.dice.randrange(15)}),
            (pygame.CONTROLLERBUTTONUP, {"instance_id": 9, "button": self.dice.randrange(15)}),
            (pygame.CONTROLLERAXISMOTION, {"instance_id": 9, "axis": 1, "value": 32767}),
            (pygame.CONTROLLERAXISMOTION, {"instance_id": 9, "axis": 1, "value": 0}),
            (pygame.CLIPBOARDUPDATE, {}),
            (pygame.USEREVENT, {}),
        ))  # fmt: skip
        self.send(kind, **parts)

    def resize(self) -> None:
        size = self.dice.choice(self.sizes)
        self.app.window.size = size
        self.send(pygame.WINDOWRESIZED, x=size[0], y=size[1])
        self.frame()
        self.app.stage.clock.pass_by(self.dice.choice((0.0, 0.2)))
        self.frame()

    def restyle(self) -> None:
        """Another language, theme or size of letters, in the middle of anything."""
        tongue = self.dice.choice((*LANGUAGES, LONG))
        self.tape.append(f"speak {tongue}")
        text, theme = self.dice.choice(TEXTS), self.dice.choice(tuple(THEMES))
        still = self.dice.random() < 0.2
        wishes = replace(self.app.settings, theme=theme, text=text, still=still, language=LANGUAGES[0])
        self.app.prefer(wishes if tongue == LONG else replace(wishes, language=tongue))
        words.speak(tongue)

    def close(self) -> None:
        """Ask to leave; whoever asks back is told no, whoever does not is started anew."""
        self.send(pygame.QUIT)
        self.frame()
        if not self.app.running:
            self.app.running = True
            self.app.go("title")

    # How it is done

    def spot(self) -> tuple[int, int]:
        """Mostly on a widget, sometimes anywhere, even outside of the window."""
        screen, (wide, high) = self.player.screen, self.app.stage.size
        screen.refresh()
        boxes = [
            one.box for one in screen.hands.top.all() if one.under_mouse and one.box.w > 0 and one.box.h > 0
        ]
        if not boxes or self.dice.random() < 0.15:
            return self.dice.randrange(-20, wide + 20), self.dice.randrange(-20, high + 20)
        box, scale = self.dice.choice(boxes), screen.scale
        return (
            round((box.x + box.w * self.dice.random()) * scale),
            round((box.y + box.h * self.dice.random()) * scale),
        )

    def send(self, kind: int, **parts: object) -> None:
        self.tape.append(f"{pygame.event.event_name(kind)} {parts or ''}")
        pygame.event.post(pygame.event.Event(kind, parts))
        self.done += 1
        self.waiting += 1
        if self.waiting >= FRAME or self.dice.random() < 1 / FRAME:
            self.frame()

    def frame(self) -> None:
        """All that waits is heard, and what it came to is drawn."""
        self.waiting = 0
        self.app.step()
        match = self.app.match
        if match is not None and match.stage == Stage.WAITING:
            self.player.until(lambda: self.app.match is None or self.app.match.stage != Stage.WAITING)
        self.note()

    def note(self) -> None:
        """Where it is."""
        screen = self.app.screen
        self.seen.add(type(screen).__name__)
        if isinstance(screen, Desk) and screen.panel is not None:
            self.seen.add(screen.shown)

    def after(self) -> None:
        """A game that was left is opened again."""
        if not self.app.running:
            self.app.running = True
            self.app.go("title")
