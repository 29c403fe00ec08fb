"""What a widget draws with: every shape and every text, in units and token names, onto one surface.

`record` receives a mark for each text, so that a test can find what an eye would find.
"""

import math
from collections.abc import Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

import numpy as np
from pygame import Rect, Surface

from game.client.kit import art
from game.client.kit.box import Box
from game.client.kit.cache import Cache
from game.client.kit.icons import STROKE
from game.client.kit.layout import TextMark
from game.client.kit.style import Colour, Font, Style
from game.client.kit.text import Letters

Align = Literal["left", "centre", "right"]
Level = Literal["top", "middle", "base"]
SHIFT = {"left": 0.0, "centre": 0.5, "right": 1.0}
Layer = tuple[
    str, float
]  # the inside of an SVG on a grid of 24, and how much of the card is mixed into its colour
ART_LIMIT = 48 << 20
CURVE_SAMPLES = 4


class Pen:
    """Draws on `surface`. Where nothing else is said a length is in units and y grows downward."""

    def __init__(
        self, style: Style, surface: Surface, letters: Letters | None = None, shapes: Cache | None = None
    ) -> None:
        self.style = style
        self.surface = surface
        self.letters = letters or Letters(style)
        self.shapes = shapes or Cache(ART_LIMIT)
        self.record: list[TextMark] = []
        self.panel = Box(0, 0, surface.get_width() / style.scale, surface.get_height() / style.scale)
        self.loose = False  # text that scrolls may be cut by its view
        self.now = 0.0

    # Text

    def width(self, string: str, font: Font = "body") -> float:
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
        """One line at (x, y); longer than `width` it ends in an ellipsis. Gives the box from cap to base line."""
        shown = string if width is None else self.letters.shorten(string, font, width)
        cap = self.letters.cap(font)
        base = y + {"top": (self.letters.pitch(font) + cap) / 2, "middle": cap / 2, "base": 0.0}[level]
        wide = self.letters.width(shown, font)
        box = Box(x - wide * SHIFT[align], base - cap, wide, cap)
        if not shown.strip():
            return box
        image = self.letters.image(shown, font, self.style.rgb(colour))
        if alpha < 1:
            image = image.copy()
            image.set_alpha(round(alpha * 255))
        self.surface.blit(image, (self._px(box.x), self._px(base) - self.letters.drop(font)))
        self._mark(string, box, shown != string, may_cut)
        return box

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
        """Wrapped text whose first line begins at y; gives its height. More than `lines` end in an ellipsis."""
        pitch = self.letters.pitch(font)
        wrapped = self.letters.wrap(string, font, width)
        if lines is not None and len(wrapped) > lines:
            wrapped[lines - 1 :] = [" ".join(wrapped[lines - 1 :])]
        for row, line in enumerate(wrapped):
            self.text(
                line,
                x + width * SHIFT[align],
                y + pitch * (row + 0.5),
                font,
                colour,
                align,
                width=width + 0.5,
            )
        return pitch * len(wrapped)

    # Boxes, discs, rules

    def fill(self, box: Box, colour: Colour, alpha: float = 1.0) -> None:
        """A plain rectangle on whole pixels."""
        rect = self._rect(box)
        if alpha >= 1:
            self.surface.fill(self.style.rgb(colour), rect)
        elif rect.w > 0 and rect.h > 0:
            key = ("fill", rect.size, colour, alpha)
            self.surface.blit(
                self._made(key, lambda: art.tinted(np.ones(rect.size), self.style.rgb(colour), alpha)), rect
            )

    def box(
        self,
        box: Box,
        fill: Colour | None = "card",
        edge: Colour | None = None,
        radius: float = 8,
        edge_width: float = 1,
    ) -> None:
        """A rounded box, filled, edged or both."""
        rect = self._rect(box)
        if rect.w < 1 or rect.h < 1 or (fill is None and edge is None):
            return
        rgb = [None if colour is None else self.style.rgb(colour) for colour in (fill, edge)]
        wide = max(1.0, edge_width * self.style.scale)
        key = ("box", rect.size, rgb[0], rgb[1], radius, wide)
        made = self._made(
            key, lambda: art.rounded(rect.size, radius * self.style.scale, rgb[0], rgb[1], wide)
        )
        self.surface.blit(made, rect)

    def shadow(
        self, box: Box, radius: float = 10, blur: float = 8, alpha: float = 20 / 255, drop: float = 2
    ) -> None:
        """The soft shadow that a box casts; draw it before the box."""
        rect, soft = self._rect(box.moved(0, drop)), blur * self.style.scale
        key = ("shadow", rect.size, radius, blur, alpha)
        rgb = self.style.rgb("shadow")
        made = self._made(key, lambda: art.shadow(rect.size, radius * self.style.scale, soft, rgb, alpha))
        pad = art.shadow_pad(soft)
        self.surface.blit(made, rect.move(-pad, -pad))

    def card(self, box: Box, radius: float = 10, fill: Colour = "card", edge: Colour = "line") -> None:
        """A box with a hairline and a shadow."""
        self.shadow(box, radius)
        self.box(box, fill, edge, radius)

    def rule(self, x: float, y: float, width: float, colour: Colour = "line", thick: float = 1) -> None:
        """A level line from (x, y), never thinner than a pixel."""
        self.surface.fill(
            self.style.rgb(colour),
            Rect(self._px(x), self._px(y), self._px(x + width) - self._px(x), max(1, self._px(thick))),
        )

    def post(self, x: float, y: float, height: float, colour: Colour = "line", thick: float = 1) -> None:
        """An upright line down from (x, y)."""
        self.surface.fill(
            self.style.rgb(colour),
            Rect(self._px(x), self._px(y), max(1, self._px(thick)), self._px(y + height) - self._px(y)),
        )

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Colour | None,
        edge: Colour | None = None,
        edge_width: float = 1,
    ) -> None:
        if fill is not None:
            self.ring(x, y, radius, radius, 0, 1, fill)
        if edge is not None:
            self.ring(x, y, radius, edge_width, 0, 1, edge)

    def ring(
        self,
        x: float,
        y: float,
        radius: float,
        width: float,
        start: float = 0,
        end: float = 1,
        colour: Colour = "acc",
        alpha: float = 1,
    ) -> None:
        """An arc clockwise from twelve o'clock; `start` and `end` in turns, `radius` to its outer edge."""
        if end <= start or radius <= 0:
            return
        scale, rgb = self.style.scale, self.style.rgb(colour)
        key = ("ring", radius, width, round(start, 4), round(end, 4), rgb, alpha)
        self._centred(key, lambda: art.ring(radius * scale, width * scale, start, end, rgb, alpha), x, y)

    # Curves

    def band(
        self,
        xs: Sequence[float],
        top: Sequence[float],
        bottom: Sequence[float],
        colour: Colour,
        alpha: float = 1.0,
        hatch: art.Hatch | None = None,
    ) -> None:
        """The area between two curves over rising xs."""
        left, right = math.floor(xs[0] * self.style.scale), math.ceil(xs[-1] * self.style.scale)
        samples = (
            left + (np.arange((right - left) * CURVE_SAMPLES) + 0.5) / CURVE_SAMPLES
        ) / self.style.scale
        upper, lower = np.interp(samples, xs, top), np.interp(samples, xs, bottom)
        outside = (samples < xs[0]) | (samples > xs[-1])
        lower = np.where(outside, upper, lower)
        self._area(
            ("band", tuple(xs), tuple(top), tuple(bottom)), left, upper, lower, colour, alpha, hatch, False
        )

    def curve(
        self, xs: Sequence[float], ys: Sequence[float], colour: Colour, width: float = 2.0, alpha: float = 1.0
    ) -> None:
        """A line over rising xs, as a band that is thicker where it is steep."""
        slope = np.gradient(np.asarray(ys, float), np.asarray(xs, float)) if len(xs) > 1 else np.zeros(1)
        half = width / 2 * np.sqrt(1 + slope * slope)
        self.band(xs, list(np.asarray(ys) - half), list(np.asarray(ys) + half), colour, alpha)

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
        fade: tuple[float, float] | None = None,
    ) -> None:
        """A stream from an upright edge to another one; `fade` is its strength at both ends."""
        left, right = self._px(x0), self._px(x1)
        if right <= left:
            return
        part = (np.arange((right - left) * CURVE_SAMPLES) + 0.5) / ((right - left) * CURVE_SAMPLES)
        ease = part * part * (3 - 2 * part)
        upper, lower = top0 + (top1 - top0) * ease, bottom0 + (bottom1 - bottom0) * ease
        key = ("ribbon", x0, top0, bottom0, x1, top1, bottom1)
        self._area(key, left, upper, lower, colour, alpha, hatch, True, fade)

    def dashes(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        colour: Colour,
        width: float = 1.5,
        dash: tuple[float, float] = (5, 3),
    ) -> None:
        """A broken line over rising xs."""
        x, period = xs[0], sum(dash)
        while x < xs[-1]:
            end = min(x + dash[0], xs[-1])
            if end - x > 0.25:
                inner = [x, *(one for one in xs if x < one < end), end]
                self.curve(inner, list(np.interp(inner, xs, ys)), colour, width)
            x += period

    def polygon(self, points: Sequence[tuple[float, float]], colour: Colour, alpha: float = 1.0) -> None:
        scale, rgb = self.style.scale, self.style.rgb(colour)
        left = math.floor(min(x for x, _ in points) * scale)
        top = math.floor(min(y for _, y in points) * scale)
        local = tuple((round(x * scale - left, 2), round(y * scale - top, 2)) for x, y in points)
        made = self._made(("polygon", local, rgb, alpha), lambda: art.polygon(local, rgb, alpha))
        self.surface.blit(made, (left, top))

    def triangle(self, x: float, y: float, up: bool, colour: Colour, size: float = 7) -> None:
        """The arrow beside a change, centred on (x, y)."""
        tip = -size * 0.4 if up else size * 0.4
        self.polygon([(x - size / 2, y - tip), (x + size / 2, y - tip), (x, y + tip)], colour)

    # Pictures

    def icon(
        self, name: str, x: float, y: float, size: float = 18, colour: Colour = "ink2", stroke: float = STROKE
    ) -> None:
        """One of ICONS, centred on (x, y)."""
        side, rgb = self.style.px(size), self.style.rgb(colour)
        self._centred(("icon", name, side, rgb, stroke), lambda: art.icon(name, side, rgb, stroke), x, y)

    def emblem(
        self, layers: Sequence[Layer], x: float, y: float, size: float, colour: Colour, alpha: float = 1.0
    ) -> None:
        """Filled drawings on top of each other, each in a shade of one colour, centred on (x, y)."""
        side = self.style.px(size)
        for body, part in layers:
            rgb = (
                self.style.rgb((colour, "card", part)) if isinstance(colour, str) else self.style.rgb(colour)
            )
            made = self._made(
                ("svg", body, side, rgb), lambda body=body, rgb=rgb: art.drawing(body, side, rgb, 0)
            )
            if alpha < 1:
                made = made.copy()
                made.set_alpha(round(alpha * 255))
            self.surface.blit(made, (self._px(x) - side // 2, self._px(y) - side // 2))

    # Where

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Nothing outside of the box is drawn."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self._rect(box)))
        yield
        self.surface.set_clip(before)

    @contextmanager
    def within(self, panel: Box) -> Iterator[None]:
        """Texts drawn here belong into this panel."""
        before, self.panel = self.panel, panel
        yield
        self.panel = before

    def _px(self, units: float) -> int:
        return round(units * self.style.scale)

    def _rect(self, box: Box) -> Rect:
        left, top = self._px(box.x), self._px(box.y)
        return Rect(left, top, self._px(box.right) - left, self._px(box.bottom) - top)

    def _made(self, key: Hashable, make: art.Maker) -> Surface:
        return self.shapes.get(key, make)

    def _centred(self, key: Hashable, make: art.Maker, x: float, y: float) -> None:
        made = self._made(key, make)
        scale = self.style.scale
        self.surface.blit(
            made, (round(x * scale - made.get_width() / 2), round(y * scale - made.get_height() / 2))
        )

    def _area(
        self,
        key: tuple[Hashable, ...],
        left: int,
        upper: art.Coverage,
        lower: art.Coverage,
        colour: Colour,
        alpha: float,
        hatch: art.Hatch | None,
        along: bool,
        fade: tuple[float, float] | None = None,
    ) -> None:
        """Stripes run along a ribbon and slantwise through a band."""
        scale, rgb = self.style.scale, self.style.rgb(colour)
        if not len(upper):
            return
        top = math.floor(float(upper.min()) * scale)
        rows = math.ceil(float(lower.max()) * scale) + 1 - top

        def make() -> Surface:
            coverage = art.between(upper * scale, lower * scale, top, rows, CURVE_SAMPLES)
            if hatch:
                y = top + np.arange(rows)[None, :] + 0.5
                middle = ((upper + lower) / 2 * scale).reshape(-1, CURVE_SAMPLES).mean(axis=1)[:, None]
                phase = y - middle if along else y + left + np.arange(len(coverage))[:, None]
                coverage = art.striped(coverage, phase, (hatch[0] * scale, hatch[1], hatch[2]))
            if fade:
                coverage = coverage * np.linspace(*fade, len(coverage))[:, None]
            return art.tinted(coverage, rgb, alpha)

        self.surface.blit(self._made((*key, rgb, alpha, hatch, fade), make), (left, top))

    def _mark(self, string: str, box: Box, cut: bool, may_cut: bool) -> None:
        below = box.h * 0.3  # room of the letters that reach under the line
        self.record.append(TextMark(string, box.trim(bottom=-below), self.panel, cut, may_cut or self.loose))
