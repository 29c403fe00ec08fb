"""When should the rocket go? The turn itself answers, played on what a seat believes."""

from functools import cache
from typing import Any

import numpy as np
import pytest

from game.balance import load
from game.engine.departures import FACTORS, Departure, departures
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders

LANTERN, FANFARE = 1, 8.0


@cache
def rules() -> Numbers:
    return pages.read(load.rules("standard", {"launches": "on"}))


def ramp(ready: float = 40.0, promised: int = 0) -> World:
    world = founders(rules(), "kite", "lantern")
    world.launch.readiness[:, LANTERN], world.launch.promised[:, LANTERN] = ready, promised
    return world


def look(world: World, work: bool = False, fanfare: float = FANFARE, **orders: Any) -> tuple[Departure, ...]:
    plan = arrays.copy(world.standing)
    for name, value in orders.items():
        getattr(plan, name)[:, LANTERN] = value
    return departures(world, rules(), LANTERN, plan, work, fanfare, 3, dice(SEED, 1), futures=8)


def test_what_is_seen_of_a_launch_now_is_what_the_turn_makes_of_it() -> None:
    world = ramp(90.0)
    orders = arrays.copy(world.standing)
    orders.go[:, LANTERN], orders.fanfare[:, LANTERN] = True, FANFARE
    _, ledger = resolve(world, orders, rules(), dice(SEED, 1))
    seen = look(world)[0]
    for name in FACTORS:
        band = seen.factors[name]
        assert band.low9 <= getattr(ledger.launch, name)[0, LANTERN] <= band.high9, name
    assert seen.lift.low9 <= ledger.launch.lift[0, LANTERN] <= seen.lift.high9
    assert sum(seen.odds.values()) == pytest.approx(1)


def test_work_makes_every_later_month_readier_and_none_is_lost() -> None:
    idle, busy = look(ramp()), look(ramp(), work=True)
    for left, worked in zip(idle[1:], busy[1:], strict=True):
        assert worked.factors["ready"].low9 > left.factors["ready"].high9
        assert worked.factors["ready"].low9 == worked.factors["ready"].high9
    assert busy[0].factors == idle[0].factors


def test_each_month_past_the_date_has_cost_more_faith_and_the_word_is_broken_once() -> None:
    n = rules().launch
    now, first, second = look(ramp(promised=1))
    assert (now.faith, now.word) == (0, 0)
    assert first.faith == pytest.approx(-n.late[0])
    assert second.faith == pytest.approx(-2 * n.late[0] - n.late[1])
    assert first.word == second.word == -rules().announcements.broken


def test_publicity_and_a_welcome_for_buyers_lift_it() -> None:
    plain = look(ramp(90.0))[0]
    assert look(ramp(90.0), fanfare=2 * FANFARE)[0].lift.middle > plain.lift.middle
    assert look(ramp(90.0), coupon=20.0)[0].factors["offer"].middle > plain.factors["offer"].middle


def test_what_cannot_be_paid_does_not_fly() -> None:
    world = ramp(90.0)
    world.books.cash[:, LANTERN] = 0
    assert set(look(world)[0].odds.values()) == {0.0}


def test_looking_changes_nothing() -> None:
    world = ramp()
    before = arrays.copy(world)
    look(world, work=True)
    assert np.array_equal(before.launch.readiness, world.launch.readiness)
    assert not world.standing.go.any()
