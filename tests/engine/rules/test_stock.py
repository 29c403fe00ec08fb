"""Own goods: full margin and no fakes, for cash that lies on shelves."""

import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import level, play

DEEP = [0.7, 0.7, 0.0, 0.0, 0.0, 0.0]
OWN_GOODS = 2


def test_shelves_take_a_month_to_fill_and_none_to_empty(numbers: Numbers) -> None:
    empty, _ = play(level(numbers), numbers, months=2, stock=0.0)
    ordered, _ = play(empty, numbers, stock=DEEP)
    assert not ordered.stock.depth[0, 0].any()
    filled, ledger = play(ordered, numbers)
    assert list(filled.stock.depth[0, 0]) == DEEP
    assert ledger.trade.gmv[0, 0, 0, OWN_GOODS] > 0 == ledger.trade.gmv[0, 0, 2, OWN_GOODS]
    cleared, ledger = play(filled, numbers, stock=0.0)
    assert not cleared.stock.depth[0, 0].any()
    assert not ledger.trade.gmv[0, 0, :, OWN_GOODS].any()


@pytest.mark.story("A13")
def test_own_goods_earn_trust(numbers: Numbers) -> None:
    before = level(numbers)
    before.stock.depth[:, 0], before.stock.coming[:, 0], before.standing.stock[:, 0] = 0.7, 0.7, 0.7
    after, ledger = play(before, numbers)
    assert after.trust.fame[0, 0] > after.trust.fame[0, 1]
    assert ledger.trust.met[0, 0] < ledger.trust.met[0, 1]
