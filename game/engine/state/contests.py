"""Sealed bids: who is asked first when more than one wants the same."""

import numpy as np

from game.engine.state.arrays import Array, Count, counts
from game.engine.state.chance import Chance
from game.engine.state.world import World


def places(world: World, bid: Array, purpose: str, chance: Chance) -> Count:
    """(g, p, n) bids that are opened before this one: higher ones; of equals the poorer seat's, then luck.

    Who bids 0 wants nothing, and has no place of his own.
    """
    place, actor = counts(*bid.shape), np.maximum(world.seats.platform, 0)
    if not bid.any():
        return place
    dice = chance.draw(purpose, world.eras.month, actor, bid.shape[2], bid > 0)
    worth = world.verdict.valuation[:, :, None]
    for q in range(world.chairs):
        other = slice(q, q + 1)
        poorer = (worth[:, other] < worth) | ((worth[:, other] == worth) & (dice[:, other] < dice))
        place += (bid[:, other] > bid) | ((bid[:, other] == bid) & poorer)
    return place
