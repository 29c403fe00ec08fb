"""Choose One: who obeys, who hides, and who remembers."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.rules import pressure
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, level, play

APPAREL, OPEN = 3, 1  # as the orders count


def told(world: World, numbers: Numbers, **orders: int) -> tuple[World, Ledger]:
    """A morning on which seat 0 tells somebody to leave seat 1."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    wish = arrays.copy(world.standing)
    wish.choose_rival[:, 0] = 2
    for name, value in orders.items():
        getattr(wish, name)[:, 0] = value
    pressure.press(world, wish, numbers, ledger, dice(5, world.games))
    return world, ledger


def both_hold(numbers: Numbers, mine: float, games: int = 1) -> tuple[World, int]:
    """Two platforms hold Bolt & Sons; so much of its sales are seat 0's."""
    world, bolt = level(numbers, games=games), numbers.cast.brands.ids.index("bolt")
    world.brands.terms[:, :, bolt], world.brands.left[:, :, bolt] = OPEN, 6
    world.brands.sales[:, 0, bolt], world.brands.sales[:, 1, bolt] = mine, 1 - mine
    return world, bolt


def test_a_brand_obeys_as_likely_as_it_sells_here(numbers: Numbers) -> None:
    for mine, least, most in ((0.10, 0.0, 0.0), (0.65, 0.40, 0.60), (1.0, 0.80, 0.90)):
        world, bolt = both_hold(numbers, mine, games=400)
        _, ledger = told(world, numbers, choose_brand=bolt + 1)
        assert least <= ledger.pressure.obeyed[:, 1, bolt].mean() <= most
        assert not ledger.pressure.obeyed[:, 0].any()


def test_a_brand_that_obeys_is_gone_from_the_rival_in_the_same_month(numbers: Numbers) -> None:
    world, bolt = both_hold(numbers, 1.0, games=40)
    after, ledger = play(world, numbers, choose_rival=2, choose_brand=bolt + 1)
    gone = ledger.pressure.obeyed[:, 1, bolt]
    assert 0 < gone.sum() < 40
    assert ((after.brands.terms[:, 1, bolt] == 0) == gone).all()
    assert (ledger.brands.lost[:, 1, bolt] == gone).all()
    assert (after.brands.terms[:, 0, bolt] == OPEN).all()


def test_a_brand_that_was_told_is_cross_whether_it_obeys_or_not(numbers: Numbers) -> None:
    world, bolt = both_hold(numbers, 0.0)
    quiet, _ = play(world, numbers)
    after, _ = play(world, numbers, choose_rival=2, choose_brand=bolt + 1)
    lost = quiet.brands.relation[0, 0, bolt] - after.brands.relation[0, 0, bolt]
    assert lost == numbers.pressure.relation


@pytest.mark.story("B2")
def test_stalls_are_told_by_the_aisle_never_one_by_one(numbers: Numbers) -> None:
    """A crowd has no single ear: the whole aisle hears it, and no other aisle's shops move."""
    world, _ = play(level(numbers), numbers, 2)
    quiet, _ = play(world, numbers)
    after, _ = play(world, numbers, choose_rival=2, choose_aisle=APPAREL)
    moved = after.sellers.shops[0, 1] / quiet.sellers.shops[0, 1] - 1
    here = np.arange(len(moved)) == APPAREL - 1
    assert (moved[here] < -0.05).all()
    assert (np.abs(moved[~here]) < 0.02).all()


@pytest.mark.story("B3")
def test_force_costs_goodwill_and_the_rival_is_liked_for_nothing(numbers: Numbers) -> None:
    world, n = level(numbers), numbers.pressure
    quiet, _ = play(world, numbers)
    after, _ = play(world, numbers, choose_rival=2, choose_aisle=APPAREL)
    lost = quiet.goodwill.goodwill[0, 0] - after.goodwill.goodwill[0, 0]
    free_air = numbers.goodwill.drift * numbers.goodwill.free_air
    assert lost == pytest.approx(n.goodwill * world.goodwill.goodwill[0, 0] + free_air, abs=1e-3)
    gained = after.goodwill.goodwill[0, 1] - quiet.goodwill.goodwill[0, 1]
    assert gained == pytest.approx(n.open_arms, abs=1e-3)


@pytest.mark.story("B4")
def test_the_air_is_free_again_half_a_year_after_the_last_force(numbers: Numbers) -> None:
    """With no force at all the rest of goodwill is higher; one Choose One takes that away for six months."""
    world = level(numbers, length=36)
    no_air = replace(numbers, goodwill=numbers.goodwill.model_copy(update={"free_air": 0.0}))
    assert play(world, numbers)[0].goodwill.goodwill[0, 0] > play(world, no_air)[0].goodwill.goodwill[0, 0]
    world, _ = play(world, numbers, choose_rival=2, choose_aisle=APPAREL)
    free = []
    for _ in range(numbers.goodwill.free_air_months):
        with_air, without = play(world, numbers)[0], play(world, no_air)[0]
        free.append(bool((with_air.goodwill.goodwill[0, 0] > without.goodwill.goodwill[0, 0]).all()))
        world = with_air
    assert free == [False] * (numbers.goodwill.free_air_months - 1) + [True]


def test_a_small_platform_is_watched_less_for_it(numbers: Numbers) -> None:
    n = numbers.pressure
    for users, heat in ((1.0, n.heat[1]), (0.1, n.heat[0])):
        world = level(numbers)
        world.people.users[:, 0] *= users
        world.people.deep[:, 0] *= users
        _, ledger = told(world, numbers, choose_aisle=APPAREL)
        assert ledger.blows.of("heat")["pressure"][0].tolist() == [heat, 0.0]


def test_nobody_listens_to_a_platform_that_sells_little(numbers: Numbers) -> None:
    world = founders(numbers, "huddle", "kite")
    world.people.users[:, 0] *= 0.1
    world.people.deep[:, 0] *= 0.1
    world, _ = play(world, numbers)
    quiet, _ = play(world, numbers)
    after, _ = play(world, numbers, choose_rival=2, choose_aisle=APPAREL)
    assert after.sellers.shops[0, 1, 2] == pytest.approx(quiet.sellers.shops[0, 1, 2], rel=1e-3)


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"choose_rival": 1, "choose_aisle": 3}, "bounds"),
        ({"choose_rival": 2}, "bounds"),
        ({"choose_rival": 2, "choose_brand": 3}, "bounds"),
        ({"choose_rival": 3, "choose_aisle": 3}, "bounds"),
    ],
    ids=["oneself", "nobody told", "a brand he does not hold", "a seat that is not there"],
)
def test_what_cannot_be_told_is_not(numbers: Numbers, wish: dict[str, int], why: str) -> None:
    world = level(numbers)
    orders = arrays.copy(world.standing)
    for name, value in wish.items():
        getattr(orders, name)[:, 0] = value
    legal = limits.lawful(world, orders, numbers)
    assert not any(getattr(legal, name).any() for name in ("choose_rival", "choose_aisle", "choose_brand"))
    found = limits.refusals(orders, legal, world, numbers, 0)
    assert [reason.code for reason in found] == [f"refusal.choose_one.{why}"]


def test_after_a_warning_nobody_may_be_told(numbers: Numbers) -> None:
    world = level(numbers)
    world.heat.warned[:, 0] = 2
    offer = limits.offer(world, numbers, 0)["choose_one"]
    assert offer.why is not None
    assert offer.why.code == "refusal.choose_one.warned"
    assert offer.why.values == {"n": 2}
