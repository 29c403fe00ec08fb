"""The news of the months behind: by kind, as far back as one likes, and what a computer's months brought."""

import pytest

from game.client.kit.layout import faults
from game.client.screens.report import MonthReport
from game.client.view import chronicle, news
from game.client.view.chronicle import KINDS, Wish
from game.client.view.table import Table
from game.session.fact import News, Told
from game.session.standin import StandIn


def items(table, **wish):
    return [item for chapter in chronicle.chapters(table, Wish(**wish)) for item in chapter.items]


def test_the_last_month_reads_as_it_did_and_the_whole_war_newest_first(table):
    assert items(table) == list(news.news(table, table.match.report(0).news))
    told = chronicle.chapters(table, Wish(months=6))
    assert [one.title for one in told][:2] == ["August 2002", "July 2002"]
    assert [name for _, name in chronicle.spans(table)] == ["Last month", "Half a year"]


def test_every_kind_shows_its_own(table):
    all_of_them = items(table, months=6)
    mine, others, country = (items(table, months=6, kind=kind) for kind in ("you", "rivals", "country"))
    assert {item.seat for item in mine} == {0}
    assert {item.seat for item in others} <= {1, 2}
    assert {item.seat for item in country} <= {-1}
    assert len(mine) + len(others) + len(country) == len(all_of_them)


def test_what_touches_me_names_me_or_lies_on_my_desk_alone(table):
    table.match.record.told[6] = (
        Told(News("nemesis", 1, {"rival": "kite"})),
        Told(News("nemesis", 1, {"rival": "magpie"})),
        Told(News("warned", 1, {"rival": "magpie"}), 0),
        Told(News("warned", 0, {"rival": "lantern"}), 1),
    )
    assert len(items(table)) == 3
    assert [item.sentence.count("Kite") for item in items(table, near=True)].count(1) == 1
    assert len(items(table, near=True)) == 2
    assert len(items(table, kind="law")) == 0


def test_news_that_have_no_words_any_more_are_left_out(table):
    odd = (News("struck", 1, {"rival": "nobody"}), News("felt", 1, {}), News("page", 0, {"points": "many"}))
    table.match.record.told[6] = tuple(map(Told, odd))
    assert items(table) == []


def test_who_comes_back_is_first_told_what_they_missed(war, show):
    match = war(6)
    match.record.stand_ins = [StandIn(4, 0, "easy"), StandIn(7, 0, "")]
    driver = show(MonthReport(match, 0, lambda: None, lambda panel: None))
    assert driver.screen.opened == "news"
    assert driver.find("news.months").value == "3"
    assert "Your 3 months away" in [name for _, name in chronicle.spans(Table(match, 0))]
    assert {"July 2002", "June 2002"} <= set(driver.strings())
    driver.screen.read(Wish())
    driver.wait(0.1)
    assert "July 2002" not in driver.strings()


@pytest.mark.parametrize(("size", "text"), [((1024, 600), 1.3), ((1920, 1080), 1.0)])
def test_every_filter_fits(war, show, size, text):
    match = war(9)
    match.record.stand_ins = [StandIn(7, 0, "easy"), StandIn(match.month, 0, "")]
    driver = show(MonthReport(match, 0, lambda: None, lambda panel: None, page="news"), size, text)
    for kind in KINDS:
        driver.screen.read(Wish(months=6, kind=kind))
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], kind
    driver.click("news.near")
    assert driver.screen.wish.near


def test_n_leads_from_the_desk_to_the_news(desk):
    driver = desk(3)
    led = []
    driver.screen.open_report = led.append
    driver.press("N")
    assert led == ["news"]
