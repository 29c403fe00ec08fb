"""How good a position looks: today's fortune and what is about to become fortune, against everybody's."""

import numpy as np

from game.balance.schema.minds import Leaf
from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array
from game.engine.state.ledger import HUNDREDTHS
from game.engine.state.world import World


def worth(world: World, seat: int, leaf: Leaf) -> Array:
    """(lanes) the seat's share of all that founders hold, 0..1; who has won or lost counts as half of it."""
    held = np.maximum(world.verdict.fortune + _promise(world, leaf), 0.0)
    everybody = seqsum(held, 1)
    share = held[:, seat] / np.where(everybody > 0, everybody, 1.0)
    won = np.where(world.verdict.winner < 0, share, world.verdict.winner == seat)
    return np.asarray((share + won) / 2)


def _promise(world: World, leaf: Leaf) -> Array:
    """(lanes, p) cr m: deep users, trust and a clear label pay later, while there is a later."""
    left = np.maximum(world.eras.length - world.eras.month + 1, 0) / world.eras.length
    stocks = (
        leaf.deep * seqsum(world.people.deep, 2)
        + leaf.trust * (world.trust.fame - 1 / 2)
        + leaf.label * world.labels.label.max(axis=2)
    )
    promise = world.investors.founder * (world.eras.cost_index * left)[:, None] * stocks
    return np.where(world.seats.open, promise, 0.0)


def cover(world: World, seat: int, months: float) -> Array:
    """(lanes) cr m that so many months like the last one would leave; nothing at all when closed."""
    last = np.minimum(world.books.net[:, seat, 0], 0)
    left = (world.books.cash[:, seat] + months * last) / HUNDREDTHS
    return np.where(world.seats.open[:, seat], left, -np.inf)
