"""A whole month: any orders, any games, any seats."""

import inspect
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from game.balance import load
from game.engine import opening, turn
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES, Orders, seated
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import founders, level, mirrored, play, shipped

MONTHS = 24
SIX = ("kite", "lantern", "magpie", "anchor", "beacon", "huddle")


def cells(page: Any, path: str = "") -> dict[str, Any]:
    """Every array of a page by its path."""
    found: dict[str, Any] = {}
    for field in fields(page):
        value = getattr(page, field.name)
        name = f"{path}.{field.name}".lstrip(".")
        found |= cells(value, name) if is_dataclass(value) else {name: value}
    return found


def nonsense(world: World, rng: np.random.Generator) -> Orders:
    """Orders of somebody who hits the keys with both hands; some of it is sense by chance."""
    orders = arrays.copy(world.standing)
    for field in fields(orders):
        row = getattr(orders, field.name)
        change = rng.random(row.shape) < 0.3
        if row.dtype == np.bool_:
            wild = rng.random(row.shape) < 0.5
        elif row.dtype == np.int64:
            wild = rng.integers(-3, 14, row.shape)
        else:
            odd = rng.choice([np.nan, np.inf, -np.inf, -1.0, 1e300], row.shape)
            scale = rng.choice([0.1, 1.0, 10.0, 100.0], row.shape)
            wild = np.where(rng.random(row.shape) < 0.2, odd, rng.random(row.shape) * scale)
        setattr(orders, field.name, np.where(change, wild, row))
    orders.rank = rng.permuted(np.broadcast_to(np.arange(len(LINES)), orders.rank.shape), axis=2)
    return orders


def months(world: World, numbers: Numbers, seed: int, count: int = MONTHS) -> World:
    """Play on with nonsense from every seat."""
    rng = np.random.default_rng(seed)
    for _ in range(count):
        world, ledger = resolve(world, nonsense(world, rng), numbers, dice(seed, world.games))
        assert ledger.settle.converged.all()
        sound(world)
    return world


def sound(world: World) -> None:
    """Nothing is out of its range, lost or invented."""
    for name, row in cells(world).items():
        assert np.isfinite(row).all(), name
    people = world.people
    assert (people.users >= 0).all()
    assert (people.deep <= people.users * (1 + 1e-12)).all()
    assert (people.users.sum(axis=1) <= world.eras.people * (1 + 1e-9)).all()
    assert np.allclose(world.labels.label.sum(axis=2), 1)
    focus = world.goodwill.focus.sum(axis=1)
    assert (np.isclose(focus, 1) | (focus == 0)).all()  # nobody's, in a month without an open door
    for share in (world.trust.fame, world.goodwill.goodwill, world.charter.credit, world.investors.founder):
        assert ((share >= 0) & (share <= 1)).all()
    assert (world.investors.stake.sum(axis=2) + world.investors.founder <= 1 + 1e-9).all()
    assert ((world.attention.stored >= 0) & (world.attention.stored <= 2)).all()
    assert (np.abs(world.labels.axis) <= 1).all()
    assert (world.stock.locked >= 0).all()
    assert (world.sellers.shops.sum(axis=3) >= 0).all()


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(
    seed=st.integers(0, 2**31),
    names=st.permutations(SIX),
)
def test_two_years_of_nonsense_stay_sound(seed: int, names: list[str]) -> None:
    numbers = shipped()
    world = founders(numbers, *names[:4], games=3)
    whole = world.books.cash.sum(axis=1)
    world = months(world, numbers, seed)
    assert (world.books.cash.sum(axis=1) + world.books.elsewhere.sum(axis=1) == whole).all()
    assert (world.verdict.winner >= 0).all()


@pytest.mark.soak
def test_a_thousand_wars_of_nonsense_and_sense_stay_sound() -> None:
    """Three years by the standard rules, cards and launches and all; every fourth seat lets things go on."""
    numbers = pages.read(load.rules("standard"))
    rng = np.random.default_rng(36)
    for block in range(10):
        seats = np.array([rng.permutation(6)[:4] for _ in range(100)])
        rows = np.array([numbers.platforms.ids.index(name) for name in SIX])[seats]
        world, luck = opening.world(numbers, rows, rows, 36), dice(36, 100, block * 100)
        whole = world.books.cash.sum(axis=1) + world.books.elsewhere.sum(axis=1)
        for _ in range(36):
            orders = seated(nonsense(world, rng), world.standing, int(rng.integers(4)))
            world, ledger = resolve(world, orders, numbers, luck)
            assert ledger.settle.converged.all()
            sound(world)
        assert (world.books.cash.sum(axis=1) + world.books.elsewhere.sum(axis=1) == whole).all()
        assert (world.verdict.winner >= 0).all()


