"""A window without a display, one screen in it, and a driver that plays it by names."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.client.kit.driver import Driver
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.kit.widgets import Widget

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
Show = Callable[..., Driver]


class Shown(Screen):
    """A screen of whatever tree a test makes; `made` counts how often it was built."""

    def __init__(self, tree: Callable[[], Widget]) -> None:
        self.tree, self.made = tree, 0
        self.keys: list[str] = []

    def build(self) -> Widget:
        self.made += 1
        return self.tree()

    def key(self, chord: str) -> bool:
        self.keys.append(chord)
        return False


@pytest.fixture
def show() -> Iterator[Show]:
    """`show(tree)` opens a window of that size and gives its driver; `tree` makes the widgets each time."""
    loops: list[Loop] = []

    def open_window(
        tree: Callable[[], Widget], size: tuple[int, int] = (1280, 720), text: float = 1.0
    ) -> Driver:
        loop = Loop("kit", FONTS, size=size, text=text)
        loops.append(loop)
        loop.show(Shown(tree))
        return Driver(loop)

    yield open_window
    for loop in loops:
        loop.close()
