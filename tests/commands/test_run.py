"""What is typed finds its command, and what is typed wrong gets a sentence and an exit code."""

from pathlib import Path

import pytest

from game import places
from game.commands import run
from game.commands.run import COMMANDS, answer

SHARED = {
    "aloud",
    "mod_pages",
    "__init__",
    "files",
    "run",
    "seats",
}  # files of the folder that are no commands


def test_every_command_has_its_file_and_every_file_its_command() -> None:
    files = {file.stem for file in Path(run.__file__).parent.glob("*.py")}
    assert files - SHARED == set(COMMANDS)


@pytest.mark.parametrize("word", COMMANDS)
def test_every_command_helps_with_an_example(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert answer([word, "--help"]) == 0
    assert "example" in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["--help"]) == 0
    helped = capsys.readouterr().out
    assert all(word in helped for word in COMMANDS)
    assert "example" in helped


def test_an_unknown_word_is_refused_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["dance"]) == 2
    refusal = capsys.readouterr().err
    assert "dance" in refusal
    assert all(word in refusal for word in COMMANDS)


def test_a_slip_of_the_pen_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["simulat"]) == 2
    assert "did you mean simulate" in capsys.readouterr().err


def test_the_version_names_the_game_its_rules_and_its_ground(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["--version"]) == 0
    named = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert named == ["Two-Sided", "rules", "Python", "NumPy", "SDL"]


def test_the_data_folder_moves_saves_settings_and_logs(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    assert answer(["--version", "--data-dir", str(elsewhere)]) == 0
    assert {places.saves().parent, places.settings().parent} == {elsewhere}


def test_a_data_folder_without_a_name_is_a_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(["test", "--data-dir"]) == 2
    assert "--data-dir" in capsys.readouterr().err


def test_saves_lie_beside_a_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWO_SIDED_HOME")
    assert places.saves() == places.CHECKOUT / "saves"


def test_tests_that_do_not_exist_are_a_misuse(capfd: pytest.CaptureFixture[str]) -> None:
    assert answer(["test", "-n", "0", "tests/test_nothing.py"]) == 2
    assert "test_nothing" in capfd.readouterr().err
