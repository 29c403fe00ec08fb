"""A computer in a seat: from what the seat may know to the sheet it hands in."""

from functools import cache

import numpy as np

from game.ai import taste
from game.ai.search import Search
from game.balance import load
from game.balance.schema.minds import HOME, Minds
from game.engine.state import arrays
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def decide(
    world: World, numbers: Numbers, seat: int, level: str, chance: Chance, persona: str = HOME
) -> Orders:
    """(g) sheets for this seat in every game of the batch; the other rows carry on.

    A game's sheet depends on that game alone, whatever else is in the batch. KeyError names a level or
    persona that there is not.
    """
    minds = _minds()
    budget = minds.level[level]
    manner = taste.of(world, numbers.platforms.ids, seat, persona)
    at_once = max(1, minds.mind.lanes // (budget.plans * budget.samples))
    sheets = []
    for start in range(0, world.games, at_once):
        games = np.arange(start, min(start + at_once, world.games))
        seen, own = arrays.take(world, games), arrays.take(manner, games)
        sheets.append(Search(seen, numbers, seat, budget, minds, own, chance.take(games)).best())
    return arrays.join(sheets)


@cache
def _minds() -> Minds:
    return load.levels()
