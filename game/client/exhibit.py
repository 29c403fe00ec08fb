"""The kit by example in a window; and pictures of its pages and of every screen."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame

from game import places
from game.client import gallery
from game.client.kit import sdl
from game.client.kit.driver import Driver
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.kit.sight import EYES, seen_theme
from game.client.kit.style import PAPER
from game.client.screens.specimens import Specimens
from game.client.settings import THEMES, Settings
from game.client.specimens import PAGES
from game.words import LANGUAGES, say, speak

REST = 3.0  # seconds after which all that moves has come to rest


def run(size: tuple[int, int], language: str = LANGUAGES[0]) -> int:
    """Show the kit until its window is closed."""
    speak(language)
    sdl.prepare()
    loop = Loop(say("kit.title"), places.shipped("assets") / "fonts", size)
    loop.show(Specimens(loop.restyle, loop.quit))
    loop.run()
    loop.close()
    return 0


def draw(folder: Path, size: tuple[int, int], language: str = LANGUAGES[0]) -> Iterator[Path]:
    """Each picture as soon as it lies in the folder; night by its name, the desk for all eyes."""
    speak(language)
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as shelf:
        pages = gallery.screens(Path(shelf))
        for theme, colours in THEMES.items():
            loop = Loop("", places.shipped("assets") / "fonts", size, colours)
            for name, screen in (pages | kit(theme)).items():
                path = folder / (f"{name}.png" if theme == Settings().theme else f"{name}-{theme}.png")
                pygame.image.save(picture(loop, screen()), path)
                yield path
            loop.close()
        for eyes in [eyes for eyes in EYES if eyes != "usual"]:
            loop = Loop("", places.shipped("assets") / "fonts", size, seen_theme(PAPER, eyes))
            path = folder / f"desk-{eyes}.png"
            pygame.image.save(picture(loop, pages["desk"]()), path)
            yield path
            loop.close()


def picture(loop: Loop, screen: Screen) -> pygame.Surface:
    """Once everything that moves has come to rest; of a page of the kit all, however far it scrolls."""
    driver = Driver(loop)  # which freezes the clock, so before anything begins to move
    loop.show(screen)
    driver.wait(REST)
    if isinstance(screen, Specimens):
        return whole(driver, screen)
    return driver.picture()


def whole(driver: Driver, screen: Specimens) -> pygame.Surface:
    """In a window that is as high as the page, for a moment."""
    wide, high = driver.loop.stage.size
    driver.resize((wide, high + 1 + round(screen.hidden * screen.scale)))
    picture = driver.picture()
    driver.resize((wide, high))
    return picture


def kit(theme: str) -> dict[str, Callable[[], Screen]]:
    """The pages of the kit by name."""
    return {f"kit-{page}": partial(Specimens, opened=page, theme=theme) for page in PAGES}
