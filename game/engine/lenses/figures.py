"""The figures a founder lives by, for every game and seat."""

import numpy as np

from game.engine.maths.portable import power, seqsum
from game.engine.state.arrays import Array
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

FIGURES = (
    "share", "gmv", "users", "new", "deep", "cash", "runway", "trust", "goodwill", "focus", "shops",
    "valuation", "fortune",
)  # fmt: skip


def figures(world: World, numbers: Numbers) -> dict[str, Array]:
    """(g, p) each: shares, cr m, m people, m shops, months."""
    gmv, users = world.books.gmv[:, :, 0], seqsum(world.people.users, 2)
    deep = seqsum(world.people.deep, 2)
    return {
        "share": part(gmv, seqsum(gmv, 1)[:, None]),
        "gmv": gmv,
        "users": users,
        "new": users - deep,
        "deep": deep,
        "cash": world.books.cash / HUNDREDTHS,
        "runway": world.books.runway(numbers.books.runway_months),
        "trust": world.trust.fame,
        "goodwill": world.goodwill.goodwill,
        "focus": focus(world),
        "shops": seqsum(seqsum(world.sellers.shops, 3), 2),
        "valuation": world.verdict.valuation,
        "fortune": world.verdict.fortune,
    }


def focus(world: World) -> Array:
    """(g, p) share of all the country's small sellers' best hours."""
    pool = world.sellers.pool
    focus: Array = seqsum(world.goodwill.focus * pool[:, None, :], 2) / seqsum(pool, 1)[:, None]
    return focus


def shared(world: World, numbers: Numbers) -> Array:
    """(g, p, c) share of a platform's stalls that stand with a rival as well."""
    present = part(world.sellers.shops[..., 1], world.sellers.pool[:, None, :])
    alone = np.ones_like(present)
    for rival in range(world.chairs):
        its = present[:, rival, None]
        more = power(np.maximum(present, its), numbers.sellers.together)
        met = part(np.minimum(present, its), present) * more
        met = np.where(world.trading[:, rival, None, None], met, 0.0)
        met[:, rival] = 0.0
        alone = alone * (1 - met)
    found: Array = 1 - alone
    return found


def elsewhere(world: World, numbers: Numbers) -> Array:
    """(g, p) the same of all its stalls together."""
    stalls = world.sellers.shops[..., 1]
    return part(seqsum(stalls * shared(world, numbers), 2), seqsum(stalls, 2))


def part(value: Array, whole: Array) -> Array:
    """value / whole, and 0 of nothing."""
    return np.where(whole > 0, value / np.where(whole > 0, whole, 1.0), 0.0)
