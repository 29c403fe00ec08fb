"""Being heard draws people; being heard above the others draws more."""

import numpy as np

from game.engine.state.numbers import Numbers
from tests.engine.table import level, play, total


def test_publicity_wins_users_and_gets_the_country_online(numbers: Numbers) -> None:
    before = level(numbers)
    quiet, _ = play(before, numbers)
    loud, ledger = play(before, numbers, publicity=6.0)
    assert total(loud.people.users)[0, 0] > total(quiet.people.users)[0, 0]
    assert total(loud.people.users).sum() > total(quiet.people.users).sum()
    assert ledger.publicity.voice[0, 0] > ledger.publicity.voice[0, 1] == 0


def test_what_was_said_fades_by_its_keep(numbers: Numbers) -> None:
    loud, _ = play(level(numbers), numbers, publicity=6.0)
    quiet, _ = play(loud, numbers, publicity=0.0)
    assert np.isclose(quiet.publicity.adstock[0, 0], numbers.publicity.keep * 6.0)
