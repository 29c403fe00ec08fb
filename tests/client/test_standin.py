"""From the menu of a match a computer plays for somebody, and the seat is taken back where they left it."""

import pytest

from game.client.kit.layout import faults
from game.session.match import Stage
from game.session.setup import Chair, Setup

TABLE = (Chair("human", "Ada", platform="kite"), Chair("human", "Mei", platform="magpie"))


@pytest.fixture
def at_desk(here, play):
    """Ada's desk, with Mei at the same table."""
    player = play((1024, 600))
    player.app.begin(Setup("standard", TABLE, months=12, seed=7))
    player.press("Enter")
    player.sit()
    assert player.shown == "desk"
    return player


def lend(player):
    player.click("menu")
    player.click("lend")
    assert faults(player.screen.texts()) == []
    player.click("lend.easy")


def test_who_goes_away_leaves_the_seat_to_a_computer_and_the_next_is_called(at_desk):
    match = at_desk.app.match
    lend(at_desk)
    assert (at_desk.shown, match.front, match.lent) == ("handover", 1, {0: "easy"})
    assert "Ada" in at_desk.strings()
    at_desk.sit()
    at_desk.click("menu")
    at_desk.click("take_back.0")
    assert at_desk.shown == "desk"
    assert (match.front, match.lent) == (1, {})


def test_one_alone_may_watch_and_come_back_at_any_reveal(here, play):
    player = play((1024, 600))
    player.app.begin(Setup("standard", (TABLE[0], Chair("ai", level="easy", platform="lantern")), 12, 7))
    player.press("Enter")
    lend(player)
    match = player.app.match
    for _ in range(2):
        assert match.stage == Stage.WAITING
        match.settle({})
        assert player.shown == "reveal"
        player.press("Enter")
    match.settle({})
    assert player.shown == "reveal"
    player.click("menu")
    player.click("take_back.0")
    player.press("Enter")
    assert player.shown == "monthreport"
    assert match.away(0) == 3
