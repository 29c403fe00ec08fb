"""Labels: what you sold last month is what shoppers think you are next year.

A clear label sells its own aisle and dims the others. A field nobody is known for belongs for a while to
whoever becomes known for it first.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum, share
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import BRAND_GOODS, ORDINARY_GOODS, OWN_GOODS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ORDINARY, Orders
from game.engine.state.world import World


def show(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The label sells its aisles; the axis makes brands or stalls feel at home."""
    la, label = numbers.labels, world.labels.label
    fit = log((la.even + label.shape[2] * label) / (1 + la.even))
    ledger.appeal.add("aisle", "label", la.pull * fit)
    ledger.appeal.add("aisle", "blank field", log(1 + la.blank_bonus * (world.labels.blank > 0)))
    home = (la.axis * world.labels.axis)[:, :, None]
    ledger.appeal.add("entry_brand", "axis", home)
    ledger.appeal.add("entry_small", "axis", -home)


def shift(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Label and axis drift toward what was sold and shown; then somebody may claim a blank field."""
    before = world.labels.label
    world.labels.label = _label(world, orders, numbers, ledger)
    world.labels.axis = _axis(world, orders, numbers, ledger)
    _claim(world, before, numbers)


def fade(world: World, ledger: Ledger) -> None:
    """Nobody is known for anything who is not there any more."""
    closed, label = ledger.liquidation.closed, world.labels.label
    world.labels.label = np.where(closed[:, :, None], 1 / label.shape[2], label)
    world.labels.axis = np.where(closed, 0.0, world.labels.axis)


def _label(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Array:
    la, f, label = numbers.labels, numbers.frontpage, world.labels.label
    sold = seqsum(ledger.trade.gmv, 3)
    total = seqsum(sold, 2)[:, :, None]
    mix = share(sold, total, label)
    speed = numbers.platforms.label_drift[world.seats.start][:, :, None]
    speed = np.where(_owned_by_a_rival(world), speed * la.blank_brake, speed)
    shown = orders.front_brand + orders.front_ordinary - f.slots / label.shape[2]
    moved = label + speed * (mix - label) + f.label * shown + ledger.blows.sum("label")
    moved = np.maximum(moved, 0.0)
    moved = moved / seqsum(moved, 2)[:, :, None]
    return np.where(world.trading[:, :, None], moved, label)


def _axis(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Array:
    kinds = seqsum(ledger.trade.gmv, 2)
    total = seqsum(kinds, 2)
    lean = kinds[..., BRAND_GOODS] + kinds[..., OWN_GOODS] - kinds[..., ORDINARY_GOODS]
    lean = share(lean, total, world.labels.axis)
    # Only who owns the traffic can be talked into being a bazaar.
    served = np.where(orders.landing == ORDINARY, ledger.ads.served, 0.0)
    talked = numbers.labels.axis_visits * served * served / world.eras.web_visits[:, None]
    speed = numbers.platforms.label_drift[world.seats.start]
    moved = speed * (lean - world.labels.axis) - talked + ledger.blows.sum("axis")
    axis = np.clip(world.labels.axis + moved, -1.0, 1.0)
    return np.where(world.trading, axis, world.labels.axis)


def _claim(world: World, before: Array, numbers: Numbers) -> None:
    """A field nobody was known for goes to the one clear newcomer; an exact tie gives it to nobody."""
    la, here = numbers.labels, world.trading[:, :, None]
    was = np.where(here, before, 0.0)
    now = np.where(here, world.labels.label, 0.0)
    unowned = (was.max(axis=1) <= la.blank_at) & ~world.labels.claimed
    best = now.max(axis=1)[:, None]
    first = (now == best) & (now > la.blank_at)
    clear = unowned & (seqsum(first, 1) == 1)
    won = first & clear[:, None]
    world.labels.blank = np.where(won, la.blank_months, np.maximum(world.labels.blank - 1, 0))
    world.labels.claimed |= clear


def _owned_by_a_rival(world: World) -> Flags:
    owned = world.labels.blank > 0
    rivals: Flags = np.any(owned, axis=1, keepdims=True) & ~owned
    return rivals
