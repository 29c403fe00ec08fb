"""Every screen in every language, text size and window: nothing overlaps, is cut or leaves its panel."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product

import pytest
from pygame import SRCALPHA, Surface

from game import words
from game.client.kit.cache import Cache
from game.client.kit.driver import Driver
from game.client.kit.layout import faults
from game.client.kit.screen import Screen
from game.words import LANGUAGES
from tests.client import longer
from tests.client.longer import LONG

SIZES = ((1024, 600), (1280, 720), (1920, 1080), (2560, 1440))
TEXTS = (0.9, 1.0, 1.15, 1.3)
Show = Callable[..., Driver]


@pytest.fixture(autouse=True)
def unpainted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts are measured and placed as ever; pixels, at which nobody looks here, are left out."""
    blank = Surface((1, 1), SRCALPHA, 32)
    monkeypatch.setattr(Cache, "get", lambda cache, key, make: blank)


@pytest.fixture(params=(*LANGUAGES, LONG))
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    longer.teach(monkeypatch)
    words.speak(request.param)
    yield request.param
    words.speak(LANGUAGES[0])


def test_each_screen_fits_in_each_language(screens, language: str, show: Show) -> None:
    driver = show(next(iter(screens.values()))())
    assert _told(driver, screens) == {}


def test_the_desk_fits_each_window_and_text_size(screens, show: Show) -> None:
    for size, text in product(SIZES, TEXTS):
        driver = show(screens["desk"](), size, text)
        driver.wait(0.1)  # until the questions of the month are there
        assert faults(driver.screen.texts()) == [], (size, text)


@pytest.mark.soak
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", TEXTS)
def test_each_screen_fits_everywhere(screens, language: str, size, text: float, show: Show) -> None:
    driver = show(next(iter(screens.values()))(), size, text)
    assert _told(driver, screens) == {}


def _told(driver: Driver, screens: Mapping[str, Callable[[], Screen]]) -> dict[str, list[str]]:
    """What is wrong, by screen, in few words."""
    found = {}
    for name, screen in screens.items():
        driver.loop.show(screen())
        driver.wait(0.2)
        if wrong := faults(driver.screen.texts()):
            found[name] = [f"{fault.what}: {fault.mark.string}" for fault in wrong]
    return found
