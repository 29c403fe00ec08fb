"""A moving picture: frames of one size in at most 255 colours, as an animated PNG that browsers play.

Each frame holds only what has changed since the one before. Format: W3C, "Portable Network Graphics (PNG)
Specification (Third Edition)", section 11.3.
"""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray
from pygame import Surface

Cells = NDArray[np.uint16]  # of a frame, by row and column: five bits of red, green and blue each
Picks = NDArray[np.uint8]  # of a frame: which colour of the palette
COLOURS, CELLS = 255, 1 << 15
SAME = 0  # the pick that lets the frame before shine through
RARE = 0.6  # the power by which a colour that is seen often counts more


class Film:
    """Add frames, then write them."""

    def __init__(self) -> None:
        self.frames: list[Cells] = []
        self.lasts: list[float] = []
        self.sums = np.zeros((CELLS, 3))
        self.counts = np.zeros(CELLS)

    def add(self, frame: Surface, seconds: float) -> None:
        """One like the one before only makes that last longer."""
        pixels = pygame.surfarray.array3d(frame).swapaxes(0, 1)
        five = (pixels >> 3).astype(np.uint16)
        cells: Cells = (five[..., 0] << 10 | five[..., 1] << 5 | five[..., 2]).astype(np.uint16)
        if self.frames and np.array_equal(cells, self.frames[-1]):
            self.lasts[-1] += seconds
            return
        flat = cells.ravel()
        self.counts += np.bincount(flat, minlength=CELLS)
        for channel in range(3):
            self.sums[:, channel] += np.bincount(flat, pixels[..., channel].ravel(), CELLS)
        self.frames.append(cells)
        self.lasts.append(seconds)

    def write(self, path: Path) -> None:
        """Played for ever. ValueError where there is no frame."""
        if not self.frames:
            raise ValueError("a film without a frame")
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in self._chunks()))

    def _chunks(self) -> Iterator[tuple[bytes, bytes]]:
        high, wide = self.frames[0].shape
        colours, pick = self._palette()
        yield b"IHDR", struct.pack(">2I5B", wide, high, 8, 3, 0, 0, 0)
        yield b"acTL", struct.pack(">2I", len(self.frames), 0)
        yield b"PLTE", colours.tobytes()
        yield b"tRNS", bytes([0])
        number, before = 0, None
        for cells, seconds in zip(self.frames, self.lasts, strict=True):
            picks = pick[cells]
            x, y, part = (0, 0, picks) if before is None else _changed(before, picks)
            size = part.shape[1], part.shape[0]
            lasts = round(seconds * 1000), 1000
            yield b"fcTL", struct.pack(">5I2H2B", number, *size, x, y, *lasts, 0, int(before is not None))
            packed = zlib.compress(_rows(part), 9)
            yield (b"IDAT", packed) if before is None else (b"fdAT", struct.pack(">I", number + 1) + packed)
            number += 1 if before is None else 2
            before = picks

    def _palette(self) -> tuple[Picks, Picks]:
        """(colours, the pick of each cell): in turn what is often seen and far from all before."""
        seen = np.flatnonzero(self.counts)
        tones = self.sums[seen] / self.counts[seen, None]
        weight = self.counts[seen] ** RARE
        nearest, far = np.zeros(len(seen), np.uint8), np.full(len(seen), np.inf)
        chosen: list[int] = []
        for at in range(min(COLOURS, len(seen))):
            best = int(np.argmax(weight if at == 0 else weight * far))
            away = ((tones - tones[best]) ** 2).sum(axis=1)
            nearest = np.where(away < far, at + 1, nearest).astype(np.uint8)
            far = np.minimum(far, away)
            chosen.append(best)
        pick = np.zeros(CELLS, np.uint8)
        pick[seen] = nearest
        return np.vstack([np.zeros((1, 3)), tones[chosen]]).round().astype(np.uint8), pick


def _changed(before: Picks, after: Picks) -> tuple[int, int, Picks]:
    """(x, y, the smallest part that holds every change), clear where nothing has changed."""
    moved = before != after
    rows, columns = np.flatnonzero(moved.any(axis=1)), np.flatnonzero(moved.any(axis=0))
    if not len(rows):
        return 0, 0, np.full((1, 1), SAME, np.uint8)
    top, left = int(rows[0]), int(columns[0])
    part = np.s_[top : rows[-1] + 1, left : columns[-1] + 1]
    return left, top, np.where(moved[part], after[part], SAME).astype(np.uint8)


def _rows(picks: Picks) -> bytes:
    """Each row behind a nought: it is not filtered."""
    return np.pad(picks, ((0, 0), (1, 0))).tobytes()


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
