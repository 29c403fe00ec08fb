"""What a platform is worth, and who wins."""

import numpy as np
import pytest

from game.engine.rules import verdict
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import level, play


def judged(world: World, numbers: Numbers, orders: np.ndarray | None = None) -> tuple[World, Ledger]:
    """The verdict after a month in which each seat had these orders (p, c) of its aisles."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    if orders is not None:
        ledger.trade.orders[0, :, :, 1] = orders
    verdict.give(world, numbers, ledger)
    return world, ledger


def in_month(world: World, month: int) -> World:
    world = arrays.copy(world)
    world.eras.month[:] = month
    return world


def test_people_trade_trust_and_cash_make_a_valuation(numbers: Numbers) -> None:
    world, v = level(numbers), numbers.verdict
    deep, users = world.people.deep[0, 0].sum(), world.people.users[0, 0].sum()
    world.books.gmv[0, 0] = (30.0, 20.0, 10.0)
    core = v.deep * deep + v.new * (users - deep) + v.gmv * 60
    worth = core * (v.trust[0] + v.trust[1] * world.trust.fame[0, 0]) + world.books.cash[0, 0] / HUNDREDTHS
    after, _ = judged(world, numbers)
    assert np.isclose(after.verdict.valuation[0, 0], worth)
    assert np.isclose(after.verdict.fortune[0, 0], worth * world.investors.founder[0, 0])


def test_profit_counts_once_it_has_lasted_two_quarters(numbers: Numbers) -> None:
    world = level(numbers)
    world.books.net[0, 0, :3] = 10 * HUNDREDTHS
    harvest = verdict.core(world, numbers)[0]
    world.books.net[0, 0, 3:] = 2 * HUNDREDTHS
    lasting = verdict.core(world, numbers)[0]
    assert harvest[0] == harvest[1]
    assert np.isclose(lasting[0] - harvest[0], numbers.verdict.profit * 6)


def test_trust_deep_users_and_stock_are_worth_money(numbers: Numbers) -> None:
    world = level(numbers)
    even, _ = judged(world, numbers)
    for page, name in ((world.trust, "fame"), (world.people, "deep")):
        getattr(page, name)[:, 0] *= 1.1
    world.stock.locked[:, 0] = HUNDREDTHS
    better, _ = judged(world, numbers)
    assert better.verdict.valuation[0, 0] > even.verdict.valuation[0, 0]
    assert better.verdict.valuation[0, 1] == even.verdict.valuation[0, 1]


def test_nobody_wins_before_the_end_by_fortune(numbers: Numbers) -> None:
    world, _ = play(level(numbers, length=12), numbers, months=11)
    assert world.verdict.winner[0] == -1
    world, _ = play(world, numbers)
    assert world.verdict.winner[0] >= 0
    assert world.verdict.victory[0] == verdict.FORTUNE


def test_the_largest_fortune_wins_and_near_equals_are_told_apart_by_deep_users(numbers: Numbers) -> None:
    world = in_month(level(numbers, seats=3), 24)
    world.books.cash[0] = np.array([50, 90, 60]) * 10**8
    richest, _ = judged(world, numbers)
    assert richest.verdict.winner[0] == 1
    world.books.cash[0] = np.array([900_000, 900_100, 900_050]) * 10**8
    world.people.deep[0, 2] *= 1.2
    tie, _ = judged(world, numbers)
    assert tie.verdict.winner[0] == 2


def test_seats_do_not_decide_a_perfect_tie(numbers: Numbers) -> None:
    world = in_month(level(numbers, seats=3), 24)
    world.seats.platform[0] = (2, 0, 1)
    after, _ = judged(world, numbers)
    assert after.verdict.winner[0] == 1  # the seat of platform 0


def half(share: float) -> np.ndarray:
    """Orders of two seats: seat 0 has this share of every aisle."""
    return np.array([[share] * 6, [1 - share] * 6])


MUCH = 0.96  # of all orders: a crown in a duel


def test_a_crown_must_be_held_three_months_and_no_sooner_than_half_of_the_game(numbers: Numbers) -> None:
    world = level(numbers)
    world.trust.fame[:] = 0.7
    early, _ = judged(in_month(world, 11), numbers, half(MUCH))
    assert early.verdict.crown[0, 0] == 0
    held = []
    for month in (12, 13, 14):
        world, _ = judged(in_month(world, month), numbers, half(MUCH))
        held.append((int(world.verdict.crown[0, 0]), int(world.verdict.winner[0])))
    assert held == [(1, -1), (2, -1), (3, 0)]
    assert world.verdict.victory[0] == verdict.CROWN


def test_a_crown_that_slips_starts_again(numbers: Numbers) -> None:
    world = level(numbers)
    world.trust.fame[:] = 0.7
    for month, share in ((12, MUCH), (13, MUCH), (14, 0.8), (15, MUCH)):
        world, _ = judged(in_month(world, month), numbers, half(share))
    assert world.verdict.crown[0, 0] == 1
    assert world.verdict.winner[0] == -1


@pytest.mark.parametrize(
    ("fame", "share", "crowned"), [(0.7, MUCH, True), (0.5, MUCH, False), (0.7, 0.92, False)]
)
def test_a_duel_asks_more_of_a_crown_and_trust_as_well(
    numbers: Numbers, fame: float, share: float, crowned: bool
) -> None:
    world = in_month(level(numbers), 20)
    world.trust.fame[:] = fame
    after, _ = judged(world, numbers, half(share))
    assert bool(after.verdict.crown[0, 0]) is crowned


def test_an_ascendancy_is_most_of_all_deep_users_and_many_of_the_people(numbers: Numbers) -> None:
    world = in_month(level(numbers), 20)
    world.people.users[:, 0] *= 20
    world.people.deep[:, 0] *= 20
    many, _ = judged(world, numbers)
    world.people.users *= 0.1
    world.people.deep *= 0.1
    few, _ = judged(world, numbers)
    assert many.verdict.ascent[0].tolist() == [1, 0]
    assert few.verdict.ascent[0].tolist() == [0, 0]


def test_the_last_one_open_has_survived(numbers: Numbers) -> None:
    world = in_month(level(numbers, seats=3), 5)
    world.seats.open[0] = (False, True, False)
    after, _ = judged(world, numbers)
    assert after.verdict.winner[0] == 1
    assert after.verdict.victory[0] == verdict.SURVIVAL


def test_when_all_are_closed_the_larger_legacy_wins(numbers: Numbers) -> None:
    world = in_month(level(numbers), 5)
    world.seats.open[:] = False
    world.verdict.legacy[0] = (3.0, 8.0)
    after, _ = judged(world, numbers)
    assert after.verdict.winner[0] == 1
    assert after.verdict.fortune[0].tolist() == [3.0, 8.0]


def test_a_war_is_decided_once(numbers: Numbers) -> None:
    world = in_month(level(numbers), 24)
    world.verdict.winner[:], world.verdict.victory[:] = 1, verdict.CROWN
    world.books.cash[0, 0] *= 9
    after, _ = judged(world, numbers)
    assert after.verdict.winner[0] == 1
    assert after.verdict.victory[0] == verdict.CROWN
