"""Laws of any month: people are conserved, visits and needs add up, and no game or seat is treated apart."""

from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest

from game.engine.market.month import settle
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.market.scenes import promise, settled, wild, wishes

GAMES, SEATS = 128, 4
Month = tuple[World, Orders, World, Ledger]


@pytest.fixture(scope="module")
def month(numbers: Numbers) -> Month:
    """A batch before and after: world, orders, world, ledger."""
    world = wild(numbers, 11, GAMES)
    orders = wishes(world, numbers, 12)
    return world, orders, *settled(world, orders, numbers)


def pages(page: Any, name: str = "") -> dict[str, np.ndarray]:
    """Every array below a page by its path."""
    if not is_dataclass(page):
        return {name: page} if isinstance(page, np.ndarray) and page.ndim else {}
    parts = [pages(getattr(page, f.name), f"{name}.{f.name}") for f in fields(page)]
    return {path: array for part in parts for path, array in part.items()}


def outcome(world: World, ledger: Ledger) -> dict[str, np.ndarray]:
    """All that the market wrote."""
    return {
        name: array
        for page in (world.people, world.sellers, ledger.ads, ledger.flows, ledger.trade, ledger.settle)
        for name, array in pages(page, type(page).__name__).items()
    }


def of_seats(page: Any, seats: list[int]) -> Any:
    """A page of four seats with these seats only, in this order."""
    moved = arrays.each(page, lambda a: a[:, seats] if a.ndim > 1 and a.shape[1] == SEATS else a)
    if isinstance(moved, Orders):
        moved.choose_rival = np.array([0, *(1 + np.argsort(seats))])[moved.choose_rival]
    return moved


def same_bits(one: dict[str, np.ndarray], other: dict[str, np.ndarray], games: Any) -> None:
    for name, array in one.items():
        assert np.array_equal(array[games], other[name]), name


def test_nobody_is_lost_or_born(month: Month) -> None:
    before, _, after, ledger = month
    flows = ledger.flows
    homes = flows.moved.sum(axis=2) + flows.left.sum(axis=2)
    came = (before.people.users + flows.arriving).sum(axis=2)
    assert np.allclose(homes, came, rtol=1e-9, atol=1e-12)
    arrived = flows.moved.sum(axis=1) + (flows.joined - flows.arriving).sum(axis=2)
    assert np.allclose(arrived, after.people.users.sum(axis=2), rtol=1e-9, atol=1e-12)

    online = before.people.users.sum(axis=1) - flows.left.sum(axis=1) + flows.joined.sum(axis=1)
    assert np.allclose(online, after.people.users.sum(axis=1), rtol=1e-9, atol=1e-12)
    assert np.all(after.people.users.sum(axis=1) <= before.eras.people * (1 + 1e-9))


def test_figures_stay_where_they_belong(month: Month, numbers: Numbers) -> None:
    _, _, after, ledger = month
    assert np.all((after.people.deep >= 0) & (after.people.deep <= after.people.users))
    assert np.all((after.people.need > 0) & (after.people.need <= numbers.categories.patience))
    assert np.all(after.sellers.shops >= 0)
    assert np.all(after.sellers.profit >= 0)
    assert np.all(after.sellers.shops[..., 1].max(axis=1) <= after.sellers.pool)
    for name in ("lured", "moved", "joined", "deepened", "per_user"):
        assert np.all(getattr(ledger.flows, name) >= 0), name
    assert np.all(ledger.flows.left >= -1e-12)


def test_a_closed_platform_ends_with_nobody_and_nothing(month: Month) -> None:
    before, _, after, ledger = month
    closed = ~before.seats.open
    assert np.any(before.people.users[closed] > 0)
    assert not after.people.users[closed].any()
    assert not after.people.deep[closed].any()
    assert not after.sellers.shops[closed].any()
    assert not ledger.trade.gmv[closed].any()


def test_focus_and_labels_are_shares(month: Month) -> None:
    _, _, after, ledger = month
    some = after.trading.any(axis=1)
    assert np.allclose(ledger.goodwill.focus.sum(axis=1)[some], 1)
    assert not ledger.goodwill.focus[~after.trading].any()


def test_sales_add_up_by_kind_aisle_and_segment(month: Month, numbers: Numbers) -> None:
    trade = month[3].trade
    assert np.allclose(trade.gmv.sum(axis=(2, 3)), trade.by_segment.sum(axis=2), rtol=1e-12)
    assert np.allclose(trade.gmv, trade.orders * numbers.categories.price[:, None], rtol=1e-12)


@pytest.mark.parametrize("games", [1, 2, 7, 33])
def test_a_game_alone_has_the_same_bits_as_in_a_crowd(month: Month, numbers: Numbers, games: int) -> None:
    world, orders, after, ledger = month
    some = np.arange(3, 3 + games)
    few = settled(arrays.take(world, some), arrays.take(orders, some), numbers)
    same_bits(outcome(after, ledger), outcome(*few), some)


