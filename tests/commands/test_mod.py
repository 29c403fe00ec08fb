"""`mod`: from nothing to a changed, checked and played game, in the commands of balance/README.md."""

import json
import re
import shlex

import pytest

from game import places
from game.client import settings
from game.commands.run import answer


@pytest.fixture
def slow():
    """A mod as `mod new` makes it."""
    assert answer(["mod", "new", "slow-trust"]) == 0
    return places.mods()[0] / "slow-trust"


def test_the_readme_leads_to_a_changed_checked_and_played_game(capsys) -> None:
    readme = (places.shipped("balance") / "README.md").read_text()
    commands = re.findall(r"(?m)^    python3 main\.py (mod (?:new|check).*|simulate --mod.*)$", readme)
    (line,) = re.findall(r"(?m)^    (opex = .*)$", readme)
    assert len(commands) == 3
    assert answer(shlex.split(commands[0])) == 0
    file = places.mods()[0] / "dear-rent" / "balance" / "platforms.toml"
    file.write_text(f"[platform.kite]\n{line}\n")
    assert answer(shlex.split(commands[1])) == 0
    capsys.readouterr()
    assert answer(["mod", "diff", "dear-rent"]) == 0
    assert "platforms.platform.kite.opex" in capsys.readouterr().out
    played = [
        *shlex.split(commands[2]),
        "--json",
        "-",
        "--months",
        "2",
        "--seat",
        "ai:easy",
        "--seat",
        "ai:easy",
    ]
    fortunes = []
    for mod in (played, [word for word in played if word not in ("--mod", "dear-rent")]):
        assert answer(mod) == 0
        figures = json.loads(capsys.readouterr().out)
        fortunes.append((figures["mods"], figures["rules_hash"], figures["games"][0]["state_hash"]))
    assert [mods for mods, _, _ in fortunes] == [["dear-rent"], []]
    assert len(set(map(str, fortunes))) == 2


def test_a_new_mod_is_sound_and_changes_nothing(slow, capsys) -> None:
    assert answer(["mod", "check", "slow-trust"]) == 0
    assert answer(["mod", "diff", "slow-trust"]) == 0
    assert "0 problems in 2 files." in (told := capsys.readouterr().out)
    assert "0 values changed." in told


def test_every_example_line_of_a_new_mod_works(slow, capsys) -> None:
    file = slow / "balance" / "trust.toml"
    file.write_text(re.sub(r"(?m)^# (\w+ = )", r"\1", file.read_text()))
    assert answer(["mod", "check", "slow-trust"]) == 0
    assert answer(["mod", "diff", "slow-trust"]) == 0
    assert "3 values changed." in capsys.readouterr().out


def test_an_id_that_is_taken_or_cannot_be_is_misuse(slow, capsys) -> None:
    assert [answer(["mod", "new", id]) for id in ("slow-trust", "Slow Trust", "../x")] == [2, 2, 2]
    assert "already" in capsys.readouterr().err


def test_problems_are_told_for_people_programs_and_forges(slow, capsys) -> None:
    (slow / "balance" / "trust.toml").write_text("climb = 7.0\n")
    assert answer(["mod", "check", "slow-trust"]) == 1
    assert "1 problem" in capsys.readouterr().err
    assert answer(["mod", "check", "slow-trust", "--format", "json"]) == 1
    (trouble,) = json.loads(capsys.readouterr().out)
    assert (trouble["code"], trouble["spot"]["line"], trouble["severity"]) == ("R006", 1, "error")
    assert answer(["mod", "check", "slow-trust", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_mods_that_fight_are_found_only_together(slow, capsys) -> None:
    (slow / "balance" / "platforms.toml").write_text("[platform.kite]\ncash = { scale = 20000 }\n")
    assert answer(["mod", "check", "slow-trust"]) == 1
    (slow / "balance" / "platforms.toml").write_text("[platform.kite]\ncash = { scale = 2 }\n")
    assert answer(["mod", "check", "slow-trust", "--with", "long-winter"]) == 0
    assert answer(["mod", "conflicts", "slow-trust", "long-winter"]) == 0
    assert re.search(
        r"combine +platforms\.platform\.kite\.cash +120\.0 .* 90\.0 .* 180\.0", capsys.readouterr().out
    )
    assert answer(["mod", "why", "platforms.platform.kite.cash", "--mod", "long-winter"]) == 0
    assert "balance/examples/long-winter/balance/platforms.toml:5" in capsys.readouterr().out


def test_fix_mends_and_pack_hands_on_only_what_is_sound(slow, capsys, tmp_path) -> None:
    file = slow / "balance" / "trust.toml"
    file.write_text("clim = 0.1  # mine\n")
    assert answer(["mod", "pack", "slow-trust", "--to", str(tmp_path)]) == 1
    assert answer(["mod", "fix", "slow-trust"]) == 0
    assert file.read_text() == "climb = 0.1  # mine\n"
    assert answer(["mod", "pack", "slow-trust", "--to", str(tmp_path)]) == 0
    assert answer(["mod", "check", str(tmp_path / "slow-trust-0.1.0.zip")]) == 0


def test_the_list_tells_what_is_on_off_and_broken(slow, capsys) -> None:
    settings.write(settings.Settings(mods=("slow-trust",)))
    (places.mods()[0] / "broken").mkdir()
    assert answer(["mod", "list"]) == 0
    told = capsys.readouterr().out
    for id, state in (("slow-trust", "on"), ("long-winter", "off"), ("broken", "broken")):
        assert re.search(rf"(?m)^{id} .* {state} ", told)


def test_a_report_tells_changes_and_games_with_and_without(slow, capsys) -> None:
    (slow / "balance" / "trust.toml").write_text("climb = 0.1\n")
    assert answer(["mod", "report", "slow-trust", "--games", "0"]) == 0
    assert "trust.climb  0.08 -> 0.1  (+25%)" in capsys.readouterr().out


def test_a_mod_that_is_not_sound_is_not_played(slow, capsys) -> None:
    (slow / "balance" / "trust.toml").write_text("climb = 7.0\n")
    assert answer(["simulate", "--mod", "slow-trust"]) == 1
    assert "R006" in capsys.readouterr().err
    assert answer(["simulate", "--mod", "slow-trsut"]) == 2
