"""What a lobby may move."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer, one_of
from game.engine.state import prices
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import HEAT, LOBBIES, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """(g, p, 3) in the order of LOBBIES."""
    law, p = world.law, world.chairs
    exists = np.full(world.games, numbers.law.pace > 0)
    before = law.force == 0
    forms = {"nothing": (exists, exists, exists), "force": (before, before, exists)}
    forms["forgotten"] = (exists, law.track > 0, exists)
    told = {name: np.stack(flags, axis=1)[:, None] for name, flags in forms.items()}
    return {"lobby": {name: np.broadcast_to(flags, (world.games, p, 3)) for name, flags in told.items()}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    others = _others(world)
    rival = np.where(orders.lobby == HEAT, orders.lobby_rival, 0)
    fits = chosen(orders.lobby, may("lobby")) & ((orders.lobby != HEAT) | chosen(rival, others))
    return {"lobby": np.where(fits, orders.lobby, 0), "lobby_rival": np.where(fits, rival, 0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    price = prices.lobby(clerk.world, clerk.numbers)[clerk.at]
    parts = {"heat": {"rival": one_of(name for _, name in clerk.others)}}
    targets = {
        name: clerk.line("lobby", what, cost=int(price), parts=parts.get(name))
        for what, name in enumerate(LOBBIES)
    }
    return {"lobby": clerk.choice("lobby", targets)}


def _others(world: World) -> Flags:
    """(g, p, q) rivals that trade."""
    return np.asarray(world.seats.open[:, None] & ~np.eye(world.chairs, dtype=np.bool_))
