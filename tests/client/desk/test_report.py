"""The report: causes and books add up, every page fits, and what is worth a look opens its order."""

from dataclasses import replace
from math import fsum

import pytest

from game.client.kit.layout import faults
from game.client.panels import PANELS
from game.client.screens.report import PAGES, MonthReport
from game.client.view import books, causes, holders, worth
from game.client.view.table import Table

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]
FIGURES = [
    view
    for page in PAGES.values()
    for view in page.views
    if view not in ("books", "till", "segments", "flows", "aisles")
]


def _open(driver):
    """Every view of every page, one after the other."""
    for page in driver.screen.pages:
        driver.click(f"page.{page}")
        names = dict(driver.find("report.figure").options) if PAGES[page].views else {"": ""}
        for view in names:
            if view:
                driver.screen.look_at(view)
            driver.wait(0.1)
            yield f"{page} {view}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("months", [pytest.param(1, marks=pytest.mark.soak), 6])
def test_every_view_of_every_page_fits(report, size, months):
    driver = report(months, size)
    for view in _open(driver):
        assert faults(driver.screen.texts()) == [], view


def test_large_text_is_kept_whole_too(report):
    driver = report(6, (1280, 720), 1.3)
    for view in _open(driver):
        assert faults(driver.screen.texts()) == [], view


def test_every_view_fits_in_chinese_too(report, chinese):
    driver = report(6, SIZES[0])
    for view in _open(driver):
        assert faults(driver.screen.texts()) == [], view


@pytest.mark.parametrize("months", [1, 2, 6])
@pytest.mark.parametrize("figure", FIGURES)
def test_the_bars_of_every_figure_add_up(war, figure, months):
    match = war(months)
    found = causes.why(Table(match, 0), match.report(0), figure)
    steps = fsum(cause.change for cause in (*found.causes, *found.folded))
    assert found.opening + steps == pytest.approx(found.closing, abs=1e-6)


@pytest.mark.parametrize("months", [1, 2, 6])
@pytest.mark.parametrize("figure", FIGURES)
def test_what_is_written_on_the_bars_adds_up_as_well(war, figure, months):
    match = war(months)
    found = causes.why(Table(match, 0), match.report(0), figure)
    before, now = (_tenths(text) for text in found.texts)
    assert before + sum(_tenths(cause.text) for cause in found.causes) == now
    assert _tenths(found.moved) == now - before


def _tenths(text: str) -> int:
    """The figure as it is written, counted in its last decimal place."""
    return int("".join(sign for sign in text.replace("\N{MINUS SIGN}", "-") if sign in "-0123456789"))


@pytest.mark.parametrize("months", [1, 3, 6])
def test_the_books_add_up_to_the_last_hundredth(war, months):
    shown = books.books(war(months).report(0))
    hundredths = [_hundredths(line.figure) for line in (*shown.came, *shown.went)]
    assert sum(hundredths) == _hundredths(shown.moved)
    assert _hundredths(shown.before) + sum(hundredths) == _hundredths(shown.now)


def _hundredths(figure: str) -> int:
    return int(figure.replace(",", "").replace(".", "").replace("\N{MINUS SIGN}", "-"))


def test_a_bar_is_pointed_at_by_keys_and_tells_what_else_it_moved(report):
    driver = report()
    driver.screen.focus_on("waterfall")
    driver.press("Right")
    driver.wait(0.6)
    assert driver.screen.hands.hint.tip.title == driver.find("waterfall").steps[0].title


def test_another_figure_has_another_waterfall(report):
    driver = report()
    before = driver.find("finding").value
    driver.screen.focus_on("report.figure")
    driver.press("Right")
    assert driver.find("finding").value != before


def test_enter_leads_to_the_orders_and_a_look_to_its_order(report):
    driver = report()
    driver.press("Enter")
    assert driver.screen.led == ["orders"]
    looks = worth.looks(driver.screen.table)
    for at, look in enumerate(looks):
        driver.click(f"look.{at}")
        assert driver.screen.led[-1] == look.panel
        assert look.panel in PANELS or look.panel in ("investors", "policing")


def test_there_is_no_report_before_the_first_month(war):
    with pytest.raises(LookupError):
        MonthReport(war(0), 0, print, print)


def test_a_cause_names_the_one_order_behind_it_and_the_rivals_that_were_seen(war):
    match = war(2)
    found = causes.why(Table(match, 0), match.report(0), "users")
    lines = {cause.key: cause.line for cause in (*found.causes, *found.folded)}
    facts = {cause.key: cause.facts for cause in (*found.causes, *found.folded)}
    assert lines["prices"] == "coupon"
    assert lines["rivals_rest"] == "Lantern"
    assert facts["rivals_rest"] == ("Lantern spends 3.0m cr on publicity",)


def test_up_and_down_and_numbers_turn_the_pages(report):
    driver = report()
    pages = driver.screen.pages
    driver.press("Down")
    assert driver.screen.opened == pages[1]
    driver.press("Up")
    assert driver.screen.opened == pages[0]
    for number, page in enumerate(pages, 1):
        driver.press(str(number))
        assert driver.screen.opened == page


def test_every_page_is_reached_by_tab_and_enter(report):
    driver = report()
    for page in driver.screen.pages[1:]:
        while driver.screen.hands.focused is None or driver.screen.hands.focused.name != f"page.{page}":
            driver.press("Tab")
        driver.press("Enter")
        assert driver.screen.opened == page


def test_a_page_opens_as_it_was_left(report):
    driver = report()
    driver.press("2")
    driver.screen.look_at("cash")
    driver.press("3")
    driver.press("2")
    assert driver.screen.view == "cash"


def test_investors_have_a_page_while_there_is_something_between_us(war):
    match = war(1)
    table, report = Table(match, 0), match.report(0)
    assert holders.shown(table, report)
    nobody = tuple(replace(deal, stake=0.0) for deal in table.briefing.own.deals)
    table.briefing = replace(table.briefing, own=replace(table.briefing.own, deals=nobody))
    assert not holders.shown(table, report)


def test_an_investor_tells_its_goal_and_what_is_still_to_come(war):
    match = war(1)
    first = holders.holders(Table(match, 0), match.report(0))[0]
    assert first.name == "Featherbed Partners"
    assert first.goal.endswith("sales a month, tested in 4 months")
    assert first.purse == "Paid 36.0m cr for 38%; still to come 24.0m cr"


def test_causes_come_one_after_the_other_on_the_first_look_alone(report):
    driver = report(6)
    causes = driver.find("waterfall")
    begun = causes.grown(driver.loop.stage.clock.now())
    assert begun[0] < 1
    assert begun[-1] == 0
    driver.wait(5.0)
    assert set(driver.find("waterfall").grown(driver.loop.stage.clock.now())) == {1.0}
    driver.screen.enter(driver.loop.stage)
    assert set(driver.find("waterfall").grown(driver.loop.stage.clock.now())) == {1.0}
