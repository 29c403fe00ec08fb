"""Mods spoilt at random: the check never falls over, and what it passes can be played, and nothing else."""

import random
import re
from collections.abc import Iterator

import numpy as np
import pytest

from game import places
from game.balance import load
from game.balance.errors import BalanceError
from game.balance.mods import reading, shelf
from game.balance.mods.check import Verdict, check
from game.balance.mods.mod import Mod
from game.balance.mods.using import for_now
from game.engine.lenses import limits
from game.engine.state import numbers as pages
from game.session import choices, sheet
from game.session import record as records
from game.session.setup import Chair, Setup
from tests.engine.test_turn import nonsense

MONTHS = 20
PIECES = [*'[]{}"=.x', "scale", "add", "remove", "card", "1e400", "-1", "nan", "\n"]
NUMBER = re.compile(r"(?m)^[^#\n]*?[=\[,] *(-?\d+(?:\.\d+)?)\b")
WORDS_ALONE = {"R023", "M009"}  # a game without some of its words could still be loaded


def _mutants(make, seed: int, rounds: int) -> Iterator[Mod]:
    """The examples, and the game's own files as mods, with a few letters or numbers changed in one file."""
    dice = random.Random(seed)  # noqa: S311
    base = (places.shipped("balance") / "base").glob("*.toml")
    whole = [{f"balance/{file.name}": file.read_text(encoding="utf-8")} for file in sorted(base)]
    examples = [dict(entry.mod.files) for entry in shelf.entries()] * 8
    like = reading.read(make("fuzzed"))
    for _ in range(rounds):
        files = dict(dice.choice([*whole, *examples]))
        name = dice.choice([name for name in sorted(files) if name.endswith(".toml") and name != "mod.toml"])
        spoil = dice.choice((_lettered, _numbered, _numbered))
        for _ in range(dice.randint(1, 3)):
            files[name] = spoil(files[name], dice)
        yield Mod(like.manifest, like.home, files)


def _lettered(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return text[:at] + dice.choice(PIECES) + text[at + dice.randrange(4) :]


def _numbered(text: str, dice: random.Random) -> str:
    found = list(NUMBER.finditer(text))
    if not found:
        return text
    spot, number = (one := dice.choice(found)).span(1), one[1]
    times = [f"{float(number) * by!r}" for by in (0, -1, 0.1, 2, 10)] if "." in number else []
    return text[: spot[0]] + dice.choice([*times, "0", "1", "2", "-1", "100"]) + text[spot[1] :]


def _can_be_played(mod: Mod, seed: int) -> bool:
    """In any scenario, by people who hit the keys with both hands; a month that fails, fails the test."""
    dice = np.random.default_rng(seed)
    try:
        with for_now([mod]):
            rules = {id: load.rules(id) for id in load.scenario_ids() if load.scenario(id)}
            load.personas()
            id = str(dice.choice(sorted(rules)))
            record = choices.begin(Setup(id, _chairs(id), seed=seed))
            _play(record, dice)
    except BalanceError:
        return False
    return True


def _chairs(id: str) -> tuple[Chair, ...]:
    return tuple(Chair("script", platform=one) for one in next(iter(load.scenario(id).cast.values())))


def _play(record: records.Record, dice: np.random.Generator) -> None:
    numbers, seats = pages.read(record.rules), range(len(record.setup.chairs))
    for _ in range(MONTHS):
        if record.now.verdict.winner[0] >= 0:
            return
        orders = limits.lawful(record.now, nonsense(record.now, dice), numbers)
        records.settle(record, [sheet.unpack(orders, record.now, q, numbers) for q in seats], numbers)


def _fuzz(make, rounds: int, each: int) -> None:
    """Every so many of them is loaded and played, whatever the check says of it."""
    passed = 0
    for n, mod in enumerate(_mutants(make, 929, rounds)):
        verdict = check([mod])
        passed += verdict.sound
        if n % each == 0 and not _lacks_words_alone(verdict):
            assert _can_be_played(mod, n) is verdict.sound, (n, verdict.troubles)
    assert rounds / 4 < passed < rounds * 3 / 4


def _lacks_words_alone(verdict: Verdict) -> bool:
    return not verdict.sound and {one.code for one in verdict.troubles if one.grave} <= WORDS_ALONE


def test_spoilt_mods_never_break_the_check_and_what_it_passes_can_be_played(make) -> None:
    _fuzz(make, 40, 10)


@pytest.mark.soak
def test_very_many_spoilt_mods_never_break_the_check_and_what_it_passes_can_be_played(make) -> None:
    _fuzz(make, 100_000, 100)
