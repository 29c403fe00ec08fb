"""Publicity: money for being heard. What was said last month is half remembered this month."""

import numpy as np

from game.engine.maths.portable import exp, log, seqsum
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def campaign(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Being heard draws people, above the others draws more, and all of it gets the country online."""
    p, people = numbers.publicity, numbers.segments
    said = ledger.partners.voice * (orders.publicity + ledger.noise.paid)
    adstock = np.where(world.seats.open, p.keep * world.publicity.adstock + said, 0.0)
    scale = p.scale * world.eras.cost_index
    total = seqsum(adstock, 1)
    voice = adstock / (total + scale)[:, None]
    heard = log(1 + adstock / scale[:, None]) / 2 + voice

    _notice(world, orders, numbers, ledger)
    world.publicity.adstock, ledger.publicity.voice = adstock, voice
    ledger.appeal.add("platform", "publicity", p.pull * people.buzz * heard[:, :, None])
    ledger.appeal.add("curious", "publicity", p.joining * people.buzz * log(1 + total / scale)[:, None])


def echo(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """What people talk about moves the buzz by so many of its 100 points, and with it what is remembered."""
    points = ledger.blows.sum("buzz")
    if not np.any(points):
        return
    scale = numbers.publicity.buzz_scale * world.eras.cost_index[:, None]
    buzz = 100 * (1 - exp(-world.publicity.adstock / scale))
    heard = np.clip(buzz + points, 0.0, numbers.publicity.buzz_most)
    told = np.where(points == 0, world.publicity.adstock, -scale * log(1 - heard / 100))
    world.publicity.adstock = np.where(world.seats.open, told, 0.0)


def _notice(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Who suddenly says so much more must have something to say."""
    p, said = numbers.publicity, world.publicity.said
    rises = orders.publicity - said >= p.loud * world.eras.cost_index[:, None]
    room = np.maximum(p.trust_most - world.trust.fame, 0.0)
    ledger.blows.post("trust", "publicity", np.where(rises, np.minimum(p.trust, room), 0.0))
    world.publicity.said = orders.publicity.copy(order="F")
