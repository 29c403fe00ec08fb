"""Visits bought cheap, sent to a landing, perhaps sold on dear."""

import numpy as np
import pytest

from game.engine.lenses.veil import veil
from game.engine.rules import eras
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, BRAND, FREE, HOME, ORDINARY
from game.engine.state.world import World
from tests.engine.table import founders, level, play, with_standing

BOUGHT = {"visits": 30.0, "rate": 0.10, "landing": ORDINARY}


def allied(numbers: Numbers) -> World:
    world = level(numbers)
    world.ads.level[:] = 1
    return world


@pytest.mark.story("D2")
@pytest.mark.story("B18")
@pytest.mark.story("B16")
def test_visits_cost_money_and_bring_orders_of_ordinary_goods(numbers: Numbers) -> None:
    _, none = play(allied(numbers), numbers)
    _, some = play(allied(numbers), numbers, **BOUGHT)
    assert some.money.lines["visits_bought"][0, 0] > 0 == some.money.lines["visits_bought"][0, 1]
    assert some.trade.orders[0, 0, :, 1].sum() > none.trade.orders[0, 0, :, 1].sum()


@pytest.mark.story("D15")
def test_half_of_what_ads_won_comes_again(numbers: Numbers) -> None:
    bought, ledger = play(allied(numbers), numbers, **BOUGHT)
    _, after = play(bought, numbers, visits=0.0)
    assert np.allclose(after.ads.repeats[0, 0], numbers.ads.repeat * bought.ads.repeats[0, 0])
    assert (bought.ads.repeats[0, 0] <= ledger.ads.orders[0, 0]).all()
    assert after.ads.repeats[0, 0].sum() > 0 == after.ads.orders[0, 0].sum()


@pytest.mark.story("D11")
@pytest.mark.story("D14")
@pytest.mark.story("D12")
def test_an_auction_pays_and_teaches_every_seller(numbers: Numbers) -> None:
    free, given = play(allied(numbers), numbers, resale=FREE, **BOUGHT)
    sold, paid = play(allied(numbers), numbers, resale=AUCTION, reserve=0.02, **BOUGHT)
    assert paid.money.lines["visits_sold"][0, 0] > 0 == given.money.lines["visits_sold"][0, 0]
    assert paid.ads.price[0, 0] >= 0.02
    assert sold.ads.sophistication[0] > free.ads.sophistication[0]


@pytest.mark.story("B16")
def test_ordinary_landing_earns_focus_later(numbers: Numbers) -> None:
    fed, _ = play(allied(numbers), numbers, months=2, **BOUGHT)
    starved, _ = play(allied(numbers), numbers, months=2)
    _, after = play(fed, numbers)
    _, without = play(starved, numbers)
    assert after.goodwill.focus[0, 0].mean() > without.goodwill.focus[0, 0].mean()


@pytest.mark.story("D1")
def test_a_summit_raises_the_alliance_for_its_price(numbers: Numbers) -> None:
    ready = allied(numbers)
    ready.eras.era[:], ready.people.users[:, 0] = 2, 2.0
    met, ledger = play(ready, numbers, summit=True)
    assert met.ads.level[0, 0] == 2
    assert met.ads.level[0, 1] == 1
    assert ledger.money.lines["summits"][0, 0] > 0


def portals(numbers: Numbers, seats: int = 2) -> World:
    """The second era, in which the portal lets its page; nobody has an alliance."""
    world = level(numbers, seats=seats, length=36)
    world.eras.month[:] = numbers.eras.start[36][numbers.ads.portal_era - 1]
    eras.set_scene(world.eras, numbers)
    world.books.cash[:] *= 10
    return world


def test_the_highest_bid_has_the_page_for_three_months_and_pays_what_it_bid(numbers: Numbers) -> None:
    won, ledger = play(portals(numbers, 3), numbers, seat=slice(None), portal_bid=[[12.0, 20.0, 15.0]])
    assert ledger.money.lines["portal"].tolist() == [[0, 20 * 10**8, 0]]
    for left in (2, 1, 0):
        assert won.ads.lease.tolist() == [[0, left, 0]]
        assert ledger.ads.served[0].tolist() == [0, numbers.ads.portal_visits, 0]
        won, ledger = play(won, numbers, portal_bid=40.0)
    assert ledger.ads.leased.tolist() == [[True, False, False]]  # let again, and not before


def test_a_bid_below_what_the_portal_asks_is_none(numbers: Numbers) -> None:
    after, ledger = play(portals(numbers), numbers, portal_bid=numbers.ads.portal_least)
    assert not after.ads.lease.any()
    assert not ledger.ads.leased.any()


def test_equal_bids_go_to_the_poorer_platform(numbers: Numbers) -> None:
    world = portals(numbers)
    world.verdict.valuation[:, 0] *= 2
    after, _ = play(world, numbers, seat=slice(None), portal_bid=20.0)
    assert (after.ads.lease[0] > 0).tolist() == [False, True]


