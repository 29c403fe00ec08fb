"""Which pygame this is, and what SDL must know before the first window opens."""

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Literal

import pygame

Acceleration = Literal["auto", "on", "off"]


def is_community_edition() -> bool:
    """The kit needs pygame-ce; plain pygame has the same import name but lacks half of what is used here."""
    return bool(getattr(pygame, "IS_CE", False))


def version() -> str:
    """Of the SDL that pygame brought with it: 2.32.10."""
    return ".".join(str(part) for part in pygame.get_sdl_version())


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """Can a window be seen? Without a display SDL draws into nowhere, and says nothing."""
    try:
        pygame.display.init()
    except pygame.error:
        return False
    nowhere = pygame.display.get_driver() in ("offscreen", "dummy")
    return not nowhere or "SDL_VIDEODRIVER" in environ  # somebody asked for just that


def prepare(environ: MutableMapping[str, str] = os.environ, acceleration: Acceleration = "auto") -> None:
    """Settings that a person has made stay as they are.

    Without a real GPU, SDL's accelerated window surface on X11 makes each flip fourteen times slower.
    """
    environ.setdefault("SDL_IME_SHOW_UI", "1")
    environ.setdefault("SDL_VIDEO_CENTERED", "1")
    slow = sys.platform.startswith("linux") and not any(Path("/dev").glob("dri/render*"))
    if acceleration == "off" or (acceleration == "auto" and slow):
        environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
