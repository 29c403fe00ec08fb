"""A line to type into: names, searches."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from game.client.kit.pen import Pen
from game.client.kit.style import Font
from game.client.kit.widgets.widget import Widget, shade


@dataclass(eq=False)
class TextField(Widget):
    """`hint` stands in it while it is empty. `on_change` hears every letter, `on_enter` the Enter key."""

    text: str = ""
    hint: str = ""
    icon: str = ""
    longest: int = 40
    font: Font = "body-medium"
    on_change: Callable[[str], object] | None = None
    on_enter: Callable[[str], object] | None = None
    focusable: ClassVar[bool] = True
    typing: ClassVar[bool] = True

    def __post_init__(self) -> None:
        self.caret = len(self.text)
        self.composed = ""
        self._starts: list[float] = [0.0]

    @property
    def value(self) -> str:
        return self.text

    def set(self, text: str, caret: int) -> None:
        text = text[: self.longest]
        self.caret = max(0, min(caret, len(text)))
        self.touch()
        if text != self.text:
            self.text = text
            if self.on_change is not None:
                self.on_change(text)

    def write(self, typed: str) -> bool:
        self.composed = ""
        if self.enabled:
            self.set(self.text[: self.caret] + typed + self.text[self.caret :], self.caret + len(typed))
        return True

    def compose(self, typed: str) -> None:
        self.composed = typed
        self.touch()

    def key(self, chord: str) -> bool:
        before, after, at = self.text[: self.caret], self.text[self.caret :], self.caret
        steps = {"Left": at - 1, "Right": at + 1, "Home": 0, "End": len(self.text)}
        if chord == "Enter" and self.on_enter is not None:
            self.on_enter(self.text)
        elif chord == "Backspace":
            self.set(before[:-1] + after, at - 1)
        elif chord == "Delete":
            self.set(before + after[1:], at)
        elif chord in steps:
            self.set(self.text, steps[chord])
        else:
            # A letter comes again as text, so no shortcut may have it.
            return len(chord.removeprefix("Shift+")) == 1 or chord == "Space"
        return True

    def act(self) -> None:
        """A click only sets the caret."""

    def press(self, x: float, y: float) -> None:
        left = self.box.x + (36 if self.icon else 12)
        nearest = min(range(len(self._starts)), key=lambda at: abs(left + self._starts[at] - x))
        self.set(self.text, nearest)

    def carry(self, old: Widget) -> None:
        if isinstance(old, TextField):
            self.caret = min(old.caret, len(self.text))

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return 180, 36

    def draw(self, pen: Pen) -> None:
        pen.box(self.box, "card", "acc" if self.focused else "line2", 8, 1.5 if self.focused else 1)
        x, y = self.box.x + 12, self.box.cy
        if self.icon:
            pen.icon(self.icon, x + 4, y, 15, "ink3")
            x += 24
        room = self.box.right - 10 - x
        shown = self.text[: self.caret] + self.composed + self.text[self.caret :]
        empty = not shown and not self.focused
        colour = "ink3" if empty else shade(self, "ink")
        pen.text(self.hint if empty else shown, x, y, self.font, colour, width=room, may_cut=True)
        self._starts = [pen.width(self.text[:end], self.font) for end in range(len(self.text) + 1)]
        if self.focused and self.enabled:
            start, composed = self._starts[self.caret], pen.width(self.composed, self.font)
            pen.rule(x + start, y + 9, min(composed, room - start), "acc")
            pen.post(x + min(room, start + composed), y - 9, 18, "acc", 1.5)
