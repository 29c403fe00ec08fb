"""The menu: what it offers, and a picture that rests when nobody is there."""

import pytest

from game.client.kit.layout import faults
from game.client.screens.title import LIVELY, Title

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.fixture
def heard():
    return []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [0.9, 1.3])
def test_nothing_overlaps_and_nothing_is_cut(show, size, text):
    player = show(Title(print, ("Kite, October 2003, against 2 rivals", "kite"), 12), size, text)
    assert faults(player.screen.texts()) == []


def test_nothing_is_cut_in_chinese_either(show, chinese):
    player = show(Title(print, ("纸鸢，2003年10月，2 个对手", "kite"), 12), SIZES[0], 1.3)
    assert faults(player.screen.texts()) == []


def test_the_large_button_continues_what_there_is(show, heard):
    player = show(Title(heard.append, ("Kite, October 2003", "kite"), 3))
    player.click("main")
    assert heard == ["continue"]
    assert "Kite, October 2003" in player.strings()


@pytest.mark.parametrize(("saves", "begins"), [(0, "first"), (2, "new")])
def test_the_large_button_teaches_who_never_played_and_begins_a_game_for_who_did(show, heard, saves, begins):
    player = show(Title(heard.append, None, saves))
    player.press("Enter")
    assert heard == [begins]


def test_every_entry_says_its_name_by_mouse_and_by_keys_alone(show, heard):
    player = show(Title(heard.append, None, 0))
    names = ["new", "hot_seat", "load", "articles", "mods", "options", "quit"]
    for name in names:
        player.click(name)
    assert heard == names
    heard.clear()
    player = show(Title(heard.append, None, 0))
    player.press("Tab")
    for _ in names:
        player.press("Tab")
        player.press("Enter")
    assert heard == names


def test_the_picture_runs_while_somebody_is_there_and_then_rests(show):
    player = show(Title(print, None, 0))
    assert player.screen.lively
    player.wait(LIVELY + 1)
    assert not player.screen.lively
    assert not player.loop.step()
    player.hover("new")
    assert player.screen.lively


def test_the_picture_moves(show):
    player = show(Title(print, None, 0))
    before = player.picture().get_view("2").raw
    player.wait(0.5)
    assert player.picture().get_view("2").raw != before
