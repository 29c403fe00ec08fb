"""Visits come from websites and go to a platform's shops: none is made up or sold twice."""

from typing import Any

import numpy as np
import pytest

from game.engine.market import traffic
from game.engine.state import arrays
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, BRAND, FIXED, FREE, ORDINARY
from game.engine.state.world import World
from tests.engine.market.scenes import promise, wild, wishes
from tests.engine.table import level


def sent(numbers: Numbers, world: World, **wish: Any) -> Ledger:
    """One month's traffic when every seat orders this."""
    orders = arrays.copy(world.standing)
    for name, value in wish.items():
        getattr(orders, name)[:] = value
    world, ledger = promise(world, orders, numbers)
    traffic.send(world, orders, numbers, ledger)
    return ledger


def field(numbers: Numbers) -> World:
    """A level duel with alliances and many shops, in a country full of websites."""
    world = level(numbers)
    world.sellers.shops *= 4
    world.ads.level[:] = 1
    world.sellers.gross[:] = 1e3
    world.eras.web_visits[:] = 450.0
    return world


def wanted(ledger: Ledger, world: World, numbers: Numbers) -> np.ndarray:
    """Visits that sellers of an ordinary landing would pay for at the price found."""
    price = ledger.ads.price[:, :, None]
    return numbers.ads.shop_visits * world.sellers.shops[..., 1] * np.exp(-price / ledger.ads.bids)


def test_nobody_sells_more_than_he_bought_or_buys_more_than_there_is(numbers: Numbers) -> None:
    world = wild(numbers, 3, 64)
    orders = wishes(world, numbers, 4)
    world, ledger = promise(world, orders, numbers)
    traffic.send(world, orders, numbers, ledger)
    ads = ledger.ads
    assert np.all(ads.bought.sum(axis=1) <= world.eras.web_visits)
    assert np.all(ads.bought <= orders.visits)
    assert np.all(ads.sold <= ads.served * (1 + 1e-12))
    assert np.all(ads.served <= ads.bought + ads.guests)
    assert np.any(ads.sold > 0)
    assert not ads.sold[orders.resale == FREE].any()
    assert np.allclose(ads.taken.sum(axis=2), ads.sold)
    base, skilled, placed = numbers.ads.budget
    purse = base + skilled * world.ads.sophistication[:, None] + placed * orders.paid_places
    assert np.all(ads.sold * ads.price <= purse * world.sellers.gross * (1 + 1e-12))


def test_an_auction_clears_where_sellers_want_what_there_is(numbers: Numbers) -> None:
    world = field(numbers)
    ads = (ledger := sent(numbers, world, visits=60, landing=ORDINARY, resale=AUCTION)).ads
    assert np.allclose(wanted(ledger, world, numbers).sum(axis=2), ads.served, rtol=1e-9)
    assert np.allclose(ads.sold, ads.served)


@pytest.mark.story("D5")
def test_with_more_shops_a_visit_is_worth_more(numbers: Numbers) -> None:
    few, many = field(numbers), field(numbers)
    many.sellers.shops[..., 1] *= 3
    order = {"visits": 40, "landing": ORDINARY, "resale": AUCTION}
    assert np.all(sent(numbers, many, **order).ads.price > 1.2 * sent(numbers, few, **order).ads.price)


@pytest.mark.parametrize("resale", [FIXED, AUCTION])
def test_a_price_nobody_pays_leaves_visits_to_the_home_page(numbers: Numbers, resale: int) -> None:
    world = field(numbers)
    dear = sent(numbers, world, visits=60, landing=ORDINARY, resale=resale, reserve=5.0).ads
    free = sent(numbers, world, visits=60, landing=ORDINARY).ads
    home, _, ordinary = numbers.ads.landing
    assert np.all(dear.sold < 1e-6)
    assert np.allclose(dear.orders / free.orders, home / ordinary, rtol=1e-6)


def test_sellers_pay_with_what_they_earned(numbers: Numbers) -> None:
    world = field(numbers)
    world.sellers.gross[:] = 2.0
    order = {"visits": 60, "landing": ORDINARY, "reserve": 0.1}
    fixed = sent(numbers, world, resale=FIXED, **order).ads
    auction = sent(numbers, world, resale=AUCTION, **order).ads
    assert np.allclose(fixed.sold * fixed.price, auction.sold * auction.price)
    assert np.all(fixed.sold < auction.sold)
    assert np.all(fixed.price > auction.price)


def test_the_better_rate_draws_the_websites(numbers: Numbers) -> None:
    world = field(numbers)
    ads = sent(numbers, world, visits=400, rate=[[0.15, 0.05]]).ads
    assert ads.bought[0, 0] > 3 * ads.bought[0, 1]
    alone = sent(numbers, world, visits=[[400, 0]], rate=[[0.15, 0.05]]).ads
    assert alone.bought[0, 0] > ads.bought[0, 0]
    assert alone.bought[0, 1] == 0


def test_visits_beyond_what_shops_can_serve_are_wasted(numbers: Numbers) -> None:
    world = field(numbers)
    world.eras.web_visits[:] = 1e6
    some, flood = (sent(numbers, world, visits=v, landing=ORDINARY).ads for v in (50, 400))
    room = numbers.ads.shop_full * numbers.ads.shop_visits * world.sellers.shops[..., 1].sum(axis=2)
    assert np.all((flood.orders / flood.conversion).sum(axis=2) < room)
    assert np.all(flood.orders < 8 * some.orders)


def test_visits_lift_only_what_they_land_on(numbers: Numbers) -> None:
    world = field(numbers)
    for landing, lifts in ((BRAND, (True, False)), (ORDINARY, (False, True)), (0, (True, True))):
        orders = arrays.copy(world.standing)
        orders.visits[:], orders.landing[:] = 60, landing
        ready, ledger = promise(world, orders, numbers)
        traffic.send(ready, orders, numbers, ledger)
        assert tuple(bool(np.any(lift > 1)) for lift in traffic.lifts(orders, ledger)) == lifts
    assert ledger.ads.lift.max() <= numbers.ads.lift_most
