"""Visits bought cheap, sent to a landing, perhaps sold on dear."""

import numpy as np

from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, FREE, ORDINARY
from game.engine.state.world import World
from tests.engine.table import level, play

BOUGHT = {"visits": 30.0, "rate": 0.10, "landing": ORDINARY}


def allied(numbers: Numbers) -> World:
    world = level(numbers)
    world.ads.level[:] = 1
    return world


def test_visits_cost_money_and_bring_orders_of_ordinary_goods(numbers: Numbers) -> None:
    _, none = play(allied(numbers), numbers)
    _, some = play(allied(numbers), numbers, **BOUGHT)
    assert some.money.lines["visits_bought"][0, 0] > 0 == some.money.lines["visits_bought"][0, 1]
    assert some.trade.orders[0, 0, :, 1].sum() > none.trade.orders[0, 0, :, 1].sum()


def test_half_of_what_ads_won_comes_again(numbers: Numbers) -> None:
    bought, ledger = play(allied(numbers), numbers, **BOUGHT)
    _, after = play(bought, numbers, visits=0.0)
    assert np.allclose(after.ads.repeats[0, 0], numbers.ads.repeat * bought.ads.repeats[0, 0])
    assert (bought.ads.repeats[0, 0] <= ledger.ads.orders[0, 0]).all()
    assert after.ads.repeats[0, 0].sum() > 0 == after.ads.orders[0, 0].sum()


def test_an_auction_pays_and_teaches_every_seller(numbers: Numbers) -> None:
    free, given = play(allied(numbers), numbers, resale=FREE, **BOUGHT)
    sold, paid = play(allied(numbers), numbers, resale=AUCTION, reserve=0.02, **BOUGHT)
    assert paid.money.lines["visits_sold"][0, 0] > 0 == given.money.lines["visits_sold"][0, 0]
    assert paid.ads.price[0, 0] >= 0.02
    assert sold.ads.sophistication[0] > free.ads.sophistication[0]


def test_ordinary_landing_earns_focus_later(numbers: Numbers) -> None:
    fed, _ = play(allied(numbers), numbers, months=2, **BOUGHT)
    starved, _ = play(allied(numbers), numbers, months=2)
    _, after = play(fed, numbers)
    _, without = play(starved, numbers)
    assert after.goodwill.focus[0, 0].mean() > without.goodwill.focus[0, 0].mean()


def test_a_summit_raises_the_alliance_for_its_price(numbers: Numbers) -> None:
    ready = allied(numbers)
    ready.eras.era[:], ready.people.users[:, 0] = 2, 2.0
    met, ledger = play(ready, numbers, summit=True)
    assert met.ads.level[0, 0] == 2
    assert met.ads.level[0, 1] == 1
    assert ledger.money.lines["summits"][0, 0] > 0
