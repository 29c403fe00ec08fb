"""A film is what was filmed, and each frame holds no more than what has changed."""

import struct
import zlib

import numpy as np
import pygame
import pytest

from game.client.kit.film import Film


def chunks(data):
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, found = 8, []
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(name + body)
        found.append((name, body))
        at += 12 + length
    return found


def played(data):
    """The frames as a browser shows them: (pixels, seconds)."""
    parts = dict(chunks(data))
    wide, high = struct.unpack(">2I", parts[b"IHDR"][:8])
    colours = np.frombuffer(parts[b"PLTE"], np.uint8).reshape(-1, 3)
    canvas, control, frames = np.zeros((high, wide, 3), np.uint8), (), []
    for name, body in chunks(data):
        if name == b"fcTL":
            control = struct.unpack(">5I2H2B", body)
        if name in (b"IDAT", b"fdAT"):
            _, w, h, x, y, number, of, _, _ = control
            rows = zlib.decompress(body if name == b"IDAT" else body[4:])
            picks = np.frombuffer(rows, np.uint8).reshape(h, w + 1)[:, 1:]
            canvas[y : y + h, x : x + w][picks > 0] = colours[picks[picks > 0]]
            frames.append((canvas.copy(), number / of))
    return frames


def filmed(*places):
    """A red square that goes from place to place on white."""
    film = Film()
    for x in places:
        frame = pygame.Surface((60, 40))
        frame.fill((255, 255, 255))
        frame.fill((200, 30, 40), (x, 10, 8, 8))
        film.add(frame, 0.25)
    return film


def test_a_film_shows_what_was_filmed_and_stills_last(tmp_path):
    filmed(0, 20, 20, 40).write(tmp_path / "film.png")
    frames = played((tmp_path / "film.png").read_bytes())
    assert [seconds for _, seconds in frames] == [0.25, 0.5, 0.25]
    for (pixels, _), x in zip(frames, (0, 20, 40), strict=True):
        red = (pixels == (200, 30, 40)).all(axis=2)
        assert red.sum() == 64
        assert red[10:18, x : x + 8].all()


def test_what_has_not_changed_is_not_kept_again(tmp_path):
    filmed(0, 20).write(tmp_path / "film.png")
    sizes = [
        struct.unpack(">5I", body[:20])[1:]
        for name, body in chunks((tmp_path / "film.png").read_bytes())
        if name == b"fcTL"
    ]
    assert sizes == [(60, 40, 0, 0), (28, 8, 0, 10)]


def test_a_viewer_without_films_sees_the_first_frame(tmp_path):
    filmed(0, 20).write(tmp_path / "film.png")
    still = pygame.image.load(str(tmp_path / "film.png"))
    assert still.get_size() == (60, 40)
    assert still.get_at((4, 14))[:3] == (200, 30, 40)


def test_many_colours_become_few_that_are_close():
    film = Film()
    frame = pygame.Surface((64, 64))
    for x in range(64):
        for y in range(64):
            frame.set_at((x, y), (4 * x, 4 * y, 128))
    film.add(frame, 1)
    colours, pick = film._palette()
    kept = colours[pick[film.frames[0]]].astype(int)
    assert len(colours) == 256
    assert np.abs(kept - pygame.surfarray.array3d(frame).swapaxes(0, 1)).mean() < 8


def test_a_film_needs_a_frame(tmp_path):
    with pytest.raises(ValueError, match="without a frame"):
        Film().write(tmp_path / "film.png")
