"""Computers in the bazaar war: scouts, force, dinners, and clean shelves before the law comes."""

from collections.abc import Callable
from dataclasses import fields

import numpy as np
import pytest

from game.ai import opponent
from game.ai.levers import law, poaching, pressure
from game.ai.levers.lever import FACES, Dice, Sheets
from game.balance import load
from game.engine.lenses import limits
from game.engine.lenses.veil import veil
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LAW_DOWN, LAW_UP, ROSTER, Orders
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, play, with_standing

LANES = 100
KITE, LANTERN = 0, 1


def drawn(
    numbers: Numbers, lever: Callable[..., None], seat: int, fakes: float = 0.0, track: float = 0.0
) -> Orders:
    """What one lever makes of a hundred throws in the third month of a war of two, cut to what is lawful."""
    world = arrays.copy(veil(play(founders(numbers, "kite", "lantern"), numbers, 3)[0], numbers, seat))
    world.trust.fakes[:, seat], world.law.track[:] = fakes, track
    world = arrays.repeat(world, LANES)
    sheets = Sheets(world, arrays.copy(world.standing), numbers, seat, load.levels().mind)
    faces, on = np.random.default_rng(3).random((LANES, FACES)), np.ones(LANES, dtype=np.bool_)
    lever(sheets, on, Dice(on, faces, 0.1))
    return limits.lawful(world, sheets.orders, numbers)


@pytest.mark.parametrize(
    ("lever", "order"),
    [(pressure.choose_one, "choose_rival"), (poaching.poach, "poach"), (law.lobby, "lobby")],
)
def test_what_a_lever_asks_for_is_nearly_always_lawful(
    numbers: Numbers, lever: Callable[..., None], order: str
) -> None:
    asked = getattr(drawn(numbers, lever, KITE, fakes=0.2), order)[:, KITE]
    assert (asked > 0).mean() > 0.9


def test_whoever_has_an_address_book_opens_it_first(numbers: Numbers) -> None:
    how = drawn(numbers, poaching.poach, LANTERN).poach[:, LANTERN]
    assert (how == ROSTER).mean() > 0.6


def test_the_clean_dine_for_the_law_and_the_others_against_it(numbers: Numbers) -> None:
    clean = drawn(numbers, law.lobby, KITE, fakes=0.01, track=3.0).lobby[:, KITE]
    dirty = drawn(numbers, law.lobby, KITE, fakes=0.30, track=3.0).lobby[:, KITE]
    assert (clean == LAW_UP).any()
    assert not (clean == LAW_DOWN).any()
    assert (dirty == LAW_DOWN).any()
    assert not (dirty == LAW_UP).any()


def test_a_computer_cleans_up_before_the_law_comes(numbers: Numbers) -> None:
    world = with_standing(founders(numbers, "magpie", "kite"), 0, policing=0)
    world, _ = play(world, numbers, 3)
    world.law.track[:], world.law.draft[:], world.law.dossier[:, 0] = numbers.law.draft, 3, 2.0
    for _ in range(2):
        orders, mine = arrays.copy(world.standing), opponent.decide(world, numbers, 0, "easy", dice(SEED, 1))
        for f in fields(orders):
            getattr(orders, f.name)[:, 0] = getattr(mine, f.name)[:, 0]
        world, _ = resolve(world, orders, numbers, dice(SEED, 1))
    assert world.standing.policing[0, 0] >= 2
    assert world.law.dossier[0, 0] < numbers.law.criminal
