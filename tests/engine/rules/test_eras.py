"""The country learns to shop online, a month at a time."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.state import calendar
from game.engine.state.numbers import Numbers
from tests.engine.table import level, play


@pytest.mark.parametrize("length", [12, 24, 36])
def test_the_listed_lengths_begin_their_eras_as_listed(numbers: Numbers, length: int) -> None:
    assert tuple(calendar.starts(np.array([length]), numbers)[0]) == numbers.eras.start[length]


def test_other_lengths_scale_the_standard_game(numbers: Numbers) -> None:
    assert calendar.starts(np.array([18, 72, 1]), numbers).tolist() == [
        [1, 4, 8, 14],
        [1, 18, 34, 54],
        [1, 1, 1, 1],
    ]


def test_twice_as_fast_is_as_far_in_half_the_months(numbers: Numbers) -> None:
    fast = replace(numbers, eras=numbers.eras.model_copy(update={"speed": 2.0}))
    assert calendar.starts(np.array([36]), fast).tolist() == [[1, 5, 9, 14]]


def test_games_of_different_lengths_share_a_batch(numbers: Numbers) -> None:
    both = calendar.starts(np.array([24, 36]), numbers)
    assert (both[0] == calendar.starts(np.array([24]), numbers)[0]).all()
    assert (both[1] == calendar.starts(np.array([36]), numbers)[0]).all()


def test_the_country_grows_from_its_first_to_its_last_crowd(numbers: Numbers) -> None:
    world = level(numbers, length=12)
    first, last = numbers.segments.people.T
    assert np.allclose(world.eras.people[0], first)
    world, _ = play(world, numbers, months=11)
    assert world.eras.month[0] == 12
    assert np.allclose(world.eras.people[0], last)


def test_a_new_era_makes_everything_dearer_and_the_street_weaker(numbers: Numbers) -> None:
    before, _ = play(level(numbers), numbers, months=4)
    after, _ = play(before, numbers)
    assert (before.eras.era[0], after.eras.era[0]) == (1, 2)
    assert after.eras.cost_index[0] > before.eras.cost_index[0]
    assert after.eras.street[0] < before.eras.street[0]


def test_month_seven_is_september(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers, months=6)
    assert (world.eras.season[0] == numbers.categories.season[8]).all()