def test_the_order_of_games_changes_no_bit(month: Month, numbers: Numbers) -> None:
    world, orders, after, ledger = month
    shuffled = np.random.default_rng(4).permutation(GAMES)
    mixed = settled(arrays.take(world, shuffled), arrays.take(orders, shuffled), numbers)
    same_bits(outcome(after, ledger), outcome(*mixed), shuffled)


@pytest.mark.parametrize("seats", [2, 3])
def test_empty_seats_change_no_bit(numbers: Numbers, seats: int) -> None:
    world = wild(numbers, 31, GAMES)
    orders = wishes(world, numbers, 32)
    empty = slice(seats, None)
    orders.choose_rival[orders.choose_rival > seats] = 0
    world.seats.open[:, empty] = False
    world.people.users[:, empty] = world.people.deep[:, empty] = 0
    world.sellers.shops[:, empty] = 0
    padded = outcome(*settled(world, orders, numbers))
    small = settled(of_seats(world, list(range(seats))), of_seats(orders, list(range(seats))), numbers)
    for name, array in outcome(*small).items():
        there = padded[name]
        for axis in range(1, array.ndim):
            there = np.take(there, np.arange(array.shape[axis]), axis=axis)
        assert np.array_equal(array, there), name


def test_seats_can_change_places(month: Month, numbers: Numbers) -> None:
    world, orders, after, ledger = month
    places = [2, 0, 3, 1]
    moved = outcome(*settled(of_seats(world, places), of_seats(orders, places), numbers))
    for name, array in outcome(after, ledger).items():
        there = array[:, places] if array.ndim > 1 and array.shape[1] == SEATS else array
        if name in ("Flows.lured", "Flows.moved"):
            there = there[:, :, places]
        if name != "Settle.residual":
            assert np.allclose(moved[name], there, rtol=1e-8, atol=1e-11), name


def test_when_all_are_shut_people_go_home_and_nothing_breaks(numbers: Numbers) -> None:
    world = wild(numbers, 41, 8)
    orders = wishes(world, numbers, 42)
    world.seats.open[:] = False
    with np.errstate(all="raise", under="ignore"):
        after, ledger = settled(world, orders, numbers)
    assert ledger.settle.converged.all()
    assert not after.people.users.any()
    assert np.allclose(ledger.flows.left, world.people.users)


EXTREMES = {
    "nobody is online": lambda w: (w.people.users.fill(0), w.people.deep.fill(0)),
    "everybody is online": lambda w: w.people.users.__imul__(1e3),
    "no shops": lambda w: w.sellers.shops.fill(0),
    "no need": lambda w: w.people.need.fill(0),
    "no line open": lambda w: (w.launch.mall.fill(0), w.launch.bazaar.fill(0)),
    "no profit, no orders": lambda w: (w.sellers.gross.fill(0), w.sellers.organic.fill(0)),
    "no trust": lambda w: w.trust.fame.fill(0),
}


@pytest.mark.parametrize("name", EXTREMES)
def test_empty_and_overfull_states_settle(numbers: Numbers, name: str) -> None:
    world = wild(numbers, 51, 16)
    orders = wishes(world, numbers, 52)
    EXTREMES[name](world)
    with np.errstate(all="raise", under="ignore"):
        for _ in range(3):
            world, ledger = settled(world, orders, numbers)
    assert ledger.settle.converged.all()
    assert all(np.all(np.isfinite(array)) for array in outcome(world, ledger).values())


@pytest.mark.parametrize("most", [True, False])
def test_orders_at_their_bounds_settle(numbers: Numbers, most: bool) -> None:
    world = wild(numbers, 61, 16)
    orders = wishes(world, numbers, 62)
    for page in pages(orders).values():
        page[:] = page.max(axis=0) if most else page.min(axis=0)
    with np.errstate(all="raise", under="ignore"):
        world, ledger = settled(world, orders, numbers)
    assert ledger.settle.converged.all()
    assert all(np.all(np.isfinite(array)) for array in outcome(world, ledger).values())


def test_the_world_that_settles_is_the_only_thing_that_changes(numbers: Numbers) -> None:
    world = wild(numbers, 71, 4)
    orders = wishes(world, numbers, 72)
    wished = arrays.copy(orders)
    ready, ledger = promise(world, orders, numbers)
    kept = arrays.copy(ready)
    settle(ready, orders, numbers, ledger)
    for name, array in pages(kept).items():
        mine = name.startswith((".people", ".sellers"))
        assert mine or np.array_equal(array, pages(ready)[name]), name
    same_bits(pages(wished), pages(orders), slice(None))


def test_absurd_orders_cannot_break_a_year(numbers: Numbers) -> None:
    rng = np.random.default_rng(8)
    world = wild(numbers, 81, 8)
    with np.errstate(all="raise", under="ignore"):
        for _ in range(12):
            orders = arrays.copy(world.standing)
            for page in pages(orders).values():
                if page.dtype != np.bool_:
                    page[:] = rng.choice([-5, 0, 1, 10**9], page.shape)
            world, ledger = resolve(world, orders, numbers, dice(8, 8))
            assert ledger.settle.converged.all()
    assert all(np.all(np.isfinite(array)) for array in outcome(world, ledger).values())
