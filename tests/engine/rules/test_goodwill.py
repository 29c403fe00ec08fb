"""Focus is earned: by profit, by goodwill and by a good name, and by nothing that is paid."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.state.numbers import Numbers
from tests.engine.table import level, play, shipped


@settings(max_examples=10, deadline=None)
@given(st.floats(0, 0.10), st.floats(0, 0.05), st.integers(2, 4))
def test_focus_sums_to_one_over_the_open_seats(subsidy: float, fee: float, seats: int) -> None:
    numbers = shipped()
    _, ledger = play(level(numbers, seats), numbers, months=2, seller_subsidy=subsidy, commission=fee)
    assert np.allclose(ledger.goodwill.focus.sum(axis=1), 1.0, atol=1e-12)


def test_goodwill_earns_focus_and_shops(numbers: Numbers) -> None:
    loved = level(numbers)
    loved.goodwill.goodwill[:, 0] = 0.8
    after, ledger = play(loved, numbers)
    assert (ledger.goodwill.focus[0, 0] > ledger.goodwill.focus[0, 1]).all()
    assert (after.sellers.shops[0, 0, :, 1] > after.sellers.shops[0, 1, :, 1]).all()


def test_resentful_sellers_close(numbers: Numbers) -> None:
    hated, liked = level(numbers), level(numbers)
    hated.goodwill.goodwill[:, 0] = 0.1
    liked.goodwill.goodwill[:, 0] = 0.35
    _, after = play(hated, numbers)
    _, calm = play(liked, numbers)
    assert np.isclose(
        np.exp(after.appeal.sum("stay_small")[0, 0]), 1 - numbers.goodwill.strike_share, atol=1e-3
    )
    assert np.exp(calm.appeal.sum("stay_small")[0, 0]) > 1 - numbers.goodwill.strike_share / 2


@pytest.mark.story("D10")
def test_selling_visits_for_the_first_time_costs_goodwill(numbers: Numbers) -> None:
    before = level(numbers)
    before.ads.level[:] = 1
    bought = dict(visits=30.0, rate=0.10, landing=2)
    free, _ = play(before, numbers, **bought)
    sold, _ = play(before, numbers, resale=2, reserve=0.05, **bought)
    assert free.goodwill.goodwill[0, 0] - sold.goodwill.goodwill[0, 0] > numbers.ads.first_sale
