"""What the works of a platform can do: how well parcels come, what a great day may bring, who goes first."""

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import OPERATIONS, SERVERS
from game.engine.state.world import World


def quality(world: World, numbers: Numbers) -> Array:
    """(g, p) of delivery."""
    d, works = numbers.delivery, world.delivery
    carried = d.carrier.galloway * works.galloway + d.carrier.tortoise * works.tortoise
    missed = np.where(world.belt.sore > 0, numbers.belt.delivery, 0.0)
    found: Array = np.minimum(d.base + d.own * works.own + carried, d.most) - missed
    return found


def capacity(world: World, numbers: Numbers) -> Array:
    """(g, p) the largest day that gets through, in own usual months: servers or couriers give in."""
    d, works = numbers.delivery, world.delivery
    at_first, by_level = d.rush_servers
    servers = at_first + by_level * world.tech.done[..., SERVERS]
    carried = d.rush_carrier * (works.galloway + works.tortoise)
    couriers = (d.rush_couriers + d.rush_own * works.own + carried) * _kept_waiting(world, numbers)
    gift = np.where(world.executives.gives[..., OPERATIONS], numbers.executives.capacity, 1.0)
    hands = np.maximum(world.belt.size, 1.0)
    largest: Array = np.minimum(servers, couriers) * gift * hands
    return largest


def parts(world: World) -> Array:
    """(g, p, 3) shares of the parcels that own couriers, Galloway and Tortoise carry."""
    levels = np.stack((world.delivery.own, world.delivery.galloway, world.delivery.tortoise), axis=2)
    return share(levels, seqsum(levels, 2)[:, :, None])


def favoured(world: World, numbers: Numbers) -> Flags:
    """(g, p, 2) by Galloway and Tortoise: who is most of a carrier's business pays half and goes first."""
    return np.asarray(world.delivery.leverage >= numbers.delivery.priority)


def _kept_waiting(world: World, numbers: Numbers) -> Array:
    """(g, p) times what couriers get through where a carrier serves somebody else first."""
    uses = np.stack((world.delivery.galloway, world.delivery.tortoise), axis=2) > 0
    first = favoured(world, numbers)
    waits = uses & ~first & np.any(first, axis=1, keepdims=True)
    return np.where(np.any(waits, axis=2), numbers.delivery.priority_others, 1.0)
