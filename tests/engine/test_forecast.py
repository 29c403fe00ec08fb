"""A forecast is the turn, played on what a seat believes."""

from typing import Any

import numpy as np
import pytest

from game.engine import forecast, opening
from game.engine.lenses.figures import figures
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, play


def look(world: World, numbers: Numbers, plan: Orders, months: int = 1, **more: Any) -> forecast.Fan:
    return forecast.fan(world, numbers, 0, plan, world.standing, months, dice(SEED, 1), futures=16, **more)


def paying(world: World, rate: float) -> Orders:
    plan = arrays.copy(world.standing)
    plan.buyer_subsidy[:, 0] = rate
    return plan


def test_no_change_of_plan_changes_nothing(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "magpie"), numbers)
    fan = look(world, numbers, world.standing, months=2)
    assert fan.plan == fan.unchanged
    assert set(fan.change) == set(forecast.FIGURES)
    assert {band for bands in fan.change.values() for band in bands} == {forecast.Band(0, 0, 0, 0, 0)}


def test_with_nobody_to_guess_about_the_forecast_is_the_turn(numbers: Numbers) -> None:
    row = numbers.platforms.ids.index("magpie")
    alone = np.array([[row, -1]])
    world = opening.world(numbers, alone, alone, 24)
    plan = paying(world, 0.02)
    fan = look(world, numbers, plan, months=2)
    for month in range(2):
        world, _ = resolve(world, plan, numbers, dice(SEED, 1))
        plan = world.standing
        for name in forecast.FIGURES:
            truth = float(figures(world, numbers)[name][0, 0])
            assert fan.plan[name][month] == forecast.Band(truth, truth, truth, truth, truth)


def test_a_buyer_subsidy_promises_users_and_costs_cash(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "lantern", "magpie"), numbers)
    change = look(world, numbers, paying(world, 0.02)).change
    assert change["users"][0].low9 > 0
    assert change["cash"][0].high9 < 0


def test_rivals_who_pay_more_take_what_the_plan_gains(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "lantern", "magpie"), numbers)
    same, match, higher = (
        look(world, numbers, paying(world, 0.02), rivals=answer).plan["users"][0].middle
        for answer in ("same", "match", "higher")
    )
    assert same > match > higher


@pytest.mark.parametrize("name", forecast.FIGURES)
def test_bands_are_ordered_and_widen_with_the_months(name: str, numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "lantern", "kite", "magpie"), numbers)
    bands = look(world, numbers, paying(world, 0.02), months=3).plan[name]
    for b in bands:
        assert b.low9 <= b.low5 <= b.middle <= b.high5 <= b.high9
    if name in ("share", "users", "gmv"):
        assert bands[0].high9 - bands[0].low9 < bands[2].high9 - bands[2].low9
