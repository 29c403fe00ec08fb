"""Every array of the engine lies where its field says it does, and is of the kind that it says."""

from dataclasses import fields, is_dataclass

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.state import axes
from game.engine.state.axes import KINDS
from game.engine.state.chance import dice
from game.engine.turn import resolve
from tests.engine.table import SEED, level, shipped
from tests.engine.test_turn import nonsense


def astray(page, sizes, path=""):
    """The fields of a page that are shaped or kept otherwise than declared."""
    for one in fields(page):
        value, axes = getattr(page, one.name), one.metadata.get("axes")
        if is_dataclass(value):
            yield from astray(value, sizes, f"{path}{one.name}.")
        elif axes:
            shape = tuple(sizes.get(axis, axis) for axis in axes)
            if (value.shape, value.dtype) != (shape, KINDS[one.type]):
                yield f"{path}{one.name}: {value.shape} {value.dtype}, not {shape} {one.type}"


@pytest.mark.parametrize("games", [1, 3])
def test_a_month_leaves_every_array_as_its_field_declares_it(games):
    numbers = shipped()
    world = level(numbers, seats=4, games=games)
    sizes = axes.sizes(world)
    orders = limits.lawful(world, nonsense(world, np.random.default_rng(3)), numbers)
    assert list(astray(orders, sizes)) == []
    assert list(astray(world, sizes)) == []
    world, ledger = resolve(world, orders, numbers, dice(SEED, games))
    assert [*astray(world, sizes), *astray(ledger, sizes)] == []


def test_what_lies_otherwise_is_found():
    numbers = shipped()
    world = level(numbers)
    sizes = axes.sizes(world)
    world.trust.fame = world.trust.fame[:, :1]
    world.verdict.crown = world.verdict.crown * 1.0
    assert [told.split(":")[0] for told in astray(world, sizes)] == ["trust.fame", "verdict.crown"]
