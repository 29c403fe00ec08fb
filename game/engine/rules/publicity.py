"""Publicity: money for being heard. What was said last month is half remembered this month."""

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def campaign(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Being heard draws people, above the others draws more, and all of it gets the country online."""
    p, people = numbers.publicity, numbers.segments
    adstock = np.where(world.seats.open, p.keep * world.publicity.adstock + orders.publicity, 0.0)
    scale = p.scale * world.eras.cost_index
    total = seqsum(adstock, 1)
    voice = adstock / (total + scale)[:, None]
    heard = log(1 + adstock / scale[:, None]) / 2 + voice

    world.publicity.adstock, ledger.publicity.voice = adstock, voice
    ledger.appeal.add("platform", "publicity", p.pull * people.buzz * heard[:, :, None])
    ledger.appeal.add("curious", "publicity", p.joining * people.buzz * log(1 + total / scale)[:, None])
