"""A computer in a seat: from what the seat may know to the sheet it hands in."""

from functools import cache

import numpy as np

from game.ai.search import Search
from game.balance import load
from game.balance.schema.minds import Minds
from game.engine.state import arrays
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def decide(world: World, numbers: Numbers, seat: int, level: str, chance: Chance) -> Orders:
    """(g) sheets for this seat in every game of the batch; the other rows carry on.

    A game's sheet depends on that game alone, whatever else is in the batch. KeyError names an unknown level.
    """
    minds = _minds()
    budget = minds.level[level]
    at_once = max(1, minds.mind.lanes // (budget.plans * budget.samples))
    sheets = [
        Search(
            arrays.take(world, games), numbers, seat, budget, minds.mind, minds.leaf, chance.take(games)
        ).best()
        for start in range(0, world.games, at_once)
        for games in (np.arange(start, min(start + at_once, world.games)),)
    ]
    return arrays.join(sheets)


@cache
def _minds() -> Minds:
    return load.levels()
