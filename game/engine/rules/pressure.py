"""Pressure: Choose One. It works at once on those who cannot evade, and is paid for later by their mood.

Whoever forces loses goodwill and draws the antitrust office near; the rival need only hold his door open.
"""

import numpy as np
import numpy.typing as npt

from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def press(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Brands and stalls are told to leave a rival; what that does to shops the market finds."""
    rivals, aisles, brands = (
        _one_of(code, size)
        for code, size in (
            (orders.choose_rival, world.chairs),
            (orders.choose_aisle, len(numbers.categories.ids)),
            (orders.choose_brand, len(numbers.cast.brands.ids)),
        )
    )
    ledger.pressure.force = np.asfortranarray((rivals[..., None] & aisles[:, :, None]).astype(float))
    listens = _listens(world, brands, numbers, chance)
    ledger.pressure.obeyed = np.logical_or.reduce(rivals[..., None] & listens[:, :, None], axis=1)
    ledger.blows.post("relation", "pressure", np.where(brands, -numbers.pressure.relation, 0.0))
    _resent(world, orders, rivals, numbers, ledger)


def _resent(world: World, orders: Orders, rivals: Flags, numbers: Numbers, ledger: Ledger) -> None:
    """Sellers do not forget it, the office writes it down, and the rival is liked for being the other one."""
    n, told = numbers.pressure, orders.choose_rival > 0
    ledger.blows.post("goodwill", "pressure", -n.goodwill * world.goodwill.goodwill * told)
    ledger.blows.post("goodwill", "open arms", n.open_arms * seqsum(rivals, 1))
    heat = np.where(_users(world) < n.small, *n.heat)
    ledger.blows.post("heat", "pressure", heat * told)
    world.pressure.quiet = np.where(told, 0, world.pressure.quiet + 1)
    world.pressure.ever = world.pressure.ever | told


def _listens(world: World, told: Flags, numbers: Numbers, chance: Chance) -> Flags:
    """(g, p, b) which brands obey? Each as likely as it sells here rather than elsewhere, less a little."""
    sales = world.brands.sales
    power = share(sales, seqsum(sales, 1)[:, None]) - numbers.pressure.power_from
    actor = np.maximum(world.seats.platform, 0)
    luck = chance.draw("pressure", world.eras.month, actor, asked=np.asarray(told.any(axis=2, keepdims=True)))
    return np.asarray(told & (luck < power))


def _users(world: World) -> Array:
    """(g, p) share of everybody's users."""
    users = np.where(world.seats.open, seqsum(world.people.users, 2), 0.0)
    return share(users, seqsum(users, 1)[:, None])


def _one_of(code: Count, size: int) -> npt.NDArray[np.bool_]:
    """(g, p, size) the one that the order names, counted from 1."""
    return np.asarray(code[:, :, None] == 1 + np.arange(size))
