"""Goals: what a scenario asks, and whether it was reached so far."""

import numpy as np

from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.signs import hold, signs
from game.engine.state.world import World


def watch(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Hold every goal to the month that is over; what is asked of nobody here is never reached."""
    if not numbers.goals.goal:
        return
    goals, seen = world.goals, signs(world, numbers, ledger)
    for place, goal in enumerate(numbers.goals.goal.values()):
        asked = world.seats.platform == numbers.platforms.ids.index(goal.platform)
        now = np.any(asked & hold(goal.when, seen), axis=1)
        in_time = world.eras.month <= goal.by
        goals.once[:, place] |= now & in_time
        goals.always[:, place] &= now | ~in_time
        reached = {"end": now, "once": goals.once[:, place], "always": goals.always[:, place]}
        goals.reached[:, place] = reached[goal.held]
