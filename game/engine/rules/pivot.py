"""Pivot: the house says that it was something else all along. Some follow, some leave, some pay anew."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state import prices
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def turn(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Label and axis leap part of the way at once; new users who do not understand go offline."""
    n, blows, turns = numbers.pivot, ledger.blows, orders.pivot > 0
    label, axis = world.labels.label, world.labels.axis
    wanted = np.arange(label.shape[2]) == (orders.pivot - 1)[:, :, None]
    ledger.money.enter("pivot", seqsum(np.where(wanted, prices.pivot(world, numbers), 0), 2))
    blows.post("label", "pivot", np.where(turns[:, :, None], n.half * (wanted - label), 0.0))
    blows.post("axis", "pivot", np.where(turns, n.half * (orders.pivot_axis - axis), 0.0))
    blows.post("confidence", "pivot", turns[:, :, None] * numbers.cast.investors.daring)
    ledger.launch.forgiven = ledger.launch.forgiven | turns
    new = world.people.users - world.people.deep
    ledger.flows.arriving = ledger.flows.arriving - n.leave * turns[:, :, None] * new

    world.pivot.made = world.pivot.made + turns
    world.pivot.cheap = np.where(turns, n.opex_months, np.maximum(world.pivot.cheap - 1, 0))
