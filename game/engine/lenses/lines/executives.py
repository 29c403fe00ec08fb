"""The council sent home, and a chair for a rival's unheard executive."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May
from game.engine.lenses.offers import Offer, one_of
from game.engine.state import prices
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAIRS, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """Of rivals' executives (g, p, q * 3 + chair)."""
    return {
        "council": {"nothing": np.any(world.executives.sits > 0, axis=2)},
        "poach_exec": {"nothing": _unheard(world)},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    whom = (orders.poach_exec - 1) * len(CHAIRS) + orders.poach_chair - 1
    named = (orders.poach_chair > 0) & (orders.poach_chair <= len(CHAIRS)) & (orders.poach_exec > 0)
    free = may("poach_exec")
    there = np.clip(whom, 0, free.shape[2] - 1)[:, :, None]
    poached = named & (whom < free.shape[2]) & np.take_along_axis(free, there, axis=2)[:, :, 0]
    return {
        "council": np.where(may("council") & (orders.council == 1), 1, 0),
        "poach_exec": np.where(poached, orders.poach_exec, 0),
        "poach_chair": np.where(poached, orders.poach_chair, 0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    price = prices.executive(clerk.world, clerk.numbers)[clerk.at]
    rivals = {
        name: clerk.choice(
            "poach_exec",
            {
                chair: clerk.line("poach_exec", seat * len(CHAIRS) + k, cost=price)
                for k, chair in enumerate(CHAIRS)
            },
        )
        for seat, name in clerk.others
    }
    return {
        "council": clerk.line("council", parts={"council": one_of(("dismiss",))}),
        "poach_exec": clerk.choice("poach_exec", rivals, entries=1),
    }


def _unheard(world: World) -> Flags:
    """(g, p, q * 3 + chair) who sits with a rival and is not heard there."""
    council, seats = world.executives, np.arange(world.chairs)
    unheard = (council.sits > 0) & (council.mood == 0) & world.seats.open[:, :, None]
    theirs = unheard[:, None] & (seats[:, None] != seats)[None, :, :, None]
    return np.asarray(theirs.reshape(world.games, world.chairs, -1, order="C"))
