"""A computer in a seat: lawful, solvent, deaf to other games and blind to names of seats."""

from dataclasses import fields
from functools import cache

import numpy as np
import pytest

from game.ai import opponent
from game.balance import load
from game.engine import opening
from game.engine.lenses import limits
from game.engine.state import arrays
from game.engine.state.chance import Chance, dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders, seated
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, mirrored, play, shipped

LEVELS = ("easy", "normal")


def row(sheets: Orders, seat: int, games: slice = slice(None)) -> list[np.ndarray]:
    return [getattr(sheets, f.name)[games, seat] for f in fields(sheets)]


def equal(one: list[np.ndarray], other: list[np.ndarray]) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@cache
def matches(months: int = 12) -> tuple[World, int, bool]:
    """Two matches, normal in the first two seats and easy in the third, and what went wrong in them."""
    numbers = shipped()
    world, luck = founders(numbers, "kite", "lantern", "magpie", length=months, games=2), dice(SEED, 2)
    dropped, settled = 0, True
    for _ in range(months):
        orders = world.standing
        for seat, level in enumerate(("normal", "normal", "easy")):
            orders = seated(orders, opponent.decide(world, numbers, seat, level, luck), seat)
        lawful = limits.lawful(world, orders, numbers)
        dropped += sum(
            int((getattr(orders, f.name) != getattr(lawful, f.name)).sum()) for f in fields(orders)
        )
        world, ledger = resolve(world, orders, numbers, luck)
        dropped += int(ledger.attention.dropped.sum())
        settled &= bool(ledger.settle.converged.all())
    return world, dropped, settled


def test_a_match_of_computers_ends_without_one_refused_order() -> None:
    world, dropped, settled = matches()
    assert dropped == 0
    assert settled
    assert (world.verdict.winner >= 0).all()


def test_computers_do_not_ruin_themselves() -> None:
    world, *_ = matches()
    assert world.seats.open.all()


@pytest.mark.parametrize("level", LEVELS)
def test_a_computer_makes_more_of_a_platform_than_time_alone(level: str, numbers: Numbers) -> None:
    world, luck = founders(numbers, "lantern", "magpie", length=12, games=2), dice(SEED, 2)
    idle, _ = play(world, numbers, months=12)
    for _ in range(12):
        world, _ = resolve(world, opponent.decide(world, numbers, 0, level, luck), numbers, luck)
    assert world.verdict.fortune[:, 0].mean() > idle.verdict.fortune[0, 0]


@pytest.mark.parametrize("level", LEVELS)
def test_a_game_alone_is_played_as_in_a_crowd(level: str, numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "lantern", "magpie", games=13), numbers)
    crowd = opponent.decide(world, numbers, 1, level, dice(SEED, 13))
    for game in (0, 7, 12):
        one = arrays.take(world, [game])
        alone = opponent.decide(one, numbers, 1, level, dice(SEED, 1, first=game))
        assert equal(row(alone, 1), row(crowd, 1, slice(game, game + 1)))


def test_the_same_question_gets_the_same_answer(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    sheets = [opponent.decide(world, numbers, 0, "easy", dice(SEED, 1)) for _ in range(2)]
    assert equal(row(sheets[0], 0), row(sheets[1], 0))


def test_another_match_is_played_otherwise(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    sheets = [opponent.decide(world, numbers, 0, "easy", dice(seed, 1)) for seed in range(4)]
    assert not all(equal(row(sheets[0], 0), row(sheet, 0)) for sheet in sheets[1:])


@pytest.mark.parametrize("level", LEVELS)
def test_a_platform_orders_the_same_from_any_seat(level: str, numbers: Numbers) -> None:
    names = ("kite", "lantern", "magpie")
    moved = (2, 0, 1)
    luck = dice(SEED, 1)
    here = founders(numbers, *names)
    there = founders(numbers, *(names[p] for p in moved))
    for seat, was in enumerate(moved):
        one = opponent.decide(here, numbers, was, level, luck)
        other = opponent.decide(there, numbers, seat, level, luck)
        assert equal(row(mirrored(one, moved), seat), row(other, seat))


def test_a_poor_founder_stops_paying_for_growth(numbers: Numbers) -> None:
    rows = np.array([[numbers.platforms.ids.index(name) for name in ("kite", "magpie")]])
    world = opening.world(numbers, rows, rows, 24)
    spending, _ = play(world, numbers, months=3, buyer_subsidy=0.05, publicity=4.0, seller_subsidy=0.05)
    spending.books.cash[:, 0] = 5 * 10**8
    sheet = opponent.decide(spending, numbers, 0, "normal", dice(SEED, 1))
    assert sheet.buyer_subsidy[0, 0].mean() < spending.standing.buyer_subsidy[0, 0].mean()


def test_a_closed_platform_orders_nothing(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie", "lantern")
    world.seats.open[:, 0] = False
    sheet = opponent.decide(world, numbers, 0, "easy", dice(SEED, 1))
    assert equal(row(sheet, 0), row(world.standing, 0))


def test_levels_differ_in_nothing_but_how_far_they_think() -> None:
    minds = load.levels()
    assert list(minds.level) == list(LEVELS)
    assert set(type(minds.level["easy"]).model_fields) == {"plans", "samples", "months"}


def test_an_unknown_level_is_named(numbers: Numbers) -> None:
    with pytest.raises(KeyError, match="clairvoyant"):
        opponent.decide(founders(numbers, "kite", "magpie"), numbers, 0, "clairvoyant", dice(SEED, 1))


def test_luck_is_the_only_thing_that_is_asked_of_chance(numbers: Numbers) -> None:
    """The dice that will fall are never thrown while thinking: only those of the mind and of belief."""
    thrown: set[str] = set()

    class Watched(Chance):
        def draw(self, purpose: str, *address, **more):  # type: ignore[no-untyped-def]
            thrown.add(purpose.split()[0])
            return super().draw(purpose, *address, **more)

        def take(self, games):  # type: ignore[no-untyped-def]
            return Watched(self.seed[games], self.game[games])

    luck = dice(SEED, 1)
    opponent.decide(founders(numbers, "kite", "magpie"), numbers, 0, "easy", Watched(luck.seed, luck.game))
    assert thrown == {"mind", "belief", "imagined"}
