"""Parcels that come when they should sell more and make regulars."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.rules import delivery, promotions
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.numbers import Numbers
from game.engine.state.orders import GALLOWAY, OWN, SERVERS, TORTOISE
from game.engine.state.world import World
from tests.engine.table import level, play, total


@pytest.mark.parametrize("kind", [OWN, GALLOWAY, TORTOISE])
def test_a_level_is_paid_at_once_and_stands_two_months_later(numbers: Numbers, kind: int) -> None:
    before = level(numbers)
    before.books.cash[:] *= 10
    begun, ledger = play(before, numbers, build=kind)
    assert ledger.money.lines["building"][0, 0] > 0 == ledger.money.lines["building"][0, 1]
    assert ledger.delivery.quality[0, 0] == ledger.delivery.quality[0, 1]
    done, ledger = play(begun, numbers, months=numbers.delivery.months)
    assert done.delivery.own[0, 0] + done.delivery.galloway[0, 0] + done.delivery.tortoise[0, 0] == 1
    assert ledger.delivery.quality[0, 0] > ledger.delivery.quality[0, 1]


def test_better_delivery_sells_more_and_deepens_more(numbers: Numbers) -> None:
    before = level(numbers)
    before.delivery.own[:, 0] = 2
    _, ledger = play(before, numbers)
    assert ledger.trade.gmv[0, 0].sum() > ledger.trade.gmv[0, 1].sum()
    assert total(ledger.flows.deepened)[0, 0] > total(ledger.flows.deepened)[0, 1]
    assert np.all(ledger.money.lines["own_delivery"][0] >= 0)


def shared(numbers: Numbers, mine: float, theirs: float) -> World:
    """A level duel: shares of Galloway's business last month."""
    world = level(numbers)
    world.books.cash[:] *= 10
    world.delivery.galloway[:], world.delivery.term[:] = 1, numbers.delivery.term
    world.delivery.leverage[0, :, 0] = mine, theirs
    world.tech.done[..., SERVERS] = 2
    return world


@pytest.mark.story("E14")
def test_the_best_customer_pays_half_of_every_price_and_goes_first(numbers: Numbers) -> None:
    d = numbers.delivery
    world = shared(numbers, d.priority, 0.2)
    _, ledger = play(world, numbers, seat=slice(None), build=GALLOWAY)
    built, run = (ledger.money.lines[line][0] for line in ("building", "carriers"))
    assert built[0] * 2 == built[1]
    orders = ledger.trade.orders[0].sum(axis=(1, 2))
    assert run / orders == pytest.approx([0.5e8 * d.carrier_order, 1e8 * d.carrier_order])
    carried = ledger.delivery.capacity[0]
    assert carried[1] == pytest.approx(d.priority_others * carried[0])


@pytest.mark.story("E14")
@pytest.mark.story("E13")
def test_parcels_are_shared_out_by_levels_and_carriers_count_them(numbers: Numbers) -> None:
    d, world = numbers.delivery, shared(numbers, 0.0, 0.0)
    world.delivery.own[:, 0], world.delivery.tortoise[:, 1] = 1, 1
    after, ledger = play(world, numbers)
    sent = ledger.trade.orders[0].sum(axis=(1, 2)) / 2  # half of them goes another way
    assert after.delivery.leverage[0, :, 0] == pytest.approx(sent / (sent.sum() + d.others.galloway[0]))
    assert after.delivery.leverage[0, :, 1] == pytest.approx([0, sent[1] / (sent[1] + d.others.tortoise[0])])


