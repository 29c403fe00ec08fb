"""Curved shapes on a surface: bands, lines, ribbons, polygons. Coverage is exact in each column of pixels."""

import math
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

import numpy as np
from pygame import Surface

from game.client.kit import art
from game.client.kit.brush import Brush
from game.client.kit.style import Colour

SAMPLES = 4  # per column of pixels
Fade = tuple[float, float]  # strength at the left and at the right end


class Area(NamedTuple):
    """What lies between two curves, sampled SAMPLES times a column from pixel column `left` on. Pixels."""

    left: int
    upper: art.Coverage
    lower: art.Coverage

    def coverage(self, hatch: art.Hatch | None, along: bool, fade: Fade | None) -> art.Coverage:
        """Stripes run along the area where `along`, else slantwise through it."""
        columns = art.between(self.upper, self.lower, self.top, self.rows, SAMPLES)
        if hatch is not None:
            y = self.top + np.arange(self.rows)[None, :] + 0.5
            middle = ((self.upper + self.lower) / 2).reshape(-1, SAMPLES).mean(axis=1)[:, None]
            phase = y - middle if along else y + self.left + np.arange(len(columns))[:, None]
            columns = art.striped(columns, phase, hatch)
        return columns if fade is None else columns * np.linspace(*fade, len(columns))[:, None]

    @property
    def top(self) -> int:
        return math.floor(float(self.upper.min()))

    @property
    def rows(self) -> int:
        return math.ceil(float(self.lower.max())) + 1 - self.top


class Curves(Brush):
    """Drawn once for their numbers, then only blitted."""

    def band(
        self,
        xs: Sequence[float],
        top: Sequence[float],
        bottom: Sequence[float],
        colour: Colour,
        alpha: float = 1.0,
        hatch: art.Hatch | None = None,
    ) -> None:
        """The area between two curves over rising xs; `hatch` is (distance, part, rest) of its stripes."""
        scale = self.style.scale
        left, right = math.floor(xs[0] * scale), math.ceil(xs[-1] * scale)
        if right <= left:
            return

        def area() -> Area:
            at = (left + (np.arange((right - left) * SAMPLES) + 0.5) / SAMPLES) / scale
            upper, lower = np.interp(at, xs, top) * scale, np.interp(at, xs, bottom) * scale
            outside = (at < xs[0]) | (at > xs[-1])
            return Area(left, upper, np.where(outside, upper, np.maximum(upper, lower)))

        key = ("band", tuple(xs), tuple(top), tuple(bottom))
        self._area(key, area, min(top), left, colour, alpha, hatch, False, None)

    def curve(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: Colour,
        width: float = 2.0,
        alpha: float = 1.0,
    ) -> None:
        """A line over rising xs, as a band that is thicker where it is steep."""
        slope = np.gradient(np.asarray(ys, float), np.asarray(xs, float)) if len(xs) > 1 else np.zeros(1)
        half = width / 2 * np.sqrt(1 + slope * slope)
        self.band(xs, (np.asarray(ys) - half).tolist(), (np.asarray(ys) + half).tolist(), colour, alpha)

    def dashes(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: Colour,
        width: float = 1.5,
        dash: tuple[float, float] = (5, 3),
    ) -> None:
        """A broken line over rising xs."""
        start = xs[0]
        while start < xs[-1] - 0.25:
            end = min(start + dash[0], xs[-1])
            inner = [start, *(x for x in xs if start < x < end), end]
            self.curve(inner, np.interp(inner, xs, ys).tolist(), colour, width)
            start += sum(dash)

    def ribbon(
        self,
        x0: float,
        top0: float,
        bottom0: float,
        x1: float,
        top1: float,
        bottom1: float,
        colour: Colour,
        alpha: float = 0.47,
        hatch: art.Hatch | None = None,
        fade: Fade | None = None,
    ) -> None:
        """A stream from an upright edge at x0 to one at x1 > x0. Stripes run along it."""
        scale, left, right = self.style.scale, self.px(x0), self.px(x1)
        if right <= left:
            return

        def area() -> Area:
            part = (np.arange((right - left) * SAMPLES) + 0.5) / ((right - left) * SAMPLES)
            ease = part * part * (3 - 2 * part)
            return Area(
                left,
                (top0 + (top1 - top0) * ease) * scale,
                (bottom0 + (bottom1 - bottom0) * ease) * scale,
            )

        key = ("ribbon", x0, top0, bottom0, x1, top1, bottom1)
        self._area(key, area, min(top0, top1), left, colour, alpha, hatch, True, fade)

    def polygon(self, points: Sequence[tuple[float, float]], colour: Colour, alpha: float = 1.0) -> None:
        """Filled, its points in units."""
        scale, rgb = self.style.scale, self.style.rgb(colour)
        left = math.floor(min(x for x, _ in points) * scale)
        top = math.floor(min(y for _, y in points) * scale)
        local = tuple((round(x * scale - left, 2), round(y * scale - top, 2)) for x, y in points)
        made = self.shapes.get(("polygon", local, rgb, alpha), lambda: art.polygon(local, rgb, alpha))
        self.surface.blit(made, (left, top))

    def triangle(self, x: float, y: float, up: bool, colour: Colour, size: float = 7) -> None:
        """The arrow beside a change, centred on (x, y)."""
        tip = -size * 0.4 if up else size * 0.4
        self.polygon([(x - size / 2, y - tip), (x + size / 2, y - tip), (x, y + tip)], colour)

    def streak(self, angle: float, size: tuple[float, float], colour: Colour) -> Surface:
        """A stroke of this length and width that fades toward its end, turned by `angle`."""
        length, width = size[0] * self.style.scale, size[1] * self.style.scale
        rgb = self.style.rgb(colour)
        key = ("streak", round(angle, 4), length, width, rgb)
        return self.shapes.get(key, lambda: art.streak(angle, length, width, rgb))

    def _area(
        self,
        key: tuple[Hashable, ...],
        area: Callable[[], Area],
        highest: float,
        left: int,
        colour: Colour,
        alpha: float,
        hatch: art.Hatch | None,
        along: bool,
        fade: Fade | None,
    ) -> None:
        """Blit what lies between two curves; they are only sampled when the picture is new."""
        scale, rgb = self.style.scale, self.style.rgb(colour)
        scaled = None if hatch is None else (hatch[0] * scale, hatch[1], hatch[2])

        def make() -> Surface:
            return art.tinted(area().coverage(scaled, along, fade), rgb, alpha)

        made = self.shapes.get((*key, scale, rgb, alpha, hatch, fade), make)
        self.surface.blit(made, (left, math.floor(highest * scale)))
