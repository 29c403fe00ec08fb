"""Which engine counts the months here. The months of one mark come out alike, to the last bit, everywhere."""

from functools import cache

import numpy as np

from game.balance import load
from game.balance.mods.using import for_now
from game.engine import opening, turn
from game.engine.state import arrays
from game.engine.state import numbers as rules_as_numbers
from game.engine.state.chance import dice
from game.session import worlds

SEATS, MONTHS, LENGTH, SEED = 4, 3, 36, 929
ORDERED = {"buyer_subsidy": 0.02, "commission": 0.01, "publicity": 2.0, "policing": 2}


@cache
def mark() -> str:
    """What a few months of four who order something come to, by the shipped rules, which are a part of it."""
    with for_now(()):
        numbers = rules_as_numbers.read(load.base())
    seats = np.arange(SEATS)[None]
    world = opening.world(numbers, seats, seats, LENGTH)
    for _ in range(MONTHS):
        orders = arrays.copy(world.standing)
        for line, value in ORDERED.items():
            getattr(orders, line)[:] = value
        world, _ledger = turn.resolve(world, orders, numbers, dice(SEED, 1))
    return worlds.state_hash(world)[:16]
