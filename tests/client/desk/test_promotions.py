"""The great day: it is looked at before it is booked, and every figure beside it is the engine's own."""

import pytest

from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import aftermath, orders, promotions
from game.client.view.table import Table
from game.session.shown import Band, Fan
from tests.client.desk.conftest import AtOnce

ROOMS = [((1024, 600), 1.0), ((1280, 720), 1.0), ((1280, 720), 1.3)]  # size of the window, and of the text
LOUD = {"stars": 12, "depth": 0.3, "mechanic": "coupon_stack"}


class Thinking(AtOnce):
    """Has no answer yet."""

    def ask(self, seat, months, rivals="same", sheets=None):
        self.asked += 1


@pytest.fixture
def panel(war, show):
    """`panel(months)` opens the desk on it; a match may be given instead, and who answers what-ifs."""

    def open_panel(months=6, size=(1280, 720), text=1.0, thinker=Thinking):
        match = war(months) if isinstance(months, int) else months
        screen = Desk(match, 0, thinker(match), panel="promotion")
        screen.asked = ()  # the desk asks its own questions elsewhere
        return show(screen, size, text)

    return open_panel


def planned(table, **parts):
    """A day two months ahead."""
    return promotions.fitted(
        table, {**promotions.opening(table), "month": table.match.month + 2, **LOUD, **parts}
    )


def state(table):
    return next(row.state for row in orders.rows(table) if row.key == "promotion")


@pytest.mark.parametrize(("size", "text"), ROOMS)
def test_no_day_overlaps_or_is_cut(panel, size, text):
    driver = panel(6, size, text, AtOnce)
    assert faults(driver.screen.texts()) == []
    driver.screen.panel._set(month=driver.screen.table.match.month + 2, **LOUD)
    driver.click("order")
    driver.wait(0.1)
    assert faults(driver.screen.texts()) == []


def test_a_day_is_looked_at_before_it_is_booked_and_follows_after_that(panel):
    driver = panel()
    table = driver.screen.table
    driver.screen.panel._set(month=table.match.month + 1, depth=0.2)
    assert table.sheet.lines == ()
    driver.click("order")
    driver.click("way.coupon_stack")
    assert table.sheet.plain()["promotion"]["mechanic"] == "coupon_stack"
    assert table.summary.refused == ()
    assert "20%" in state(table)
    driver.click("order")
    assert table.sheet.lines == ()


def test_undo_puts_the_controls_back_too(panel):
    driver = panel()
    driver.click("order")
    driver.screen.panel._set(stars=5)
    assert driver.find("stars").value == 5
    driver.press("Z")
    driver.wait(0.1)
    assert driver.find("stars").value == 0


def test_every_part_is_reached_and_set_by_keys(panel):
    driver = panel(6)
    reached = set()
    for _ in range(40):
        driver.press("Tab")
        reached.add(driver.screen.hands.focused.name)
    parts = {"month", "publicity_cr", "stars", "depth", "aisle.all", "aisle.apparel", "way.presale"}
    assert parts | {"order", "keep"} <= reached
    driver.screen.focus_on("stars")
    driver.press("3")
    driver.screen.focus_on("star_cr")
    driver.press("Right")
    driver.screen.focus_on("month")
    driver.press("Right")
    driver.screen.focus_on("order")
    driver.press("Enter")
    asked = driver.screen.table.sheet.plain()["promotion"]
    assert asked["stars"] == 3
    assert asked["month"] == driver.screen.table.match.month + 1
    assert driver.screen.table.summary.refused == ()


def test_stars_are_pressed_and_the_last_one_is_taken_back(panel):
    driver = panel()
    stars = driver.find("stars")
    stars.release(stars.box.x + stars.pitch * 3.5, stars.box.cy)
    assert driver.screen.panel.day["stars"] == 4
    stars = driver.find("stars")
    stars.release(stars.box.x + stars.pitch * 3.5, stars.box.cy)
    assert driver.screen.panel.day["stars"] == 3


def test_aisles_are_all_or_some_and_never_none(panel):
    driver = panel()
    for press, left in (
        ("apparel", ["apparel"]),
        ("books_toys", ["apparel", "books_toys"]),
        ("all", ["all"]),
    ):
        driver.click(f"aisle.{press}")
        assert driver.screen.panel.day["aisles"] == left
    driver.click("aisle.all")
    assert driver.screen.panel.day["aisles"] == ["all"]


