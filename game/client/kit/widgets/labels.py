"""Text that only shows something: label, rich text, title."""

from dataclasses import dataclass

from game.client.kit.pen import Align, Pen
from game.client.kit.style import Colour, Font
from game.client.kit.widgets.widget import Widget

SIDE = {"left": 0.0, "centre": 0.5, "right": 1.0}


@dataclass(eq=False)
class Label(Widget):
    """One line, or a wrapped paragraph. `may_cut` allows an ellipsis where there is no room."""

    text: str = ""
    font: Font = "body"
    colour: Colour = "ink"
    align: Align = "left"
    wrap: bool = False
    may_cut: bool = False

    @property
    def value(self) -> str:
        return self.text

    @property
    def title(self) -> str:
        return self.text

    def say(self, text: str) -> None:
        """Another text in the same place."""
        if text != self.text:
            self.text = text
            self.touch()

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        if self.wrap:
            return width, pen.letters.height(self.text, self.font, width)
        return pen.width(self.text, self.font) + 0.5, pen.letters.pitch(self.font)

    def draw(self, pen: Pen) -> None:
        x = self.box.x + self.box.w * SIDE[self.align]
        if self.wrap:
            pen.paragraph(self.text, self.box.x, self.box.y, self.box.w, self.font, self.colour, self.align)
        else:
            pen.text(
                self.text, x, self.box.cy, self.font, self.colour, self.align,
                width=self.box.w + 0.5, may_cut=self.may_cut,
            )  # fmt: skip


@dataclass(eq=False)
class Title(Widget):
    """A finding as a headline, and one line below it."""

    headline: str = ""
    line: str = ""
    font: Font = "headline"
    line_font: Font = "body"

    @property
    def value(self) -> str:
        return self.headline

    @property
    def title(self) -> str:
        return self.headline

    def natural(self, pen: Pen, width: float) -> tuple[float, float]:
        wide = max(pen.width(self.headline, self.font), pen.width(self.line, self.line_font)) + 0.5
        return wide, self._first(pen) + (self._below(pen) if self.line else 0)

    def draw(self, pen: Pen) -> None:
        first = self._first(pen)
        pen.text(self.headline, self.box.x, self.box.y + first / 2, self.font, width=self.box.w + 1)
        if self.line:
            y = self.box.y + first + self._below(pen) / 2
            pen.text(self.line, self.box.x, y, self.line_font, "ink2", width=self.box.w + 1)

    def _first(self, pen: Pen) -> float:
        return pen.letters.size(self.font) * 1.3

    def _below(self, pen: Pen) -> float:
        return pen.letters.pitch(self.line_font) + 6
