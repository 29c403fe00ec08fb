"""The page of mods: what is on, what is wrong, and that it is right as soon as the file is."""

import pytest

from game import places
from game.balance import load
from game.balance.mods import shelf
from game.balance.mods.using import for_now, using
from game.client import settings
from game.client.kit.layout import faults
from game.client.settings import Settings
from game.session.match import Stage
from game.session.setup import Chair, Setup
from game.words import speak

FOE = Chair("ai", level="easy", platform="lantern")
SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.fixture
def broken():
    """A mod of one's own with three mistakes; the path of its file."""
    folder = places.mods()[0] / "fakes-everywhere"
    (folder / "balance").mkdir(parents=True)
    told = 'id = "fakes-everywhere"\nname = "Fakes everywhere"\nversion = "1.0"\ngame = ">=0.1"\n'
    (folder / "mod.toml").write_text(told)
    file = folder / "balance" / "trust.toml"
    file.write_text(f"clean = 7.0\nclim = 0.1{' ' * 90}# a long way to the right\nzzz = 1\n")
    return file


def wish(**wishes) -> None:
    """As somebody left the settings."""
    places.settings().parent.mkdir(parents=True, exist_ok=True)
    settings.write(Settings(**wishes))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_overlaps_and_nothing_is_cut(play, broken, size, language):
    wish(mods=("long-winter", "fakes-everywhere"), text=1.3, language=language)
    player = play(size)
    player.click("mods")
    assert faults(player.screen.texts()) == []
    player.click("long-winter")
    assert faults(player.screen.texts()) == []
    speak("en")


def test_a_mod_is_switched_on_for_the_next_match_and_for_good(play):
    player = play()
    player.click("mods")
    before = load.base().platforms.platform["kite"].cash
    player.click("on.long-winter")
    assert settings.read().mods == ("long-winter",)
    assert load.base().platforms.platform["kite"].cash == before * 0.75
    player.click("play")
    assert player.shown == "newgame"
    player.click("start")
    assert [mod.id for mod in player.app.match.record.mods] == ["long-winter"]


def test_what_is_wrong_is_told_and_gone_once_the_file_is_right(play, broken):
    wish(mods=("fakes-everywhere",))
    player = play()
    player.click("mods")
    (row,) = (row for row in player.screen.found.rows if row.id == "fakes-everywhere")
    assert row.troubles[0].sentence == "'clean' is 7.0; it must be at most 1."
    assert load.base().trust.clean == 0.6
    broken.write_text("clean = 0.7\n")
    player.wait(3.0)
    assert player.screen.found.rows[0].sound
    assert load.base().trust.clean == 0.7


def test_a_match_keeps_the_mods_it_began_with(play):
    wish(mods=("long-winter",))
    player = play()
    player.click("new")
    player.click("start")
    player.app.go("title")
    player.click("mods")
    player.click("on.long-winter")
    assert load.base().eras.speed == 1.0
    player.app.go("continue")
    assert [mod.id for mod in player.app.match.record.mods] == ["long-winter"]
    assert player.app.match.record.rules.eras.speed == 0.7


def test_between_two_months_new_rules_are_told_and_wrong_ones_shown_on_the_page_of_mods(play, broken):
    broken.write_text("climb = 0.1\n")
    with for_now(shelf.chosen(["fakes-everywhere"])):
        player = play(mods=using(), making=True)
        player.app.begin(Setup("standard", (Chair("human", "Ada", platform="kite"), FOE), 12, seed=7))
    assert (settled(player), player.screen.dialogs) == ("reveal", [])
    broken.write_text("climb = 0.2\n")
    assert (settled(player), len(player.screen.dialogs)) == ("reveal", 1)
    assert player.app.match.record.rules.trust.climb == 0.2
    assert "trust.climb" in {text.string for text in player.screen.texts()}
    assert faults(player.screen.texts()) == []
    player.press("Esc")
    broken.write_text("climb = 7.0\n")
    assert (settled(player), player.screen.chosen) == ("mods", "fakes-everywhere")
    player.press("Esc")
    assert (player.app.match.month, player.app.match.record.rules.trust.climb) == (4, 0.2)


def settled(player) -> str:
    """The month is sealed and over: what is on show."""
    match = player.app.match
    month = match.month
    if match.stage == Stage.REVEAL:
        match.look()
    match.seal()
    player.until(lambda: player.app.match.month > month)
    return player.shown
