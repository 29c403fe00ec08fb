"""A line to type into, and a line to choose from a list that folds out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from game.client.kit.pen import Pen
from game.client.kit.style import TARGET, Font
from game.client.kit.widgets.cards import Choice
from game.client.kit.widgets.containers import Column, ScrollView
from game.client.kit.widgets.dialog import Menu, Root
from game.client.kit.widgets.labels import Label
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
    role: ClassVar[str] = "field"
    focusable: ClassVar[bool] = True
    typing: ClassVar[bool] = True

    def __post_init__(self) -> None:
        self.caret = len(self.text)
        self.composed = ""
        self._starts: list[float] = [0.0]

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        return self.hint

    def stands(self, words: Callable[[str], str]) -> str:
        return self.text or words("empty")

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
        elif chord in steps and self.text:  # an empty one lets the focus go on
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


@dataclass(eq=False)
class DropDown(Widget):
    """One of many: the chosen one is shown, the others fold out below. Options are (key, text)."""

    options: Sequence[tuple[str, str]] = ()
    chosen: str = ""
    font: Font = "body-medium"
    on_change: Callable[[str], object] | None = None
    role: ClassVar[str] = "choice"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> str:
        return self.chosen

    def stands(self, words: Callable[[str], str]) -> str:
        return dict(self.options).get(self.chosen, "")

    def act(self) -> None:
        """Fold out."""
        root = self.root
        if self.enabled and isinstance(root, Root):
            rows: list[Widget] = [self._row(key, text) for key, text in self.options]
            view = ScrollView(Column(rows), name=f"{self.name}.view")
            root.on_open(Menu(view, owner=self.box, name=f"{self.name}.menu", on_close=root.on_close))

    def choose(self, key: str) -> None:
        """Fold in again with this one chosen."""
        root = self.root
        if isinstance(root, Root):
            root.on_close()
        if key != self.chosen:
            self.chosen = key
            self.touch()
            if self.on_change is not None:
                self.on_change(key)

    def key(self, chord: str) -> bool:
        """Left and Right step through the options without folding out."""
        keys = [key for key, _ in self.options]
        if chord not in ("Left", "Right") or self.chosen not in keys:
            return super().key(chord)
        at = keys.index(self.chosen) + (1 if chord == "Right" else -1)
        if 0 <= at < len(keys) and self.enabled:
            self.chosen = keys[at]
            self.touch()
            if self.on_change is not None:
                self.on_change(self.chosen)
        return True

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return max((pen.width(text, self.font) for _, text in self.options), default=0) + 52, 36

    def draw(self, pen: Pen) -> None:
        pen.box(self.box, "card", "acc" if self.hovered and self.enabled else "line2", 8)
        text = dict(self.options).get(self.chosen, "")
        pen.text(text, self.box.x + 12, self.box.cy, self.font, shade(self, "ink"), width=self.box.w - 40)
        pen.icon("down", self.box.right - 17, self.box.cy, 14, shade(self, "ink2"), 2)

    def _row(self, key: str, text: str) -> Choice:
        label = Label(text, font="body-strong" if key == self.chosen else self.font)
        return Choice(
            [label],
            pad=(10, 0),
            name=f"{self.name}.{key}",
            height=TARGET,
            chosen=key == self.chosen,
            ruled=False,
            on_press=partial(self.choose, key),
        )
