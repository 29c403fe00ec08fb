"""A table to try rules on: seats at the level start, months played, one order changed."""

from dataclasses import fields, replace
from functools import cache
from typing import Any

import numpy as np

from game.balance import load
from game.engine import opening
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.engine.turn import resolve

SEED = 7


@cache
def shipped() -> Numbers:
    """The rules as shipped, read once, but no event card is drawn."""
    rules = load.base()
    return pages.read(rules.model_copy(update={"news": rules.news.model_copy(update={"pace": 0.0})}))


def founders(numbers: Numbers, *names: str, length: int = 24, games: int = 1) -> World:
    """A match between these platforms, each at its own start."""
    rows = np.array([[numbers.platforms.ids.index(name) for name in names]] * games)
    return opening.world(numbers, rows, rows, length)


def level(numbers: Numbers, seats: int = 2, length: int = 24, games: int = 1) -> World:
    """A level field: so many platforms, all with the same start."""
    rows = np.tile(np.arange(seats), (games, 1))
    return opening.world(numbers, rows, np.full_like(rows, numbers.platforms.level), length)


def play(
    world: World, numbers: Numbers, months: int = 1, seat: int = 0, **orders: Any
) -> tuple[World, Ledger]:
    """Play on with standing orders; `orders` are what one seat wants instead, in every month."""
    ledger = None
    for _ in range(months):
        wanted = arrays.copy(world.standing)
        for name, value in orders.items():
            getattr(wanted, name)[:, seat] = value
        world, ledger = resolve(world, wanted, numbers, dice(SEED, world.games))
    assert ledger is not None
    return world, ledger


def total(page: Any) -> Any:
    """Sum of a (g, p, ...) array over everything but game and seat."""
    return page.reshape(*page.shape[:2], -1).sum(axis=2)


def with_standing(world: World, seat: int = 0, **orders: Any) -> World:
    """The same world, in which one seat has long ordered this."""
    changed = replace(world, standing=arrays.copy(world.standing))
    for name, value in orders.items():
        getattr(changed.standing, name)[:, seat] = value
    return changed


def certain(numbers: Numbers, landing: bool = True) -> Numbers:
    """The rules with every pitch landing, or none."""
    chance = (1.0, 1.0) if landing else (0.0, 0.0)
    return replace(numbers, investors=numbers.investors.model_copy(update={"chance_range": chance}))


def only(numbers: Numbers, investor: str, value: Any) -> Any:
    """A row of orders that concerns this investor alone."""
    row = np.zeros(len(numbers.cast.investors.ids), dtype=np.asarray(value).dtype)
    row[numbers.cast.investors.ids.index(investor)] = value
    return row


def mirrored(orders: Orders, order: tuple[int, ...]) -> Orders:
    """The same orders by the same people in other seats; whoever is named as a rival sits elsewhere too."""
    rows = {f.name: getattr(orders, f.name)[:, order] for f in fields(orders)}
    for name, row in rows.items():
        if name.endswith("_rival"):
            named = (row > 0) & (row <= len(order))
            rows[name] = np.where(named, 1 + np.argsort(order)[np.where(named, row - 1, 0)], row)
    for name in ("buyout", "accept", "pact", "pact_months", "pact_bond", "pact_cap", "pact_aisle"):
        rows[name] = rows[name][:, :, order]
    return Orders(**rows)
