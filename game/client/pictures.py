"""Pictures that somebody keeps: PNG files in a folder of their own beside the saves."""

import os
from io import BytesIO
from itertools import count
from pathlib import Path

import pygame
from pygame import Surface

from game import places


def keep(name: str, picture: Surface) -> Path:
    """Under this name, or with the next number that is free. OSError where it cannot be written."""
    folder = places.pictures()
    folder.mkdir(parents=True, exist_ok=True)
    data = BytesIO()
    pygame.image.save(picture, data, "picture.png")
    path = next(path for n in count(1) if not (path := folder / f"{name} {n}.png").exists())
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data.getvalue())
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return path
