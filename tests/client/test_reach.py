"""Every control of every screen is reached without a mouse: by Tab in reading order, and by arrows alone."""

from collections.abc import Callable, Iterator, Mapping

import pytest

from game.client.kit import focus
from game.client.kit.driver import Driver
from game.client.kit.hands import ARROWS
from game.client.kit.screen import Screen
from game.client.kit.widgets import Dialog, Widget

ANSWERS = ("press", "drag", "release", "act")  # what the mouse calls
SOME = ("settings", "load", "desk", "desk-contingency")
Screens = Mapping[str, Callable[[], Screen]]
Show = Callable[..., Driver]


def pressable(top: Widget) -> Iterator[Widget]:
    """What the mouse can do something with."""
    for widget in top.walk():
        answers = any(getattr(type(widget), name) is not getattr(Widget, name) for name in ANSWERS)
        surface = isinstance(widget, Dialog)
        if answers and widget.enabled and widget.under_mouse and widget.box.w > 0 and not surface:
            yield widget


def reached_by_tab(driver: Driver) -> set[str]:
    hands, found = driver.screen.hands, set()
    hands.focus(None, ring=True)
    for _ in focus.order(hands.top):
        driver.press("Tab")
        assert hands.focused is not None
        found.add(hands.focused.name)
    return found


def reached_by_arrows(screen: Screen) -> set[str]:
    """Ctrl with an arrow moves the focus off whatever uses arrows itself, so only places count."""
    hands = screen.hands
    first = focus.after(focus.order(hands.top), None)
    found, waiting = {first}, [first]
    while waiting and first is not None:
        now = waiting.pop()
        hands.focus(now, ring=True)  # which scrolls it into view
        widgets = focus.order(hands.top)
        for way in ARROWS:
            there = focus.towards(widgets, now, way)
            if there is not None and there not in found:
                found.add(there)
                waiting.append(there)
    return {widget.name for widget in found if widget}


def missed(driver: Driver, screen: Screen) -> set[str]:
    driver.loop.show(screen)
    screen.refresh()
    wanted = {widget.name for widget in pressable(screen.hands.top)}
    names = [widget.name for widget in focus.order(screen.hands.top)]
    twice = {name for name in names if names.count(name) > 1}
    return twice | (wanted | set(names)) - reached_by_arrows(screen) | wanted - set(names)


@pytest.mark.parametrize("name", SOME)
def test_what_the_mouse_can_press_tab_and_arrows_reach(screens: Screens, show: Show, name: str) -> None:
    driver = show(screens[name]())
    driver.wait(0.2)  # the desk asks its questions after the first frame
    wanted = {widget.name for widget in pressable(driver.screen.hands.top)}
    assert wanted <= reached_by_tab(driver)
    assert missed(driver, screens[name]()) == set()


@pytest.mark.soak
@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1920, 1080)])
def test_arrows_reach_everything_on_every_screen(screens: Screens, show: Show, size) -> None:
    driver = show(screens["title"](), size)
    assert {name: lost for name in screens if (lost := missed(driver, screens[name]()))} == {}


def test_a_dialog_keeps_the_arrows_and_all_of_it_is_reached(screens: Screens, show: Show) -> None:
    driver = show(screens["desk"]())
    driver.press("?")
    inside = {widget.name for widget in pressable(driver.screen.hands.top)}
    assert inside
    assert reached_by_arrows(driver.screen) == reached_by_tab(driver) == inside
