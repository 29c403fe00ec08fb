import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from game.engine.maths.money import shares

TOTALS = st.integers(-(10**15), 10**15)
WEIGHTS = arrays(np.float64, st.integers(1, 8), elements=st.floats(0, 1e6))


@settings(max_examples=200, deadline=None)
@given(TOTALS, WEIGHTS)
def test_no_hundredth_is_lost_or_made(total: int, weights: np.ndarray) -> None:
    assert int(shares(np.array(total), weights).sum()) == total


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), WEIGHTS)
def test_everybody_is_within_a_hundredth_of_the_fair_part(total: int, weights: np.ndarray) -> None:
    even = np.ones_like(weights) / len(weights)
    fair = total * (weights / weights.sum() if weights.any() else even)
    assert np.all(np.abs(shares(np.array(total), weights) - fair) < 1 + 1e-9 * total)


def test_the_largest_fractions_come_first_and_ties_go_by_order() -> None:
    assert shares(np.array(10), np.array([1.0, 1.0, 1.0])).tolist() == [4, 3, 3]
    assert shares(np.array(7), np.array([1.0, 5.0])).tolist() == [1, 6]


def test_a_debt_is_shared_as_a_gift_is() -> None:
    weights = np.array([0.3, 0.2, 0.5])
    assert np.array_equal(shares(np.array(-101), weights), -shares(np.array(101), weights))


def test_who_weighs_nothing_gets_nothing_unless_nobody_weighs() -> None:
    assert shares(np.array(9), np.array([0.0, 1.0, 0.0])).tolist() == [0, 9, 0]
    assert shares(np.array(9), np.zeros(3)).tolist() == [3, 3, 3]


def test_each_row_is_cut_by_itself() -> None:
    totals, weights = np.array([[5], [8]]), np.array([[[1.0, 2.0]], [[3.0, 1.0]]])
    both = shares(totals, weights)
    assert both.tolist() == [[[2, 3]], [[6, 2]]]
