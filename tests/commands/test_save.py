"""`save` and `replay` say what is in a save, whether it is sound, and where two part."""

import json
from pathlib import Path

import pytest

from game.commands.run import answer
from game.engine.state import numbers
from game.session import engine, savefile, saves, sheet
from game.session import record as records
from game.session.record import Record
from game.session.savefile import FORMAT
from game.session.shelf import Shelf
from tests.session.test_migrations import six_months


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A match of three seats and six months, as today's rules play it."""
    file, record = tmp_path_factory.mktemp("saves") / "old.twosided", six_months()
    savefile.write(file, saves.header(record, 1, "2002-09-01T12:00:00+00:00"), saves.body(record))
    return str(file)


@pytest.fixture
def two(own_home: Path, old: str) -> tuple[Record, Record]:
    """One match, saved as `one`; in `other` it went otherwise in its last month."""
    shelf = Shelf()
    one, other = saves.load(Path(old)), saves.load(Path(old))
    n = numbers.read(one.rules)
    records.settle(one, [sheet.EMPTY] * 3, n)
    records.settle(other, [sheet.EMPTY, sheet.read({"policing": 3}, n), sheet.EMPTY], n)
    shelf.save(one, "one", "")
    shelf.save(other, "other", "")
    shelf.close()
    return one, other


def test_a_save_is_shown_in_plain_words(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["save", "show", old]) == 0
    shown = capsys.readouterr().out
    for words in (
        "The war as it began",
        "September 2002",
        "month 7 of 36",
        f"format {FORMAT}",
        f"engine {engine.mark()}, as here",
        "Kite (human:Ada",
    ):
        assert words in shown
    assert "August 2002" in shown
    assert "court_brand" not in shown, "orders are secret while the war goes on"


def test_a_save_of_another_engine_says_that_a_replay_may_differ(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header, record = saves.open_any(Path(old))
    file = tmp_path / "other.json"
    file.write_text(json.dumps({**saves.plain(header, record), "engine": "f00d"}))
    assert answer(["save", "show", str(file)]) == 0
    assert "engine f00d, not by" in capsys.readouterr().out


def test_orders_are_shown_to_who_asks_for_them(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["save", "show", "--orders", old]) == 0
    assert 'April 2002, Kite: court_brand [{"brand": "sudsworth"' in capsys.readouterr().out


def test_a_save_as_json_can_be_looked_into_like_a_save(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(["save", "show", "--json", old]) == 0
    file = tmp_path / "plain.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    assert json.loads(file.read_text("utf-8"))["month"] == 7
    assert answer(["save", "diff", old, str(file)]) == 0
    assert capsys.readouterr().out == "No difference in 6 months that both have played.\n"


def test_check_plays_every_month_again(old: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["save", "check", old]) == 0
    assert "Played again: 6 months" in capsys.readouterr().out
    assert answer(["replay", "--check", old]) == 0
    assert "Played again: 6 months" in capsys.readouterr().out


def test_a_save_that_was_made_to_measure_is_found_out(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header, record = saves.open_any(Path(old))
    file = tmp_path / "forged.json"
    plain = saves.plain(header, record)
    plain["body"]["sheets"][1][0]["policing"] = 3
    file.write_text(json.dumps(plain))
    assert answer(["save", "check", old, str(file)]) == 1
    assert "forged.json: Played again, April 2002 (month 2) comes out otherwise" in capsys.readouterr().err
    assert answer(["replay", str(file)]) == 1


def test_damage_is_told_and_the_other_files_are_checked(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torn = tmp_path / "torn.twosided"
    torn.write_bytes(Path(old).read_bytes()[:-300])
    assert answer(["save", "check", str(torn), old]) == 1
    told = capsys.readouterr()
    assert "torn.twosided: The file is damaged" in told.err
    assert "old.twosided: Played again" in told.out


def test_saves_are_found_by_name_and_where_they_part_is_said(
    old: str, two: tuple[Record, Record], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(["save", "diff", "one", "other"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "They first differ in September 2002 (month 7)."
    assert told[1] == "  Magpie ordered policing otherwise: nothing / 3"
    assert told[2].startswith("  people.users[0] of Kite: ")
    assert told[-1].endswith("figures more")
    assert answer(["save", "diff", "one", old]) == 0
    assert "one.twosided is 1 month further." in capsys.readouterr().out


def test_diff_needs_two_files_and_a_missing_file_is_told(
    old: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(["save", "diff", old]) == 2
    assert "two files" in capsys.readouterr().err
    assert answer(["save", "show", "never-was"]) == 1
    assert "never-was.twosided cannot be read" in capsys.readouterr().err


def test_a_name_cannot_command_the_terminal(
    old: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header, record = saves.open_any(Path(old))
    plain = saves.plain(header, record)
    plain["body"]["chairs"][0] = "human:\x1b[2JAda@kite"
    plain["body"]["rules"]["platforms"]["platform"]["kite"]["name"] = "\x1b[31m[bold]Kite"
    file = tmp_path / "loud.json"
    file.write_text(json.dumps(plain))
    assert answer(["save", "show", str(file)]) == 0
    assert "\x1b" not in capsys.readouterr().out
