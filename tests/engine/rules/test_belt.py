"""Tighten it and the money lasts, but parcels come late and people talk."""

import numpy as np

from game.engine.lenses import limits
from game.engine.state import works
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import OPERATIONS
from game.engine.state.world import World
from tests.engine.table import level, play


def worried(numbers: Numbers) -> World:
    """Old Ledger holds shares of a house whose cash lasts for less than three months."""
    world = level(numbers)
    world.investors.stake[:, 0, numbers.cast.investors.ids.index("old_ledger")] = 0.1
    world.books.cash[:, 0], world.books.net[:, 0, :3] = 40 * HUNDREDTHS, -15 * HUNDREDTHS
    return world


def test_a_cut_saves_its_share_of_the_house_as_long_as_it_lasts(numbers: Numbers) -> None:
    plain, usual = play(level(numbers), numbers)
    cut, ledger = play(level(numbers), numbers, belt=-0.2)
    staff = numbers.platforms.opex[numbers.platforms.level]
    assert np.isclose(
        (usual.money.lines["opex"] - ledger.money.lines["opex"])[0, 0] / HUNDREDTHS, 0.2 * staff, atol=0.02
    )
    _, usual = play(plain, numbers, months=4)
    later, ledger = play(cut, numbers, months=4)
    assert later.belt.size[0, 0] == 0.8
    assert ledger.money.lines["opex"][0, 0] < usual.money.lines["opex"][0, 0]


def test_it_is_felt_in_the_parcels_the_trust_and_the_room_of_operations(numbers: Numbers) -> None:
    b = numbers.belt
    plain, usual = play(level(numbers), numbers)
    cut, ledger = play(level(numbers), numbers, belt=-0.1)
    assert np.isclose(usual.delivery.quality[0, 0] - ledger.delivery.quality[0, 0], b.delivery)
    assert cut.trust.fame[0, 0] < plain.trust.fame[0, 0] - b.trust / 2
    assert ledger.blows.of("mood")["belt"][0, 0, OPERATIONS] == -b.mood
    for _ in range(b.sore):
        cut, ledger = play(cut, numbers)
    assert np.isclose(ledger.delivery.quality[0, 0], usual.delivery.quality[0, 0])


def test_more_hands_carry_more_on_a_great_day(numbers: Numbers) -> None:
    world = level(numbers)
    few = works.capacity(world, numbers)[0, 0]
    hired, ledger = play(world, numbers, belt=0.1)
    assert np.isclose(works.capacity(hired, numbers)[0, 0], 1.1 * few)
    assert not ledger.blows.sum("trust")[0, 0]


def test_the_house_can_be_changed_once_in_three_months_and_not_below_its_bones(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers, belt=-0.3)
    for left in (2, 1):
        assert world.belt.rest[0, 0] == left
        why = limits.offer(world, numbers, 0)["belt"].why
        assert why is not None
        assert why.code == "refusal.belt.rest"
        world, _ = play(world, numbers, belt=-0.3)
        assert np.isclose(world.belt.size[0, 0], 0.7)
    world, _ = play(world, numbers, belt=-0.3)
    assert np.isclose(world.belt.size[0, 0], numbers.belt.size[0])


def test_a_board_seat_cuts_what_nobody_dares_to_cut(numbers: Numbers) -> None:
    cut, ledger = play(worried(numbers), numbers)
    assert ledger.belt.forced[0].tolist() == [True, False]
    assert cut.belt.size[0].tolist() == [0.9, 1.0]
    _, ledger = play(cut, numbers)
    assert not ledger.belt.forced.any()  # not twice in three months


def test_it_lets_a_founder_be_who_cuts_himself(numbers: Numbers) -> None:
    cut, ledger = play(worried(numbers), numbers, belt=-0.2)
    assert not ledger.belt.forced.any()
    assert cut.belt.size[0, 0] == 0.8


def test_nobody_else_has_such_a_seat(numbers: Numbers) -> None:
    world = worried(numbers)
    world.investors.stake[:, 0] = np.array([0.1, 0.1, 0.0, 0.1, 0.1])
    _, ledger = play(world, numbers)
    assert not ledger.belt.forced.any()
