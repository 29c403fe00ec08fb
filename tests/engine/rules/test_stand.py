"""Everything that is left, for a few months."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.state import points, prices
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CLEAN
from game.engine.state.world import World
from tests.engine.table import founders, level, only, play

BROKE = -20 * HUNDREDTHS


def called(numbers: Numbers) -> World:
    """Magpie has no money and a letter, and says: all or nothing. Two others sit at the table."""
    world = founders(numbers, "magpie", "kite", "anchor")
    world.books.cash[:, 0], world.liquidation.letter[:, 0] = BROKE, True
    return play(world, numbers, stand=True)[0]


def last_month(numbers: Numbers) -> World:
    world = called(numbers)
    world.stand.left[:, 0], world.stand.earned[:] = 1, False
    return world


@pytest.mark.story("C18")
def test_take_the_millions_and_stick_to_it(numbers: Numbers) -> None:
    world = called(numbers)
    assert world.seats.open[0, 0]
    assert not world.liquidation.letter[0, 0]
    for left in range(numbers.stand.months, 1, -1):
        assert world.stand.left[0, 0] == left
        world, ledger = play(world, numbers, publicity=6.0)
        assert world.seats.open[0, 0]
        assert not ledger.liquidation.letter[0, 0]


@pytest.mark.story("B9")
def test_the_last_fight_costs_little_leaves_time_and_wins_stalls(numbers: Numbers) -> None:
    n, world = numbers.stand, called(numbers)
    at_ease = replace(world, stand=replace(world.stand, left=np.zeros_like(world.stand.left)))
    assert points.fresh(world, numbers)[0].tolist() == [5 + n.attention, 5, 5]
    assert prices.whisper(world, numbers)[0, 0] * 2 == prices.whisper(world, numbers)[0, 1]
    fought, ledger = play(world, numbers, seller_subsidy=0.05)
    eased, usual = play(at_ease, numbers, seller_subsidy=0.05)
    staff = ledger.money.lines["opex"][0, 0] / usual.money.lines["opex"][0, 0]
    assert 1 - n.opex_cut <= staff < 1 - n.opex_cut / 2
    assert fought.sellers.shops[0, 0].sum() > eased.sellers.shops[0, 0].sum()


def test_sellers_like_a_fighter(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite")
    world.books.cash[:, 0] = BROKE
    plain, _ = play(world, numbers)
    fights, _ = play(world, numbers, stand=True)
    gained = fights.goodwill.goodwill[0, 0] - plain.goodwill.goodwill[0, 0]
    assert np.isclose(gained, numbers.stand.goodwill)


def test_deep_buyers_or_one_month_without_a_loss_survive_it(numbers: Numbers) -> None:
    for earned in (True, False):
        world = last_month(numbers)
        world.stand.deep[:, 0] = 1e9 if earned else world.people.deep[0, 0].sum() / 2
        world.stand.earned[:, 0] = earned
        after, ledger = play(world, numbers, publicity=6.0)
        assert ledger.stand.survived[0].tolist() == [True, False, False]
        assert after.stand.survived[0, 0]
        assert after.seats.open[0, 0]
        assert (after.investors.confidence[0, 0] >= numbers.stand.confidence - 1e-9).all()
        prize = numbers.stand.legacy * max(after.verdict.valuation[0, 0], 0.0)
        assert np.isclose(after.verdict.legacy[0, 0], prize)


def test_otherwise_the_doors_close(numbers: Numbers) -> None:
    world = last_month(numbers)
    world.stand.deep[:, 0] = 99.0
    after, ledger = play(world, numbers, publicity=6.0)
    assert ledger.stand.lost[0, 0]
    assert ledger.liquidation.closed[0].tolist() == [True, False, False]
    assert not after.seats.open[0, 0]


def test_it_is_called_in_trouble_and_once(numbers: Numbers) -> None:
    def why(world: World) -> str:
        found = limits.offer(world, numbers, 0)["last_stand"].why
        return found.code if found else ""

    assert why(level(numbers)) == "refusal.last_stand.trouble"
    assert why(called(numbers)) == "refusal.last_stand.once"
    frozen = level(numbers)
    frozen.investors.frozen[:, 0, 0], frozen.books.net[:, 0, 0] = True, HUNDREDTHS
    assert why(frozen) == "refusal.last_stand.trouble"  # who earns money has nothing to fight for
    frozen.books.net[:, 0, 0] = -HUNDREDTHS
    assert why(frozen) == ""
    broke = level(numbers)
    broke.books.cash[:, 0] = BROKE
    assert why(broke) == ""
    calm, _ = play(level(numbers), numbers, stand=True)
    assert not calm.stand.left.any()


def test_nobody_listens_to_stories_then(numbers: Numbers) -> None:
    world = called(numbers)
    _, ledger = play(world, numbers, pitch=only(numbers, "featherbed", CLEAN), goal=1, ask=1.0)
    assert not (ledger.investors.landed | ledger.investors.refused).any()


def test_a_gambler_likes_pivots_and_last_stands(numbers: Numbers) -> None:
    world = level(numbers)
    world.books.cash[:, 0] = BROKE
    who = numbers.cast.investors.ids.index("firecracker")
    for order in ({"stand": True}, {"pivot": 2}):
        world.books.cash[:, 0] = BROKE if "stand" in order else 30 * HUNDREDTHS
        _, ledger = play(world, numbers, **order)
        gained = sum(part[0, 0] for name, part in ledger.investors.parts.items() if name in order)
        assert gained[who] == numbers.cast.investors.daring[who]
        assert not np.delete(gained, who).any()
