"""A beaten founder comes back once, or backs another."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.state import mode as modes
from game.engine.state import points
from game.engine.state.mode import ANGEL, AWAY, OUT, SECOND_ACT
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, play

FALLEN = 0


def fallen(numbers: Numbers, month: int = 8) -> World:
    """Magpie was liquidated in this month of 24; Kite and Anchor trade on."""
    world = founders(numbers, "magpie", "kite", "anchor")
    world.eras.month[:] = month
    world.books.cash[:, FALLEN], world.liquidation.letter[:, FALLEN] = -20 * HUNDREDTHS, True
    over, ledger = play(world, numbers)
    assert ledger.liquidation.closed[0, FALLEN]
    return over


def returned(numbers: Numbers) -> World:
    return play(fallen(numbers), numbers, months=numbers.comeback.months)[0]


def test_two_months_later_the_doors_open_again_with_a_friends_money(numbers: Numbers) -> None:
    world = fallen(numbers)
    assert modes.mode(world)[0, FALLEN] == AWAY
    whole = world.books.cash.sum() + world.books.elsewhere.sum()
    for _ in range(numbers.comeback.months):
        assert not world.seats.open[0, FALLEN]
        k = world.eras.cost_index[0]
        world, _ = play(world, numbers)
    assert world.seats.open[0, FALLEN]
    assert world.books.cash[0, FALLEN] == numbers.comeback.cash * k * HUNDREDTHS
    assert world.books.cash.sum() + world.books.elsewhere.sum() == whole
    assert modes.mode(world)[0, FALLEN] == SECOND_ACT


def test_he_begins_anew_small_and_unknown(numbers: Numbers) -> None:
    world = returned(numbers)
    assert world.investors.founder[0, FALLEN] == numbers.comeback.stake
    assert not world.investors.stake[0, FALLEN].any()
    assert np.ptp(world.labels.label[0, FALLEN]) < 1e-12
    assert not world.people.users[0, FALLEN].any()
    assert not world.standing.stock[0, FALLEN].any()
    _, ledger = play(world, numbers)
    k = world.eras.cost_index[0]
    assert np.isclose(
        ledger.money.lines["opex"][0, FALLEN] / HUNDREDTHS, numbers.comeback.opex * k, atol=0.05
    )


def test_he_has_more_hours_for_some_months_and_people_find_him(numbers: Numbers) -> None:
    world, hours = returned(numbers), []
    for _ in range(numbers.comeback.attention_months + 1):
        hours.append(int(points.fresh(world, numbers)[0, FALLEN]))
        world, _ = play(world, numbers)
    usual = numbers.attention.points
    assert hours == [usual + 1] * numbers.comeback.attention_months + [usual]
    assert world.people.users[0, FALLEN].sum() > 0


def test_where_most_of_his_people_went_is_remembered(numbers: Numbers) -> None:
    world, ledger = play(fallen(numbers), numbers)
    went = ledger.flows.moved[0, FALLEN]
    assert world.comeback.heir[0, FALLEN] == 1 + went.argmax()


def test_there_is_no_third_act(numbers: Numbers) -> None:
    world = returned(numbers)
    world.books.cash[:, FALLEN], world.liquidation.letter[:, FALLEN] = -20 * HUNDREDTHS, True
    over, _ = play(world, numbers)
    assert modes.mode(over)[0, FALLEN] == ANGEL
    later, _ = play(over, numbers, months=4)
    assert not later.seats.open[0, FALLEN]


def test_too_late_he_is_an_angel_of_the_house_he_named_or_his_people_chose(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite", "anchor")
    world.eras.month[:] = 21
    world.books.cash[:, FALLEN], world.liquidation.letter[:, FALLEN] = -20 * HUNDREDTHS, True
    named, _ = play(world, numbers, back_rival=3)
    assert named.comeback.backed[0, FALLEN] == 3
    silent, _ = play(play(world, numbers)[0], numbers)
    assert silent.comeback.backed[0, FALLEN] == silent.comeback.heir[0, FALLEN] > 0
    base = named.comeback.base[0, FALLEN]
    later, _ = play(named, numbers, months=2)
    gain = max(later.verdict.valuation[0, 2] - base, 0.0)
    assert gain > 0
    assert np.isclose(later.verdict.fortune[0, FALLEN], later.verdict.legacy[0, FALLEN] + 0.1 * gain)


def test_no_war_is_won_while_somebody_is_still_to_come_back(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite")
    world.books.cash[:, FALLEN], world.liquidation.letter[:, FALLEN] = -20 * HUNDREDTHS, True
    over, _ = play(world, numbers)
    assert over.verdict.winner[0] == -1
    world.eras.month[:] = 22
    over, _ = play(world, numbers)
    assert over.verdict.winner[0] == 1


@pytest.mark.parametrize(("elimination", "is_open", "mode"), [("on", False, OUT), ("none", True, 0)])
def test_a_table_may_choose_that_out_is_out_or_that_nobody_is(
    numbers: Numbers, elimination: str, is_open: bool, mode: int
) -> None:
    rules = numbers.liquidation.model_copy(update={"elimination": elimination})
    table = replace(numbers, liquidation=rules)
    world = founders(table, "magpie", "kite", "anchor")
    world.books.cash[:, FALLEN], world.liquidation.letter[:, FALLEN] = -20 * HUNDREDTHS, True
    over, _ = play(world, table, months=4)
    assert over.seats.open[0, FALLEN] == is_open
    assert modes.mode(over)[0, FALLEN] == mode


def test_who_sold_in_time_stays_out(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite", "anchor")
    world.eras.month[:] = 10
    over, _ = play(world, numbers, months=4, wind_up=True)
    assert modes.mode(over)[0, FALLEN] == OUT
    assert over.verdict.legacy[0, FALLEN] > 0
