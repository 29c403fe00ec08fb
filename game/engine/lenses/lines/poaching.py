"""Whose stalls may be asked to open here too."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen, stepped
from game.engine.lenses.offers import Offer, Part, one_of
from game.engine.state import prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import POACHINGS, ROSTER, SELLERS, WHOLESALE, Orders
from game.engine.state.world import World

STALLS, SHOPS = 1, 1_000_000  # kind of shop; shops in an m


def conditions(world: World, numbers: Numbers) -> Conditions:
    """(g, p, 3) in the order of POACHINGS."""
    stands, trades = world.launch.bazaar > 0, world.law.shut == 0
    left = world.poaching.roster >= numbers.poaching.roster_step / 2
    there, always = _theirs(world).any(axis=(2, 3)), np.ones_like(left)
    told = {
        "line": (stands, stands, stands),
        "shut": (trades, trades, trades),
        "none": (there, always, always),
        "nothing": (always, always, left),
    }
    return {"poach": {name: np.stack(flags, axis=2) for name, flags in told.items()}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    c, way = len(numbers.categories.ids), orders.poach
    named = (orders.poach_aisle > 0) & (orders.poach_aisle <= c)
    aisle = np.where(named, orders.poach_aisle, 0)
    rival = np.where(way == SELLERS, orders.poach_rival, 0)
    stalls = np.where(way == ROSTER, _called(orders, world, numbers), 0.0)
    fits = np.select(
        [way == SELLERS, way == WHOLESALE, way == ROSTER],
        [_there(world, rival, aisle), _traded(aisle, numbers), stalls > 0],
        default=False,
    )
    asked = {"poach": way, "poach_rival": rival, "poach_aisle": aisle, "poach_stalls": stalls}
    good = chosen(way, may("poach")) & named & fits
    return {field: np.where(good, cells, 0) for field, cells in asked.items()}


def offers(clerk: Clerk) -> dict[str, Offer]:
    n, price = clerk.numbers.poaching, prices.poaching(clerk.world, clerk.numbers)[clerk.at]
    most, step = min(n.roster, float(clerk.world.poaching.roster[clerk.at])), round(n.roster_step * SHOPS)
    rivals, months = one_of(name for _, name in clerk.others), int(clerk.world.law.shut[clerk.at])
    parts = {
        "sellers": {"rival": rivals, "category": one_of(clerk.aisles)},
        "wholesale": {"category": one_of(n.wholesale_aisles)},
        "roster": {"category": one_of(clerk.aisles), "stores": Part(step, round(most * SHOPS), step)},
    }
    targets = {
        name: clerk.line("poach", way, cost=price[way], parts=parts[name], values={"n": months})
        for way, name in enumerate(POACHINGS)
    }
    return {"poach": clerk.choice("poach", targets)}


def _theirs(world: World) -> Flags:
    """(g, p, q, c) a rival that has stalls in the aisle."""
    there = (world.sellers.shops[..., STALLS] > 0) & world.seats.open[:, :, None]
    return np.asarray(there[:, None] & ~np.eye(world.chairs, dtype=np.bool_)[:, :, None])


def _there(world: World, rival: Count, aisle: Count) -> Flags:
    """(g, p) does the rival named have stalls in the aisle named?"""
    theirs = _theirs(world)
    q = np.clip(rival - 1, 0, theirs.shape[2] - 1)[:, :, None, None]
    c = np.clip(aisle - 1, 0, theirs.shape[3] - 1)[:, :, None]
    of_rival = np.take_along_axis(theirs, q, axis=2)[:, :, 0]
    there = np.take_along_axis(of_rival, c, axis=2)[:, :, 0]
    return np.asarray(there & (rival > 0) & (rival <= theirs.shape[2]))


def _traded(aisle: Count, numbers: Numbers) -> Flags:
    ids = numbers.categories.ids
    return np.isin(aisle, [1 + ids.index(name) for name in numbers.poaching.wholesale_aisles])


def _called(orders: Orders, world: World, numbers: Numbers) -> Array:
    """(g, p) m suppliers: whole steps, no more than a month's calls and no more than are left."""
    n, left = numbers.poaching, world.poaching.roster
    whole = np.floor(np.minimum(n.roster, left) / n.roster_step + 1e-9) * n.roster_step
    return stepped(orders.poach_stalls, np.zeros_like(left), n.roster_step, 0, whole)
