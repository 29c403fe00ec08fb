"""Commission is money at the price of growth; the ladder is a lock that takes its time."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import level, play, total


def test_commission_earns_money_and_loses_stalls(numbers: Numbers) -> None:
    before = level(numbers)
    free, _ = play(before, numbers)
    dear, ledger = play(before, numbers, commission=0.02)
    assert total(dear.sellers.shops[..., 1])[0, 0] < total(free.sellers.shops[..., 1])[0, 0]
    assert ledger.money.lines["commission"][0, 0] > 0 == ledger.money.lines["commission"][0, 1]


def test_the_first_commission_ever_costs_goodwill_once(numbers: Numbers) -> None:
    start = level(numbers)
    free, _ = play(start, numbers)
    first, _ = play(start, numbers, commission=0.02)
    second, _ = play(first, numbers)
    fall = free.goodwill.goodwill[0, 0] - first.goodwill.goodwill[0, 0]
    later = first.goodwill.goodwill[0, 0] - second.goodwill.goodwill[0, 0]
    assert fall > numbers.charter.first_fee > later


def test_credit_climbs_on_the_ladder_and_fades_without_it(numbers: Numbers) -> None:
    climbed, _ = play(level(numbers), numbers, months=3, ladder=True)
    assert np.isclose(climbed.charter.credit[0, 0], 3 * numbers.charter.ladder_climb)
    faded, _ = play(climbed, numbers, ladder=False)
    assert faded.charter.credit[0, 0] < climbed.charter.credit[0, 0]


@pytest.mark.story("B17")
def test_credit_earns_focus(numbers: Numbers) -> None:
    climbed, _ = play(level(numbers), numbers, months=4, ladder=True)
    _, ledger = play(climbed, numbers)
    assert (ledger.goodwill.focus[0, 0] > ledger.goodwill.focus[0, 1]).all()
