"""The desk: nothing is cut at any size, every order is reached, no mistake is sealed unasked."""

import time

import numpy as np
import pytest

from game.client.kit.layout import faults
from game.client.panels import PANELS
from game.client.view import orders
from game.session.match import Stage
from game.words import say

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]
FRAME = 0.004  # seconds
OUT = ("seal", "seal.go", "menu")  # what leads away from the desk


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("months", [0, 6])
def test_nothing_overlaps_and_nothing_is_cut(desk, size, months):
    driver = desk(months, size)
    for tab in ("flows", "switching", "money"):
        driver.screen.show_tab(tab)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], tab


def test_nothing_overlaps_and_nothing_is_cut_in_chinese(desk, chinese):
    driver = desk(6, SIZES[0])
    for tab in ("flows", "switching", "money"):
        driver.screen.show_tab(tab)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], tab
    for panel in PANELS:
        driver.screen.open_panel(panel)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], panel


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("months", [pytest.param(0, marks=pytest.mark.soak), 8])
def test_no_panel_overlaps_or_is_cut(desk, size, months):
    driver = desk(months, size)
    for panel in PANELS:
        driver.screen.open_panel(panel)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], panel


def test_the_number_of_a_lever_opens_its_panel_and_esc_keeps_and_goes_back(desk):
    driver = desk()
    for number, name in zip("1234", orders.LEVERS, strict=True):
        driver.press(number)
        assert type(driver.screen.panel) is PANELS[name]
        driver.press("Esc")
        assert driver.screen.panel is None


def test_the_number_of_another_group_shows_its_cards_and_enter_opens_the_first(desk):
    driver = desk()
    driver.press("5")
    assert driver.screen.hands.focused.name == "card.front_page"
    driver.press("Enter")
    assert type(driver.screen.panel) is PANELS["front_page"]


def test_tab_reaches_every_group_and_the_main_button(desk):
    driver = desk()
    reached = set()
    for _ in range(80):
        driver.press("Tab")
        reached.add(driver.screen.hands.focused.name)
    shown = {f"group.{group.key}" for group in orders.groups(driver.screen.table)}
    assert shown | {"seal", "tabs", "map.electronics", "map.0"} <= reached


def test_a_group_opens_its_panel_or_where_it_has_several_its_cards(desk):
    driver = desk()
    driver.click("group.operate")
    driver.click("card.policing")
    driver.press("Esc")
    driver.click("group.brands")
    assert type(driver.screen.panel) is PANELS["brands"]


def test_an_order_whose_time_is_not_come_is_out_of_sight(desk):
    driver = desk(0)
    rows = {row.key for group in orders.groups(driver.screen.table) for row in group.rows}
    assert driver.screen.table.barred("summit").startswith("The websites will not come together before")
    assert "summit" not in rows
    assert "traffic" in rows


def test_f_turns_the_map_to_switching_and_money(desk):
    driver = desk()
    findings = []
    for _ in range(3):
        findings.append((driver.screen.tab, driver.find("finding").value))
        driver.press("F")
    assert [tab for tab, _ in findings] == ["flows", "switching", "money"]
    assert findings[2][1].startswith("The month ")


def test_pointing_at_a_platform_fades_what_is_not_its_own(desk):
    driver = desk()
    assert driver.find("map").lit() is None
    driver.hover("map.1")
    lit = driver.find("map").lit()
    assert lit
    assert all(key.endswith("/1") for key in lit)


def test_what_may_not_be_done_says_why(desk):
    driver = desk(0)
    driver.press("3")
    assert say("refusal.traffic.alliance") in driver.strings()


def test_undo_and_redo_walk_through_the_changes(desk):
    driver = desk()
    driver.screen.table.change("policing", 3)
    driver.screen.table.change("first_order_coupon", 30)
    driver.press("Z")
    assert driver.screen.table.sheet.lines == ("policing",)
    driver.press("Shift+Z")
    assert driver.screen.table.sheet.lines == ("policing", "first_order_coupon")
    driver.click("undo_all")
    assert driver.screen.table.sheet.lines == ()


def test_orders_without_a_change_are_sealed_only_after_a_question(desk):
    driver = desk()
    driver.press("Enter")
    assert "Nothing was changed: everything goes on as it stands." in driver.strings()
    driver.press("Esc")
    assert driver.screen.table.match.stage == Stage.ORDERS
    driver.press("Enter")
    driver.press("Enter")
    assert driver.screen.table.match.stage == Stage.WAITING


def test_the_sheet_of_keys_opens_and_closes(desk):
    driver = desk()
    driver.press("?")
    assert "Keys" in driver.strings()
    assert not faults(driver.screen.texts())
    driver.press("Esc")
    assert not driver.screen.dialogs


def test_a_narrow_window_keeps_the_own_figures_in_a_drawer(desk):
    driver = desk(6, (1024, 600))
    driver.click("own")
    assert "Seller goodwill" in driver.strings()
    assert not faults(driver.screen.texts())


def test_questions_open_the_order_they_ask_about(desk):
    driver = desk()
    asked = driver.screen.asked
    assert 0 < len(asked) <= 3
    driver.click("question.0")
    assert type(driver.screen.panel) is PANELS[asked[0].panel]


def test_a_frame_in_which_nothing_changed_is_cheap(desk):
    driver = desk()
    driver.wait(8.0)
    took = []
    for _ in range(20):
        start = time.perf_counter()
        driver.loop.step()
        took.append(time.perf_counter() - start)
    assert min(took) < FRAME


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720)])
def test_large_text_is_cut_nowhere(desk, size):
    driver = desk(8, size, 1.3)
    assert faults(driver.screen.texts()) == []
    for panel in PANELS:
        driver.screen.open_panel(panel)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], panel


@pytest.mark.parametrize("seed", [1, 2])
def test_whatever_is_pressed_and_clicked_nothing_breaks(desk, seed):
    """A child at the keys: 60 random presses and clicks, and still every text in its place."""
    luck = np.random.default_rng(seed)
    driver = desk(8, SIZES[seed - 1])
    chords = "Tab Left Right Up Down Space Esc Z Shift+Z F ? 1 2 3 5 6 7 8 Home End Shift+Right".split()
    for _ in range(60):
        focused = driver.screen.hands.focused
        if focused is not None and focused.name in OUT:
            driver.press("Tab")  # no child is let near these
        elif luck.random() < 0.6:
            driver.press(str(luck.choice(chords)))
        else:
            named = [widget.name for widget in driver.screen.hands.top.walk() if widget.can_focus]
            driver.click(str(luck.choice([name for name in named if name not in OUT])))
        assert faults(driver.screen.texts()) == []
