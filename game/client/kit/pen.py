"""What a widget draws with: shapes, curves and text on one surface, in units and token names.

`record` receives a mark for each line of text, so that a test can find what an eye would find.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Literal

from pygame import Surface

from game.client.kit.box import Box
from game.client.kit.cache import Cache
from game.client.kit.curves import Curves
from game.client.kit.keys import Keymap
from game.client.kit.layout import TextMark
from game.client.kit.style import Colour, Font, Style
from game.client.kit.text import Letters

Align = Literal["left", "centre", "right"]
Level = Literal["top", "middle", "base"]
SHIFT = {"left": 0.0, "centre": 0.5, "right": 1.0}
DESCENT = 0.3  # how far letters reach below their line, in heights of a capital
ART_LIMIT = 48 << 20


class Pen(Curves):
    """`now` is the time of this frame, `panel` the box into which the text drawn belongs."""

    def __init__(
        self,
        style: Style,
        surface: Surface,
        letters: Letters | None = None,
        shapes: Cache | None = None,
        keys: Keymap | None = None,
    ) -> None:
        super().__init__(style, surface, Cache(ART_LIMIT) if shapes is None else shapes)
        self.letters = Letters(style) if letters is None else letters
        self.record: list[TextMark] = []
        self.panel = Box(0, 0, surface.get_width() / style.scale, surface.get_height() / style.scale)
        self.view: Box | None = None  # what is seen of a page that scrolls
        self.now = 0.0
        self.keys = keys or Keymap()

    def width(self, string: str, font: Font = "body") -> float:
        """Of one line."""
        return self.letters.width(string, font)

    def text(
        self,
        string: str,
        x: float,
        y: float,
        font: Font = "body",
        colour: Colour = "ink",
        align: Align = "left",
        level: Level = "middle",
        width: float | None = None,
        alpha: float = 1.0,
        may_cut: bool = False,
    ) -> Box:
        """One line: its capitals are middled on y, or it begins at y ("top"), or it stands on y ("base").

        Longer than `width` it gets smaller, or ends in an ellipsis. Gives the box of its capitals.
        """
        shown = string
        if width is not None:
            font = self.letters.narrowed(string, font, width)
            shown = self.letters.shorten(string, font, width)
        cap, wide = self.letters.cap(font), self.letters.width(shown, font)
        base = y + {"top": (self.letters.pitch(font) + cap) / 2, "middle": cap / 2, "base": 0.0}[level]
        box = Box(x - wide * SHIFT[align], base - cap, wide, cap)
        if shown.strip():
            image = self.letters.image(shown, font, self.style.rgb(colour))
            if alpha < 1:
                image = image.copy()
                image.set_alpha(round(alpha * 255))
            self.surface.blit(image, (self.px(box.x), self.px(base) - self.letters.drop(font)))
            self._note(string, box.trim(bottom=-cap * DESCENT), shown != string, may_cut)
        return box

    def _note(self, string: str, reach: Box, cut: bool, may_cut: bool) -> None:
        """Of text that scrolls, what is seen; a view may hide lines, but not their ends."""
        if self.view is not None:
            cut = cut or reach.x < self.view.x - 1 or reach.right > self.view.right + 1
            reach = reach.common(self.view)
        if reach.w > 0 and reach.h > 0:
            self.record.append(TextMark(string, reach, self.panel, cut, may_cut))

    def paragraph(
        self,
        string: str,
        x: float,
        y: float,
        width: float,
        font: Font = "body",
        colour: Colour = "ink",
        align: Align = "left",
        lines: int | None = None,
    ) -> float:
        """Wrapped text from y downward; gives its height. More than `lines` end in an ellipsis."""
        pitch = self.letters.pitch(font)
        wrapped = self.letters.wrap(string, font, width)
        if lines is not None and len(wrapped) > lines:
            wrapped[lines - 1 :] = [" ".join(wrapped[lines - 1 :])]
        for row, line in enumerate(wrapped):
            middle = y + pitch * (row + 0.5)
            self.text(line, x + width * SHIFT[align], middle, font, colour, align, width=width + 0.5)
        return pitch * len(wrapped)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Nothing outside of the box is drawn."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self.rect(box)))
        yield
        self.surface.set_clip(before)

    @contextmanager
    def in_colours(self, theme: Mapping[str, str]) -> Iterator[None]:
        """What is drawn here has the colours of another theme."""
        before, self.style = self.style, replace(self.style, theme=theme)
        yield
        self.style = before

    @contextmanager
    def within(self, panel: Box) -> Iterator[None]:
        """Text drawn here belongs into this panel."""
        before, self.panel = self.panel, panel
        yield
        self.panel = before
