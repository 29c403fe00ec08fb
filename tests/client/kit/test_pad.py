"""A gamepad: events as the system sends them, through the real loop."""

import pygame
import pytest

from game.client.kit.driver import Driver
from game.client.kit.widgets import Button, Column, Row, Slider, Spacer, Widget
from tests.client.kit.conftest import Show

A, START, RIGHT = (
    pygame.CONTROLLER_BUTTON_A,
    pygame.CONTROLLER_BUTTON_START,
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT,
)
LEFTX, TRIGGER = pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_TRIGGERRIGHT


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def row(show: Show, pressed: list[str]) -> Driver:
    """A slider between buttons, and a main button."""

    def button(name: str, shortcut: str = "") -> Button:
        return Button(name, name=name, shortcut=shortcut, on_press=lambda: pressed.append(name))

    def tree() -> Widget:
        slider = Slider(5, 0, 10, 1, name="rate", width=200)
        return Column([Row([button("a"), slider, button("b"), button("main", "Enter")], gap=8), Spacer()])

    return show(tree)


def send(driver: Driver, kind: int, **parts: object) -> None:
    pygame.event.post(pygame.event.Event(kind, parts))
    driver.loop.step()


def tap(driver: Driver, button: int) -> None:
    send(driver, pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0)
    send(driver, pygame.CONTROLLERBUTTONUP, button=button, instance_id=0)


def lean(driver: Driver, axis: int, part: float) -> None:
    send(driver, pygame.CONTROLLERAXISMOTION, axis=axis, value=round(part * 32767), instance_id=0)


def focused(driver: Driver) -> str:
    widget = driver.screen.hands.focused
    return widget.name if widget else ""


def test_the_cross_moves_and_sets_the_stick_only_moves_and_a_presses(row: Driver, pressed: list[str]) -> None:
    tap(row, RIGHT)
    assert focused(row) == "a"
    tap(row, A)
    tap(row, RIGHT)
    tap(row, RIGHT)
    assert (focused(row), row.find("rate").value) == ("rate", 6)
    lean(row, LEFTX, 0.9)
    lean(row, LEFTX, 0.0)
    assert focused(row) == "b"
    tap(row, A)
    assert pressed == ["a", "b"]


def test_start_is_the_main_button_whatever_has_the_focus(row: Driver, pressed: list[str]) -> None:
    tap(row, RIGHT)
    tap(row, START)
    assert pressed == ["main"]


def test_a_held_direction_repeats_after_a_while_and_a_held_button_does_not(row: Driver) -> None:
    row.screen.focus_on("rate")
    send(row, pygame.CONTROLLERBUTTONDOWN, button=RIGHT, instance_id=0)
    row.wait(0.3)
    assert row.find("rate").value == 6
    row.wait(0.4)
    assert row.find("rate").value > 7
    send(row, pygame.CONTROLLERBUTTONUP, button=RIGHT, instance_id=0)
    stood = row.find("rate").value
    row.wait(1.0)
    assert row.find("rate").value == stood


def test_a_stick_that_trembles_is_one_press_and_a_pad_pulled_out_lets_go(row: Driver) -> None:
    row.press("Tab")
    for part in (0.6, 0.5, 0.58, 0.4):
        lean(row, LEFTX, part)
    assert focused(row) == "rate"
    send(row, pygame.JOYDEVICEREMOVED, instance_id=0)
    row.wait(2.0)
    assert focused(row) == "rate"
    lean(row, TRIGGER, 1.0)
    assert focused(row) == "b"


def test_a_pad_that_the_system_does_not_know_has_a_cross_and_buttons_too(
    row: Driver, pressed: list[str]
) -> None:
    for value in ((1, 0), (0, 0)):
        send(row, pygame.JOYHATMOTION, joy=0, instance_id=3, hat=0, value=value)
    send(row, pygame.JOYBUTTONDOWN, joy=0, instance_id=3, button=0)
    send(row, pygame.JOYBUTTONUP, joy=0, instance_id=3, button=0)
    assert pressed == ["a"]
    send(row, pygame.JOYBUTTONDOWN, joy=0, instance_id=3, button=99)


def test_one_that_is_gone_before_it_is_opened_disturbs_nothing(row: Driver) -> None:
    row.loop.pad.listen()
    for kind in (pygame.JOYDEVICEADDED, pygame.CONTROLLERDEVICEADDED):
        send(row, kind, device_index=7, guid="")
    assert row.loop.pad.known == {}
    row.press("Tab")
    assert focused(row) == "a"
