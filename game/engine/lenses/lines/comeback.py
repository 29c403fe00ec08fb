"""Whom a founder would back if his own doors closed too late in the game to open again."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer
from game.engine.state.mode import too_late
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """(g, p, q) q is backed."""
    falling = world.liquidation.letter | (world.stand.left == 1)
    last = too_late(world, numbers) & (numbers.liquidation.elimination == "second_act")
    others = ~np.eye(world.chairs, dtype=np.bool_)
    here = np.broadcast_to(world.seats.open[:, None], (world.games, *others.shape))
    return {
        "back_platform": {
            "nothing": np.broadcast_to(falling[:, :, None], here.shape),
            "early": np.broadcast_to(last[:, :, None], here.shape),
            "self": np.broadcast_to(others, here.shape),
            "there": here,
        }
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    return {"back_rival": np.where(chosen(orders.back_rival, may("back_platform")), orders.back_rival, 0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    houses = {name: clerk.line("back_platform", seat) for seat, name in enumerate(clerk.platforms)}
    return {"back_platform": clerk.choice("back_platform", houses, entries=1)}
