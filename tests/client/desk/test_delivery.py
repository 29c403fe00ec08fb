"""Logistics: what can be built and what it leads to, settled by the engine, and one order at a time."""

import pytest

from game.client.kit.layout import faults
from game.client.view import delivery
from game.engine.state.money import HUNDREDTHS

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.fixture
def logistics(desk):
    """`logistics(months, size)` opens the panel."""

    def open_panel(months=6, size=(1280, 720)):
        driver = desk(months, size)
        driver.screen.open_panel("logistics")
        driver.wait(0.1)
        return driver

    return open_panel


@pytest.fixture
def rich(table):
    """The same war with so much cash that any building can be borne."""
    table.match.record.now.books.cash[0, 0] = 1_000 * HUNDREDTHS
    return table


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("months", [3, 6])  # while something is built, and after it
def test_nothing_overlaps_while_building_and_after(logistics, size, months):
    driver = logistics(months, size)
    assert faults(driver.screen.texts()) == []


def test_the_next_level_is_begun_and_taken_back(logistics):
    driver = logistics()
    driver.click("build.galloway.1")
    assert driver.screen.table.sheet.logistics == "galloway"
    driver.click("build.tortoise.1")
    assert driver.screen.table.sheet.logistics == "tortoise"
    driver.click("build.tortoise.1")
    assert driver.screen.table.sheet.lines == ()


def test_levels_are_begun_one_after_the_other(logistics):
    driver = logistics()
    assert driver.find("build.own.2").enabled
    assert not driver.find("build.own.3").enabled
    assert driver.find("build.own.3").reason


def test_while_something_is_built_nothing_else_is_begun(logistics):
    driver = logistics(3)
    assert driver.screen.table.briefing.own.delivery.building == "own"
    assert "Own delivery opens in" in driver.find("finding").value
    assert not driver.find("build.galloway.1").enabled
    assert delivery.compared(driver.screen.table).kinds == {}


def test_what_is_built_adds_quality_sales_and_running_cost(rich):
    found = delivery.compared(rich)
    assert set(found.kinds) == {"own", "galloway", "tortoise"}
    for effect in found.kinds.values():
        assert effect.quality > rich.briefing.own.delivery.quality
        assert effect.sales_cr > 0
        assert effect.running_cr > 0


def test_those_who_weigh_delivery_most_notice_it_first(table):
    effect = delivery.compared(table).kinds["galloway"]
    rows = delivery.noticing(table, effect)
    assert rows[0][1] == 1.0
    assert [part for _, part, _, _ in rows] == sorted((part for _, part, _, _ in rows), reverse=True)


def test_what_costs_the_platform_is_said_as_such(table):
    table.match.record.now.books.cash[0, 0] = 0
    found = delivery.compared(table)
    assert all(effect.closed for effect in found.kinds.values())
    assert "would cost you the platform" in delivery.quality_finding(table, found.kinds["own"])


def test_a_panel_of_slow_things_looks_further_ahead_than_the_others(logistics):
    driver = logistics()
    assert len(driver.screen.forecast.fan.plan["share"]) == delivery.HALF_YEAR
    driver.screen.open_panel("charter")
    driver.wait(0.1)
    assert len(driver.screen.forecast.fan.plan["share"]) < delivery.HALF_YEAR
