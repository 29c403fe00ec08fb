"""When the game itself breaks: one file tells what happened, the match is kept, people are told in words."""

import json

import pytest

from game import places
from game.commands import simulate
from game.commands.run import answer
from game.session.shelf import CRASH


class Broken(RuntimeError):
    pass


@pytest.fixture
def broken(play, match_of, own_home):
    """A game that broke while a report was drawn, and got up again."""
    player = play()
    player.app._sit_down(match_of(played=1).record)
    player.press("Enter")

    def fall(*_):
        player.app.running = False  # after this turn, the test goes on
        raise Broken(f"no such shop in {own_home}/saves")

    player.screen.frame = fall
    player.app.run()
    player.app.running = True
    return player


@pytest.fixture
def report(broken):
    (file,) = places.saves().glob("crash-*.json")
    return file


def test_one_report_tells_what_happened_in_nobodys_folders_and_plays_the_match_again(
    broken, report, own_home, capsys
):
    told = json.loads(report.read_text("utf-8"))["crash"]
    assert told["error"][-1].startswith("tests.client.test_crash.Broken: no such shop in ~/saves")
    assert any(line.startswith("game/client/kit/loop.py:") for line in told["error"])
    assert told["tail"][-1] == "screen MonthReport"
    assert "key Enter" in told["tail"]
    assert any(line.startswith("numpy ") for line in told["ran"])
    assert str(own_home) not in report.read_text("utf-8")
    kept = broken.app.shelf.load(CRASH)
    assert len(kept.hashes) == 1
    assert answer(["replay", "--check", str(report)]) == 0
    assert "Played again: 1 month" in capsys.readouterr().out
    assert answer(["save", "diff", CRASH, str(report)]) == 0


def test_people_are_told_in_words_and_the_menu_is_there(broken, report):
    assert broken.shown == "title"
    told = " ".join(broken.strings())
    assert "a mistake of the game, not yours" in told
    assert f"The match is kept as it stood: {CRASH}." in told
    assert report.name in told
    broken.click("fallen.close")
    assert broken.screen.dialogs == []
    broken.click("main")
    assert broken.app.match.month == 2


def test_a_game_that_keeps_breaking_gives_up(play):
    player = play()

    def fall():
        raise Broken

    player.app.step = fall
    with pytest.raises(Broken):
        player.app.run()


def test_what_is_typed_into_a_field_is_not_told(play):
    player = play()
    player.click("new")
    player.click("name.0")
    player.type_text("secret")
    player.press("7")
    assert player.app.tail.lines[-1] == "writing"


def test_a_command_that_breaks_says_so_and_leaves_a_report(monkeypatch, capsys):
    def fall(_):
        raise Broken("no such month")

    monkeypatch.setattr(simulate, "run", fall)
    assert answer(["simulate", "--games", "3"]) == 1
    told = capsys.readouterr().err
    (file,) = places.saves().glob("crash-*.json")
    assert told == f"The game stumbled over itself (Broken). What happened is written in {file}.\n"
    assert json.loads(file.read_text("utf-8"))["crash"]["tail"] == ["simulate --games 3"]
    assert answer(["replay", str(file)]) == 1
    assert "holds no match" in capsys.readouterr().err
