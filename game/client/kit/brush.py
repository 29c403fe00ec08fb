"""Shapes on a surface: boxes, shadows, rules, discs, rings, icons and emblems. Lengths are units."""

import math
from collections.abc import Hashable, Sequence

import numpy as np
import pygame
from pygame import Rect, Surface

from game.client.kit import art
from game.client.kit.box import Box
from game.client.kit.cache import Cache
from game.client.kit.icons import STROKE
from game.client.kit.style import Colour, Style

Layer = tuple[str, float]  # the inside of an SVG on a grid of 24, and how much of the card is in its colour


class Brush:
    """Each shape is made once for its numbers and then only blitted."""

    def __init__(self, style: Style, surface: Surface, shapes: Cache) -> None:
        self.style = style
        self.surface = surface
        self.shapes = shapes

    def fill(self, box: Box, colour: Colour, alpha: float = 1.0) -> None:
        """A plain rectangle on whole pixels."""
        rect, rgb = self.rect(box), self.style.rgb(colour)
        if alpha >= 1:
            self.surface.fill(rgb, rect)
        elif rect.w > 0 and rect.h > 0:
            key = ("fill", rect.size, rgb, alpha)
            self.surface.blit(self.shapes.get(key, lambda: art.tinted(np.ones(rect.size), rgb, alpha)), rect)

    def box(
        self,
        box: Box,
        fill: Colour | None = "card",
        edge: Colour | None = None,
        radius: float = 8,
        edge_width: float = 1,
    ) -> None:
        """A rounded box, filled, edged or both."""
        rect = self.rect(box)
        if rect.w < 1 or rect.h < 1 or (fill is None and edge is None):
            return
        inside, around = (None if colour is None else self.style.rgb(colour) for colour in (fill, edge))
        wide, curve = max(1.0, edge_width * self.style.scale), radius * self.style.scale
        curve = min(curve, rect.w / 2, rect.h / 2)
        size = art.tile_size(rect.size, math.ceil(curve + wide) + 1)
        key = ("box", size, inside, around, curve, wide)
        tile = self.shapes.get(key, lambda: art.rounded(size, curve, inside, around, wide))
        self._spread(key, tile, rect)

    def shadow(
        self, box: Box, radius: float = 10, blur: float = 8, alpha: float = 20 / 255, drop: float = 2
    ) -> None:
        """The soft shadow that a box casts; draw it before the box, which hides its middle."""
        soft, curve = blur * self.style.scale, radius * self.style.scale
        rgb, pad = self.style.rgb("shadow"), art.shadow_pad(soft)
        rect = self.rect(box.moved(0, drop)).inflate(2 * pad, 2 * pad)
        size = art.tile_size(rect.size, 2 * pad + math.ceil(curve) + 1)
        key = ("shadow", size, curve, soft, rgb, alpha)
        tile = self.shapes.get(key, lambda: art.shadow(size, curve, soft, rgb, alpha))
        self._spread(key, tile, rect, hollow=True)

    def card(self, box: Box, radius: float = 10, fill: Colour = "card", edge: Colour = "line") -> None:
        """A box with a hairline and a shadow."""
        self.shadow(box, radius)
        self.box(box, fill, edge, radius)

    def rule(self, x: float, y: float, width: float, colour: Colour = "line", thick: float = 1) -> None:
        """A level line from (x, y), never thinner than a pixel."""
        left = self.px(x)
        rect = Rect(left, self.px(y), self.px(x + width) - left, max(1, self.px(thick)))
        self.surface.fill(self.style.rgb(colour), rect)

    def post(self, x: float, y: float, height: float, colour: Colour = "line", thick: float = 1) -> None:
        """An upright line down from (x, y)."""
        top = self.px(y)
        rect = Rect(self.px(x), top, max(1, self.px(thick)), self.px(y + height) - top)
        self.surface.fill(self.style.rgb(colour), rect)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Colour | None,
        edge: Colour | None = None,
        edge_width: float = 1,
    ) -> None:
        """A full circle, filled, edged or both."""
        if fill is not None:
            # Under an edge the fill is a little smaller, or its rim would shine through.
            self.ring(x, y, radius - (0.5 if edge else 0), radius, 0, 1, fill)
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
        outer, wide, rgb = radius * self.style.scale, width * self.style.scale, self.style.rgb(colour)
        key = ("ring", outer, wide, round(start, 4), round(end, 4), rgb, alpha)
        self._centred(self.shapes.get(key, lambda: art.ring(outer, wide, start, end, rgb, alpha)), x, y)

    def icon(
        self,
        name: str,
        x: float,
        y: float,
        size: float = 18,
        colour: Colour = "ink2",
        stroke: float = STROKE,
    ) -> None:
        """One of ICONS, centred on (x, y)."""
        side, rgb = self.px(size), self.style.rgb(colour)
        key = ("icon", name, side, rgb, stroke)
        self._centred(self.shapes.get(key, lambda: art.icon(name, side, rgb, stroke)), x, y)

    def emblem(
        self,
        layers: Sequence[Layer],
        x: float,
        y: float,
        size: float,
        colour: Colour,
        ground: Colour = "card",
        alpha: float = 1.0,
    ) -> None:
        """Filled drawings on top of each other, each in a shade between one colour and the ground."""
        side, own, other = self.px(size), self.style.rgb(colour), self.style.rgb(ground)
        for body, part in layers:
            rgb = self.style.between(own, other, part)
            key = ("emblem", body, side, rgb, alpha)
            self._centred(self.shapes.get(key, lambda: art.drawing(body, side, rgb, 0, alpha)), x, y)  # noqa: B023

    def px(self, units: float) -> int:
        return round(units * self.style.scale)

    def rect(self, box: Box) -> Rect:
        """The pixels of a box; boxes that meet in units meet in pixels."""
        left, top = self.px(box.x), self.px(box.y)
        return Rect(left, top, self.px(box.right) - left, self.px(box.bottom) - top)

    def _spread(self, key: Hashable, tile: Surface, rect: Rect, hollow: bool = False) -> None:
        """Draw a large box from a tile: corners as they are, edges and middle stretched."""
        for x, wide, left, width in art.stretches(rect.w, tile.get_width()):
            for y, high, top, height in art.stretches(rect.h, tile.get_height()):
                place, part = (rect.x + left, rect.y + top), Rect(x, y, wide, high)
                if part.size == (width, height):
                    self.surface.blit(tile, place, part)
                elif wide == high == 1 and width > 1 and height > 1:
                    colour = tile.get_at((x, y))
                    if colour.a == 255 and not hollow:
                        self.surface.fill(colour, (place, (width, height)))
                else:
                    self.surface.blit(self._strip(key, tile, part, (width, height)), place)

    def _strip(self, key: Hashable, tile: Surface, part: Rect, size: tuple[int, int]) -> Surface:
        """One row or column of a tile, as long as an edge."""
        whole = (key, tuple(part), size)
        return self.shapes.get(whole, lambda: pygame.transform.scale(tile.subsurface(part), size))

    def _centred(self, made: Surface, x: float, y: float) -> None:
        scale, (wide, high) = self.style.scale, made.get_size()
        self.surface.blit(made, (round(x * scale - wide / 2), round(y * scale - high / 2)))
