"""Shapes as surfaces, anti-aliased by their distance or by exact coverage. All numbers here are pixels."""

import io
import math
from collections.abc import Callable, Sequence

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

from game.client.kit.icons import HEAD, ICONS
from game.client.kit.style import RGB, WHITE

Coverage = NDArray[np.floating]
Hatch = tuple[float, float, float]  # distance of the stripes, their part of it, what is left between them
Maker = Callable[[], Surface]


def tinted(coverage: Coverage, colour: RGB, alpha: float = 1.0) -> Surface:
    """A surface of one colour whose alpha is the coverage, 0..1 by (x, y)."""
    surface = Surface(coverage.shape, pygame.SRCALPHA, 32)
    surface.fill((*colour, 0))
    pixels = pygame.surfarray.pixels_alpha(surface)
    pixels[:] = (np.clip(coverage, 0, 1) * (255 * alpha) + 0.5).astype(np.uint8)
    del pixels
    return surface


def rounded_distance(width: int, height: int, radius: float, pad: int = 0) -> Coverage:
    """Distance of each pixel to the edge of a rounded box, negative inside; `pad` pixels around it."""
    x = np.abs(np.arange(width + 2 * pad) + 0.5 - pad - width / 2)[:, None] - (width / 2 - radius)
    y = np.abs(np.arange(height + 2 * pad) + 0.5 - pad - height / 2)[None, :] - (height / 2 - radius)
    outside = np.hypot(np.maximum(x, 0), np.maximum(y, 0))
    return np.asarray(outside + np.minimum(np.maximum(x, y), 0) - radius)


def tile_size(size: tuple[int, int], reach: int) -> tuple[int, int]:
    """The smallest box with the same corners, if they reach `reach` pixels: a large one is spread from it."""
    return min(size[0], 2 * reach + 1), min(size[1], 2 * reach + 1)


def stretches(whole: int, part: int) -> list[tuple[int, int, int, int]]:
    """How a side of the tile makes a whole one: (from, length) in the tile, then in the whole, by pieces."""
    if whole == part:
        return [(0, part, 0, part)]
    reach = part // 2
    return [
        (0, reach, 0, reach),
        (reach, 1, reach, whole - part + 1),
        (reach + 1, reach, whole - reach, reach),
    ]


def rounded(
    size: tuple[int, int], radius: float, fill: RGB | None, edge: RGB | None, edge_width: float
) -> Surface:
    """A rounded box, filled, edged or both."""
    distance = rounded_distance(*size, min(radius, size[0] / 2, size[1] / 2))
    whole = np.clip(0.5 - distance, 0, 1)
    inner = np.clip(0.5 - distance - edge_width, 0, 1) if edge else whole
    if fill is None or edge is None:
        return tinted(whole if fill else whole - inner, fill or edge or (0,) * 3)
    surface = tinted(whole, fill)
    pixels = pygame.surfarray.pixels3d(surface)
    part = (inner / np.maximum(whole, 1e-6))[..., None]
    pixels[:] = (np.array(fill) * part + np.array(edge) * (1 - part) + 0.5).astype(np.uint8)
    del pixels
    return surface


def shadow(size: tuple[int, int], radius: float, blur: float, colour: RGB, alpha: float) -> Surface:
    """The soft shadow of a rounded box; `size` includes `shadow_pad(blur)` pixels on every side."""
    pad = shadow_pad(blur)
    distance = rounded_distance(size[0] - 2 * pad, size[1] - 2 * pad, radius, pad)
    part = np.clip((blur - distance) / (2 * blur), 0, 1)
    return tinted(part * part * (3 - 2 * part), colour, alpha)


def shadow_pad(blur: float) -> int:
    return math.ceil(blur) + 1


def ring(radius: float, width: float, start: float, end: float, colour: RGB, alpha: float) -> Surface:
    """An arc clockwise from twelve o'clock, `start` and `end` in turns; as wide as its radius a slice."""
    side = math.ceil(radius) * 2 + 4
    x = (np.arange(side) + 0.5 - side / 2)[:, None]
    y = (np.arange(side) + 0.5 - side / 2)[None, :]
    distance = np.hypot(x, y)
    coverage = np.clip(radius - distance + 0.5, 0, 1)
    if width < radius:
        coverage = coverage * np.clip(distance - (radius - width) + 0.5, 0, 1)
    span = end - start
    if span < 1:
        turn = ((np.arctan2(x, -y) / math.tau) - start) % 1.0
        inside = np.where(turn <= span, np.minimum(turn, span - turn), -np.minimum(turn - span, 1 - turn))
        coverage = coverage * np.clip(inside * math.tau * distance + 0.5, 0, 1)
    return tinted(coverage, colour, alpha)


def between(top: Coverage, bottom: Coverage, first_row: int, rows: int, over: int) -> Coverage:
    """How much of each pixel lies between two curves that are sampled `over` times a column."""
    y = first_row + np.arange(rows)[None, :]
    covered = np.clip(np.minimum(y + 1, bottom[:, None]) - np.maximum(y, top[:, None]), 0, 1)
    return np.asarray(covered.reshape(-1, over, rows).mean(axis=1))


def striped(coverage: Coverage, phase: Coverage, hatch: Hatch) -> Coverage:
    """Coverage with stripes; `phase` is the pixel distance across them."""
    distance, part, rest = hatch
    stripe = np.clip((part - np.abs((phase / distance) % 1.0 - 0.5) * 2) * distance / 2 + 0.5, 0, 1)
    return np.asarray(coverage * (rest + (1 - rest) * stripe))


def polygon(points: Sequence[tuple[float, float]], colour: RGB, alpha: float, over: int = 4) -> Surface:
    """A filled polygon whose points lie in a box that begins at (0, 0)."""
    width, height = (math.ceil(max(axis)) + 1 for axis in zip(*points, strict=True))
    stencil = Surface((width * over, height * over), 0, 32)
    pygame.draw.polygon(stencil, WHITE, [(x * over, y * over) for x, y in points])
    coverage = pygame.surfarray.array_red(stencil).reshape(width, over, height, over).mean(axis=(1, 3))
    return tinted(coverage / 255, colour, alpha)


def streak(angle: float, length: float, width: float, colour: RGB) -> Surface:
    """A stroke with round ends whose tail fades, turned by `angle`."""
    side = math.ceil(length) + 4
    x = (np.arange(side) + 0.5 - side / 2)[:, None]
    y = (np.arange(side) + 0.5 - side / 2)[None, :]
    along, across = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    beyond = np.maximum(np.abs(along) - (length - width) / 2, 0)
    coverage = np.clip(width / 2 - np.hypot(beyond, across) + 0.5, 0, 1)
    return tinted(coverage * np.clip(along / length + 0.6, 0.15, 1), colour, 0.9)


def drawing(body: str, side: int, colour: RGB, stroke: float, alpha: float = 1.0) -> Surface:
    """The inside of a 24-unit SVG, stroked (or filled where `stroke` is 0) and tinted."""
    line, fill = ("white", "none") if stroke else ("none", "white")
    svg = HEAD.format(fill=fill, line=line, width=stroke, body=body)
    image = pygame.image.load_sized_svg(io.BytesIO(svg.encode()), (side, side))
    return tinted(pygame.surfarray.array_alpha(image) / 255, colour, alpha)


def icon(name: str, side: int, colour: RGB, stroke: float) -> Surface:
    """KeyError for a name that ICONS does not have."""
    return drawing(ICONS[name], side, colour, stroke)
