"""The whole game in a real window: menu, months, a kill in the middle, a year."""

import time
from collections.abc import Callable

import pytest

from tests.client.window.conftest import Window, needs_tools

pytestmark = needs_tools
SETTLED = 0.3  # seconds in which a screen that was left is gone


def a_month_by_mouse(window: Window) -> str:
    """From the reveal to the next screen after the seal."""
    leave_the_reveal(window, lambda: window.click("on"))
    if window.at("monthreport", "desk")["screen"] == "monthreport":
        window.click("to_orders")
    window.at("desk")
    return seal(window, lambda: window.click("seal"), lambda name: window.click(name))


def a_month_by_keys(window: Window) -> str:
    leave_the_reveal(window, lambda: window.key("Return"))
    if window.at("monthreport", "desk")["screen"] == "monthreport":
        window.key("Return")
    window.at("desk")
    return seal(window, lambda: window.key("Return"), lambda name: window.key("Return"))


def leave_the_reveal(window: Window, go_on: Callable[[], object]) -> None:
    """Where a rocket flies, the first press only ends the flight."""
    window.at("reveal")
    go_on()
    time.sleep(SETTLED)
    if window.seen["screen"] == "reveal":
        go_on()


def seal(window: Window, first: Callable[[], object], then: Callable[[str], object]) -> str:
    """Seal, say yes where it asks, and wait for what comes of the month."""
    first()
    seen = window.until(lambda seen: seen["screen"] != "desk" or seen["dialogs"] > 0)
    if seen["screen"] == "desk":
        then("seal.go")
    return window.at("reveal", "ending")["screen"]


def play(window: Window, months: int, month: Callable[[Window], str]) -> None:
    for at in range(1, months + 1):
        assert month(window) == ("ending" if at == months else "reveal")


SHORT = ["play", "--seed", "7", "--seat", "human:Ada@kite", "--seat", "ai:easy@lantern", "--months"]


def test_click_keys_resize_full_screen_and_quit(window):
    game = window()
    assert game.at("title")["size"] == [1280, 720]
    game.click("options")
    game.at("options")
    game.key("Escape")
    game.at("title")
    game.hands("windowsize", game.id, "1600", "900")
    seen = game.until(lambda seen: seen["size"] == [1600, 900])
    assert seen["widgets"]["picture"][0] + seen["widgets"]["picture"][2] == 1600
    game.key("F11")
    game.until(lambda seen: seen["size"] == [1920, 1080])
    game.key("F11")
    game.until(lambda seen: seen["size"] == [1600, 900])
    game.key("Tab")
    assert game.until(lambda seen: seen["focused"] != "")["focused"] == "main"
    game.click("quit")
    assert game.ended() == 0


def test_a_war_by_mouse_is_killed_and_goes_on_by_keys_alone(window):
    game = window(*SHORT, "2")
    assert a_month_by_mouse(game) == "reveal"
    time.sleep(1)
    game.game.kill()
    game.game.wait()
    game.watch.unlink()
    game = window()
    game.at("title")
    game.key("Return")
    assert a_month_by_keys(game) == "ending"
    game.key("Escape")
    game.at("title")
    game.key("Tab", "Shift+Tab", "Shift+Tab", "Return")  # past the credits
    assert game.ended() == 0


@pytest.mark.soak
def test_a_year_by_mouse_from_the_menu_to_the_ending(window):
    game = window()
    begin_year(game)
    play(game, 12, a_month_by_mouse)


@pytest.mark.soak
def test_a_year_by_keys_alone(window):
    game = window(*SHORT, "12")
    play(game, 12, a_month_by_keys)


def begin_year(window: Window) -> None:
    """Twelve months, chosen on the third step of a new game."""
    window.click("new")
    window.click("out.2")
    window.click("all.easy")
    window.click("steps", part=5 / 6)
    window.click("months", part=1 / 6)
    window.click("start")