def test_a_game_alone_is_the_same_game_in_a_crowd_bit_for_bit(numbers: Numbers) -> None:
    crowd = founders(numbers, "kite", "lantern", "magpie", "anchor", games=5)
    luck, rng = dice(3, 5), np.random.default_rng(5)
    alone = [arrays.take(crowd, [game]) for game in range(5)]
    for _ in range(12):
        orders = nonsense(crowd, rng)
        crowd, _ = resolve(crowd, orders, numbers, luck)
        for game in range(5):
            own = arrays.take(orders, [game])
            alone[game], _ = resolve(alone[game], own, numbers, luck.take(np.array([game])))
    for game in range(5):
        together, apart = cells(arrays.take(crowd, [game])), cells(alone[game])
        for name, row in together.items():
            assert row.tobytes() == apart[name].tobytes(), name


def test_an_empty_seat_changes_no_bit_of_the_others(numbers: Numbers) -> None:
    rows = np.array([[0, 1]])
    wide = opening.world(numbers, np.array([[0, 1, -1]]), np.array([[0, 1, 0]]), MONTHS)
    narrow = opening.world(numbers, rows, rows, MONTHS)
    for _ in range(8):
        wide, _ = play(wide, numbers, buyer_subsidy=0.02, coupon=20.0)
        narrow, _ = play(narrow, numbers, buyer_subsidy=0.02, coupon=20.0)
    assert wide.books.cash[:, :2].tolist() == narrow.books.cash.tolist()
    assert wide.people.users[:, :2].tobytes() == narrow.people.users.tobytes()
    assert wide.verdict.fortune[:, :2].tolist() == narrow.verdict.fortune.tolist()


def test_the_world_that_was_given_is_left_as_it_was(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie", "huddle")
    before = {name: row.tobytes() for name, row in cells(world).items()}
    resolve(world, nonsense(world, np.random.default_rng(1)), numbers, dice(1, 1))
    assert before == {name: row.tobytes() for name, row in cells(world).items()}


def test_names_of_terms_change_nothing(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    plain, quiet = resolve(world, world.standing, numbers, dice(1, 1))
    named, ledger = resolve(world, world.standing, numbers, dice(1, 1), named=True)
    assert ledger.appeal.terms
    assert not quiet.appeal.terms
    assert plain.people.users.tobytes() == named.people.users.tobytes()


@pytest.mark.parametrize("order", [(1, 0, 3, 2), (3, 2, 1, 0)])
def test_swapped_seats_swap_the_outcome(numbers: Numbers, order: tuple[int, ...]) -> None:
    names, rng = ("kite", "lantern", "magpie", "beacon"), np.random.default_rng(9)
    there, here = founders(numbers, *names), founders(numbers, *(names[k] for k in order))
    for _ in range(6):
        wanted = nonsense(there, rng)
        there, _ = resolve(there, wanted, numbers, dice(4, 1))
        here, _ = resolve(here, mirrored(wanted, order), numbers, dice(4, 1))
    assert np.allclose(here.people.users, there.people.users[:, order], rtol=1e-6)
    assert np.allclose(here.books.cash, there.books.cash[:, order], rtol=1e-6, atol=100)
    assert (here.brands.terms == there.brands.terms[:, order]).all()
    assert np.allclose(here.investors.confidence, there.investors.confidence[:, order])


def test_twins_on_a_level_field_fare_alike(numbers: Numbers) -> None:
    world, _ = play(level(numbers, seats=3), numbers, months=6)
    assert np.ptp(world.books.cash[0]) <= 100
    assert np.ptp(world.people.users[0].sum(axis=1)) < 1e-9


# Who writes what beside the page of its own name.
WRITES = {
    "attention": {"attention", "standing"},
    "month": {"people", "sellers"},
    "books": {"books", "stock"},
    "liquidation": {"liquidation", "people", "seats"},
    "comeback": {"comeback", "seats"},
    "stories": {"investors"},
    "confidence": {"investors"},
}


def watched(phase: Callable[..., Any], own: set[str]) -> Callable[..., Any]:
    """The same phase, that may change these pages of the world and no others."""

    def call(world: World, *rest: Any) -> Any:
        before = {name: row.tobytes() for name, row in cells(world).items()}
        result = phase(world, *rest)
        changed = {name for name, row in cells(world).items() if row.tobytes() != before[name]}
        assert {name.split(".")[0] for name in changed} <= own, phase
        return result

    return call


def test_each_page_of_the_world_has_one_writer(numbers: Numbers, monkeypatch: pytest.MonkeyPatch) -> None:
    phases = re.findall(
        r"^ +(?:orders = )?(\w+)\.(\w+)\(world", inspect.getsource(turn.resolve), re.MULTILINE
    )
    assert len(phases) > 25
    for word, verb in phases:
        module = getattr(turn, word)
        monkeypatch.setattr(module, verb, watched(getattr(module, verb), WRITES.get(word, {word})))
    world, rng = founders(numbers, *SIX[:4]), np.random.default_rng(2)
    for _ in range(5):
        world, _ = resolve(world, nonsense(world, rng), numbers, dice(2, 1))
