"""Stalls that open here too: a rival's, the wholesale market's, the address book's."""

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.rules import poaching
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ROSTER, SELLERS, WHOLESALE
from game.engine.state.world import World
from tests.engine.table import founders, level, play

DAILY, APPAREL, BEAUTY = 1, 2, 3
STALLS = 1


def sent(
    world: World, numbers: Numbers, way: int, aisle: int, stalls: float = 0.0, informed: bool = False
) -> tuple[World, Ledger]:
    """A morning on which seat 0 sends scouts out, among seat 1's stalls if need be."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    ledger.poaching.informed[:] = informed
    wish = arrays.copy(world.standing)
    wish.poach[:, 0], wish.poach_aisle[:, 0], wish.poach_rival[:, 0] = way, aisle + 1, 2
    wish.poach_stalls[:, 0] = stalls
    poaching.poach(world, wish, numbers, ledger)
    return world, ledger


@pytest.mark.story("C24")
def test_scouts_win_a_rivals_stalls_which_stay_with_him_too(numbers: Numbers) -> None:
    """Investigate first, then dig a batch of them to open on both."""
    world = level(numbers)
    quiet, _ = play(world, numbers)
    after, ledger = play(world, numbers, poach=SELLERS, poach_rival=2, poach_aisle=APPAREL + 1)
    found = numbers.poaching.share * world.sellers.pool[0, APPAREL]
    assert ledger.poaching.found[0, 0, APPAREL] == pytest.approx(found)
    own, his = (after.sellers.shops - quiet.sellers.shops)[0, :, APPAREL, STALLS]
    assert own > found / 4
    assert abs(his) < found / 50
    _, known = sent(world, numbers, SELLERS, APPAREL, informed=True)
    assert known.poaching.found[0, 0, APPAREL] == pytest.approx(found * numbers.poaching.informed)


def test_no_more_follow_than_the_rival_has_or_the_country_has_left(numbers: Numbers) -> None:
    world = level(numbers)
    world.sellers.shops[:, 1, APPAREL, STALLS] = 0.001
    assert sent(world, numbers, SELLERS, APPAREL)[1].poaching.found.sum() == pytest.approx(0.001)
    world.sellers.shops[:, 0, APPAREL, STALLS] = world.sellers.pool[:, APPAREL]
    assert not sent(world, numbers, WHOLESALE, APPAREL)[1].poaching.found.any()


@pytest.mark.story("C21")
def test_the_wholesale_market_sends_many_stalls_and_many_fakes(numbers: Numbers) -> None:
    world = level(numbers)
    quiet, before = play(world, numbers)
    after, ledger = play(world, numbers, poach=WHOLESALE, poach_aisle=APPAREL + 1)
    assert after.sellers.shops[0, 0, APPAREL, STALLS] > quiet.sellers.shops[0, 0, APPAREL, STALLS]
    careless = ledger.poaching.careless[0, 0, APPAREL]
    more = ledger.trust.fakes[0, 0, APPAREL] / before.trust.fakes[0, 0, APPAREL]
    assert more == pytest.approx(1 + numbers.poaching.wholesale_fakes * careless)
    assert 0 < careless < 1
    assert ledger.trust.fakes[0, 0, DAILY] == before.trust.fakes[0, 0, DAILY]


def test_a_stallkeepers_daughter_brings_half_as_many_again(numbers: Numbers) -> None:
    found = [
        sent(founders(numbers, name, "kite"), numbers, WHOLESALE, DAILY)[1].poaching.found.sum()
        for name in ("beacon", "magpie")
    ]
    assert found[1] == pytest.approx(1.5 * found[0])


def test_stalls_from_the_wholesale_market_close_as_readily_as_others(numbers: Numbers) -> None:
    world, ledger = sent(level(numbers), numbers, WHOLESALE, APPAREL)
    many = world.poaching.wholesale[0, 0, APPAREL]
    world.sellers.shops[:, 0, APPAREL, STALLS] *= 0.5
    poaching.remember(world, ledger)
    assert 0 < world.poaching.wholesale[0, 0, APPAREL] < many / 2
    world.sellers.shops[:, 0, APPAREL, STALLS] *= 100
    left = world.poaching.wholesale[0, 0, APPAREL]
    poaching.remember(world, ledger)
    assert world.poaching.wholesale[0, 0, APPAREL] == left


@pytest.mark.story("A15")
def test_the_address_book_opens_stalls_once_each(numbers: Numbers) -> None:
    world = founders(numbers, "lantern", "kite")
    assert world.poaching.roster[0].tolist() == [0.040, 0.0]
    called = 0.0
    for _ in range(5):
        world, ledger = sent(world, numbers, ROSTER, BEAUTY, stalls=0.010)
        called += ledger.poaching.found[0, 0, BEAUTY]
        assert ledger.money.lines["poaching"].sum() == 0
    assert called == pytest.approx(0.040)
    assert not world.poaching.roster.any()


@pytest.mark.story("C22")
def test_a_stall_that_earns_well_is_heard_of_and_more_people_keep_one(numbers: Numbers) -> None:
    poor, rich = level(numbers), level(numbers)
    poor.sellers.profit[:], rich.sellers.profit[:] = 0.0, 2000.0
    pools = [play(world, numbers)[0].sellers.pool[0] for world in (poor, rich)]
    assert (pools[1] > pools[0]).all()


def test_scouts_are_paid_on_the_spot(numbers: Numbers) -> None:
    n, world = numbers.poaching, level(numbers)
    world.eras.cost_index[:] = 1.6
    for way, cost in ((SELLERS, n.cost), (WHOLESALE, n.wholesale_cost)):
        _, ledger = sent(world, numbers, way, APPAREL)
        assert ledger.money.lines["poaching"][0].tolist() == [round(1.6 * cost * HUNDREDTHS), 0]


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"poach": WHOLESALE, "poach_aisle": BEAUTY + 1}, "bounds"),
        ({"poach": SELLERS, "poach_aisle": 1, "poach_rival": 1}, "bounds"),
        ({"poach": ROSTER, "poach_aisle": 1, "poach_stalls": 0.01}, "nothing"),
    ],
    ids=["not traded there", "one's own", "an empty book"],
)
def test_whom_nobody_can_win_over(numbers: Numbers, wish: dict[str, float], why: str) -> None:
    world = level(numbers)
    orders = arrays.copy(world.standing)
    for name, value in wish.items():
        getattr(orders, name)[:, 0] = value
    legal = limits.lawful(world, orders, numbers)
    assert not any(np.any(getattr(legal, name)) for name in wish)
    assert [one.code for one in limits.refusals(orders, legal, world, numbers, 0)] == [f"refusal.poach.{why}"]
