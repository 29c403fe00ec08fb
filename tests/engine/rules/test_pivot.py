"""The house says that it was something else all along."""

import numpy as np
import pytest

from game.engine.rules import attention
from game.engine.state import arrays, prices
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES
from tests.engine.table import founders, level, play

APPAREL = 3  # counted from 1


def test_label_and_axis_leap_half_the_way_at_once(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    plain, _ = play(world, numbers)
    turned, _ = play(world, numbers, pivot=APPAREL, pivot_axis=-1.0)
    leap = turned.labels.label[0, 0] - plain.labels.label[0, 0]
    assert leap[APPAREL - 1] > 0.4
    assert (np.delete(leap, APPAREL - 1) < 0.01).all()
    assert turned.labels.axis[0, 0] < plain.labels.axis[0, 0] - 0.7


@pytest.mark.story("C20")
def test_it_costs_money_and_newcomers_who_do_not_understand(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    price = prices.pivot(world, numbers)[0, 0, APPAREL - 1]
    new = world.people.users[0, 0] - world.people.deep[0, 0]
    turned, ledger = play(world, numbers, pivot=APPAREL)
    assert ledger.money.lines["pivot"][0, 0] == price > 0
    assert np.allclose(ledger.flows.arriving[0, 0], -numbers.pivot.leave * new)
    assert turned.people.users[0, 0].sum() < play(world, numbers)[0].people.users[0, 0].sum()
    assert turned.pivot.made[0, 0] == 1


@pytest.mark.story("D8")
@pytest.mark.story("A12")
def test_the_light_and_flexible_turn_cheaply(numbers: Numbers) -> None:
    price = prices.pivot(founders(numbers, "kite", "lantern"), numbers)[0, :, 0] / HUNDREDTHS
    narrow, flat = price
    assert narrow > 2 * flat
    assert np.isclose(flat, numbers.pivot.cost / 6, atol=0.01)


def test_a_second_one_costs_double(numbers: Numbers) -> None:
    world = level(numbers)
    once = prices.pivot(world, numbers)[0, 0, 0]
    world.pivot.made[:] = 1
    assert prices.pivot(world, numbers)[0, 0, 0] == numbers.pivot.again * once


def test_the_house_is_cheaper_for_three_months(numbers: Numbers) -> None:
    plain, turned = level(numbers), level(numbers)
    saved = []
    for month in range(5):
        plain, usual = play(plain, numbers)
        turned, ledger = play(turned, numbers, pivot=APPAREL if month == 0 else 0)
        growth = numbers.books.growth_cost * (usual.trade.gmv[0, 0].sum() - ledger.trade.gmv[0, 0].sum())
        saved.append((usual.money.lines["opex"] - ledger.money.lines["opex"])[0, 0] / HUNDREDTHS - growth)
    staff = numbers.platforms.opex[numbers.platforms.level] * numbers.pivot.opex_cut
    assert np.allclose(saved[: numbers.pivot.opex_months], staff, atol=0.01)
    assert np.allclose(saved[numbers.pivot.opex_months :], 0, atol=0.01)


def test_one_who_froze_and_still_believes_sets_a_new_goal(numbers: Numbers) -> None:
    world = founders(numbers, "lantern", "kite")
    deals = world.investors
    waits = deals.due[0, 0, :, 0] > 0
    deals.frozen[0, 0] = waits
    deals.confidence[0, 0] = np.where(np.arange(5) == 1, 60.0, 40.0)
    turned, _ = play(world, numbers, pivot=APPAREL)
    assert turned.investors.frozen[0, 0].tolist() == [True, False, False, False, False]
    assert turned.investors.test[0, 0, 1] == numbers.investors.goal_months
    deals.confidence[0, 0] = numbers.pivot.thaw_at - 1
    turned, _ = play(world, numbers, pivot=APPAREL)
    assert (turned.investors.frozen[0, 0] == waits).all()


def test_a_field_that_the_council_named_is_half_as_dear_and_less_work(numbers: Numbers) -> None:
    world = level(numbers)
    usual = prices.pivot(world, numbers)[0, 0, APPAREL - 1]
    world.executives.advice[:, 0], world.executives.knock[:, 0] = APPAREL, 2
    assert prices.pivot(world, numbers)[0, 0, APPAREL - 1] == numbers.executives.knock_price * usual
    assert prices.pivot(world, numbers)[0, 0, 0] == usual
    orders = arrays.copy(world.standing)
    orders.pivot[:, 0] = APPAREL
    points = attention.takes(world, orders, attention.entries(world, orders), numbers)
    cost = numbers.attention.cost.pivot
    assert points[0, 0, LINES.index("pivot")] == cost - numbers.executives.knock_points


def test_nobody_pivots_into_nothing(numbers: Numbers) -> None:
    for code in (-1, 7):
        turned, _ = play(level(numbers), numbers, pivot=code, pivot_axis=1.0)
        assert not turned.pivot.made.any()
