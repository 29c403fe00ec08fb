"""A specimen: the line that makes a widget, and the states in which it is shown beside itself at rest."""

import ast
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import getdoc
from pathlib import Path
from typing import Literal

from game.client.kit.layout import Size
from game.client.kit.pen import Pen
from game.client.kit.widgets import HoldButton, Stack, Widget

State = Literal["hovered", "focused", "held", "shut"]
USED: tuple[State, ...] = ("hovered", "focused", "held", "shut")
HELD = 0.6  # the part of its time for which a button that must be held has been held


@dataclass(frozen=True)
class Specimen:
    """`make` is one lambda: its source is what the page prints. `wide` ones fill their cell.

    `long` marks one whose text has too little room on purpose, `title` one that is not about its class.
    """

    make: Callable[[], Widget]
    states: tuple[State, ...] = ()
    wide: bool = False
    high: Size | None = None
    long: bool = False
    title: str = ""

    @property
    def line(self) -> str:
        """The Python that makes it."""
        code = self.make.__code__
        return next(
            ast.unparse(node.body)
            for node in ast.walk(_tree(code.co_filename))
            if isinstance(node, ast.Lambda) and node.lineno == code.co_firstlineno
        )

    @property
    def kind(self) -> str:
        """What is called first in that line: the class."""
        return self.line.split("(")[0]

    @property
    def about(self) -> str:
        """The first paragraph that the class says of itself."""
        return " ".join((getdoc(type(self.make())) or "").split("\n\n")[0].split())


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse(Path(file).read_text("utf-8"))


class Pose(Stack):
    """Its one child as it looks while mouse or key are on it; neither of them reaches it."""

    def __init__(self, child: Widget, state: State) -> None:
        super().__init__([child])
        self.child, self.state = child, state

    def hit(self, x: float, y: float) -> Widget | None:
        return None

    def draw(self, pen: Pen) -> None:
        """Only while it is drawn, so that nothing runs meanwhile."""
        self._pose(self.state)
        if isinstance(self.child, HoldButton):
            self.child.since = pen.now - HELD * self.child.seconds

    def draw_over(self, pen: Pen) -> None:
        self._pose("")
        if self.state == "focused":
            box, radius = self.child.ring()
            pen.box(box, None, "focus", radius, 2)

    def _pose(self, state: str) -> None:
        one = self.child
        one.hovered, one.focused, one.held = (state == each for each in ("hovered", "focused", "held"))


class Tight(Stack):
    """Its child has less room than its text wants, and may cut it."""

    def draw_over(self, pen: Pen) -> None:
        for widget in self.walk():
            widget.texts[:] = [mark._replace(may_cut=True) for mark in widget.texts]
