"""`simulate` prints what it should, in the shape that programs rely on, and says what is wrong."""

import json
from pathlib import Path

import pytest

from game.commands.run import answer

SEAT = set("seat platform bot fortune_cr share gmv_cr new_m deep_m cash_cr alive refused".split())
DUEL = ["--seat", "script@kite", "--seat", "script@lantern", "--months", "12"]


def simulate(*words: str) -> int:
    return answer(["simulate", *words])


def orders(tmp_path: Path, text: str) -> str:
    file = tmp_path / "orders.toml"
    file.write_text(text)
    return str(file)


def test_json_on_the_standard_output_is_alone_there(capsys):
    assert simulate(*DUEL, "--games", "2", "--seed", "7", "--json", "-") == 0
    figures = json.loads(capsys.readouterr().out)
    assert list(figures) == [
        "interface_version", "game", "rules_hash", "scenario", "months", "seed", "mods", "games",
    ]  # fmt: skip
    assert (figures["interface_version"], figures["scenario"], figures["months"]) == (1, "standard", 12)
    first, _ = figures["games"]
    assert list(first) == ["seed", "months", "winner", "victory", "state_hash", "seats"]
    assert set(first["seats"][0]) == SEAT
    assert [(seat["platform"], seat["bot"]) for seat in first["seats"]] == [
        ("kite", "script"),
        ("lantern", "script"),
    ]
    assert first["victory"] in ("fortune", "crown", "ascendancy", "survival")


def test_json_in_a_file_leaves_the_tables_on_the_screen(tmp_path, capsys):
    file = tmp_path / "figures.json"
    assert simulate(*DUEL, "--json", str(file)) == 0
    (game,) = json.loads(file.read_text())["games"]
    shown = capsys.readouterr().out
    for seat in game["seats"]:
        won = str(int(seat["seat"] == game["winner"]))
        assert any(line.split()[:3] == [seat["platform"], won, "1"] for line in shown.splitlines())
    assert "1 game finished." in shown
    assert "The market converged in" in shown


def test_the_trace_has_a_line_for_every_game_month_and_seat(tmp_path, capsys):
    file = tmp_path / "trace.jsonl"
    assert simulate(*DUEL, "--games", "2", "--json", "-", "--trace", str(file)) == 0
    months = [game["months"] for game in json.loads(capsys.readouterr().out)["games"]]
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(row["game"], row["month"], row["seat"]) for row in rows] == [
        (game, month, seat) for game in (0, 1) for month in range(1, months[game] + 1) for seat in (0, 1)
    ]


def test_the_level_field_starts_everybody_alike(capsys):
    assert simulate("--scenario", "level-field", *DUEL, "--json", "-") == 0
    one, other = json.loads(capsys.readouterr().out)["games"][0]["seats"]
    assert one["fortune_cr"] == pytest.approx(other["fortune_cr"])


def test_scripts_take_their_sheets_from_the_file(tmp_path, capsys):
    file = orders(tmp_path, "[[sheet]]\nseat = 1\nmonth = 3\norders = { publicity_cr = 2_000_000 }\n")
    trace = tmp_path / "trace.jsonl"
    assert simulate(*DUEL, "--orders", file, "--trace", str(trace)) == 0
    rows = [json.loads(line) for line in trace.read_text().splitlines()]
    assert [row["month"] for row in rows if row["orders"]] == [3]
    assert rows[5]["spend"]["publicity"] == 2e6


@pytest.mark.parametrize(
    ("list_of", "name"),
    [("scenarios", "level-field"), ("platforms", "magpie"), ("levels", "normal"), ("personas", "any")],
)
def test_names_are_listed(list_of, name, capsys):
    assert simulate("--list", list_of) == 0
    assert name in capsys.readouterr().out.splitlines()


def test_nobody_can_sit_on_the_level_start(capsys):
    simulate("--list", "platforms")
    assert "neutral" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--scenario", "standrd"], "did you mean standard?"),
        (["--scenario", "xyz"], "level-field"),
        (["--seat", "ai:nrmal", "--seat", "script"], "did you mean normal?"),
        (["--seat", "ai:easy@kit", "--seat", "script"], "did you mean kite?"),
        (["--seat", "ay:easy", "--seat", "script"], "human, ai, script, bot"),
        (["--seat", "script@kite", "--seat", "script@kite"], "cannot both be kite"),
        (["--seat", "human:Ada@kite", "--seat", "script"], "cannot sit here"),
        (["--seat", "script"], "2 to 4 seats"),
        (["--seat", "bot:none.py:Mine", "--seat", "script"], "none.py"),
        (["--seat", "bot:none.py", "--seat", "script"], "bot:FILE.py:CLASS"),
        (["--option", "weather=good"], "no option weather"),
        (["--option", "lauches=on"], "did you mean launches?"),
        (["--option", "launches=maybe"], "off, on"),
        (["--option", "launches"], "launches=off|on"),
        (["--months", "0", "--games", "0"], "at least 1"),
        (["--months", "-3"], "-3 months"),
        (["--workers", "0"], "at least 1"),
        (["--seed", "-1"], "seed -1"),
        (["--seed", "yesterday"], "seed yesterday"),
        (["--orders", "missing.toml", *DUEL], "missing.toml"),
        (["--orders", "missing.toml"], "No seat is a script"),
        (["--color"], "--color"),
    ],
)
def test_what_is_typed_wrong_is_said_before_anything_is_played(words, sentence, capsys):
    assert simulate(*words) in (1, 2)
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("seat = ", "orders.toml:1:7: error[R001]"),
        ("[sheets]", "Did you mean 'sheet'?"),
        ("[[sheet]]\nseat = 0\nmonth = 1", "'orders' is missing"),
        ("[[sheet]]\nseat = 2\nmonth = 1\norders = {}", "Seat 2 is no script"),
        ("[[sheet]]\nseat = 0\nmonth = 13\norders = {}", "no month 13"),
        ("[[sheet]]\nseat = 0\nmonth = 1\norders = {}\n" * 2, "two sheets for month 1"),
        ("[[sheet]]\nseat = 0\nmonth = 9\norders = { polcing = 2 }", "orders.toml:4:12: error[R002]"),
        ("[[sheet]]\nseat = 0\nmonth = 1\norders = { summit = true }", "seat 0, summit: "),
        (
            "[[sheet]]\nseat = 0\nmonth = 1\norders = { buyer_subsidy = { all = 0.5 } }",
            "seat 0, buyer_subsidy: ",
        ),
    ],
)
def test_a_wrong_file_of_orders_is_refused_before_the_run(text, sentence, tmp_path, capsys):
    assert simulate(*DUEL, "--orders", orders(tmp_path, text)) == 2
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert shown.out == ""


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path, capsys):
    assert simulate(*DUEL, "--json", str(tmp_path / "nowhere" / "x.json")) == 1
    assert "nowhere" in capsys.readouterr().err
