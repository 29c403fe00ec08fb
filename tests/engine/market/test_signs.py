"""What an order does in a month to a level duel of the second era: sign, and size within a factor of 2."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from game.engine.rules import eras
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, COUPON_STACK, ORDINARY, STRAIGHT, Orders
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.market.scenes import settled
from tests.engine.table import level, shipped

Change = Callable[[World, Orders], None]
BURN_IN, SECOND_ERA, USERS = 6, 9, 6.0


@cache
def duel() -> World:
    """Two equal platforms of six million users each, half a year on."""
    numbers = shipped()
    world = level(numbers, length=36)
    scale = USERS / world.people.users.sum(axis=2)[:, :, None]
    world.people.users, world.people.deep = world.people.users * scale, world.people.deep * scale
    world.eras.month[:] = SECOND_ERA
    eras.set_scene(world.eras, numbers)
    world.books.cash[:] = 10**13
    world.ads.level[:] = 1
    world.standing.publicity[:], world.standing.commission[:] = 3.0, 0.02
    for _ in range(BURN_IN):
        world, _ = resolve(world, world.standing, numbers, dice(7, 1))
    return world


def figures(change: Change) -> dict[str, np.ndarray]:
    """Per seat, after a month in which seat 0 changed something."""
    world = arrays.copy(duel())
    orders = arrays.copy(world.standing)
    change(world, orders)
    after, ledger = settled(world, orders, shipped())
    return {
        "users": after.people.users[0].sum(axis=1),
        "gmv": ledger.trade.gmv[0].sum(axis=(1, 2)),
        "stalls": after.sellers.shops[0, ..., 1].sum(axis=1),
        "brands": after.sellers.shops[0, ..., 0].sum(axis=1),
        "joins": ledger.flows.joined[0].sum(axis=1),
        "deep": after.people.deep[0].sum(axis=1),
        "fakes": ledger.trust.fakes[0].sum(axis=1),
        "focus": ledger.goodwill.focus[0].sum(axis=1),
    }


@cache
def usual() -> dict[str, np.ndarray]:
    return figures(lambda world, orders: None)


def ordered(**wish: float) -> Change:
    def change(world: World, orders: Orders) -> None:
        for name, value in wish.items():
            getattr(orders, name)[:, 0] = value

    return change


def couriers(kind: str) -> Change:
    def change(world: World, orders: Orders) -> None:
        getattr(world.delivery, kind)[:, 0] += 2

    return change


def full_shelves(world: World, orders: Orders) -> None:
    world.stock.coming[:, 0] = orders.stock[:, 0] = 1.0


def day(publicity: float, stars: int, depth: float, mechanic: int) -> Change:
    def change(world: World, orders: Orders) -> None:
        orders.event_month[:, 0], orders.event_publicity[:, 0] = world.eras.month, publicity
        orders.event_stars[:, 0], orders.event_depth[:, 0] = stars, depth
        orders.mechanic[:, 0], orders.event_aisles[:, 0] = mechanic, True

    return change


# order: per cent of one's own figure; "rival" is the other seat's users
EXPECTED = {
    "buyer subsidy of 5 %": (
        ordered(buyer_subsidy=0.05),
        {"users": 10.7, "gmv": 25, "joins": 44, "rival": -9.5},
    ),
    "seller subsidy of 5 %": (
        ordered(seller_subsidy=0.05),
        {"users": 3.4, "gmv": 7, "stalls": 14.5, "rival": -3.3},
    ),
    "2 % more commission": (
        ordered(commission=0.04),
        {"users": -0.6, "gmv": -6.9, "stalls": -11.5, "joins": -4.1},
    ),
    "coupon of 20 cr": (
        ordered(coupon=20),
        {"users": 2.6, "gmv": 5.6, "stalls": 0.5, "joins": 51, "deep": -0.7},
    ),
    "10 cr m more publicity": (
        ordered(publicity=13),
        {"users": 2.5, "gmv": 3.2, "joins": 17, "rival": -1.9},
    ),
    "strict checks": (
        ordered(policing=2),
        {"users": -0.1, "gmv": -1.4, "stalls": -1.9, "fakes": -56},
    ),
    "no checks": (
        ordered(policing=0),
        {"users": 0.5, "gmv": 5.9, "stalls": 3.2, "joins": 3.5, "fakes": 70},
    ),
    "own couriers, two levels": (couriers("own"), {"users": 1.1, "gmv": 13, "joins": 6.8, "deep": 4.0}),
    "a carrier, two levels": (couriers("galloway"), {"users": 0.7, "gmv": 8.4, "joins": 4.5, "deep": 2.6}),
    "60 m visits for nothing": (
        ordered(visits=60, landing=ORDINARY),
        {"users": 1.1, "gmv": 9.5, "stalls": 2.0, "joins": 12},
    ),
    "60 m visits sold on": (
        ordered(visits=60, landing=ORDINARY, resale=AUCTION),
        {"users": 1.2, "gmv": 10.3, "stalls": 2.2, "joins": 13},
    ),
    "a day at 20 % off, six stars": (
        day(8, 6, 0.2, STRAIGHT),
        {"users": 3.9, "gmv": 84, "stalls": 6, "joins": 53},
    ),
    "a day of coupons at 30 % off, all the stars": (
        day(16, 18, 0.3, COUPON_STACK),
        {"users": 27, "gmv": 550, "stalls": 16, "joins": 412},
    ),
    "full shelves": (full_shelves, {"users": 2.0, "gmv": 23, "joins": 13}),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_an_order_does_what_it_should(name: str) -> None:
    change, expected = EXPECTED[name]
    found, base = figures(change), usual()
    for figure, size in expected.items():
        key, seat = ("users", 1) if figure == "rival" else (figure, 0)
        moved = 100 * (found[key][seat] / base[key][seat] - 1)
        assert moved * size > 0, f"{figure}: {moved:+.2f} %, expected {size:+} %"
        assert 0.5 < moved / size < 2, f"{figure}: {moved:+.2f} %, expected {size:+} %"


def test_matching_a_rival_who_pays_nothing_does_nothing() -> None:
    found, base = figures(ordered(match_clause=0.05)), usual()
    assert all(np.array_equal(found[name], base[name]) for name in base)


def test_no_subsidy_buys_focus(numbers: Numbers) -> None:
    found, base = figures(ordered(seller_subsidy=0.08, buyer_subsidy=0.08)), usual()
    assert np.array_equal(found["focus"], base["focus"])


def test_named_brands_fill_the_mall() -> None:
    def sign_everybody(world: World, orders: Orders) -> None:
        world.brands.terms[:, 0], world.brands.left[:, 0] = 3, 6

    found, base = figures(sign_everybody), usual()
    assert found["gmv"][0] > 1.3 * base["gmv"][0]
    assert found["brands"][0] > 1.1 * base["brands"][0]
    assert abs(found["stalls"][0] / base["stalls"][0] - 1) < 0.01
