"""A platform changes hands, doors, buyers and all."""

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.lenses.veil import veil
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, level, play

SELLER, BUYER, THIRD = 0, 1, 2
PRICE = 40.0


def late(numbers: Numbers, *names: str) -> World:
    """Months in which houses may be sold, and buyers have money."""
    world = founders(numbers, *(names or ("magpie", "kite", "anchor")))
    world.eras.month[:] = 12
    world.books.cash[:] = 200 * HUNDREDTHS
    return world


def bid_for(world: World, buyer: int, price: float, whose: int = SELLER) -> World:
    world.sale.bid[:, buyer, whose], world.sale.left[:, buyer, whose] = round(price * HUNDREDTHS), 3
    return world


def doomed(numbers: Numbers) -> World:
    """The seller has a letter that nobody answers."""
    world = late(numbers)
    world.books.cash[:, SELLER], world.liquidation.letter[:, SELLER] = -5 * HUNDREDTHS, True
    return world


def everything(world: World) -> int:
    return int(world.books.cash.sum() + world.books.elsewhere.sum())


def sold(numbers: Numbers, world: World) -> tuple[World, Ledger]:
    after, ledger = play(world, numbers, wind_up=True)
    assert everything(after) == everything(world)
    assert not after.seats.open[0, SELLER]
    return after, ledger


def test_a_house_goes_to_the_best_bid_and_everybody_is_paid_by_his_share(numbers: Numbers) -> None:
    world = bid_for(bid_for(late(numbers), BUYER, 90.0), THIRD, 80.0)
    after, ledger = sold(numbers, world)
    assert ledger.sale.buyer[0].tolist() == [BUYER + 1, 0, 0]
    assert ledger.money.lines["bought"][0].tolist() == [0, 90 * HUNDREDTHS, 0]
    till = ledger.money.lines["founder"][0, SELLER] + ledger.money.lines["payout"][0, SELLER]
    assert np.isclose(ledger.money.lines["founder"][0, SELLER] / till, world.investors.founder[0, SELLER])
    assert after.verdict.legacy[0, SELLER] > 0.85 * 90
    assert after.verdict.fortune[0, SELLER] == after.verdict.legacy[0, SELLER]


def test_its_people_are_at_home_with_the_buyer_half_of_the_deep_ones_still_deep(numbers: Numbers) -> None:
    world = bid_for(late(numbers), BUYER, 90.0)
    plain, _ = play(world, numbers)
    after, _ = sold(numbers, world)
    both = plain.people.users[0, [SELLER, BUYER]].sum(axis=0)
    assert np.allclose(after.people.users[0, BUYER], both)
    assert not after.people.users[0, SELLER].any()
    kept = numbers.sale.deep_kept * plain.people.deep[0, SELLER]
    assert np.allclose(after.people.deep[0, BUYER], plain.people.deep[0, BUYER] + kept)
    hungry = (plain.people.need * plain.people.users[..., None])[0, [SELLER, BUYER]].sum(axis=0)
    assert np.allclose(after.people.need[0, BUYER] * both[:, None], hungry)


def test_without_a_better_bid_an_overseas_house_pays_six_tenths(numbers: Numbers) -> None:
    world = late(numbers)
    world.verdict.valuation[:, SELLER] = 250.0
    worth = 50.0
    after, ledger = sold(numbers, bid_for(world, BUYER, 1.0))
    rainforest = numbers.cast.investors.ids.index("rainforest")
    assert ledger.sale.holder[0, SELLER] == rainforest + 1
    buys = numbers.cast.investors.buys[rainforest]
    assert np.isclose(ledger.sale.price[0, SELLER] / HUNDREDTHS, buys * worth)
    assert not ledger.money.lines["bought"].any()
    assert 0 < after.people.users[0, SELLER].sum()  # homeless, as after a liquidation


@pytest.mark.story("C18")
def test_rivals_bid_for_the_remains_and_holders_come_first(numbers: Numbers) -> None:
    world = bid_for(doomed(numbers), BUYER, PRICE)
    after, ledger = play(world, numbers)
    assert everything(after) == everything(world)
    assert ledger.sale.buyer[0, SELLER] == BUYER + 1
    till = max(ledger.money.lines["payout"][0, SELLER] + ledger.money.lines["founder"][0, SELLER], 0)
    assert till < PRICE * HUNDREDTHS  # what it owed is paid first
    paid = world.investors.paid[0, SELLER].sum()
    assert ledger.money.lines["payout"][0, SELLER] >= min(till, paid)


def test_who_holds_shares_may_take_a_liquidated_house_at_the_rivals_price(numbers: Numbers) -> None:
    world = bid_for(doomed(numbers), BUYER, PRICE)
    world.investors.stake[:, SELLER, numbers.cast.investors.ids.index("rainforest")] = 0.05
    after, ledger = play(world, numbers)
    assert ledger.sale.price[0, SELLER] == PRICE * HUNDREDTHS
    assert ledger.sale.buyer[0, SELLER] == 0 < ledger.sale.holder[0, SELLER]
    assert not ledger.money.lines["bought"].any()
    assert everything(after) == everything(world)


def test_a_bid_that_cannot_be_paid_is_none(numbers: Numbers) -> None:
    world = bid_for(bid_for(late(numbers), BUYER, 500.0), THIRD, 80.0)
    _, ledger = sold(numbers, world)
    assert ledger.sale.buyer[0, SELLER] == THIRD + 1


def test_of_equal_bids_the_poorer_house_wins(numbers: Numbers) -> None:
    world = bid_for(bid_for(late(numbers), BUYER, 90.0), THIRD, 90.0)
    _, ledger = sold(numbers, world)
    poorer = BUYER + int(world.verdict.valuation[0, BUYER] > world.verdict.valuation[0, THIRD])
    assert ledger.sale.buyer[0, SELLER] == poorer + 1


def test_bids_lie_there_for_some_months_and_cost_nothing(numbers: Numbers) -> None:
    offer = np.array([0.0, 12.0])
    world, ledger = play(level(numbers), numbers, buyout=offer)
    for left in (3, 2, 1):
        assert world.sale.left[0, SELLER].tolist() == [0, left]
        assert world.sale.bid[0, SELLER, 1] == 12 * HUNDREDTHS
        world, ledger = play(world, numbers)
    assert not world.sale.bid.any()
    assert not ledger.money.lines["bought"].any()


def test_only_those_concerned_see_a_bid(numbers: Numbers) -> None:
    world = bid_for(late(numbers), BUYER, PRICE)
    seen = [veil(world, numbers, seat).sale.bid[0, BUYER, SELLER] for seat in (SELLER, BUYER, THIRD)]
    assert seen == [PRICE * HUNDREDTHS, PRICE * HUNDREDTHS, 0]


def test_nobody_sells_early_or_bids_for_himself_or_more_than_the_till(numbers: Numbers) -> None:
    young = founders(numbers, "magpie", "kite", "anchor")
    offers = limits.offer(young, numbers, SELLER)
    assert offers["wind_up"].why is not None
    assert offers["wind_up"].why.code == "refusal.wind_up.early"
    targets = offers["buy_platform"].targets
    assert [name for name, one in targets.items() if one.legal] == ["kite", "anchor"]
    world, _ = play(young, numbers, buyout=np.array([50.0, 900.0, 0.0]))
    assert world.sale.bid[0, SELLER].tolist() == [0, 80 * HUNDREDTHS, 0]
