"""The list of the month's changes: any of them can be gone back to, and any taken back alone."""

import pytest

from game.client.kit.layout import faults


@pytest.fixture
def changed(desk):
    """A desk at which three things were changed, one of them in two goes, and the list of them is open."""
    driver = desk(3)
    for line, value in (("policing", 2), ("policing", 3), ("publicity_cr", 4_000_000), ("charter", None)):
        driver.screen.table.change(line, value)
    driver.screen.table.change("first_order_coupon", 30)
    driver.press("U")
    return driver


def lines(driver):
    return driver.screen.table.sheet.lines


def test_one_goes_back_and_forward_again_by_a_click_and_the_list_stays_open(changed):
    changed.click("step.2")
    assert lines(changed) == ("policing",)
    assert changed.screen.dialogs
    changed.click("step.0")
    assert lines(changed) == ()
    changed.click("step.4")
    assert lines(changed) == ("policing", "publicity_cr", "first_order_coupon")


def test_one_change_is_taken_back_alone_and_that_too_can_be_undone(changed):
    changed.click("take_back.3")
    assert lines(changed) == ("policing", "first_order_coupon")
    changed.press("Esc")
    assert not changed.screen.dialogs
    changed.press("Z")
    assert lines(changed) == ("policing", "publicity_cr", "first_order_coupon")


@pytest.mark.parametrize("size", [(1024, 600), (1920, 1080)])
def test_nothing_is_cut_however_much_was_changed(desk, size):
    driver = desk(3, size, 1.3)
    table = driver.screen.table
    for level in (0, 1, 2, 3) * 3:
        table.change("policing", level)
        table.change("publicity_cr", level * 1_000_000)
    driver.screen.open_changes()
    assert faults(driver.screen.texts()) == []
