"""Whole houses: one's own is sold late enough in the game, the others' are bid for at any time."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, finite
from game.engine.lenses.offers import Offer, crowns
from game.engine.state.arrays import Array
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    late = world.eras.month > numbers.sale.early * world.eras.length
    others = ~np.eye(world.chairs, dtype=np.bool_)
    here = np.broadcast_to(world.seats.open[:, None], (world.games, *others.shape))
    return {
        "wind_up": {"early": np.broadcast_to(late[:, None], world.seats.open.shape)},
        "buy_platform": {
            "self": np.broadcast_to(others, here.shape),
            "there": here,
            "cash": np.broadcast_to((most(world, numbers) > 0)[:, :, None], here.shape),
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    step, room = numbers.sale.step, most(world, numbers)[:, :, None]
    bid = np.clip(np.rint(finite(orders.buyout, np.zeros_like(orders.buyout)) / step) * step, 0.0, room)
    return {
        "wind_up": orders.wind_up & may("wind_up"),
        "buyout": np.where(may("buy_platform"), bid, 0.0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    room = most(clerk.world, clerk.numbers)[clerk.at]
    bid = {"bid_cr": crowns(0.0, room, clerk.numbers.sale.step)}
    month = int(np.floor(clerk.numbers.sale.early * clerk.world.eras.length[0])) + 1
    houses = {name: clerk.line("buy_platform", seat, parts=bid) for seat, name in enumerate(clerk.platforms)}
    return {
        "wind_up": clerk.line("wind_up", values={"month": month}),
        "buy_platform": clerk.choice("buy_platform", houses),
    }


def most(world: World, numbers: Numbers) -> Array:
    """(g, p) cr m bid at most: what lies in the till, in whole steps."""
    step = numbers.sale.step
    most: Array = np.floor(np.maximum(world.books.cash, 0) / HUNDREDTHS / step) * step
    return most
