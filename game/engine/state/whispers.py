"""Whispers that come out: the same dice for whoever spreads them and for whoever waits to hear of one."""

import numpy as np

from game.engine.state.arrays import Flags
from game.engine.state.chance import Chance
from game.engine.state.numbers import SLOTS, Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

PRESS = SLOTS.index("press")


def caught(world: World, orders: Orders, numbers: Numbers, chance: Chance) -> Flags:
    """(g, p, q) p whispers about q this month, and it comes out, whether it was true or not."""
    n, actor = numbers.rumours, np.maximum(world.seats.platform, 0)
    aimed = orders.whisper_rival[:, :, None] == 1 + np.arange(world.chairs)
    odds = np.where(press(world, numbers), n.caught_by_press, n.caught)[:, None]
    asked = np.asarray(aimed.any(axis=2, keepdims=True))
    luck = chance.draw("whisper", world.eras.month, actor, asked=asked)
    return np.asarray(aimed & (luck < odds))


def press(world: World, numbers: Numbers) -> Flags:
    """(g, p) the press stands by it, and asks whoever brings dirt where he has it from."""
    held = world.partners.left > 0
    return np.asarray((held & (numbers.cast.partners.slot == PRESS)).any(axis=2))
