"""Poaching: stalls that are asked open here too. Nobody leaves a rival; his sellers know two doors now.

The wholesale market sends many, cheap and careless; the roster is an old address book, good for once.
"""

import numpy as np

from game.engine.maths.portable import share
from game.engine.state import prices
from game.engine.state.arrays import Array
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ROSTER, SELLERS, WHOLESALE, Orders
from game.engine.state.world import World

STALLS = 1  # kind of shop


def poach(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Scouts come home with stalls, which open before any shop decides by itself."""
    p, stalls = world.poaching, world.sellers.shops[..., STALLS]
    aisle = orders.poach_aisle[:, :, None] == 1 + np.arange(stalls.shape[2])
    room = np.maximum(world.sellers.pool[:, None] - stalls, 0.0)
    won = {
        SELLERS: np.minimum(_theirs(world, orders, numbers, ledger), room),
        WHOLESALE: np.minimum(_from_wholesale(world, numbers), room),
        ROSTER: np.minimum(np.minimum(orders.poach_stalls, p.roster)[:, :, None], room),
    }
    won = {way: np.where(aisle & (orders.poach == way)[:, :, None], m, 0.0) for way, m in won.items()}
    ledger.poaching.found = won[SELLERS] + won[WHOLESALE] + won[ROSTER]
    ledger.stalls.added = ledger.stalls.added + ledger.poaching.found
    p.roster = p.roster - won[ROSTER].max(axis=2)
    p.wholesale = p.wholesale + won[WHOLESALE]
    ledger.poaching.careless = share(p.wholesale, stalls + ledger.poaching.found)
    _pay(world, orders, numbers, ledger)


def remember(world: World, ledger: Ledger) -> None:
    """Stalls from the wholesale market close as readily as any others."""
    stalls = world.sellers.shops[..., STALLS]
    world.poaching.wholesale = np.minimum(world.poaching.wholesale, ledger.poaching.careless * stalls)


def _theirs(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c) m of the rival's stalls that follow the scouts."""
    n, rival = numbers.poaching, np.maximum(orders.poach_rival - 1, 0)[:, :, None]
    follow = n.share * np.where(ledger.poaching.informed, n.informed, 1.0)
    their = np.take_along_axis(world.sellers.shops[..., STALLS], rival, axis=1)
    return np.minimum(follow[:, :, None] * world.sellers.pool[:, None], their)


def _from_wholesale(world: World, numbers: Numbers) -> Array:
    """(g, p, 1) m stalls; some founders grew up there."""
    return np.asarray(numbers.poaching.wholesale * numbers.platforms.wholesale[world.seats.start])[:, :, None]


def _pay(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    way = np.maximum(orders.poach - 1, 0)[:, :, None]
    price = np.take_along_axis(prices.poaching(world, numbers), way, axis=2)[:, :, 0]
    ledger.money.enter("poaching", np.where(orders.poach > 0, price, 0))
