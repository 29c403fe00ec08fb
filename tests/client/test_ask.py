"""Short questions over a screen: readable everywhere, answered by mouse and by keys."""

from datetime import date

import pytest

from game.client.kit.layout import faults
from game.client.parts import ask
from game.client.screens.load import Load

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]
REASON = "The disk is full. Your previous save is untouched."


@pytest.fixture
def heard():
    return []


@pytest.fixture
def asked(show, heard, bare):
    """`asked(which)` opens one of the two dialogs over a screen."""

    def put(which, size=(1280, 720), text=1.0):
        player = show(Load(bare, print, print, date(2026, 3, 1)), size, text)
        close = player.screen.close
        dialogs = {
            "menu": lambda: ask.menu(close, heard.append, heard.append, "Kite October 2003"),
            "leave": lambda: ask.leave(REASON, close, lambda: heard.append("lost")),
        }
        player.screen.open(dialogs[which]())
        player.wait(0.1)
        return player

    return put


@pytest.mark.parametrize("which", ["menu", "leave"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_and_nothing_is_cut(asked, which, size):
    for text in (0.9, 1.3):
        assert faults(asked(which, size, text).screen.texts()) == []


def test_every_door_of_the_menu_leads_where_it_says(asked, heard):
    player = asked("menu")
    for name, _ in ask.DOORS:
        player.click(name)
    assert heard == [name for name, _ in ask.DOORS]


def test_a_name_is_typed_and_kept_by_enter(asked, heard):
    player = asked("menu")
    player.click("save_name")
    player.type_text(" b")
    player.press("Enter")
    assert len(heard) == 1
    assert sorted(heard[0]) == sorted("Kite October 2003 b")


def test_escape_goes_back_to_the_game(asked):
    player = asked("menu")
    player.press("Esc")
    assert player.screen.dialogs == []


def test_losing_a_match_needs_more_than_enter(asked, heard):
    player = asked("leave")
    assert REASON in " ".join(player.strings())
    player.press("Esc")
    assert heard == []
    assert player.screen.dialogs == []
