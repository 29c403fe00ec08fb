"""A launch that everybody watches: the rocket rises as high as it rose, and one line says how it went."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.client.kit.box import Box
from game.client.kit.brush import Layer
from game.client.kit.pen import Pen
from game.client.kit.style import Colour
from game.client.kit.widgets import Widget
from game.client.parts.rocket import FOOT, NOSE, draw_rocket
from game.client.view.launch import Flown

SECONDS = 3.2  # that each takes
START, TOLD = 0.18, 0.6  # parts of that time: until it leaves the ground, until the line is read
WIDE, HIGH, LINE = 460, 520, 76  # units: the window on the sky, and below it the line
K = 0.62  # units of the screen for each of the drawing
SCRIM = 0.45
FONT = "headline-small"
HEIGHTS: dict[str, Callable[[float], float]] = {
    "fizzle": lambda part: 0.10 * math.sin(math.pi * min(1.0, part * 1.6)),
    "sputter": lambda part: 0.45 * math.sin(math.pi * 0.62 * part),
    "lift_off": lambda part: 0.85 * part * part,
    "orbit": lambda part: 1.7 * part * part,
}  # by ending, how high in parts of the sky


@dataclass(eq=False)
class Flight(Widget):
    """Lies over the whole page while something flies. A click, or what `skip` is called for, ends it."""

    flown: Sequence[Flown] = ()
    layers: Sequence[Sequence[Layer]] = ()
    tones: Sequence[Colour] = ()

    @property
    def under_mouse(self) -> bool:
        return self.flies

    @property
    def flies(self) -> bool:
        return self.moves_until > 0

    def start(self, now: float) -> None:
        self.moves_until = now + SECONDS * len(self.flown) if self.flown else 0.0

    def skip(self) -> None:
        self.moves_until = 0.0
        self.touch()

    def act(self) -> None:
        self.skip()

    def draw_moving(self, pen: Pen, now: float) -> None:
        if not self.flies:
            return
        gone = SECONDS * len(self.flown) - (self.moves_until - now)
        at = min(len(self.flown) - 1, max(0, int(gone / SECONDS)))
        pen.fill(self.box, "shadow", SCRIM)
        card = self.box.centred(WIDE, min(HIGH, self.box.h - 72))
        pen.shadow(card, 16, 24, 70 / 255, 8)
        pen.box(card, (self.tones[at], "card", 0.88), "line", 16)
        sky, part = card.trim(bottom=LINE), gone / SECONDS - at
        with pen.clipped(sky.inset(2)):
            self._rise(pen, sky, at, part)
        pen.rule(sky.x, sky.bottom, sky.w, ("ink2", "card", 0.2), 3)
        if part >= TOLD:
            self._tell(pen, card.bottom_part(LINE).inset(20, 8), self.flown[at].sentence)

    def _tell(self, pen: Pen, line: Box, sentence: str) -> None:
        high = pen.letters.height(sentence, FONT, line.w)
        pen.paragraph(sentence, line.x, line.cy - high / 2, line.w, FONT, "ink", "centre")

    def _rise(self, pen: Pen, sky: Box, at: int, part: float) -> None:
        flown = self.flown[at]
        up = max(0.0, (part - START) / (1 - START))
        ground = sky.bottom - 104 * K
        high = HEIGHTS[flown.tier](up) * (sky.h - (FOOT - NOSE) * K * 0.5)
        y = round((ground - high) * pen.style.scale) / pen.style.scale  # whole pixels: the same drawing
        self._smoke(pen, sky, part)
        if flown.tier != "fizzle" or up < 0.5:
            self._flame(pen, sky.cx, y + 104 * K, part, flown.tier)
        draw_rocket(pen, sky.cx, y, K, self.tones[at], self.layers[at], 1.0)

    def _flame(self, pen: Pen, x: float, y: float, part: float, tier: str) -> None:
        """It flickers; one that sputters goes out again and again."""
        beat = int(part * SECONDS * 12) % 4
        if tier == "sputter" and part > 0.4 and beat > 1:
            return
        flames: tuple[tuple[int, int, Colour], ...] = ((15, 62, "warn"), (8, 36, ("warn", "card", 0.6)))
        for wide, long, colour in flames:
            length = (long + 8 * (beat % 2)) * K
            pen.polygon([(x - wide * K, y), (x + wide * K, y), (x, y + length)], colour)

    def _smoke(self, pen: Pen, sky: Box, part: float) -> None:
        for side in (-1, 1):
            for puff in range(4):
                size = round(min(1.0, part * 3) * (22 - 3 * puff))
                pen.ring(
                    sky.cx + side * (26 + 30 * puff * min(1.0, part * 2)),
                    sky.bottom - size * 0.4,
                    size,
                    size,
                    colour=("ink3", "card", 0.55),
                )
