"""Text in which words that are explained elsewhere are underlined, and can be pressed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, NamedTuple

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import Colour, Font
from game.client.kit.text import EAST
from game.client.kit.widgets.widget import Tip, Widget


class Found(NamedTuple):
    """A term in a text, from one place to another, and the entry that explains it."""

    start: int
    end: int
    entry: str


class Terms:
    """Finds words that have an entry. `entries` is word -> entry; letter case does not count."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        self.entries = {word.lower(): entry for word, entry in entries.items()}

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries.values())

    def without(self, entries: Iterable[str]) -> "Terms":
        """Those that are not told of already."""
        told = set(entries)
        return Terms({word: entry for word, entry in self.entries.items() if entry not in told})

    def found(self, text: str) -> list[Found]:
        """From left to right, each entry once."""
        if not self.entries:
            return []
        first: dict[str, Found] = {}
        for hit in self._pattern.finditer(text):
            entry = self.entries[hit.group().lower()]
            first.setdefault(entry, Found(hit.start(), hit.end(), entry))
        return list(first.values())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The longest word first. Languages without spaces have no ends of words."""
        words = sorted(self.entries, key=len, reverse=True)
        ends = [(re.escape(word), "" if word[0] >= EAST else r"\b") for word in words]
        return re.compile("|".join(f"{end}{word}{end}" for word, end in ends), re.IGNORECASE)


@dataclass(eq=False)
class Term(Widget):
    """A word with an entry. `tip` is what the entry says in short; a press keeps it."""

    text: str = ""
    entry: str = ""
    tip: Callable[[], Tip | None] = lambda: None
    tone: Colour = "ink"
    on_press: Callable[["Term"], object] | None = None
    role: ClassVar[str] = "link"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        return self.text

    @cached_property
    def said(self) -> Tip | None:
        return self.tip()

    def spot(self, x: float, y: float) -> tuple[str | Tip, Box] | None:
        return (self.said, self.box) if self.said else None

    def act(self) -> None:
        if self.on_press is not None:
            self.on_press(self)

    def ring(self) -> tuple[Box, float]:
        return self.box.inset(-2, 1), 5

    def draw(self, pen: Pen) -> None:
        y = self.box.bottom - 2.5
        if self.hovered or self.focused:
            pen.rule(self.box.x, y, self.box.w, self.tone, 1.5)
        else:
            pen.dashes([self.box.x, self.box.right], [y + 0.5] * 2, self.tone, 1, (2, 2))


@dataclass(eq=False)
class Prose(Widget):
    """A wrapped paragraph. `term` makes the widget of one that was found in it."""

    text: str = ""
    terms: Terms = field(default_factory=lambda: Terms({}))
    term: Callable[[str, str], Term] = lambda text, entry: Term(text, entry)
    font: Font = "body"
    colour: Colour = "ink"

    def __post_init__(self) -> None:
        self.marked = [
            self.term(self.text[start:end], entry) for start, end, entry in self.terms.found(self.text)
        ]
        self.children = list(self.marked)

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        return self.text

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        return width, pen.letters.height(self.text, self.font, width)

    def place(self, pen: Pen, box: Box) -> None:
        """A term that is broken between two lines is marked in neither."""
        self.box, pitch = box, pen.letters.pitch(self.font)
        lines = pen.letters.wrap(self.text, self.font, box.w)
        places = {
            found.entry: Box(
                box.x + pen.width(line[: found.start], self.font) if found.start else box.x,
                box.y + row * pitch,
                pen.width(line[found.start : found.end], self.font),
                pitch,
            )
            for row, line in reversed(list(enumerate(lines)))
            for found in self.terms.found(line)
        }
        for term in self.marked:
            term.place(pen, places.get(term.entry, Box(box.x, box.y, 0, 0)))

    def draw(self, pen: Pen) -> None:
        pen.paragraph(self.text, self.box.x, self.box.y, self.box.w, self.font, self.colour)
