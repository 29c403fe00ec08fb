"""The council on the desk: how each at the table feels and why, above what can be done about it."""

import pytest

from game import words
from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import council
from game.client.view.table import Table
from game.engine.state.orders import OFFENCES
from tests.client.desk.conftest import AtOnce

LIE = 1 + OFFENCES.index("lie")


@pytest.fixture
def cross(war):
    """Operations is content, Growth sulks, and nobody listens to Conscience since a lie."""
    match = war(6)
    for world in (match.record.now, match.record.before):
        world.executives.mood[0, 0], world.executives.offence[0, 0] = [1, 2, 0], [1, 0, LIE]
    return match


def test_the_table_says_who_feels_worst_and_what_offended_whom(cross):
    growth, operations, conscience = council.members(Table(cross, 0))
    assert council.finding(Table(cross, 0)) == f"{conscience.name} {words.say('council.mood.0')}"
    assert (growth.feels, operations.feels) == (words.say("council.mood.1"), words.say("council.mood.2"))
    assert words.say("council.offence.lie") in conscience.last
    assert not operations.last
    cross.record.now.executives.mood[0, 0] = 2
    assert council.finding(Table(cross, 0)) == words.say("council.content")
    cross.record.now.executives.sits[0, 0] = 0
    assert council.finding(Table(cross, 0)) == words.say("council.nobody")


def test_every_offence_mood_and_gift_has_its_words(war):
    n = war(0).numbers.executives
    assert all(words.knows(f"council.offence.{name}") for name in OFFENCES)
    assert all(words.knows(f"council.mood.{step}") for step in range(n.mood_most + 1))


@pytest.mark.parametrize(("size", "text"), [((1024, 600), 1.3), ((1280, 720), 1.0)])
def test_nothing_at_the_table_is_cut_and_the_council_can_be_sent_home(cross, show, size, text):
    driver = show(Desk(cross, 0, AtOnce(cross), panel="council"), size, text)
    assert faults(driver.screen.texts()) == []
    driver.click("order")
    assert cross.draft(0).sheet.council == "dismiss"
