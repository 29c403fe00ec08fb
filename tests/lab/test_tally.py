"""What many games add up to."""

import numpy as np
import pytest

from game.lab import tally


def test_the_range_is_that_of_wilson():
    low, high = tally.wilson(10, 40)  # a textbook case
    assert (round(low, 3), round(high, 3)) == (0.142, 0.402)


def test_the_range_stays_inside_nought_and_one():
    assert tally.wilson(0, 12)[0] == 0.0
    assert tally.wilson(12, 12)[1] == 1.0


def test_wins_are_counted_per_seat_that_could_have_won():
    normal, easy = tally.wins([0, 1, 2, -1], ("normal", "normal", "easy"))
    assert (normal.won, normal.of) == (2, 8)
    assert (easy.won, easy.of) == (1, 4)


def test_a_new_leader_must_be_ahead_by_the_margin():
    fortune = np.array([[100.0, 102.9], [100.0, 103.1], [-100.0, -98.0], [5.0, -np.inf]])
    assert tally.lead(fortune, np.array([0, 0, 0, 0]), 0.03).tolist() == [0, 1, 0, 0]


def test_whoever_is_first_at_first_leads():
    assert tally.lead(np.array([[1.0, 1.01]]), np.array([-1]), 0.03).tolist() == [1]


@pytest.mark.parametrize("won", range(0, 21, 5))
def test_the_range_holds_the_share(won):
    low, high = tally.wilson(won, 20)
    assert low <= won / 20 <= high
