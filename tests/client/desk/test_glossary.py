"""What a tooltip of the desk and the report tells once it is kept, in today's numbers."""

import pytest

from game.client.kit.layout import faults
from game.client.kit.widgets import Pinned, Term
from game.client.screens.report import MonthReport
from game.client.view import explain


def card(driver):
    return driver.screen.dialogs[-1]


def test_a_kept_figure_tells_its_formula_in_the_numbers_of_this_month(desk):
    driver = desk(8)
    driver.hover("top.2")
    driver.press("Shift")
    found = explain.book(driver.screen.table)["fortune"].formula
    assert card(driver).tip.sums[1] == found.sums[found.now]
    assert card(driver).tip.title == "Fortune"
    assert "fortune" not in {term.entry for term in card(driver).walk() if isinstance(term, Term)}


def test_a_word_of_it_is_looked_up_and_its_own_words_again(desk):
    driver = desk(8)
    driver.hover("top.2")
    driver.press("Shift")
    driver.click("kept.term.valuation")
    driver.click("kept..trust")
    assert [one.tip.title for one in driver.screen.dialogs] == ["Fortune", "Valuation", "Trust"]
    assert "trust.fakes_cost" not in " ".join(driver.strings())
    assert card(driver).tip.sums


def test_what_has_no_tooltip_but_an_article_is_told_too(desk):
    driver = desk(8)
    driver.screen.open_panel("policing")
    driver.screen.focus_on("keep")
    driver.press("Shift")
    assert card(driver).tip.title == "Policing"


def test_the_report_keeps_its_tooltips_as_well(war, show):
    driver = show(MonthReport(war(8), 0, print, print))
    driver.hover("page.investors")
    driver.press("Shift")
    assert isinstance(card(driver), Pinned)


@pytest.mark.parametrize("size", [(1024, 600), pytest.param((1920, 1080), marks=pytest.mark.soak)])
def test_kept_cards_fit_and_lie_inside_the_window(desk, size):
    driver = desk(8, size)
    driver.hover("top.2")
    driver.press("Shift")
    driver.click("kept.term.valuation")
    driver.click("kept..trust")
    assert faults(driver.screen.texts()) == []
    assert all(driver.screen.room.contains(one.card) for one in driver.screen.dialogs)
