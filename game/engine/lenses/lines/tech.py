"""Projects of the house, and whether recommendations read along."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer, one_of
from game.engine.maths.portable import seqsum
from game.engine.state import prices
from game.engine.state.arrays import Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import PROJECTS, RECOMMENDATION, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """Of projects (g, p, n), in the order of PROJECTS."""
    t, works = numbers.tech, world.tech
    era, under_way = world.eras.era[:, None], works.left > 0
    room = (seqsum(under_way, 2) < t.at_once)[:, :, None]
    return {
        "tech": {
            "era": np.broadcast_to(era[:, :, None] >= _each(t.era), under_way.shape),
            "most": works.done < _each(t.levels),
            "busy": ~under_way,
            "room": np.broadcast_to(room, under_way.shape),
        },
        "reading": {
            "era": np.broadcast_to(era >= t.reads_era, room.shape[:2]),
            "recommendation": works.done[..., RECOMMENDATION] > 0,
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    return {
        "tech": np.where(chosen(orders.tech, may("tech")), orders.tech, 0),
        "reading": orders.reading & may("reading"),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    t, at = clerk.numbers.tech, clerk.at
    price = prices.projects(clerk.world, clerk.numbers)[at]
    left, eras = clerk.world.tech.left[at].tolist(), _each(t.era).tolist()
    projects = {
        name: clerk.line("tech", n, cost=price[n], values={"n": left[n] or t.at_once, "era": eras[n]})
        for n, name in enumerate(PROJECTS)
    }
    reads = clerk.line("reading", parts={"reading": one_of((False, True))}, values={"era": t.reads_era})
    return {"tech": clerk.choice("tech", projects, entries=1), "reading": reads}


def _each(by_project: object) -> Count:
    return np.array([getattr(by_project, project) for project in PROJECTS])
