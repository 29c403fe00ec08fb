"""Whole matches clicked through: the real loop, real saves, real computers."""

import pytest

from game.session.match import Hidden, Stage
from game.session.record import Record
from game.session.setup import Chair, Setup
from game.words import month

MONTHS = 2


@pytest.fixture
def new_war(play):
    """`new_war(people)` begins a war of few months from the menu; one person meets one easy computer."""

    def begin(people):
        player = play()
        player.click("new" if people == 1 else "hot_seat")
        if people == 1:
            player.click("out.2")
            player.click("all.easy")
        player.screen.rules.months = MONTHS
        player.screen.rules.set_seed("7")
        player.click("start")
        assert player.shown == "reveal"
        return player

    return begin


def test_a_story_is_told_in_its_own_calendar(play):
    player = play()
    seats = (("human", "Ada", "kite"), ("script", "", "lantern"), ("script", "", "anchor"))
    chairs = tuple(Chair(mind, name, platform=platform) for mind, name, platform in seats)
    player.app.begin(Setup("nine-twenty-nine", chairs))
    assert player.shown == "reveal"
    assert "May 2004" in player.strings()
    player.app.go("title")
    assert month(1) == "March 2002"


def order(player):
    """Past the report if there is one, change a little, and seal."""
    if player.shown == "monthreport":
        player.press("Enter")
    assert player.shown == "desk"
    match, seat = player.app.match, player.app.match.front
    match.change(seat, "policing", 1 + (match.month + seat) % 3)
    player.screen.table.forget()
    player.press("Enter")
    while player.screen.dialogs:
        player.press("Enter")


def look(player):
    assert player.shown == "reveal"
    player.press("Enter")


def play_out(player, until=None):
    """Month by month to the end, or to this month; people hold the curtain each time."""
    match = player.app.match
    while match.stage != Stage.ENDED and match.month != until:
        month = match.month
        look(player)
        for _ in match.people:
            if player.shown == "handover":
                player.sit()
            order(player)
        player.until(lambda month=month: match.month > month)
        player.loop.step()


def told(record: Record) -> tuple[Setup, list[str], object]:
    return record.setup, record.hashes, record.past


def test_a_war_against_a_computer_from_the_menu_to_the_end_and_into_the_next(new_war):
    player = new_war(people=1)
    play_out(player)
    assert player.shown == "ending"
    assert player.app.match.month == MONTHS + 1
    assert any(text.endswith("wins") for text in player.strings())
    player.click("again")
    assert player.shown == "reveal"
    player.click("menu")
    player.click("title")
    assert player.shown == "title"


def test_two_people_share_one_screen_to_the_end(new_war):
    player = new_war(people=2)
    play_out(player)
    assert player.shown == "ending"
    sheets = player.app.match.record.sheets
    assert [[sheet.policing for sheet in month] for month in sheets] == [
        [1 + (month + seat) % 3 for seat in (0, 1)] for month in range(1, MONTHS + 1)
    ]


def test_a_war_that_was_left_and_continued_equals_one_that_never_stopped(new_war):
    whole = new_war(people=1)
    play_out(whole)
    parted = new_war(people=1)
    play_out(parted, until=2)
    parted.click("menu")
    parted.click("title")
    parted.click("main")
    assert parted.app.match.month == 2
    play_out(parted)
    assert told(parted.app.match.record) == told(whole.app.match.record)


def test_a_hot_seat_left_behind_the_curtain_opens_there_again(new_war):
    player = new_war(people=2)
    look(player)
    with pytest.raises(Hidden):
        player.app.match.briefing(0)
    player.sit()
    with pytest.raises(Hidden):
        player.app.match.briefing(1)
    order(player)
    assert player.shown == "handover"
    before = player.picture().get_view("2").raw
    player.click("leave")
    assert player.shown == "title"
    player.click("main")
    assert player.shown == "handover"
    assert player.picture().get_view("2").raw == before
    assert player.app.match.sealed == {0}
