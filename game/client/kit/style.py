"""The look in one place: colours of both themes, faces, type scale, spacing. No other file holds a colour.

A colour is a token name, or a mixture of two: ("p1", "card", 0.6) is p1 with six tenths of card in it.
A font is a name of the type scale, or a (face, size) pair. All lengths are units: one pixel at 1280x720.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

RGB = tuple[int, int, int]
Colour = str | tuple["Colour", "Colour", float]
Font = str | tuple[str, float]

# Warm paper, ink, one deep teal for action; p1..p4 are the seats, p1t..p4t the same for text.
PAPER: Mapping[str, str] = MappingProxyType(
    {
        "bg": "F3EDE1", "card": "FFFCF6", "sunk": "E9E1D1", "line": "DCD2BF", "line2": "BFB39B",
        "ink": "1B2230", "ink2": "4C5463", "ink3": "5E6476", "onacc": "FFFFFF",
        "acc": "14505C", "accs": "DCE8E6", "focus": "E0A100", "none": "BFB6A4", "shadow": "3A2F1C",
        "scrim": "1B2230", "pos": "0B7C72", "neg": "9E1F40", "warn": "955600",
        "p1": "2A8FE6", "p2": "EA6C13", "p3": "0F5530", "p4": "69306A",
        "p1t": "1563AC", "p2t": "AE4A06", "p3t": "0F5530", "p4t": "69306A",
    }
)  # fmt: skip
NIGHT: Mapping[str, str] = MappingProxyType(
    {
        "bg": "12171F", "card": "1A212C", "sunk": "0D1218", "line": "2A3341", "line2": "465266",
        "ink": "EEF1F5", "ink2": "B3BBC8", "ink3": "8590A2", "onacc": "0E1319",
        "acc": "7CC4C9", "accs": "1F3238", "focus": "F2BE3E", "none": "4A5462", "shadow": "000000",
        "scrim": "000000", "pos": "4FC3B0", "neg": "F0788C", "warn": "EFB04B",
        "p1": "4A94EF", "p2": "DD751E", "p3": "33DDC1", "p4": "AB77AF",
        "p1t": "6FB0F7", "p2t": "F0954A", "p3t": "33DDC1", "p4t": "C99BCD",
    }
)  # fmt: skip
WHITE: RGB = (255, 255, 255)  # what icons are drawn in before they are tinted


class Face(NamedTuple):
    """A file of the font folder; `cap` is the height of its capitals as part of the size.

    `east` is the file of its Chinese letters.
    """

    file: str
    cap: float
    east: str


PLAIN, HEAVY, SONG = "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", "NotoSerifSC-Bold.otf"
FACES: Mapping[str, Face] = MappingProxyType(
    {
        "regular": Face("Inter-Regular.otf", 0.727, PLAIN),
        "medium": Face("Inter-Medium.otf", 0.727, PLAIN),
        "strong": Face("Inter-SemiBold.otf", 0.727, HEAVY),
        "bold": Face("Inter-Bold.otf", 0.727, HEAVY),
        "figure": Face("InterDisplay-SemiBold.otf", 0.727, HEAVY),
        "figure-bold": Face("InterDisplay-Bold.otf", 0.727, HEAVY),
        "serif": Face("NotoSerifDisplay-Bold.ttf", 0.700, SONG),
        "mono": Face("JetBrainsMono-Regular.ttf", 0.730, PLAIN),
    }
)
TYPE: Mapping[str, tuple[str, float]] = MappingProxyType(
    {
        "caption": ("regular", 11.5), "tag": ("strong", 11.5), "head": ("strong", 11.0),
        "label": ("regular", 12.0), "label-medium": ("medium", 12.0), "label-strong": ("strong", 12.0),
        "body": ("regular", 13.0), "body-medium": ("medium", 13.0), "body-strong": ("strong", 13.0),
        "lead": ("strong", 13.5), "lead-plain": ("regular", 13.5), "button": ("strong", 13.0),
        "figure": ("figure", 18.0), "figure-small": ("figure", 14.5), "figure-large": ("figure-bold", 22.0),
        "name": ("figure-bold", 17.0), "month": ("serif", 18.0),
        "headline-small": ("serif", 20.0), "headline": ("serif", 22.0), "headline-large": ("serif", 24.0),
        "verdict": ("serif", 30.0), "title": ("serif", 58.0), "mono": ("mono", 12.0),
    }
)  # fmt: skip
NARROWEST = 0.8  # times its size, before a text is cut
SMALLEST_PX = 10.5  # no letter is ever smaller on the screen
LEADING = 1.27  # from one line of a paragraph to the next, in sizes

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 20, 24
GUTTER = 12
RADIUS: Mapping[str, int] = MappingProxyType({"control": 6, "row": 8, "card": 10, "dialog": 16})
TARGET = 32  # the least height of what is clicked
DESIGN = (1280, 720)
SMALLEST_WINDOW = (1024, 600)
LEAST_ROOM = (940, 540)  # units


def scale_for(size: tuple[int, int], text: float = 1.0) -> float:
    """Pixels per unit for a window of `size` pixels: a smaller window never means smaller type.

    Large text grows only as far as a page still has its least room in the window.
    """
    most = max(1.0, min(size[0] / LEAST_ROOM[0], size[1] / LEAST_ROOM[1]))
    return min(max(1.0, min(size[0] / DESIGN[0], size[1] / DESIGN[1])) * text, most)


def rgb_of(token: str) -> RGB:
    """Six hex digits as a colour."""
    return int(token[:2], 16), int(token[2:4], 16), int(token[4:], 16)


@dataclass(frozen=True)
class Style:
    """A theme at a scale. `fonts` is the folder with the files of FACES."""

    fonts: Path
    theme: Mapping[str, str] = field(default_factory=lambda: PAPER)
    scale: float = 1.0

    def rgb(self, colour: Colour) -> RGB:
        """KeyError for a token that the theme does not have."""
        if isinstance(colour, str):
            return rgb_of(self.theme[colour])
        return self.between(self.rgb(colour[0]), self.rgb(colour[1]), colour[2])

    @staticmethod
    def between(one: RGB, other: RGB, part: float) -> RGB:
        """`part` of the way from one colour to another."""
        red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
        return red, green, blue

    def px(self, units: float) -> int:
        """Units as whole pixels."""
        return round(units * self.scale)

    def font(self, font: Font) -> tuple[str, float]:
        """(face, size in pixels)."""
        face, size = TYPE[font] if isinstance(font, str) else font
        return face, max(SMALLEST_PX, size * self.scale)

    def smaller(self, font: Font, times: float) -> tuple[str, float]:
        """The same face a little smaller, for a text that is a little too long."""
        face, size = TYPE[font] if isinstance(font, str) else font
        return face, size * max(times, NARROWEST)
