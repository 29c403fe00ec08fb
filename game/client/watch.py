"""For tests from outside: after each turn a file tells which screen is on show and where its widgets are."""

import json
import os
from pathlib import Path

import pygame
from pygame.event import Event

from game.client.kit.loop import Loop


class Watch:
    """Replaces the file as a whole, so that a reader never finds half of it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._told = ""
        self.heard = 0  # presses of a button or key that are over, and what came of them is on show

    def hear(self, event: Event) -> None:
        self.heard += event.type in (pygame.MOUSEBUTTONUP, pygame.KEYUP)

    def tell(self, loop: Loop) -> None:
        told = json.dumps({**state(loop), "heard": self.heard})
        if told != self._told:
            self._told = told
            beside = self.file.with_suffix(".part")
            beside.write_text(told, encoding="utf-8")
            os.replace(beside, self.file)


def state(loop: Loop) -> dict[str, object]:
    """The screen by its class, boxes in pixels by name, and which of them has the focus."""
    screen = loop.screen
    if screen is None:
        return {}
    scale, top = screen.scale, screen.hands.top
    return {
        "screen": type(screen).__name__.lower(),
        "size": loop.stage.size,
        "dialogs": len(screen.dialogs),
        "focused": screen.hands.focused.name if screen.hands.focused else "",
        "widgets": {
            widget.name: [round(side * scale) for side in widget.box] for widget in top.walk() if widget.name
        },
        "values": {
            widget.name: str(widget.value)
            for widget in top.walk()
            if widget.name and widget.value is not None
        },
    }
