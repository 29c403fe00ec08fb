"""Causes add up to the change, and each is what it says."""

from dataclasses import replace
from functools import cache
from math import fsum

import numpy as np
import pytest

from game.engine import reasons
from game.engine.lenses.figures import figures
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FAIR, GROWTH, Orders
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, play, shipped

CHANCE = dice(SEED, 1)


@cache
def busy() -> tuple[World, Orders]:
    """A month in which everybody does something."""
    world, _ = play(founders(shipped(), "kite", "lantern", "magpie"), shipped(), months=3)
    orders = arrays.copy(world.standing)
    orders.buyer_subsidy[:, 0], orders.commission[:, 0], orders.policing[:, 0] = 0.02, 0.01, 2
    orders.publicity[:, 1], orders.buyer_subsidy[:, 2], orders.seller_subsidy[:, 1] = 3.0, 0.03, 0.05
    return world, orders


def nothing_new(world: World) -> Orders:
    return arrays.copy(world.standing)


@pytest.mark.parametrize("seat", [0, 1, 2])
def test_parts_add_up_to_the_change(seat: int, numbers: Numbers) -> None:
    before, orders = busy()
    after = figures(resolve(before, orders, numbers, CHANCE)[0], numbers)
    for name, change in reasons.causes(before, orders, numbers, CHANCE, seat).items():
        assert change.opening == figures(before, numbers)[name][0, seat]
        assert change.closing == after[name][0, seat]
        assert abs(fsum(change.parts.values()) - (change.closing - change.opening)) < 1e-9


def test_a_month_without_orders_is_the_work_of_time_and_season(numbers: Numbers) -> None:
    before, _ = busy()
    for change in reasons.causes(before, nothing_new(before), numbers, CHANCE, 0).values():
        assert {name for name, part in change.parts.items() if part} <= {"time", "season"}


def test_a_day_that_was_booked_before_is_a_cause_on_its_day(numbers: Numbers) -> None:
    before, _ = busy()
    before = arrays.copy(before)
    before.promotions.month[:, 0], before.promotions.aisles[:, 0] = before.eras.month, True
    before.promotions.depth[:, 0], before.promotions.publicity[:, 0] = 0.2, 4.0
    orders = nothing_new(before)
    own = reasons.causes(before, orders, numbers, CHANCE, 0)["gmv"]
    assert own.parts["promotion"] > 0.1 * own.opening
    assert fsum(own.parts.values()) == pytest.approx(own.closing - own.opening)
    assert reasons.ordered(before, orders, 0) == {"promotion": ("promotion",)}
    rival = reasons.causes(before, orders, numbers, CHANCE, 1)["gmv"]
    assert rival.parts["promotion"] == 0 != rival.parts["rivals_rest"]


def test_a_lone_cause_is_the_difference_it_makes(numbers: Numbers) -> None:
    before, _ = busy()
    before = replace(before, eras=replace(before.eras, season=np.ones_like(before.eras.season)))
    orders = nothing_new(before)
    orders.publicity[:, 1] = 3.0
    found = reasons.causes(before, orders, numbers, CHANCE, 0)
    with_it, without = (
        figures(resolve(before, sheet, numbers, CHANCE)[0], numbers) for sheet in (orders, before.standing)
    )
    season = found["users"].parts["season"]
    made = float(with_it["users"][0, 0] - without["users"][0, 0])
    assert found["users"].parts["rivals_rest"] == pytest.approx(made, abs=abs(season) + 1e-9)
    assert made < 0


def test_each_cause_pulls_the_way_it_should(numbers: Numbers) -> None:
    before, orders = busy()
    found = reasons.causes(before, orders, numbers, CHANCE, 0)
    assert found["users"].parts["prices"] > 0 > found["users"].parts["rivals_prices"]
    assert found["cash"].parts["prices"] < 0 < found["cash"].parts["charter"]
    assert found["trust"].parts["house"] > 0
    assert found["goodwill"].parts["charter"] < 0


def test_money_from_investors_has_a_row_of_its_own(numbers: Numbers) -> None:
    before, _ = busy()
    before = arrays.copy(before)
    i = numbers.cast.investors.ids.index("rainforest")
    before.investors.confidence[:, 0, i] = 100.0
    orders = nothing_new(before)
    orders.pitch[:, 0, i], orders.goal[:, 0, i], orders.ask[:, 0, i] = GROWTH, FAIR, 0.8
    for number in range(20):  # until it lands
        luck = dice(number, 1)
        _, ledger = resolve(before, orders, numbers, luck)
        if ledger.investors.landed[0, 0, i]:
            break
    found = reasons.causes(before, orders, numbers, luck, 0)
    paid = float(ledger.money.received("tranches")[0, 0]) / 1e8
    assert found["cash"].parts["capital"] == pytest.approx(paid)
    assert "capital" in found["fortune"].parts
    assert "capital" not in found["users"].parts
    for change in found.values():
        assert abs(fsum(change.parts.values()) - (change.closing - change.opening)) < 1e-9


def test_explaining_leaves_the_world_alone(numbers: Numbers) -> None:
    before, orders = busy()
    kept = arrays.copy(before)
    reasons.causes(before, orders, numbers, CHANCE, 0)
    assert np.array_equal(before.people.users, kept.people.users)
    assert np.array_equal(before.eras.season, kept.eras.season)
