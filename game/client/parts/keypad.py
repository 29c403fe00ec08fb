"""Digits of a PIN by mouse and keys: seen as dots, and written down nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import Button, Column, Dialog, Grid, Label, Row, Spacer, Widget
from game.session.pin import LENGTH
from game.words import say

WIDE, DOT, APART, KEY = 360, 7.0, 34.0, 38
DIGITS = "123456789"


@dataclass(eq=False)
class Dots(Widget):
    """How many digits there are; `heard` is given every key that is one, and what takes one back."""

    count: int = 0
    heard: Callable[[str], bool] = lambda chord: False
    role: ClassVar[str] = "field"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> str:
        return say("pin.count", n=self.count, of=LENGTH)

    def stands(self, words: Callable[[str], str]) -> str:
        return self.value

    def key(self, chord: str) -> bool:
        return self.heard(chord)

    def draw(self, pen: Pen) -> None:
        for at in range(LENGTH):
            x = self.box.cx + (at - (LENGTH - 1) / 2) * APART
            pen.disc(x, self.box.cy, DOT, "ink" if at < self.count else "line2")
            if at >= self.count:
                pen.disc(x, self.box.cy, DOT - 2, "card")


class Keypad:
    """A dialog of a screen. `full` is given the digits when all are there; then it is `again` or closed."""

    def __init__(
        self, screen: Screen, title: str, line: str, full: Callable[[str], object], *foot: Widget
    ) -> None:
        self.screen, self.full, self.digits = screen, full, ""
        self.dots = Dots(name="dots", heard=self._hear, height=30)
        self.line = Label(line, colour="ink2", align="centre", wrap=True)
        rows: list[Widget] = [
            Label(title, font="headline-small", align="centre", wrap=True),
            self.line,
            self.dots,
            Grid([*map(self._key, DIGITS), *self._last_row()], columns=3, gap=6),
        ]
        if foot:
            rows.append(Row([Spacer(), *foot, Spacer()]))
        self.dialog = Dialog(Column(rows, gap=8), breadth=WIDE, pad=(24, 16), secret=True)

    def again(self, line: str, wrong: bool = False) -> None:
        """Ask once more, and say why."""
        self.line.text, self.line.colour, self.digits = line, "neg" if wrong else "ink2", ""
        self._show()
        self.screen.rebuild()

    def _last_row(self) -> list[Widget]:
        back = Button(say("pin.back"), name="pin.back", on_press=self.screen.close, height=KEY)
        take = Button("", icon="left", name="pin.take", on_press=self._take, shortcut="Backspace", height=KEY)
        take.help = say("pin.take")
        return [back, self._key("0"), take]

    def _key(self, digit: str) -> Button:
        press = partial(self._hear, digit)
        return Button(
            digit, name=f"digit.{digit}", shortcut=digit, font=("strong", 16), on_press=press, height=KEY
        )

    def _hear(self, chord: str) -> bool:
        if chord == "Backspace":
            self._take()
        elif chord not in (*DIGITS, "0"):
            return False
        elif len(self.digits) < LENGTH:
            self.digits += chord
            self._show()
            if len(self.digits) == LENGTH:
                self.full(self.digits)
        return True

    def _take(self) -> None:
        if len(self.digits) < LENGTH:
            self.digits = self.digits[:-1]
            self._show()

    def _show(self) -> None:
        self.dots.count = len(self.digits)
        self.dots.touch()
