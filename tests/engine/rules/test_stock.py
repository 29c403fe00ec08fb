"""Own goods: full margin and no fakes, for cash that lies on shelves."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import founders, level, play

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


@pytest.mark.story("A14")
def test_goods_of_ones_own_lock_cash_that_empty_shelves_give_back(numbers: Numbers) -> None:
    empty, _ = play(level(numbers), numbers, months=2, stock=0.0)
    ordered, _ = play(empty, numbers, stock=DEEP)
    filled, ledger = play(ordered, numbers)
    assert filled.stock.locked[0, 0] == ledger.money.lines["shelves"][0, 0] > 0
    bought = ledger.trade.gmv[0, 0, :, OWN_GOODS] * (1 - numbers.categories.margin_own)
    assert filled.stock.locked[0, 0] == pytest.approx(numbers.stock.lock * bought.sum() * 1e8)
    cleared, ledger = play(filled, numbers, stock=0.0)
    assert cleared.stock.locked[0, 0] == 0 > ledger.money.lines["shelves"][0, 0]


@pytest.mark.story("A13")
def test_three_ways_to_trade_earn_margin_take_and_commission(numbers: Numbers) -> None:
    world = level(numbers)
    for page in (world.stock.depth, world.stock.coming, world.standing.stock):
        page[:] = 0.4
    _, ledger = play(world, numbers, commission=0.02)
    own, brand, small = (ledger.trade.gmv[0, 0, :, kind].sum() for kind in (OWN_GOODS, 0, 1))
    money = {line: row[0, 0] / 1e8 for line, row in ledger.money.lines.items()}
    margin = (money["goods_own"] - money["own_goods"]) / own
    take, fee = money["brand_take"] / brand, money["commission"] / small
    assert margin > take > fee > 0
    assert ledger.trust.met[0, 0] * (own + brand + small) == pytest.approx(ledger.trust.share[0, 0] * small)


@pytest.mark.story("A9")
def test_what_is_light_and_dear_is_cheap_to_send(numbers: Numbers) -> None:
    def sent(aisle: int) -> float:
        """cr for each 100 cr of Kite's own goods, in the aisle that is all it keeps."""
        world = founders(numbers, "kite", "lantern")
        for page in (world.stock.depth, world.stock.coming, world.standing.stock):
            page[:, 0] = np.arange(6) == aisle
        _, ledger = play(world, numbers)
        return float(ledger.money.lines["shipping"][0, 0] / 1e6 / ledger.trade.gmv[0, 0, aisle, OWN_GOODS])

    assert sent(0) == pytest.approx(1.75, rel=0.2)
    assert sent(1) == pytest.approx(12.9, rel=0.2)
