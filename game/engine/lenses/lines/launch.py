"""New lines of business and the rocket on the ramp: a date, a month's work, the launch itself."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen, stepped
from game.engine.lenses.offers import Offer, crowns, one_of
from game.engine.state import calendar, prices
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BUSINESSES, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """Lines (g, p, n) in the order of BUSINESSES; one is made ready at a time."""
    ramp, idle = world.launch, world.launch.preparing == 0
    era = calendar.lived(world, numbers)[:, :, None] >= _eras(numbers)
    return {
        "open_line": {
            "open": ~ramp.lines & (ramp.tier == 0),
            "era": np.broadcast_to(era, ramp.lines.shape),
            "busy": np.broadcast_to(idle[:, :, None], ramp.lines.shape),
        },
        "launch": {"nothing": ~idle},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """Who launches has nothing left to promise or to prepare."""
    n, ramp, index = numbers.launch, world.launch, world.eras.cost_index[:, None]
    go = orders.go & may("launch")
    waits = may("launch") & ~go
    ahead = orders.promise - world.eras.month[:, None]
    promised = waits & (ramp.promised == 0) & (ahead >= 0) & (ahead <= n.promise_most)
    nothing = np.zeros_like(orders.fanfare)
    fanfare = stepped(orders.fanfare, nothing, n.fanfare_step * index, 0, n.fanfare_most * index)
    return {
        "begin": np.where(chosen(orders.begin, may("open_line")), orders.begin, 0),
        "promise": np.where(promised, orders.promise, 0),
        "prepare": orders.prepare & waits & _unready(world, numbers),
        "go": go,
        "fanfare": np.where(go, fanfare, 0.0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    world, n, at = clerk.world, clerk.numbers.launch, clerk.at
    index, month = world.eras.cost_index[0], int(world.eras.month[0])
    begin = prices.openings(world, clerk.numbers)[at]
    lines = {
        name: clerk.line("open_line", k, cost=begin, values={"era": getattr(n.era, name)})
        for k, name in enumerate(BUSINESSES)
    }
    free = world.launch.promised[at] == 0
    months = range(month, month + n.promise_most + 1) if free else ()
    parts = {
        "promise": one_of((0, *months)),
        "prepare": one_of((False, True) if _unready(world, clerk.numbers)[at] else (False,)),
        "go": one_of((False, True)),
        "publicity_cr": crowns(0.0, n.fanfare_most * index, n.fanfare_step * index),
    }
    return {
        "open_line": clerk.choice("open_line", lines, entries=1),
        "launch": clerk.line("launch", parts=parts),
    }


def _unready(world: World, numbers: Numbers) -> Flags:
    """(g, p) work would still add something."""
    unready: Flags = world.launch.readiness < numbers.launch.ready_most
    return unready


def _eras(numbers: Numbers) -> Cells:
    return np.array([getattr(numbers.launch.era, line) for line in BUSINESSES])
