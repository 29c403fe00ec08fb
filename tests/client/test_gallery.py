"""Every screen of the gallery in Chinese: nothing is cut, and nothing is left in English."""

import re
from dataclasses import astuple

import pytest

from game.client import gallery
from game.client.kit.layout import faults
from game.client.kit.widgets import Tip

LATIN = re.compile(r"[A-Za-z]{2,}")
TYPED = {*gallery.NAMES, "Before", "the", "storm", "Sunday", "with", "The", "first", "war", "twosided"}
KEYS = {"Enter", "Esc", "Space", "Tab", "Shift", "English", "GMV"}
PAD = {"LB", "RB", "LT", "RT", "Start", "Back"}
# as they stand in the rules' files, and the ids and places of mods
SETTING = re.compile(r"balance/base|two-sided/mods|[a-z]+(-[a-z]+)+|[a-z_]+(\.[a-z_]+)+|TWO_SIDED\w*")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    return tmp_path_factory.mktemp("shelf")


@pytest.mark.soak
def test_no_screen_is_cut_in_chinese_and_none_speaks_english(show, shelf, chinese):
    for name, screen in gallery.screens(shelf).items():
        driver = show(screen(), (1024, 600))
        driver.wait(3.0)
        assert faults(driver.screen.texts()) == [], name
        if name == "credits":
            continue  # works and licences are called what they are called
        said = [mark.string for mark in driver.screen.texts()]
        said += [text for widget in driver.screen.hands.top.walk() for text in _told(widget.help)]
        said += [widget.reason for widget in driver.screen.hands.top.walk()]
        assert {word for text in said for word in _english(text)} == set(), name


def _told(help):
    """All that a tooltip says."""
    parts = astuple(help) if isinstance(help, Tip) else (help,)
    for part in parts:
        yield from ([part] if isinstance(part, str) else (str(cell) for row in part or () for cell in row))


def _english(text):
    return set(LATIN.findall(SETTING.sub("", text))) - TYPED - KEYS - PAD
