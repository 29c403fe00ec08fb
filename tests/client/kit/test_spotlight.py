"""A lesson dims the screen: what is lit and the card beside it answer, nothing else does."""

import pytest

from game.client.kit.layout import Share, faults
from game.client.kit.widgets import Button, Column, Label, Row, ScrollView, Spacer, Spotlight, Widget

NAMES = [f"button.{at}" for at in range(20)]


@pytest.fixture
def lesson(show):
    """`lesson(lit, size)`: twenty buttons, one of them lit; what was pressed is in `pressed`."""

    def begin(lit: str, size: tuple[int, int] = (1280, 720)):
        pressed: list[str] = []

        def button(name: str, **more: str) -> Widget:
            return Button(name, name=name, on_press=lambda: pressed.append(name), **more)

        def tree() -> Widget:
            view = ScrollView(Column([button(name) for name in NAMES], gap=40), name="view", height=Share(1))
            return Row([Column([view], width=300), Spacer(), button("seal", cap="Enter")])

        driver = show(tree, size)
        card = Column([Label("Press it", font="headline"), button("next", shortcut="Enter")])
        driver.screen.guide = lambda: Spotlight(card, lit=lit)
        driver.screen.rebuild()
        driver.wait(0.1)
        driver.pressed = pressed
        return driver

    return begin


def test_only_the_lit_widget_and_the_card_hear_mouse_and_keys(lesson) -> None:
    driver = lesson("button.1")
    for name in ("button.0", "button.1", "seal", "next"):
        driver.click(name)
    driver.press("Enter")
    assert driver.pressed == ["button.1", "next", "next"]
    focused = set()
    for _ in range(5):
        driver.press("Tab")
        focused.add(driver.screen.hands.focused.name)
    assert focused == {"button.1", "next"}


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_what_is_lit_is_scrolled_into_view_and_the_card_lies_beside_it(lesson, size) -> None:
    spotlight = lesson("button.18", size).screen.hands.top
    assert spotlight.hole.h > 30
    assert not spotlight.card.meets(spotlight.hole)


def test_the_card_narrows_where_it_would_lie_over_what_is_lit(show) -> None:
    driver = show(lambda: Row([Button("map", name="map", width=940, height=700), Spacer()]))
    driver.screen.guide = lambda: Spotlight(Label("Look at the map. " * 9, wrap=True), lit="map")
    driver.screen.rebuild()
    driver.wait(0.1)
    spotlight = driver.screen.hands.top
    assert 250 < spotlight.card.w < 440
    assert not spotlight.card.meets(spotlight.hole)
    assert faults(driver.screen.texts()) == []


def test_without_the_named_widget_the_card_stands_in_the_middle_and_still_answers(lesson) -> None:
    driver = lesson("nowhere")
    assert driver.screen.hands.top.card.cx == 640
    driver.click("button.0")
    driver.click("next")
    assert driver.pressed == ["next"]
