"""The founding story of the bazaar war: a weak rival pays its sellers 5 %, and what the leader can answer."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.engine.market.sellers import shared
from game.engine.state import arrays
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ORDINARY
from game.engine.state.world import World
from tests.engine.market.test_signs import duel
from tests.engine.table import founders, play, shipped, with_standing

KITE, LANTERN, APPAREL, BRANDS, STALLS = 0, 1, 2, 0, 1
PEOPLE = ((5.0, 2.5), (0.9, 0.2))  # m new, m deep
SHOPS = (0.080, 0.060)  # m stalls
FIVE = 0.05


@cache
def rules() -> Numbers:
    """In this war both let every stall in."""
    n = shipped()
    return replace(n, platforms=replace(n.platforms, bazaar=np.ones_like(n.platforms.bazaar)))


@pytest.fixture(scope="module")
def numbers() -> Numbers:
    return rules()


def january(commission: float = 0.0, months: int = 3) -> World:
    """Kite is large and open to stalls; Lantern is small, and most of its stalls stand with Kite too."""
    numbers = rules()
    world = founders(numbers, "kite", "lantern")
    people, stalls = world.people, world.sellers.shops[0, ..., STALLS]
    for seat, (new, deep) in enumerate(PEOPLE):
        people.users[0, seat] *= (new + deep) / people.users[0, seat].sum()
        people.deep[0, seat] = people.users[0, seat] * deep / (new + deep)
        stalls[seat] *= SHOPS[seat] / stalls[seat].sum()
    world.books.cash[:] = 10**13
    world.goodwill.goodwill[:] = (0.56, 0.64)
    world.standing.commission[:, KITE], world.charter.charged[:] = commission, True
    return play(world, numbers, months)[0]


@cache
def paid() -> World:
    """Lantern pays 5 %; Kite, which asks 2 %, has to answer."""
    return with_standing(january(commission=0.02), LANTERN, seller_subsidy=FIVE)


@cache
def answered(rate: float) -> tuple[World, Ledger]:
    return play(paid(), rules(), seller_subsidy=rate)


def stalls(world: World, seat: int) -> float:
    return float(world.sellers.shops[0, seat, APPAREL, STALLS])


def users(world: World) -> np.ndarray:
    return world.people.users[0].sum(axis=1)


def leaked(ledger: Ledger) -> float:
    return float(ledger.flows.lured[0, KITE].sum())


@pytest.mark.story("B7")
@pytest.mark.story("B15")
@pytest.mark.parametrize(("rate", "gain"), [(0.08, 0.25), (0.10, 0.28)])
def test_paying_more_fills_the_own_shelves_and_hardly_empties_his(rate: float, gain: float) -> None:
    """A stall decides about each platform by itself: it need not leave one to open on the other."""
    before, after = answered(0.0)[0], answered(rate)[0]
    assert stalls(after, KITE) / stalls(before, KITE) - 1 == pytest.approx(gain, abs=0.06)
    assert -0.04 < stalls(after, LANTERN) / stalls(before, LANTERN) - 1 < 0


@pytest.mark.story("B13")
def test_paying_more_stops_the_leak_and_wins_nobody(numbers: Numbers) -> None:
    quiet, _ = play(january(commission=0.02), numbers)
    before, ledger = answered(0.0)
    assert leaked(ledger) > 0.1
    shares = [shared(world, numbers)[0, KITE, LANTERN].mean() for world in (quiet, before)]
    for rate in (0.08, 0.10):
        after, ledger = answered(rate)
        assert leaked(ledger) == 0
        assert users(after)[KITE] / users(before)[KITE] - 1 < 0.05
        shares.append(shared(after, numbers)[0, KITE, LANTERN].mean())
    assert shares[0] < shares[1] > shares[2] > shares[3]


@pytest.mark.story("B8")
def test_buyers_follow_their_sellers_as_long_as_the_rates_differ(numbers: Numbers) -> None:
    even = with_standing(january(), LANTERN, seller_subsidy=FIVE)
    leaks = [leaked(play(even, numbers, seller_subsidy=rate)[1]) for rate in (0.0, 0.02, FIVE)]
    assert leaks[0] > leaks[1] > leaks[2] == 0


@pytest.mark.story("B3")
@pytest.mark.story("B6")
def test_force_works_at_once_and_is_paid_for_later(numbers: Numbers) -> None:
    """Five months of Choose One, then none: his brands obey and come back, one's own stalls do not forget."""
    forced = spared = with_standing(january(), LANTERN, seller_subsidy=FIVE)
    felt, orders = [float(forced.goodwill.goodwill[0, KITE])], {"choose_rival": 2, "choose_aisle": 3}
    changes = []
    for month in range(1, 9):
        forced.heat.heat[:], forced.heat.warned[:] = 0.0, 0  # the office looks elsewhere
        forced, _ = play(forced, numbers, **(orders if month <= 5 else {}))
        spared, _ = play(spared, numbers)
        felt.append(float(forced.goodwill.goodwill[0, KITE]))
        changes.append(forced.sellers.shops[0, :, APPAREL] / spared.sellers.shops[0, :, APPAREL] - 1)
    obeyed, later = changes[4], changes[7]
    assert -0.55 < obeyed[LANTERN, BRANDS] < -0.29
    assert abs(later[LANTERN, BRANDS]) < 0.12
    assert -0.21 < obeyed[KITE, STALLS] < -0.06
    assert (felt[0], felt[5]) == (pytest.approx(0.59, abs=0.05), pytest.approx(0.29, abs=0.05))
    assert obeyed[LANTERN, STALLS] > obeyed[LANTERN, BRANDS]  # stalls hide more easily


