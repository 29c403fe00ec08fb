"""How it works: from the menu, from the desk and by F1, with the numbers of the match on the table."""

import pytest

from game.client.kit.layout import faults
from game.client.screens.encyclopaedia import ICONS, Encyclopaedia
from game.client.settings import TEXTS
from game.client.view import explain, orders
from game.client.view.table import Table
from game.session import articles
from game.words import LANGUAGES, say, speak

LOOKS = [
    ((1024, 600), "en", TEXTS[-1]), ((1024, 600), "zh", TEXTS[0]), ((1280, 720), "zh", 1.0),
    ((1920, 1080), "en", 1.0),
]  # fmt: skip
LONG = ("goodwill", "money_people", "term.gmv")  # a formula, rows, a term


@pytest.fixture(scope="module")
def book():
    return articles.book()


@pytest.fixture
def table(match_of):
    match = match_of(months=24, played=1)
    match.look()
    return Table(match, 0)


@pytest.fixture
def desk(play):
    """Somebody at the desk of a first month."""
    player = play()
    player.click("new")
    player.click("out.2")
    player.click("all.easy")
    player.click("start")
    player.press("Enter")
    assert player.shown == "desk"
    return player


@pytest.mark.parametrize(("size", "language", "text"), LOOKS)
def test_nothing_overlaps_and_nothing_is_cut(show, table, size, language, text):
    speak(language)
    try:
        driver = show(Encyclopaedia(explain.book(table), LONG[0], lambda: None, table), size, text)
        for name in LONG:
            driver.screen.turn(name)
            driver.wait(0.1)
            assert faults(driver.screen.texts()) == [], name
    finally:
        speak(LANGUAGES[0])


def test_every_order_card_and_whatever_is_explained_has_an_article(book):
    cards = {kind.key for kind in explain.KINDS}
    assert cards <= book.keys()
    assert {*explain.NAMED.values(), *explain.GROUPS.values(), *explain.PANELS.values()} <= book.keys()
    assert explain.GROUPS.keys() == {f"group.{group}" for group in orders.CARDS}
    assert {link.name for article in book.values() for link in article.shows} <= ICONS.keys()


def test_an_order_stands_in_the_section_of_its_group(book):
    for group, kinds in orders.CARDS.items():
        assert {book[kind.key].section for kind in kinds} == {group}


def test_from_the_menu_it_opens_and_leads_back(play):
    player = play()
    player.click("articles")
    assert player.shown == "encyclopaedia"
    assert say("article.war.title") in player.strings()
    player.press("Esc")
    assert player.shown == "title"


def test_what_is_typed_is_sought_and_enter_opens_the_first(play):
    player = play()
    player.click("articles")
    player.type_text("bargain al")
    assert say("wiki.found", text="bargain al") in player.strings()
    assert "Trust" not in player.strings()
    player.press("Enter")
    assert player.screen.opened == "alarm"
    player.type_text(" zeppelin")
    assert say("wiki.nothing") in player.strings()
    assert player.screen.opened == "alarm"


def test_a_link_is_followed_and_back_leads_here_again(play):
    player = play()
    player.click("articles")
    player.click("article.trust")
    player.click("link.policing")
    assert player.screen.opened == "policing"
    player.press("Esc")
    assert player.screen.opened == "trust"
    player.press("Esc")
    assert player.shown == "title"


def test_a_link_is_followed_to_what_the_search_hides(play):
    player = play()
    player.click("articles")
    player.click("search")
    player.type_text("alarm")
    player.press("Enter")
    link = player.screen.article.see[0].name
    player.click(f"link.{link}")
    assert player.screen.opened == link


def test_a_formula_is_tried_by_its_slider(play):
    player = play()
    player.click("articles")
    player.click("article.trust")
    before = player.screen.find("sum").value
    player.screen.focus_on("try")
    player.press("End")
    found = player.screen.article.formula
    assert player.screen.find("sum").value == found.sums[-1] != before
    assert player.screen.find("answer").value == found.answers[-1]
    assert player.screen.find("curves").value == len(found.xs) - 1


def test_f1_explains_what_is_meant_and_the_desk_stays_as_it_was_or_opens_the_order(desk):
    desk.screen.focus_on("card.price")
    desk.press("F1")
    assert desk.shown == "encyclopaedia"
    assert desk.screen.opened == "price"
    assert say("top.runway") in desk.strings()
    desk.click("link.alarm")
    assert say("wiki.known", when=1) in desk.strings()
    desk.press("Esc")
    desk.press("Esc")
    assert desk.shown == "desk"
    desk.screen.open_panel("policing")
    desk.press("F1")
    assert desk.screen.opened == "policing"
    desk.press("Esc")
    assert desk.screen.shown == "policing"
    desk.press("Esc")
    desk.click("articles")
    assert desk.screen.opened == "war"
    desk.screen.turn("coupon")
    desk.click("order")
    assert desk.shown == "desk"
    assert desk.screen.shown == "subsidies"


def test_f1_leads_from_a_kept_tooltip_and_from_a_word_in_it_to_the_whole_article(desk):
    desk.hover("top.2")
    desk.press("Shift")
    desk.click("kept.view", button=3)
    assert desk.screen.opened == "fortune"
    desk.press("Esc")
    assert not desk.screen.dialogs
    desk.hover("top.2")
    desk.press("Shift")
    desk.click("kept.term.valuation", button=3)
    assert desk.screen.opened == "term.valuation"


def test_each_page_of_the_report_has_its_article():
    assert explain.article(None, page="investors") == "confidence"
    assert explain.article(None, page="sellers") == "presence"
    assert explain.article(None) == "war"
