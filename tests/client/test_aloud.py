"""Whatever can be focused or pointed at is said in words: what it is, how it stands, and what helps."""

import re

import pytest

from game.client.kit import aloud
from game.client.kit.layout import faults
from game.client.parts.aloud import word
from tests.client.test_reach import SOME

INTERNAL = re.compile(r"^[a-z]+[._][a-z0-9._]+$")  # how widgets are named in the code
SET = {"switch", "choice", "number", "slider", "field", "key"}  # roles of what has a value


def unsaid(screen):
    """Names of widgets of which too little is said, and what that is."""
    screen.refresh()
    found = {}
    for widget in screen.hands.top.walk():
        if widget.box.w <= 0 or not (widget.can_focus or (widget.help and widget.under_mouse)):
            continue
        said = aloud.spoken(widget, (widget.box.cx, widget.box.cy), word)
        told = said.name and not INTERNAL.match(said.name)
        kind = said.role or not widget.can_focus
        if not (told and kind and (said.value or widget.role not in SET)):
            found[widget.name] = said
    return found


@pytest.mark.parametrize("names", [SOME, pytest.param((), marks=pytest.mark.soak)])
def test_every_control_says_what_it_is_and_how_it_stands(screens, show, names):
    driver = show(screens["title"]())
    for name in names or screens:
        driver.loop.show(screens[name]())
        assert unsaid(driver.screen) == {}, name


def test_the_line_follows_focus_mouse_and_value(screens, show):
    driver = show(screens["settings"]())
    assert driver.said() == ""
    driver.hover("theme")
    assert driver.said() == "One of several. Theme. Paper"
    driver.screen.focus_on("loud")
    assert driver.said() == "Slider. Everything. 70"
    driver.loop.show(screens["desk-portal"]())
    driver.screen.focus_on("undo")
    assert driver.said() == "Button. Undo. Nothing was changed yet."
    driver.screen.focus_on("portal_bid_cr")
    before = driver.said()
    driver.press("Right")
    assert driver.said() != before


def test_the_same_is_said_in_chinese(screens, show, chinese):
    driver = show(screens["settings"]())
    driver.screen.focus_on("theme")
    assert driver.said() == "几选一。主题。纸"


@pytest.mark.parametrize(
    "name", ["desk", *(pytest.param(one, marks=pytest.mark.soak) for one in ("settings", "desk-subsidies"))]
)
def test_the_line_has_room_of_its_own_at_the_foot_of_the_smallest_window(screens, show, name):
    driver = show(screens[name](), (1024, 600))
    driver.loop.stage.aloud = True
    driver.loop.restyle()
    assert driver.screen.room.h == 600 - aloud.HIGH
    assert faults(driver.screen.texts()) == []
    before = driver.picture()
    driver.press("Tab")
    after = driver.picture()
    foot = (0, 600 - round(aloud.HIGH), 1024, round(aloud.HIGH))
    assert before.subsurface(foot).get_buffer().raw != after.subsurface(foot).get_buffer().raw
