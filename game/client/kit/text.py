"""Letters: measured, wrapped, cut and drawn.

Each string is rendered at four times its size and filtered down, since SDL rounds every advance to a whole
pixel and small words would run together. Images are cached by (string, face, size, colour) under a limit in
bytes; `forget` drops all. Chinese letters come from a face of their own and stand on the same base line.
"""

import re
from functools import lru_cache
from itertools import groupby

import numpy as np
import pygame
from pygame import Surface

from game.client.kit.cache import Cache
from game.client.kit.style import FACES, LEADING, RGB, Font, Style

OVER = 4  # how many times larger a string is rendered
LIMIT = 32 << 20
STEM = 0.82  # filtered letters look thin: coverage is raised to this power
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
EAST = "\u2e80"  # from this letter on a string is drawn in the Chinese face
NEVER_FIRST = (
    "\u3002\uff0c\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300b\u300d\u300f\u3011\u201d\u2019\u2026\u2014\u00b7%)"
)
NEVER_LAST = "\uff08\u300a\u300c\u300e\u3010\u201c\u2018("
BREAKS = (
    re.compile(  # after a space or a slash, and beside each Chinese letter that its neighbour leaves free
        rf"(?<=[ /\\\\])|(?<=[{EAST}-\uffff])(?<![{NEVER_LAST}])(?=[^ {NEVER_FIRST}])"
        rf"|(?<![ {NEVER_LAST}])(?=[{EAST}-\uffff])(?![{NEVER_FIRST}])"
    )
)


def breadth(string: str) -> int:
    """About how wide in Latin letters: a Chinese one is two of them."""
    return sum(2 if letter >= EAST else 1 for letter in string)


class Letters:
    """All text of one style. Widths and heights are units, surfaces and `drop` pixels."""

    def __init__(self, style: Style, limit: int = LIMIT) -> None:
        self.style = style
        self.cache = Cache(limit)
        self._faces: dict[tuple[str, int], pygame.Font] = {}
        self._widths: dict[tuple[str, str, int], float] = {}
        pygame.font.init()

    def width(self, string: str, font: Font) -> float:
        face, size = self.style.font(font)
        key = (string, face, round(size * OVER))
        if key not in self._widths:
            if len(self._widths) > 20_000:
                self._widths.clear()
            parts = self._parts(string, face, size)
            self._widths[key] = sum(font.size(part)[0] for font, part in parts) / OVER
        return self._widths[key] / self.style.scale

    def cap(self, font: Font) -> float:
        """Height of a capital letter."""
        face, size = self.style.font(font)
        return FACES[face].cap * size / self.style.scale

    def size(self, font: Font) -> float:
        return self.style.font(font)[1] / self.style.scale

    def pitch(self, font: Font) -> float:
        """From one line to the next."""
        return self.size(font) * LEADING

    def wrap(self, string: str, font: Font, width: float) -> list[str]:
        """Lines no wider than `width`; a longer word stands alone, a newline always breaks."""
        lines: list[str] = []
        for paragraph in string.split("\n"):
            line = ""
            for word in BREAKS.split(paragraph):
                if line and self.width((line + word).removesuffix(" "), font) > width:
                    lines.append(line.removesuffix(" "))
                    line = word
                else:
                    line += word
            lines.append(line)
        return lines

    def height(self, string: str, font: Font, width: float) -> float:
        """Of the wrapped paragraph, with the space above its first and below its last line."""
        return self.pitch(font) * len(self.wrap(string, font, width))

    def narrowed(self, string: str, font: Font, width: float) -> Font:
        """The font, or somewhat smaller where the string is somewhat too long."""
        wide = self.width(string, font)
        return font if wide <= width else self.style.smaller(font, width / wide * 0.99)

    def shorten(self, string: str, font: Font, width: float) -> str:
        """The longest beginning that fits with an ellipsis, or the string itself if it fits."""
        if self.width(string, font) <= width:
            return string
        low, high = 0, len(string)
        while low < high:
            middle = (low + high + 1) // 2
            fits = self.width(string[:middle].rstrip() + ELLIPSIS, font) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return string[:low].rstrip() + ELLIPSIS

    def image(self, string: str, font: Font, colour: RGB) -> Surface:
        """The string as pixels; its base line lies `drop(font)` pixels below the top."""
        face, size = self.style.font(font)
        key = (string, face, round(size * OVER), colour)
        return self.cache.get(key, lambda: _filtered(self._parts(string, face, size), colour))

    def drop(self, font: Font) -> int:
        face, size = self.style.font(font)
        return -(-self._face(face, size).get_ascent() // OVER)

    def forget(self) -> None:
        """Drop every image and every measured string."""
        self.cache.forget()
        self._widths.clear()

    def _parts(self, string: str, face: str, size: float) -> list[tuple[pygame.Font, str]]:
        """Each run of letters with the face that draws it; the first one sets the base line."""
        runs = groupby(string, lambda letter: letter >= EAST)
        parts = [(self._face(face, size, east), "".join(run)) for east, run in runs]
        return [(self._face(face, size), ""), *parts]

    def _face(self, face: str, size: float, east: bool = False) -> pygame.Font:
        file, large = FACES[face].east if east else FACES[face].file, round(size * OVER)
        if (file, large) not in self._faces:
            self._faces[file, large] = pygame.Font(self.style.fonts / file, large)
        return self._faces[file, large]


@lru_cache(1)
def _heavier() -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return (255 * (np.arange(256) / 255) ** STEM + 0.5).astype(np.uint8)


def _filtered(parts: list[tuple[pygame.Font, str]], colour: RGB) -> Surface:
    """The base line is moved to a whole pixel row before the filter, so that it stays sharp."""
    face = parts[0][0]
    lead = -face.get_ascent() % OVER
    wide = max(1, sum(font.size(part)[0] for font, part in parts))
    width, height = -(-wide // OVER), -(-(face.get_height() + lead) // OVER)
    padded = np.zeros((width * OVER, height * OVER), np.uint16)
    x = 0
    for font, part in parts:
        if font.size(part)[0]:  # some signs have no width, and are not drawn
            large = pygame.surfarray.array_alpha(font.render(part, True, colour))
            top = lead + face.get_ascent() - font.get_ascent()
            large = large[: padded.shape[0] - x, max(0, -top) : padded.shape[1] - top]
            padded[x : x + large.shape[0], max(0, top) : max(0, top) + large.shape[1]] += large
            x += font.size(part)[0]
    coverage = padded.reshape(width, OVER, height, OVER).sum(axis=(1, 3)) // (OVER * OVER)
    surface = Surface((width, height), pygame.SRCALPHA, 32)
    surface.fill((*colour, 0))
    alpha = pygame.surfarray.pixels_alpha(surface)
    alpha[:] = _heavier()[coverage]
    del alpha
    return surface
