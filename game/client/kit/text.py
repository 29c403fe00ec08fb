"""Letters: measured, wrapped, cut and drawn.

Each string is rendered at four times its size and filtered down, since SDL rounds every advance to a whole
pixel and small words would run together. Images are cached by (string, face, size, colour) under a limit in
bytes; `forget` drops all.
"""

from functools import lru_cache

import numpy as np
import pygame
from pygame import Surface

from game.client.kit.cache import Cache
from game.client.kit.style import FACES, LEADING, RGB, Font, Style

OVER = 4  # how many times larger a string is rendered
LIMIT = 32 << 20
STEM = 0.82  # filtered letters look thin: coverage is raised to this power
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


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
            self._widths[key] = self._face(face, size).size(string)[0] / OVER
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
            for word in paragraph.split(" "):
                longer = f"{line} {word}" if line else word
                if line and self.width(longer, font) > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines

    def height(self, string: str, font: Font, width: float) -> float:
        """Of the wrapped paragraph, with the space above its first and below its last line."""
        return self.pitch(font) * len(self.wrap(string, font, width))

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
        return self.cache.get(key, lambda: _filtered(self._face(face, size), string, colour))

    def drop(self, font: Font) -> int:
        face, size = self.style.font(font)
        return -(-self._face(face, size).get_ascent() // OVER)

    def forget(self) -> None:
        """Drop every image and every measured string."""
        self.cache.forget()
        self._widths.clear()

    def _face(self, face: str, size: float) -> pygame.Font:
        large = round(size * OVER)
        if (face, large) not in self._faces:
            self._faces[face, large] = pygame.Font(self.style.fonts / FACES[face].file, large)
        return self._faces[face, large]


@lru_cache(1)
def _heavier() -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return (255 * (np.arange(256) / 255) ** STEM + 0.5).astype(np.uint8)


def _filtered(face: pygame.Font, string: str, colour: RGB) -> Surface:
    """The base line is moved to a whole pixel row before the filter, so that it stays sharp."""
    large = pygame.surfarray.array_alpha(face.render(string or " ", True, colour))
    lead = -face.get_ascent() % OVER
    width, height = -(-large.shape[0] // OVER), -(-(large.shape[1] + lead) // OVER)
    padded = np.zeros((width * OVER, height * OVER), np.uint16)
    padded[: large.shape[0], lead : lead + large.shape[1]] = large
    coverage = padded.reshape(width, OVER, height, OVER).sum(axis=(1, 3)) // (OVER * OVER)
    surface = Surface((width, height), pygame.SRCALPHA, 32)
    surface.fill((*colour, 0))
    alpha = pygame.surfarray.pixels_alpha(surface)
    alpha[:] = _heavier()[coverage]
    del alpha
    return surface
