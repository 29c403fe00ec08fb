"""Every screen in every language, text size and window: nothing overlaps, nothing is cut or leaves its panel.

One more language is 40% longer than the first, as many are that nobody has written yet.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any

import pytest

from game import words
from game.client.kit.driver import Driver
from game.client.kit.layout import faults
from game.client.kit.screen import Screen
from game.words import LANGUAGES

SIZES = ((1024, 600), (1280, 720), (1920, 1080), (2560, 1440))
TEXTS = (0.9, 1.0, 1.15, 1.3)
LONG, LONGER = "long", 0.4
FIGURES = ("number", "calendar")  # tables that hold no sentences
Show = Callable[..., Driver]


# The longest is the hardest: what it fits, the others mostly do.
@pytest.fixture(params=(*(pytest.param(name, marks=pytest.mark.soak) for name in LANGUAGES), LONG))
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    read = words._read
    monkeypatch.setattr(words, "LANGUAGES", (*LANGUAGES, LONG))
    monkeypatch.setattr(words, "_read", lambda name: _lengthened(read("en")) if name == LONG else read(name))
    words.speak(request.param)
    yield request.param
    words.speak(LANGUAGES[0])


def _lengthened(entry: Any, name: str = "") -> Any:
    if isinstance(entry, str):
        letters = sum(letter.isalpha() for letter in re.sub(r"\{.*?\}", "", entry))
        return entry + "".join(" " if k % 7 == 6 else "e" for k in range(round(letters * LONGER)))
    if isinstance(entry, Mapping) and name not in FIGURES:
        return {key: _lengthened(value, key) for key, value in entry.items()}
    return entry


def test_each_screen_fits_in_each_language(screens, language: str, show: Show) -> None:
    driver = show(next(iter(screens.values()))())
    assert _told(driver, screens) == {}


def test_the_desk_fits_each_window_and_text_size(screens, show: Show) -> None:
    for size, text in product(SIZES, TEXTS):
        assert faults(show(screens["desk"](), size, text).screen.texts()) == [], (size, text)


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
