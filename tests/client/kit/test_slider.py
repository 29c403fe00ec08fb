"""The slider: by mouse, wheel, keys and typed numbers, always on a step and inside its limits."""

from dataclasses import dataclass, field

import pytest

from game.client.kit.driver import Driver
from game.client.kit.widgets import Column, Pin, Slider, Spacer, Tip, Widget
from tests.client.kit.conftest import Show


@dataclass
class Rate:
    """What a screen would keep."""

    number: float = 2.0
    told: list[float] = field(default_factory=list)


def shown(show: Show, rate: Rate, anew: bool = False, **more: object) -> Driver:
    def change(number: float) -> None:
        rate.number = number
        rate.told.append(number)
        if anew:
            driver.screen.rebuild()

    def tree() -> Widget:
        slider = Slider(rate.number, 0, 10, 0.5, name="rate", on_change=change, width=317, **more)  # type: ignore[arg-type]
        return Column([slider, Spacer()], pad=100)

    driver = show(tree)
    return driver


@pytest.mark.parametrize("anew", [False, True])
def test_dragging_snaps_to_steps_even_if_the_tree_is_built_anew(show: Show, anew: bool) -> None:
    rate = Rate()
    shown(show, rate, anew).drag("rate", 0.2, 0.77)
    assert rate.number == 8.0
    assert len(rate.told) == len(set(rate.told)) > 2
    assert all(number % 0.5 == 0 for number in rate.told)


def test_a_click_on_the_track_sets_it(show: Show) -> None:
    rate = Rate()
    shown(show, rate).click("rate")
    assert rate.number == 5.0


def test_the_wheel_moves_one_step(show: Show) -> None:
    rate = Rate()
    driver = shown(show, rate)
    driver.wheel("rate", 1)
    driver.wheel("rate", 1)
    driver.wheel("rate", -1)
    assert rate.told == [2.5, 3.0, 2.5]


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        (["Right"], 2.5),
        (["Left", "Left"], 1.0),
        (["Shift+Right"], 7.0),
        (["End"], 10.0),
        (["End", "Home"], 0.0),
        (["7"], 7.0),
        (["3", ".", "4"], 3.5),
        (["1", "0", "Backspace"], 1.0),
        (["9", "9"], 10.0),
    ],
)
def test_keys_and_typed_numbers_set_it(show: Show, keys: list[str], number: float) -> None:
    rate = Rate()
    driver = shown(show, rate)
    driver.press("Tab")
    for key in keys:
        driver.press(key)
    assert rate.number == number


def test_it_goes_no_further_than_the_limit_and_stops_on_a_step(show: Show) -> None:
    rate = Rate()
    driver = shown(show, rate, limit=6.2)
    driver.drag("rate", 0.2, 1.0)
    assert rate.number == 6.0


def test_out_of_reach_it_does_not_move(show: Show) -> None:
    rate = Rate()
    driver = shown(show, rate, enabled=False, reason="You have no attention left.")
    driver.drag("rate", 0.2, 0.9)
    driver.press("Tab")
    driver.press("Right")
    assert rate.told == []


def test_a_pin_says_whose_it_is_and_the_rest_what_the_slider_is(show: Show) -> None:
    driver = shown(show, Rate(), pins=[Pin(9.0, (), "p2", "Lantern, seen last month")], help=Tip("Students"))
    slider = driver.find("rate")
    assert isinstance(slider, Slider)
    pin = slider.spot(slider.x(9.0), slider.track.cy - 15)
    rest = slider.spot(slider.x(4.0), slider.track.cy)
    assert pin is not None
    assert rest is not None
    assert pin[0] == "Lantern, seen last month"
    assert rest[0] == Tip("Students")
