"""The antitrust office: what brings it near, and what it does."""

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.rules import heat
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXCLUSIVE
from game.engine.state.world import World
from tests.engine.table import level, play


def judged(world: World, numbers: Numbers, blow: float = 0.0, signed: int = 0) -> tuple[World, Ledger]:
    """A month's end after which seat 0 had so much Heat to bear, and so many exclusive names are new."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    ledger.blows.post("heat", "pressure", np.array([[blow, 0.0]]))
    ledger.brands.signed[:, 0, :signed] = True
    heat.judge(world, numbers, ledger)
    return world, ledger


def warm(numbers: Numbers, points: float) -> World:
    world = level(numbers)
    world.heat.heat[:, 0] = points
    return world


def test_a_month_cools_half_a_point_and_never_below_nothing(numbers: Numbers) -> None:
    assert judged(warm(numbers, 3.0), numbers)[0].heat.heat[0].tolist() == [2.5, 0.0]


def test_the_fourth_exclusive_name_and_each_after_it_is_noted(numbers: Numbers) -> None:
    n = numbers.heat
    for held, signed, points in ((3, 3, 0.0), (4, 1, 1.0), (4, 0, 0.0), (6, 3, 3.0)):
        world = warm(numbers, 2.0)
        world.brands.terms[:, 0] = 0
        world.brands.terms[:, 0, :held] = EXCLUSIVE
        after, _ = judged(world, numbers, signed=signed)
        assert after.heat.heat[0, 0] == 2.0 + points * n.name - n.cool


@pytest.mark.parametrize(("seats", "share", "watched"), [(2, 0.65, False), (2, 0.75, True), (4, 0.55, True)])
def test_size_alone_is_watched_by_the_number_of_seats(
    numbers: Numbers, seats: int, share: float, watched: bool
) -> None:
    world = level(numbers, seats=seats)
    users = world.people.users.sum(axis=2)
    world.people.users[:, 0] *= share / (1 - share) * (users[0, 1:].sum() / users[0, 0])
    ledger = ledgers.blank(world)
    heat.judge(world, numbers, ledger)
    assert ledger.blows.of("heat")["size"][0, 0] == watched * numbers.heat.leader


def test_a_warning_forbids_choose_one_for_three_months(numbers: Numbers) -> None:
    world, _ = judged(warm(numbers, 4.0), numbers, blow=2.0)
    months = 0
    while limits.offer(world, numbers, 0)["choose_one"].legal is False:
        world, _ = judged(world, numbers)
        months += 1
    assert months == numbers.heat.warning_months


def test_during_an_inquiry_no_exclusive_is_signed_and_brands_are_kind_to_rivals(numbers: Numbers) -> None:
    calm, watched = warm(numbers, 0.0), warm(numbers, numbers.heat.inquiry + 0.5)
    asks = []
    for world in (calm, watched):
        after, _ = play(world, numbers)
        asks.append(after.brands.ask[0])
        orders = arrays.copy(after.standing)
        orders.bid[:, :, 2], orders.terms[:, :, 2], orders.months[:, :, 2] = 30.0, EXCLUSIVE, 6
        legal = limits.lawful(after, orders, numbers)
        asks.append(legal.bid[0, :, 2] > 0)
    assert np.allclose(asks[2][1] / asks[0][1], 1 - numbers.heat.inquiry_ask)
    assert np.allclose(asks[2][0], asks[0][0])
    assert (asks[1].tolist(), asks[3].tolist()) == ([True, True], [False, True])


def test_the_verdict_fines_a_years_revenue_and_voids_what_was_exclusive(numbers: Numbers) -> None:
    world, brand = warm(numbers, 9.9), 2
    world.brands.terms[:, 0, brand], world.brands.left[:, 0, brand] = EXCLUSIVE, 6
    world.books.revenue[:, 0] = 5 * HUNDREDTHS
    world.heat.heat[:] = [10.0, 0.0]
    after, ledger = play(world, numbers, choose_rival=2, choose_aisle=1)
    fine = numbers.heat.fine * 12 * 5
    assert ledger.heat.verdict[0].tolist() == [True, False]
    assert ledger.money.lines["fines"][0].tolist() == pytest.approx([fine * HUNDREDTHS, 0])
    assert after.heat.heat[0, 0] == numbers.heat.after
    assert not after.brands.terms[0, 0, brand]
    assert ledger.brands.lost[0, 0, brand]
    assert after.brands.terms[0, 0].any()


def test_twelve_months_of_revenue_are_remembered(numbers: Numbers) -> None:
    world, ledger = play(level(numbers), numbers)
    lines = ledger.money.lines
    sold = sum(lines[line] for line in ("commission", "brand_take", "visits_sold", "goods_own"))
    assert (world.books.revenue[:, :, 0] == sold - lines["own_goods"]).all()
    later, _ = play(world, numbers)
    assert (later.books.revenue[:, :, 1] == world.books.revenue[:, :, 0]).all()
