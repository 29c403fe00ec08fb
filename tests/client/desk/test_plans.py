"""Plan A and plan B: both stay until one is settled on, the one in view is sealed, nobody else sees them."""

import pytest

from game.client.kit.layout import faults
from game.client.view import plans
from game.client.view.table import Table
from game.session.match import Hidden


@pytest.fixture
def parted(desk):
    """Strict checks are plan A, a coupon is plan B beside them; the panel is open."""
    driver = desk(3)
    driver.screen.table.change("policing", 3)
    driver.press("P")
    driver.click("part")
    driver.screen.table.change("first_order_coupon", 30)
    driver.wait(0.1)
    return driver


def choose(driver, plan):
    driver.screen.find("plans").on_change(plan)
    driver.wait(0.1)


def test_each_plan_keeps_its_orders_and_its_own_undo(parted):
    table = parted.screen.table
    choose(parted, "a")
    assert table.sheet.lines == ("policing",)
    parted.press("Z")
    assert table.sheet.lines == ()
    choose(parted, "b")
    assert table.sheet.lines == ("policing", "first_order_coupon")


def test_they_are_set_side_by_side_card_by_card(parted):
    takes, differ = plans.lines(parted.screen.table)
    assert [line.title for line in differ] == ["First-order coupon"]
    assert differ[0].second == "30 cr"
    assert takes[0].first != takes[0].second
    fan = parted.screen.forecast.fan
    assert plans.finding(parted.screen.table, fan, "users").startswith("Buyers by")
    assert fan.plan["users"][-1].middle > fan.unchanged["users"][-1].middle


def test_what_is_in_view_is_what_is_sealed(parted):
    match = parted.screen.table.match
    choose(parted, "a")
    match.seal()
    match.settle({})
    assert match.record.sheets[-1][0].lines == ("policing",)


def test_settling_on_one_forgets_the_other(parted):
    parted.click("settle")
    parted.wait(0.1)
    assert plans.tag(parted.screen.table) == ""
    assert parted.screen.table.sheet.lines == ("policing", "first_order_coupon")


def test_nobody_else_sees_a_plan(war):
    match = war(3)
    Table(match, 0).part()
    with pytest.raises(Hidden):
        match.plans(1)
    match.seal()
    with pytest.raises(Hidden):
        match.plans(0)


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720)])
def test_nothing_is_cut(desk, size):
    driver = desk(6, size, 1.15)
    driver.screen.table.change("policing", 3)
    driver.screen.table.part()
    driver.screen.table.change("buyer_subsidy", {"all": 0.02, "students": 0.05})
    driver.screen.open_panel("plans")
    driver.wait(0.1)
    assert faults(driver.screen.texts()) == []
