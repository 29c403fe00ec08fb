"""Reports and rumours stay on the desk while they are good, above the next question."""

import pytest

from game import words
from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import research
from game.client.view.table import Table
from game.engine.state.orders import QUESTIONS
from tests.client.desk.conftest import AtOnce

FAKES, APPETITE = QUESTIONS.index("fakes"), QUESTIONS.index("appetite")


@pytest.fixture
def informed(war):
    """Two reports lie there: one came this month, one is good for this month alone."""
    match = war(6)
    told = match.record.now.research
    told.rival[0, 0, [FAKES, APPETITE]] = 2
    told.left[0, 0, [FAKES, APPETITE]] = match.numbers.research.months, 1
    return match


def test_a_report_stays_on_the_desk_until_it_is_no_longer_good(informed, war):
    table = Table(informed, 0)
    (counted, fresh), (_, old) = research.reports(table)
    assert table.name(1) in counted
    assert fresh == words.say("research.good", n=informed.numbers.research.months)
    assert old == words.say("research.good", n=1)
    assert research.finding(table) == words.say("research.finding", n=2)
    assert research.finding(Table(war(6), 0)) == words.say("research.none")


def test_rumours_are_told_newest_first_and_none_twice(informed):
    board = informed.record.now.rumours
    for place, month in ((0, 6), (1, 5), (2, 4)):
        board.about[0, place], board.month[0, place], board.strength[0, place] = 2, month, 1
        board.what[0, place] = 0 if place < 2 else 1
    told = research.rumours(Table(informed, 0))
    assert len(told) == 2
    assert told[0][1] == words.short_month(6)


@pytest.mark.parametrize(("size", "text"), [((1024, 600), 1.3), ((1280, 720), 1.0)])
def test_nothing_known_is_cut_and_the_next_question_can_be_asked(informed, show, size, text):
    driver = show(Desk(informed, 0, AtOnce(informed), panel="research"), size, text)
    assert faults(driver.screen.texts()) == []
    driver.click("order")
    assert informed.draft(0).sheet.research
