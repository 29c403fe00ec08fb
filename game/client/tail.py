"""The last things that hands did and screens that came, for a crash report; never what was typed."""

from collections import deque

import pygame
from pygame.event import Event

from game.client.kit import keys
from game.client.kit.screen import Screen
from game.client.kit.widgets import Dialog, TextField

MANY = 100


class Tail:
    """Lines, newest last."""

    def __init__(self) -> None:
        self.lines: deque[str] = deque(maxlen=MANY)

    def show(self, screen: Screen) -> None:
        self.lines.append(f"screen {type(screen).__name__}")

    def hear(self, event: Event, screen: Screen | None) -> None:
        top = screen.hands.top if screen is not None else None
        if isinstance(top, Dialog) and top.secret:
            return
        if event.type == pygame.MOUSEBUTTONDOWN:
            self.lines.append(f"press {event.pos[0]},{event.pos[1]} button {event.button}")
        elif event.type == pygame.KEYDOWN:
            writing = screen is not None and isinstance(screen.hands.focused, TextField)
            self.lines.append("writing" if writing else f"key {keys.chord(event)}")