@pytest.mark.story("E14")
@pytest.mark.parametrize(("others", "stays"), [(0.1, True), (100.0, False)])
def test_galloway_leaves_at_the_end_of_a_term_whoever_is_too_little_of_it(
    numbers: Numbers, others: float, stays: bool
) -> None:
    other = numbers.delivery.others.model_copy(update={"galloway": (others,) * 4})
    rules = replace(numbers, delivery=numbers.delivery.model_copy(update={"others": other}))
    world = shared(rules, 0.5, 0.0)
    world.delivery.galloway[:, 1] = 0
    world.delivery.term[:, 0] = 2
    early, _ = play(world, rules)
    assert early.delivery.galloway[0, 0] == 1
    ended, ledger = play(early, rules)
    assert ended.delivery.galloway[0, 0] == stays
    assert bool(ledger.delivery.defected[0, 0]) is not stays
    assert ended.delivery.term[0, 0] == (rules.delivery.term if stays else 0)


def test_galloway_asks_more_when_everybody_sends_parcels(numbers: Numbers) -> None:
    prices = {}
    for month in range(1, 13):
        world = shared(numbers, 0.0, 0.0)
        world.eras.month[:] = month
        _, ledger = play(world, numbers)
        of_year = int(world.eras.of_year(numbers.eras.first_month)[0])
        prices[of_year] = ledger.money.lines["carriers"][0, 0] / ledger.trade.orders[0, 0].sum()
    d = numbers.delivery
    dear = {month for month, price in prices.items() if price > 1.1 * d.carrier_order * 1e8}
    assert dear == set(d.peak_months)


@pytest.mark.story("B1")
@pytest.mark.story("E12")
def test_servers_and_couriers_carry_a_great_day_and_the_weaker_gives_in(numbers: Numbers) -> None:
    d, gift = numbers.delivery, numbers.executives.capacity

    def carried(own: int = 0, galloway: int = 0, servers: int = 0) -> float:
        world = level(numbers)
        world.delivery.own[:], world.delivery.galloway[:] = own, galloway
        world.tech.done[..., SERVERS] = servers
        return float(play(world, numbers)[1].delivery.capacity[0, 0])

    assert carried() == pytest.approx(d.rush_couriers * gift)
    assert carried(own=1) == pytest.approx((d.rush_couriers + d.rush_own) * gift)
    assert carried(galloway=1) == carried(galloway=3) == pytest.approx(d.rush_servers[0] * gift)
    assert carried(galloway=3, servers=2) == pytest.approx((d.rush_couriers + 3 * d.rush_carrier) * gift)


@pytest.mark.story("B1")
@pytest.mark.parametrize("kind", ["galloway", "tortoise"])
def test_a_day_too_large_for_the_couriers_fails_and_is_remembered(numbers: Numbers, kind: str) -> None:
    world = level(numbers)
    getattr(world.delivery, kind)[:, 0] = 1
    world.executives.sits[:] = 0
    ledger = ledgers.blank(world)
    orders = arrays.copy(world.standing)
    delivery.build(world, orders, numbers, ledger)
    most = numbers.delivery.rush_servers[0]
    assert ledger.delivery.capacity[0, 0] == most
    ledger.promotions.running[0, 0], ledger.promotions.size[0, 0] = True, most / 0.9
    promotions._deliver(world, numbers, ledger)
    frail = numbers.delivery.frail if kind == "tortoise" else 1
    assert ledger.promotions.failed[0, 0] == pytest.approx(0.1 * frail)
    assert ledger.blows.sum("trust")[0, 0] == pytest.approx(-0.2 * 0.1 * frail)
    delivery.settle_up(world, numbers, ledger)
    assert world.delivery.failed[0].tolist() == ledger.promotions.failed[0].tolist()


@pytest.mark.story("E12")
def test_own_couriers_cost_a_fixed_sum_and_carriers_a_fee(numbers: Numbers) -> None:
    d, world = numbers.delivery, level(numbers)
    world.delivery.own[:, 0], world.delivery.tortoise[:, 1] = 2, 2
    _, ledger = play(world, numbers)
    orders = ledger.trade.orders[0].sum(axis=(1, 2))
    assert ledger.money.lines["own_delivery"][0] / 1e8 == pytest.approx(
        [2 * (d.own_run + d.own_order * orders[0]), 0]
    )
    assert ledger.money.lines["carriers"][0] / 1e8 == pytest.approx([0, 2 * d.carrier_order * orders[1]])
