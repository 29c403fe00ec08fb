"""Plays a screen by the names of its widgets: real events through the real loop, for tests and pictures."""

import pygame

from game.client.kit import keys
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.kit.widgets.widget import Widget


class Driver:
    """The clock of the loop is frozen; only `wait` lets time pass."""

    def __init__(self, loop: Loop) -> None:
        self.loop = loop
        loop.stage.clock.freeze()
        pygame.event.clear()
        loop.step()

    @property
    def screen(self) -> Screen:
        """What is on show now; LookupError before anything was."""
        if self.loop.screen is None:
            raise LookupError
        return self.loop.screen

    def find(self, name: str) -> Widget:
        return self.screen.find(name)

    def click(self, name: str, button: int = 1) -> None:
        """Press and let go in the middle of a widget."""
        place = self._middle(name)
        self._send(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0))
        self._send(pygame.MOUSEBUTTONDOWN, pos=place, button=button)
        self._send(pygame.MOUSEBUTTONUP, pos=place, button=button)

    def hover(self, name: str) -> None:
        self._send(pygame.MOUSEMOTION, pos=self._middle(name), rel=(0, 0), buttons=(0, 0, 0))

    def hold(self, name: str) -> None:
        """Press and do not let go."""
        self._send(pygame.MOUSEBUTTONDOWN, pos=self._middle(name), button=1)

    def let_go(self, name: str) -> None:
        self._send(pygame.MOUSEBUTTONUP, pos=self._middle(name), button=1)

    def drag(self, name: str, start: float, end: float) -> None:
        """From one part of a widget's width to another, both 0..1."""
        box, scale = self.find(name).box, self.loop.stage.style.scale
        y = round(box.cy * scale)
        path = [(round((box.x + box.w * (start + (end - start) * step / 4)) * scale), y) for step in range(5)]
        self._send(pygame.MOUSEBUTTONDOWN, pos=path[0], button=1)
        for place in path[1:]:
            self._send(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(1, 0, 0))
        self._send(pygame.MOUSEBUTTONUP, pos=path[-1], button=1)

    def wheel(self, name: str, turns: float) -> None:
        self.hover(name)
        self._send(pygame.MOUSEWHEEL, x=0, y=turns, precise_y=turns)

    def press(self, chord: str) -> None:
        """A key as printed on its cap: "Tab", "Shift+Tab", "Enter", "Z", "?"."""
        self.key_down(chord)
        self.key_up(chord)

    def key_down(self, chord: str) -> None:
        key, modifiers = keys.pressed(chord)
        sign = chord if len(chord) == 1 else ""
        self._send(pygame.KEYDOWN, key=key, mod=modifiers, unicode=sign)

    def key_up(self, chord: str) -> None:
        key, modifiers = keys.pressed(chord)
        self._send(pygame.KEYUP, key=key, mod=modifiers)

    def type_text(self, typed: str) -> None:
        """Letter by letter into what has the focus."""
        for sign in typed:
            self._send(pygame.TEXTINPUT, text=sign)

    def wait(self, seconds: float) -> None:
        """Let time pass, twenty frames to the second."""
        for _ in range(max(1, round(seconds * 20))):
            self.loop.stage.clock.pass_by(seconds / max(1, round(seconds * 20)))
            self.loop.step()

    def resize(self, size: tuple[int, int]) -> None:
        self.loop.window.size = size
        self._send(pygame.WINDOWRESIZED, x=size[0], y=size[1], window=None)
        self.wait(0.2)

    def picture(self) -> pygame.Surface:
        """A copy of what the window shows."""
        self.screen.fresh = False
        self.loop.step()
        return self.loop.window.get_surface().copy()

    def said(self) -> str:
        """What is read aloud of what has the focus or lies under the mouse; nothing where nothing does."""
        spoken = self.screen.spoken
        return spoken.sentence(self.loop.stage.words) if spoken else ""

    def strings(self) -> list[str]:
        """Every text on the page."""
        return [mark.string for mark in self.screen.texts()]

    def _middle(self, name: str) -> tuple[int, int]:
        box, scale = self.find(name).box, self.loop.stage.style.scale
        return round(box.cx * scale), round(box.cy * scale)

    def _send(self, kind: int, **parts: object) -> None:
        pygame.event.post(pygame.event.Event(kind, parts))
        self.loop.step()