@pytest.mark.story("D4")
@pytest.mark.parametrize(("landing", "arrives"), [(HOME, 0.6), (BRAND, 1.0), (ORDINARY, 1.0)])
def test_the_portal_keeps_visits_from_rivals_home_pages_but_not_from_goods(
    numbers: Numbers, landing: int, arrives: float
) -> None:
    world = portals(numbers)
    world.ads.level[:] = 1
    rival = with_standing(world, 1, **BOUGHT | {"landing": landing})
    _, open_road = play(rival, numbers)
    _, blocked = play(rival, numbers, portal_bid=20.0)
    assert blocked.ads.served[0, 1] == pytest.approx(arrives * open_road.ads.served[0, 1])


@pytest.mark.story("D9")
def test_the_small_lease_the_portal_where_the_alliance_asks_for_size(numbers: Numbers) -> None:
    small, large = portals(numbers), portals(numbers)
    large.people.users[:, 0] += 2.0
    small.ads.level[:], large.ads.level[:] = 1, 1
    assert [play(world, numbers, summit=True)[0].ads.level[0, 0] for world in (small, large)] == [1, 2]
    leased, _ = play(portals(numbers), numbers, portal_bid=20.0)
    _, ledger = play(leased, numbers, **BOUGHT)
    assert ledger.ads.bought[0, 0] > 0  # the lease opens the way to the webmasters


def test_who_has_the_page_too_long_is_noticed(numbers: Numbers) -> None:
    world, heat = portals(numbers), []
    for _ in range(numbers.ads.portal_leases):
        world, ledger = play(world, numbers, portal_bid=20.0)
        heat.append(float(ledger.blows.sum("heat")[0, 0]))
        world, _ = play(world, numbers, months=numbers.ads.portal_months - 1)
    assert heat == [0.0, 0.0, numbers.ads.portal_heat]


@pytest.mark.story("B21")
def test_brands_that_visits_pass_by_sulk_unless_they_have_a_place(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "lantern")
    world.ads.level[:], held = 1, world.brands.terms[0, 0] > 0
    fed, _ = play(world, numbers, **BOUGHT | {"landing": BRAND})
    passed, _ = play(world, numbers, **BOUGHT)
    no_place, _ = play(world, numbers, front_brand=0.0, front_ordinary=[10, 0, 0, 0, 0, 0], **BOUGHT)
    assert np.array_equal(passed.brands.relation[0, 0, held], fed.brands.relation[0, 0, held])
    bare, _ = play(world, numbers, front_brand=0.0, front_ordinary=[10, 0, 0, 0, 0, 0])
    sulk = bare.brands.relation[0, 0] - no_place.brands.relation[0, 0]
    assert np.allclose(sulk[held], numbers.ads.passed_by)
    assert not sulk[~held].any()


@pytest.mark.story("D3")
def test_an_alliance_is_cleaner_at_every_level_and_click_farms_soil_it(numbers: Numbers) -> None:
    served = []
    for at in range(1, 4):
        world = allied(numbers)
        world.ads.level[:] = at
        ads = play(world, numbers, **BOUGHT)[1].ads
        served.append(ads.served[0, 0] / ads.bought[0, 0])
    assert served == sorted(served) == pytest.approx([1 - junk for junk in numbers.ads.junk[1:]])
    farmed = allied(numbers)
    farmed.ads.farms[:, 0] = 0.15
    ads = play(farmed, numbers, **BOUGHT)[1].ads
    assert ads.served[0, 0] / ads.bought[0, 0] == pytest.approx(1 - numbers.ads.junk[1] - 0.15)


def test_the_home_page_is_talked_of(numbers: Numbers) -> None:
    def adstock(landing: int) -> float:
        after, _ = play(allied(numbers), numbers, **BOUGHT | {"landing": landing})
        return float(after.publicity.adstock[0, 0])

    assert adstock(HOME) > adstock(ORDINARY) == 0


def test_whoever_counts_every_hit_pays_less_and_knows_what_the_others_pay(numbers: Numbers) -> None:
    table = with_standing(founders(numbers, "beacon", "kite"), 1, rate=0.17)
    table.ads.level[:] = 1
    assert veil(table, numbers, 0).standing.rate[0, 1] == 0.17
    hidden = with_standing(table, 0, rate=0.17)
    assert veil(hidden, numbers, 1).standing.rate[0, 0] == numbers.ads.rate_start
    ads = play(with_standing(table, 0, rate=0.17, visits=1.0), numbers, seat=1, visits=1.0)[1].ads
    assert ads.paid[0, 0] == pytest.approx(numbers.platforms.visit_price[4] * ads.paid[0, 1])