@pytest.mark.story("B14")
def test_who_stops_paying_buyers_alone_loses_them(numbers: Numbers) -> None:
    """Both pay 8 %, one stops: of its users so many are gone after a month, two, three, four."""
    both = with_standing(arrays.copy(duel()), KITE, buyer_subsidy=0.08)
    both, _ = play(with_standing(both, LANTERN, buyer_subsidy=0.08), numbers, 3)
    left = with_standing(both, KITE, buyer_subsidy=0.0)
    for gone in (0.17, 0.30, 0.41, 0.48):
        left, _ = play(left, numbers)
        assert 1 - users(left)[KITE] / users(both)[KITE] == pytest.approx(gone, abs=0.05)


@pytest.mark.story("B16")
def test_traffic_for_ordinary_goods_wins_hearts_that_no_subsidy_buys(numbers: Numbers) -> None:
    world = arrays.copy(paid())
    world.ads.level[:] = 1
    paying, subsidy = play(world, numbers, 2, seller_subsidy=0.08)
    sending, ads = play(world, numbers, 2, visits=60.0, rate=0.10, landing=ORDINARY)
    cost = [float(ledger.money.lines[line][0, KITE]) / HUNDREDTHS
            for ledger, line in ((subsidy, "seller_subsidy"), (ads, "visits_bought"))]  # fmt: skip
    assert cost[1] < cost[0] / 5
    focus = [world.goodwill.focus[0, KITE].mean() for world in (paying, sending)]
    assert focus[1] > focus[0]


@pytest.mark.story("B10")
def test_strict_checks_leave_an_eighth_of_the_fakes_and_hollow_shelves_hold_twice_as_many(
    numbers: Numbers,
) -> None:
    world = january()
    basic, strict = (play(world, numbers, policing=level)[1].trust.fakes[0, KITE] for level in (1, 3))
    assert np.allclose(1 - strict / basic, 0.88, atol=0.05)
    world.sellers.profit[:, KITE], world.sellers.profit[:, LANTERN] = 1e6, 0.0
    _, ledger = play(world, numbers)
    assert np.allclose(ledger.trust.fakes[0, LANTERN] / numbers.categories.fakes, 2.0, atol=0.1)
