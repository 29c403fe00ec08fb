"""The report: causes and books add up, every page fits, and what is worth a look opens its order."""

from math import fsum

import pytest

from game.client.kit.layout import faults
from game.client.panels import PANELS
from game.client.screens.report import PAGES
from game.client.view import books, causes, worth

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("months", [1, 6])
def test_every_page_fits(report, size, months):
    driver = report(months, size)
    for page in PAGES:
        driver.click(f"page.{page}")
        assert faults(driver.screen.texts()) == [], page


@pytest.mark.parametrize("figure", causes.FIGURES)
def test_the_bars_of_every_figure_add_up(war, figure):
    found = causes.why(war(6).report(0), figure)
    assert found.opening + fsum(cause.change for cause in found.causes) == pytest.approx(
        found.closing, abs=1e-9
    )


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
    from game.client.screens.report import MonthReport

    with pytest.raises(LookupError):
        MonthReport(war(0), 0, print, print)