def test_a_way_whose_time_has_not_come_says_so_and_is_not_taken(panel):
    driver = panel(6)
    card = driver.find("way.group")
    assert not card.enabled
    assert str(driver.screen.table.cast.ways["group"].era) in card.reason
    driver.click("way.group")
    assert driver.screen.panel.day["mechanic"] == "straight"


def test_a_booked_day_can_only_be_called_off(war, panel):
    match = war(6)
    match.change(0, "promotion", planned(Table(match, 0)))
    match.seal()
    match.settle({})
    match.look()
    driver = panel(match)
    table = driver.screen.table
    with pytest.raises(LookupError):
        driver.find("month")
    assert "booked" in state(table)
    driver.click("order")
    assert table.sheet.plain()["promotion"] == {"cancel": True}
    assert table.summary.refused == ()
    driver.click("order")
    assert table.sheet.lines == ()


# What comes of it


def test_the_basket_goes_down_by_what_each_side_pays_to_what_its_buyer_pays(table):
    day = planned(table)
    there = promotions.held(promotions.tried(table, day), day)
    steps = promotions.payments(table, there)
    assert steps[0].left == pytest.approx(there.each_cr)
    assert steps[-1].left == pytest.approx(there.each_cr * 0.7, abs=1.0)
    assert [step.left for step in steps] == sorted((step.left for step in steps), reverse=True)


def test_what_the_day_does_to_the_books_adds_up(table):
    day = planned(table)
    found = promotions.tried(table, day)
    rows = dict(aftermath.money(found, day))
    with_it, without = (sum(found[key].lines_then.values()) for key in (day["mechanic"], promotions.NEVER))
    assert sum(rows.values()) == pytest.approx(with_it - without)
    assert rows["noise"] < 0
    assert rows["cuts"] < 0


def test_each_way_of_selling_is_tried_and_a_presale_spares_the_couriers(table):
    day = planned(table)
    rows = {row.key: row for row in promotions.methods(table, day, promotions.tried(table, day))}
    assert rows["presale"].load < rows["straight"].load < rows["coupon_stack"].load
    assert rows["group"].load is None
    assert rows["group"].why


def test_too_large_a_peak_is_warned_of_with_a_way_that_fits(table):
    day = planned(table, depth=0.4, stars=18, publicity_cr=1e9)
    found = promotions.tried(table, day)
    text, warns = aftermath.note(table, day, found)
    assert promotions.held(found, day).failed > 0
    assert warns
    assert "never arrives" in text


def band(value):
    return Band(*(value,) * 5)


def fan(plan, without):
    """Of sales alone."""
    change = [one - other for one, other in zip(plan, without, strict=True)]
    rows = (tuple(band(value) for value in row) for row in (plan, without, change))
    return Fan(*({"gmv": row} for row in rows))


def test_what_later_months_miss_was_borrowed_by_the_day(table):
    day = {"month": table.match.month + 1}
    rows = aftermath.sales(table, fan([100, 300, 60, 90, 110], [100, 100, 100, 100, 100]), day)
    assert [row.day for row in rows] == [False, False, True, False, False, False]
    assert [row.borrowed for row in rows] == [0, 0, 50, 0, 0, 0]
    assert aftermath.sales_finding(table, fan([100, 300, 60, 90, 110], [100] * 5), day, True).endswith(
        "borrowed"
    )


def test_a_day_that_closes_the_house_is_told_before_anything_else(table):
    day = {"month": table.match.month + 1}
    ruin = fan([100, 300, 0, 0], [100, 100, 100, 100])
    assert aftermath.closing(ruin) == 2
    assert "closed" in aftermath.sales_finding(table, ruin, day, True)
    assert sum(row.borrowed for row in aftermath.sales(table, ruin, day)) == 0


def test_the_forecast_is_of_the_day_beside_the_same_draft_without_it(table):
    table.change("policing", 3)
    plan, without = promotions.sheets(table, planned(table))
    assert plan.policing == without.policing == 3
    assert plan.promotion is not None
    assert without.promotion is None


def test_where_no_day_is_possible_the_panel_says_why(war, panel):
    match = war(6)
    match.record.now.promotions.rest[:] = 4
    driver = panel(match)
    assert driver.screen.table.barred("promotion") in driver.strings()
    with pytest.raises(LookupError):
        driver.find("order")
    assert "rests" in state(driver.screen.table)
