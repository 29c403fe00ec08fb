"""Streams between upright edges: ribbons, the bars they start from, and the streaks that run along them."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pygame import Surface

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import Colour

STRIPES = (4.0, 0.62, 0.18)
SOLID, STRIPED, FADED = 0.47, 0.41, 0.3  # strength of a stream; FADED is what hovering leaves of the others
THINNEST = 1.5
ANGLES = 8
STREAK = (13.0, 2.0)


class Stream(NamedTuple):
    """A ribbon from an upright edge at x0 to one at x1. `key` tells whose it is, for fading and hovering."""

    key: str
    x0: float
    y0: float
    x1: float
    y1: float
    thick: float
    tone: Colour
    striped: bool = False
    speed: float = 1.0

    def middle(self, part: float) -> tuple[float, float]:
        """A place on its middle line, `part` of the way from x0 to x1."""
        ease = part * part * (3 - 2 * part)
        return self.x0 + (self.x1 - self.x0) * part, self.y0 + (self.y1 - self.y0) * ease + self.thick / 2

    def holds(self, x: float, y: float) -> bool:
        """Is the point on it? At least four units are tried, so that thin ones can be met."""
        left, right = sorted((self.x0, self.x1))
        if not left <= x <= right:
            return False
        middle = self.middle((x - self.x0) / (self.x1 - self.x0))[1]
        return abs(y - middle) <= max(self.thick / 2, 4)


class Span(NamedTuple):
    """A stretch of an upright edge, from y downward."""

    y: float
    thick: float

    @property
    def bottom(self) -> float:
        return self.y + self.thick


def spans(amounts: Sequence[float], top: float, scale: float, gap: float = 0.0) -> list[Span]:
    """Amounts below each other from `top`, `scale` units each, with a gap between them."""
    result, y = [], top
    for amount in amounts:
        result.append(Span(y, amount * scale))
        y += amount * scale + gap
    return result


def between(before: Stream, after: Stream, part: float) -> Stream:
    """A stream on its way from one month to the next."""
    numbers = (a + (b - a) * part for a, b in zip(before[1:6], after[1:6], strict=True))
    x0, y0, x1, y1, thick = numbers
    return after._replace(x0=x0, y0=y0, x1=x1, y1=y1, thick=thick)


def draw_streams(pen: Pen, streams: Iterable[Stream], lit: set[str] | None = None) -> None:
    """Broad ones first, so that thin ones stay seen. With `lit`, all others fade."""
    for stream in sorted(streams, key=lambda one: -one.thick):
        thick = max(stream.thick, THINNEST)
        strength = STRIPED if stream.striped else SOLID
        if lit is not None and stream.key not in lit:
            strength *= FADED
        (x0, y0), (x1, y1) = sorted(((stream.x0, stream.y0), (stream.x1, stream.y1)))
        hatch = STRIPES if stream.striped and thick >= 4 else None
        pen.ribbon(x0, y0, y0 + thick, x1, y1, y1 + thick, stream.tone, strength, hatch)


def draw_stub(pen: Pen, x0: float, x1: float, y: float, thick: float, colour: Colour = "none") -> None:
    """A stream that fades away before it reaches anybody."""
    pen.ribbon(x0, y, y + thick, x1, y, y + thick, colour, 0.6, None, (0.0, 0.9))


def draw_edge(pen: Pen, x: float, y: float, high: float, colour: Colour = "ink2") -> None:
    """The upright bar at which streams begin or end."""
    pen.box(Box(x, y - 1, 7, high + 2), colour, None, 3)


class Streaks:
    """Light strokes that run along streams. Made once for each colour and angle, then only blitted."""

    def __init__(self, streams: Sequence[Stream], hide: Sequence[Box] = (), spacing: float = 7.0) -> None:
        self.hide = hide
        self.runs: list[tuple[Stream, float, float]] = []
        for index, stream in enumerate(streams):
            if stream.thick < 4:
                continue
            count = max(1, round(stream.thick / spacing))
            for at in range(count):
                phase = (index * 0.381 + at / count) % 1.0
                aside = ((at * 0.618 + index * 0.271) % 1.0 - 0.5) * max(0.0, stream.thick - 7)
                self.runs.append((stream, phase, aside))

    def draw(self, pen: Pen, seconds: float) -> None:
        """All of them, where they are now."""
        scale = pen.style.scale
        blits = []
        for stream, phase, aside in self.runs:
            part = (phase + seconds * 0.08 * stream.speed) % 1.0
            x, y = stream.middle(part)
            if any(box.holds(x, y + aside) for box in self.hide):
                continue
            ahead, behind = stream.middle(min(1.0, part + 0.02)), stream.middle(max(0.0, part - 0.02))
            sprite = self._sprite(pen, stream.tone, math.atan2(ahead[1] - behind[1], ahead[0] - behind[0]))
            wide, high = sprite.get_size()
            blits.append((sprite, (round(x * scale - wide / 2), round((y + aside) * scale - high / 2))))
        pen.surface.fblits(blits)

    def _sprite(self, pen: Pen, tone: Colour, angle: float) -> Surface:
        turn = round(angle / math.pi * ANGLES) % (2 * ANGLES)
        return pen.streak(turn * math.pi / ANGLES, STREAK, (tone, "card", 0.78))
