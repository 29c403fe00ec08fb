"""`rules` prints what the rules are made of, or says what is wrong with their files."""

import json
import shutil
from pathlib import Path

import pytest

from game import places
from game.balance import load
from game.commands.run import answer


def test_dump_prints_rules_that_load_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "dump"]) == 0
    assert load.embedded(json.loads(capsys.readouterr().out)) == load.base()


def test_schema_can_be_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "schema", "--json", str(tmp_path / "schema.json")]) == 0
    assert "trust" in json.loads((tmp_path / "schema.json").read_text())["properties"]
    assert capsys.readouterr().out == ""


def test_docs_print_the_reference(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "docs"]) == 0
    assert "## trust.toml" in capsys.readouterr().out


def test_help_prints_an_article_with_the_numbers_of_a_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "help", "trust"]) == 0
    assert "It climbs 8% of the way" in " ".join(capsys.readouterr().out.split())
    assert answer(["rules", "help", "what the papers bring", "--scenario", "first-cart"]) == 0
    assert "a chance of 0% a month" in " ".join(capsys.readouterr().out.split())


def test_help_lists_all_articles_or_those_that_speak_of_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "help"]) == 0
    assert "The bargain alarm" in capsys.readouterr().out
    assert answer(["rules", "help", "subsidies.alarm"]) == 0
    assert "Whoever relaxes, loses the users." in capsys.readouterr().out
    assert answer(["rules", "help", "checks"]) == 0
    listed = capsys.readouterr().out
    assert "Policing" in listed
    assert "The bargain alarm" not in listed


def test_help_guesses_a_slip_of_the_pen(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "help", "trsut"]) == 2
    assert "did you mean trust?" in capsys.readouterr().err
    assert answer(["rules", "dump", "trust"]) == 2


def test_another_word_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["rules", "dance"]) == 2
    assert "dump" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert answer(["rules", "dump", "--json", str(tmp_path / "no" / "rules.json")]) == 1
    assert "no/rules.json" in capsys.readouterr().err


def test_broken_files_are_told_on_the_error_stream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    house = shutil.copytree(places.shipped("balance"), tmp_path / "balance")
    monkeypatch.setattr(places, "shipped", lambda folder: house)
    (house / "base" / "trust.toml").write_text("clean = .5\n")
    assert answer(["rules", "dump"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "trust.toml:1:9: error[R001]" in told.err
    assert "1 problem" in told.err
