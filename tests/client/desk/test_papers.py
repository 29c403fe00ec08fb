"""The papers on the desk: what a card does is told, and an answer lands on the draft."""

import numpy as np
import pytest

from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import orders, papers
from game.client.view.table import Table
from game.session.match import Match
from tests.client.desk.conftest import AtOnce

CARDS = ("dial_up_queue", "brick_in_a_box", "baby_milk_scare", "copycat_site", "country_roads")


@pytest.fixture
def headline(war, show):
    """`headline(card, size, text)` opens the papers in a month that brings this card."""

    def print_it(card, size=(1280, 720), text=1.0):
        match = war(6)
        deal(match, card)
        return show(Desk(match, 0, AtOnce(match), panel="papers"), size, text)

    return print_it


def deal(match: Match, card: str) -> None:
    """This card lies on every desk."""
    place = list(match.numbers.news.card).index(card)
    news = match.record.now.news
    news.card = np.full_like(news.card, place)
    news.who = np.ones_like(news.who)


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize(("size", "text"), [((1024, 600), 1.3), ((1280, 720), 1.0)])
def test_no_card_is_cut(headline, card, size, text):
    assert faults(headline(card, size, text).screen.texts()) == []


@pytest.mark.soak
@pytest.mark.parametrize("card", CARDS)
def test_no_card_is_cut_in_chinese_either(headline, card, chinese):
    assert faults(headline(card, (1024, 600)).screen.texts()) == []


def test_every_card_of_the_rules_says_what_it_does(war):
    match = war(0)
    for card in match.numbers.news.card:
        deal(match, card)
        table = Table(match, 0)
        assert papers.finding(table)
        assert papers.answers(table) or papers.does(table)


def test_an_answer_lands_on_the_draft_and_the_usual_one_takes_it_back(headline):
    driver = headline("brick_in_a_box")
    assert driver.find("answer.deny").value
    driver.click("answer.refund")
    assert driver.screen.table.sheet.answer == "refund"
    assert driver.find("answer.refund").value
    driver.click("answer.deny")
    assert driver.screen.table.sheet.lines == ()


def test_an_answer_that_stands_for_the_card_leaves_out_what_the_card_does(headline):
    table = headline("brick_in_a_box").screen.table
    deny, refund = papers.answers(table)
    trust = [dict((name, figure) for name, figure, _ in one.lines)["Trust"] for one in (deny, refund)]
    assert trust == ["\N{MINUS SIGN}6", "\N{MINUS SIGN}3"]


def test_papers_that_ask_nothing_are_no_letter(headline):
    driver = headline("country_roads")
    assert "letters" not in [group.key for group in orders.groups(driver.screen.table)]
    driver = headline("copycat_site")
    assert "letters" in [group.key for group in orders.groups(driver.screen.table)]
