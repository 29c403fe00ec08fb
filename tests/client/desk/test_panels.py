"""Order panels: what is set lands on the draft, what is put back leaves it, and forecasts follow."""

import pytest

from game.client.view import rates


def test_a_segment_is_paid_more_than_everybody(desk):
    driver = desk(0)
    driver.press("1")
    driver.screen.focus_on("price.students")
    for _ in range(4):
        driver.press("Right")
    table = driver.screen.table
    assert table.planned.buyer_subsidy["students"] == 0.02
    assert table.planned.buyer_subsidy["households"] == 0.0
    assert table.sheet.lines == ("buyer_subsidy",)


def test_a_slider_back_at_its_old_place_is_no_change(desk):
    driver = desk(0)
    driver.press("1")
    driver.screen.focus_on("price.all")
    driver.press("Right")
    assert driver.screen.table.sheet.lines == ("buyer_subsidy",)
    driver.press("Left")
    assert driver.screen.table.sheet.lines == ()


def test_a_rate_can_be_typed_and_stops_at_its_limit(desk):
    driver = desk(0)
    driver.press("1")
    driver.screen.focus_on("price.all")
    driver.press("9")
    most = driver.screen.table.limits["buyer_subsidy"].parts["all"].most
    assert min(driver.screen.table.planned.buyer_subsidy.values()) == pytest.approx(most)


def test_raising_everybody_leaves_those_who_have_more():
    paid = {"students": 0.04, "households": 0.01, "small_towns": 0.01}
    assert rates.moved(paid, "all", 0.02) == {"students": 0.04, "households": 0.02, "small_towns": 0.02}
    assert rates.moved(paid, "students", 0.0) == {"students": 0.0, "households": 0.01, "small_towns": 0.01}


def test_sellers_are_paid_in_two_aisles_at_most(desk):
    driver = desk(0)
    driver.press("1")
    driver.screen.focus_on("seller.rate")
    driver.press("Right")
    driver.press("Right")
    driver.click("seller.apparel")
    driver.click("seller.books_toys")
    assert not driver.find("seller.electronics").enabled
    paid = {name for name, rate in driver.screen.table.planned.seller_subsidy.items() if rate}
    assert paid == {"apparel", "books_toys"}


def test_the_match_clause_is_switched_on_and_off(desk):
    driver = desk(0)
    driver.press("1")
    driver.click("match")
    assert driver.screen.table.planned.match_clause > 0
    driver.click("match")
    assert driver.screen.table.sheet.lines == ()


def test_every_change_asks_for_a_new_forecast(desk):
    driver = desk()
    driver.press("1")
    before = driver.screen.forecast.thinker.asked
    driver.screen.focus_on("price.all")
    driver.press("Right")
    driver.wait(0.1)
    assert driver.screen.forecast.thinker.asked == before + 1
    assert not driver.screen.forecast.faded


def test_the_forecast_shows_ranges_on_both_sides_of_its_middle(desk):
    driver = desk()
    driver.press("1")
    driver.wait(0.2)
    chart = driver.find("forecast.chart")
    for middle, low, high in zip(chart.middle, *chart.outer, strict=True):
        assert low <= middle <= high


def test_a_sealed_bid_goes_on_the_draft_and_comes_off(desk):
    driver = desk()
    driver.press("2")
    driver.click("send")
    bids = driver.screen.table.sheet.court_brand
    assert len(bids) == 1
    assert bids[0].brand == driver.screen.panel.brand
    driver.click("send")
    assert driver.screen.table.sheet.lines == ()


def test_a_bid_below_what_is_asked_is_answered_with_no(desk):
    driver = desk()
    driver.press("2")
    driver.screen.focus_on("guarantee")
    assert "yes, unless outbid" in driver.strings()
    driver.press("Shift+Left")
    assert "no" in driver.strings()


def test_visits_are_bought_landed_and_sold(desk):
    driver = desk(9)
    driver.press("3")
    driver.screen.focus_on("visits")
    driver.press("Shift+Right")
    driver.screen.focus_on("places")
    driver.press("Right")
    plan = driver.screen.table.planned
    assert plan.visits_m == 50
    assert plan.paid_places == 0.25
    assert driver.find("reserve").value == pytest.approx(0.05)


def test_the_reserve_is_a_line_to_drag(desk):
    driver = desk(9)
    driver.press("3")
    driver.screen.focus_on("reserve")
    driver.press("Up")
    assert driver.screen.table.planned.reserve_cr == pytest.approx(0.06)


def test_the_front_page_is_sent_only_when_every_place_is_given(desk):
    driver = desk(0)
    driver.screen.open_panel("front_page")
    panel = driver.screen.panel
    name = next(name for name, pair in panel.places.items() if pair[0] > 1)
    driver.screen.focus_on(f"page.{name}.0")
    driver.press("Left")
    assert "1 place is still free" in driver.strings()
    assert driver.screen.table.sheet.front_page is None
    driver.screen.focus_on("page.apparel.1")
    driver.press("Right")
    assert driver.screen.table.sheet.front_page.ordinary["apparel"] >= 1


def test_commission_ladder_stock_and_publicity_land_on_their_lines(desk):
    driver = desk(0)
    for panel, name, key, line in (
        ("charter", "commission", "Right", "charter"),
        ("charter", "ladder", "Space", "charter"),
        ("stock", "stock.apparel", "Right", "stock"),
        ("publicity", "publicity", "Right", "publicity_cr"),
    ):
        driver.screen.open_panel(panel)
        driver.screen.focus_on(name)
        driver.press(key)
        assert getattr(driver.screen.table.sheet, line) is not None
    assert driver.screen.table.planned.ladder
    assert driver.screen.table.planned.commission > 0
