"""The window around the match: what is kept, what goes wrong in words, what leads where."""

import errno
import json
import os
import time

import pygame
import pytest

from game import places
from game.client.watch import Watch, state
from game.engine.state import numbers as rules_as_numbers
from game.session import choices, record, savefile
from game.session.savefile import SUFFIX
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY
from game.session.shelf import Shelf


@pytest.fixture
def at_desk(play):
    """Somebody who has begun a game against one computer and sits at the desk."""
    player = play()
    player.click("new")
    player.click("out.2")
    player.click("all.easy")
    player.click("start")
    assert player.shown == "reveal"
    player.press("Enter")
    assert player.shown == "desk"
    return player


def seal(player):
    """Seal the month, whatever is asked."""
    player.press("Enter")
    while player.screen.dialogs:
        player.press("Enter")


def settle(player):
    """Seal, and wait until the month is played."""
    month = player.app.match.month
    seal(player)
    player.until(lambda: player.app.match.month > month)
    player.loop.step()


def disk_full(monkeypatch):
    """From now on the disk takes nothing."""

    def refuse(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(savefile.os, "fsync", refuse)


def test_each_month_is_kept_and_can_be_continued(at_desk, play):
    settle(at_desk)
    at_desk.app.keeper.finish()
    assert [entry.header.month for entry in at_desk.app.shelf.entries()] == [2]
    month, hashes = at_desk.app.match.month, at_desk.app.match.record.hashes
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    at_desk.loop.step()
    assert not at_desk.loop.running
    again = play()
    again.click("main")
    assert again.shown == "reveal"
    assert (again.app.match.month, again.app.match.record.hashes) == (month, hashes)


def test_leaving_keeps_the_draft_and_continuing_finds_it(at_desk, play):
    match = at_desk.app.match
    match.change(0, "policing", 2)
    at_desk.click("menu")
    at_desk.click("title")
    assert at_desk.shown == "title"
    assert at_desk.app.match is None
    at_desk.click("main")
    assert at_desk.shown == "desk"
    assert at_desk.app.match.draft(0).sheet.policing == 2


def test_a_full_disk_and_a_lost_process_are_told_and_play_goes_on(at_desk, monkeypatch):
    disk_full(monkeypatch)
    at_desk.app.thinker._computers._process.kill()  # and the computers' process is gone too
    settle(at_desk)
    at_desk.until(lambda: at_desk.screen.said is not None)
    assert "The disk is full." in at_desk.screen.said.text
    at_desk.press("Enter")
    assert at_desk.shown == "monthreport"
    assert list(places.saves().glob(f"*{SUFFIX}")) == []


def test_nobody_leaves_a_match_that_cannot_be_kept_without_being_asked(at_desk, monkeypatch):
    disk_full(monkeypatch)
    at_desk.click("menu")
    at_desk.click("title")
    assert at_desk.app.match is not None
    assert "The match cannot be saved" in at_desk.strings()
    at_desk.click("stay")
    assert at_desk.shown == "desk"
    assert at_desk.screen.dialogs == []
    at_desk.click("menu")
    at_desk.click("quit")
    assert at_desk.loop.running
    at_desk.click("lose")
    assert not at_desk.loop.running


def test_a_key_that_stays_down_acts_once(at_desk):
    """Nobody seals two months by leaning on Enter."""
    for _ in range(5):
        at_desk.key_down("Enter")
    assert at_desk.app.match.sealed == set()
    assert len(at_desk.screen.dialogs) == 1
    at_desk.key_up("Enter")
    at_desk.press("Enter")
    assert at_desk.screen.dialogs == []


def test_a_match_is_saved_under_a_name_of_ones_own_and_a_bad_name_is_refused_in_words(at_desk):
    at_desk.click("menu")
    at_desk.click("save_name")
    for _ in range(40):
        at_desk.press("Backspace")
    at_desk.type_text("Before the storm")
    at_desk.click("save")
    assert at_desk.screen.said.text == "Saved as Before the storm."
    assert (places.saves() / f"Before the storm{SUFFIX}").exists()
    at_desk.click("menu")
    at_desk.click("save_name")
    at_desk.type_text("/../evil")
    at_desk.click("save")
    assert "cannot be the name of a save" in at_desk.screen.said.text
    assert list(places.saves().parent.rglob("*evil*")) == []


def test_a_quick_save_is_one_key_and_another_comes_back_to_it(at_desk):
    at_desk.press("F9")
    assert at_desk.screen.said.text == "There is no quick save yet; F5 makes one."
    at_desk.app.match.change(0, "policing", 3)
    at_desk.press("F5")
    assert at_desk.screen.said.text == "March 2002 is kept; F9 comes back to it."
    settle(at_desk)
    at_desk.press("F9")
    assert (at_desk.shown, at_desk.app.match.month) == ("desk", 1)
    assert at_desk.app.match.draft(0).sheet.policing == 3
    at_desk.app.keeper.finish()
    assert at_desk.app.shelf.load("autosave 1").now.eras.month[0] == 2


def test_whoever_leaves_while_an_answer_is_awaited_leaves(at_desk):
    for leave in (lambda: at_desk.press("F9"), lambda: pygame.event.post(pygame.event.Event(pygame.QUIT))):
        at_desk.press("F5")
        at_desk.screen.open_panel("forecast")
        leave()
        at_desk.loop.step()
    assert not at_desk.loop.running


def test_a_second_game_says_that_there_is_a_first(play):
    assert play().screen.said is None
    second = play()
    assert second.screen.said.text == "Another game is open too; each keeps its automatic saves apart."


def test_another_match_is_opened_from_the_list_and_the_one_on_the_table_is_kept(at_desk, match_of):
    at_desk.app.shelf.save(match_of(people=2, computers=0, played=1).record, "Sunday", "")
    at_desk.app.match.change(0, "policing", 3)
    at_desk.click("menu")
    at_desk.click("load")
    at_desk.click("Sunday")
    assert at_desk.shown == "reveal"
    assert len(at_desk.app.match.people) == 2
    at_desk.app.keeper.finish()
    kept = at_desk.app.shelf.load("autosave 1")
    assert kept.drafts[0].policing == 3


def test_a_save_that_breaks_while_it_is_opened_is_told_and_nothing_is_lost(at_desk, match_of):
    at_desk.app.shelf.save(match_of().record, "Torn", "")
    before = at_desk.app.match
    at_desk.click("menu")
    at_desk.click("load")
    assert at_desk.screen.chosen == "Torn"
    (places.saves() / f"Torn{SUFFIX}").write_bytes(b"TWO-SIDED SAVE 1\n{}")
    at_desk.click("open")
    assert "damaged" in at_desk.screen.said.text
    at_desk.press("Esc")
    assert at_desk.shown == "desk"
    assert at_desk.app.match is before


def test_who_never_played_learns_it_with_one_click(play):
    player = play()
    player.click("main")
    assert player.app.match.record.setup.scenario == "first-cart"
    assert player.app.match.course is not None


def test_a_damaged_newest_save_does_not_stop_continue(play, match_of):
    shelf = Shelf()
    shelf.save(match_of(played=1).record, "Older", "")
    shelf.save(match_of(played=2).record, "Newer", "")
    shelf.close()
    torn = places.saves() / f"Newer{SUFFIX}"
    torn.write_bytes(torn.read_bytes()[:-9])
    player = play()
    player.click("main")
    assert player.shown == "reveal"
    assert player.app.match.month == 2


def test_playing_again_seats_the_same_people_with_other_luck(play, match_of):
    shelf = Shelf()
    match = match_of(months=2, played=2)
    shelf.save(match.record, "Over", "")
    shelf.close()
    player = play()
    player.click("load")
    player.click("open")
    assert player.shown == "ending"
    player.click("again")
    assert player.shown == "reveal"
    chosen = player.app.match.record.setup
    assert (chosen.chairs, chosen.months) == (match.chairs, match.months)
    assert chosen.seed != match.record.setup.seed


def test_the_watch_tells_screen_and_places(play, tmp_path):
    player = play()
    Watch(tmp_path / "seen.json").tell(player.loop)
    told = json.loads((tmp_path / "seen.json").read_text())
    assert told == json.loads(json.dumps({**state(player.loop), "heard": 0}))
    assert told["screen"] == "title"
    x, y, wide, high = told["widgets"]["main"]
    assert 0 <= x < x + wide <= 1280
    assert 0 <= y < y + high <= 720


def test_a_menu_that_rests_takes_hardly_any_of_a_core(play):
    player = play()
    player.wait(30)
    player.app._warm.join()
    spent = time.process_time()
    for _ in range(20):
        player.loop.step()
    share = time.process_time() - spent  # of the second that twenty turns take
    assert share < 0.02, f"{share:.3f} of a core"


def test_a_medal_that_is_won_stands_in_the_campaign_the_next_time(play):
    player = play()
    war = choices.begin(
        Setup("first-cart", (Chair("human", "Ada", platform="kite"), Chair("script", platform="lantern")))
    )
    numbers = rules_as_numbers.read(war.rules)
    while war.now.verdict.winner[0] < 0:
        record.settle(war, [EMPTY, EMPTY], numbers)
    shelf = player.app.shelf
    shelf.save(war, "The first cart", "")
    player.app.open("The first cart")
    assert player.shown == "ending"
    player.click("title")
    player.click("new")
    first = next(one for one in player.screen.chapters if one.scenario == "first-cart")
    assert first.done
    assert "first_cart.there" in first.won
