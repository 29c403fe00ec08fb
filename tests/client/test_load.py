"""The list of saves: newest first, damaged ones with their reason, and what one of them holds."""

import json
from datetime import date

import pytest

from game.client.kit.layout import faults
from game.client.screens.load import Load
from game.session import savefile
from game.session.savefile import SUFFIX
from game.session.shelf import Shelf

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]
WHEN = "2026-03-01T21:14:00+00:00"


@pytest.fixture
def shelf(match_of):
    """Two saves, one of them a war that ended, and one whose end is missing."""
    shelf = Shelf()
    shelf.save(match_of(months=2, played=2).record, "The button stall", WHEN)
    shelf.save(match_of(people=2, computers=1, played=1).record, "Sunday with Mara", WHEN)
    shelf.autosave(match_of(played=2).record, WHEN)
    shelf.save(match_of().record, "Torn", WHEN)
    torn = shelf.folder / f"Torn{SUFFIX}"
    torn.write_bytes(torn.read_bytes()[:-200])
    yield shelf
    shelf.close()


@pytest.fixture
def opened():
    return []


@pytest.fixture
def load(show, shelf, opened):
    def put(size=(1280, 720), text=1.0):
        back = lambda: opened.append("back")  # noqa: E731
        return show(Load(shelf, opened.append, back, date(2026, 3, 1)), size, text)

    return put


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", [0.9, 1.3])
def test_nothing_overlaps_and_nothing_is_cut(load, size, text):
    assert faults(load(size, text).screen.texts()) == []


def test_nothing_is_cut_in_chinese_either(load, chinese):
    assert faults(load(SIZES[0], 1.3).screen.texts()) == []


def test_the_newest_is_chosen_and_enter_opens_it(load, opened):
    player = load()
    assert player.screen.chosen == "autosave 1"
    player.press("Enter")
    assert opened == ["autosave 1"]


def test_a_row_is_chosen_first_and_then_opened(load, opened):
    player = load()
    player.click("Sunday with Mara")
    assert opened == []
    assert "Barnaby" in player.strings()
    player.click("Sunday with Mara")
    assert opened == ["Sunday with Mara"]


def test_a_damaged_save_says_why_and_names_a_good_one(load, opened):
    player = load()
    assert any("damaged" in text and "missing" in text for text in player.strings())
    player.click("Torn")
    assert player.screen.chosen != "Torn"
    assert opened == []
    player.click("The button stall")
    player.click("good.Torn")
    assert player.screen.chosen == "autosave 1"


def test_saves_are_told_apart_by_who_made_them(load):
    player = load()
    shown = {}
    for kind in ("yours", "automatic", "ended"):
        player.screen.show_kind(kind)
        player.wait(0.1)
        shown[kind] = {row.name for row in player.find("saves").rows}
    assert shown == {
        "yours": {"Sunday with Mara", "Torn"},
        "automatic": {"autosave 1"},
        "ended": {"The button stall"},
    }


def test_a_header_that_lies_is_only_a_damaged_save(load, shelf, opened):
    header, body = savefile.read(shelf.folder / f"Sunday with Mara{SUFFIX}")
    header["seats"] = ["nobody:at all", "human:Ada@atlantis"]
    header["months"] = 0
    header["saved"] = "yesterday"
    savefile.write(shelf.folder / f"Liar{SUFFIX}", json.loads(json.dumps(header)), body)
    player = load()
    player.screen.show_kind("yours")
    player.wait(0.1)
    assert "Liar" in {row.name for row in player.find("saves").rows}


def test_a_save_of_another_engine_opens_and_says_that_a_replay_may_differ(load, shelf, opened):
    header, body = savefile.read(shelf.folder / f"autosave 1{SUFFIX}")
    savefile.write(shelf.folder / f"Foreign{SUFFIX}", {**header, "engine": "f00d", "count": 9}, body)
    player = load(SIZES[0], 1.3)
    assert player.screen.chosen == "Foreign"
    assert any("replay" in text for text in player.strings())
    assert faults(player.screen.texts()) == []
    player.click("autosave 1")
    assert not any("replay" in text for text in player.strings())


def test_an_empty_shelf_says_so(show, bare):
    player = show(Load(bare, print, print, date(2026, 3, 1)))
    assert "Nothing is saved yet" in player.strings()


def test_escape_goes_back(load, opened):
    load().press("Esc")
    assert opened == ["back"]


def names(shelf):
    return sorted(entry.name for entry in shelf.entries())


def answer(player, text):
    field = player.find("new_name")
    field.set(text, len(text))
    player.click("do")


def test_a_save_is_renamed_copied_and_deleted_and_the_others_stay(load, shelf):
    player = load()
    player.click("Sunday with Mara")
    before = (shelf.folder / f"Sunday with Mara{SUFFIX}").read_bytes()
    player.click("rename")
    answer(player, "Monday with Mara")
    assert player.screen.chosen == "Monday with Mara"
    player.click("copy")
    answer(player, "Kept")
    assert (shelf.folder / f"Kept{SUFFIX}").read_bytes() == before
    player.click("delete")
    player.click("do")
    assert names(shelf) == ["Monday with Mara", "The button stall", "Torn", "autosave 1"]
    assert player.screen.chosen != "Kept"


@pytest.mark.parametrize("name", ["The button stall", "autosave 7", "../away", ""])
def test_a_name_that_will_not_do_is_told_and_nothing_is_lost(load, shelf, name):
    player, before = load(), names(shelf)
    player.click("Sunday with Mara")
    player.click("rename")
    answer(player, name)
    assert player.screen.said
    assert player.screen.dialogs
    assert names(shelf) == before


def test_whoever_does_not_mean_it_deletes_nothing(load, shelf):
    player, before = load(), names(shelf)
    player.click("delete")
    player.press("Esc")
    assert names(shelf) == before
    assert not player.screen.dialogs


def test_what_is_sought_may_be_a_name_a_platform_or_a_month(load):
    player = load()
    for sought, found in (("mara", 1), ("april 2002", 2), ("button", 1), ("zeppelin", 0), ("", 4)):
        player.screen.seek(sought)
        assert len(player.find("saves").rows) == found, sought


def test_the_shares_of_a_war_are_seen_without_opening_it(load, shelf):
    player = load()
    player.click("The button stall")
    layers = player.find("picture").layers
    exact = shelf.load("The button stall").past[-1]["own"]["share"]
    assert [layer.values[-1] for layer in layers] == pytest.approx(exact, abs=5e-4)
