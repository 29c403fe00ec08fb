"""Parcels that come when they should sell more and make regulars."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from game.engine.state.orders import GALLOWAY, OWN, TORTOISE
from tests.engine.table import level, play, total


@pytest.mark.parametrize("kind", [OWN, GALLOWAY, TORTOISE])
def test_a_level_is_paid_at_once_and_stands_two_months_later(numbers: Numbers, kind: int) -> None:
    before = level(numbers)
    before.books.cash[:] *= 10
    begun, ledger = play(before, numbers, build=kind)
    assert ledger.money.lines["building"][0, 0] > 0 == ledger.money.lines["building"][0, 1]
    assert ledger.delivery.quality[0, 0] == ledger.delivery.quality[0, 1]
    done, ledger = play(begun, numbers, months=numbers.delivery.months)
    assert done.delivery.own[0, 0] + done.delivery.galloway[0, 0] + done.delivery.tortoise[0, 0] == 1
    assert ledger.delivery.quality[0, 0] > ledger.delivery.quality[0, 1]


def test_better_delivery_sells_more_and_deepens_more(numbers: Numbers) -> None:
    before = level(numbers)
    before.delivery.own[:, 0] = 2
    _, ledger = play(before, numbers)
    assert ledger.trade.gmv[0, 0].sum() > ledger.trade.gmv[0, 1].sum()
    assert total(ledger.flows.deepened)[0, 0] > total(ledger.flows.deepened)[0, 1]
    assert np.all(ledger.money.lines["own_delivery"][0] >= 0)
