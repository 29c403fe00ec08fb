"""What the others may order: mostly what they did last, sometimes a little else, sometimes anything.

The wild part never goes to nothing, whatever they did so far: it is what makes a plan hard to exploit.
"""

import numpy as np

from game.ai import levers, taste
from game.ai.levers.lever import FACES, Dice, Sheets
from game.ai.plans import carried_out, dice, pull
from game.balance.schema.minds import Mind
from game.engine.state import arrays
from game.engine.state.arrays import Array
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def sheets(
    believed: World, seen: World, numbers: Numbers, seat: int, mind: Mind, count: int, chance: Chance
) -> Orders:
    """(games * count) a guess of everybody's sheets in each believed world; the seat's own carries on."""
    orders = arrays.copy(believed.standing)
    for rival in range(seen.chairs):
        if rival != seat:
            faces = dice(seen, numbers, seat, count, chance, "rivals", 1 + mind.changes * (1 + FACES), rival)
            _guess(Sheets(believed, orders, numbers, rival, mind), faces)
    return carried_out(believed, orders, numbers)


def _guess(one: Sheets, faces: Array) -> None:
    """One thing a little, or some things at will; `faces` (lanes, ...) says which. A date is believed."""
    mind = one.mind
    early = one.world.eras.month <= mind.wild_months
    wild = faces[:, 0] >= 1 - np.where(early, mind.wild_first, mind.wild)
    other = faces[:, 0] >= mind.usual
    alike = taste.alike(levers.STANDING)  # nobody's manners are known to the others
    for change in range(mind.changes):
        part = faces[:, 1 + change * (1 + FACES) :]
        on = wild | (other & (change == 0))
        throw = Dice(~wild, part[:, 1 : 1 + FACES], mind.step)
        pull(one, levers.STANDING, alike, part[:, 0], on, throw)
    for lever in levers.HABITS:
        lever(one, np.ones_like(wild), throw)
