"""Which aisle the house will be known for, and whether its brands or its stalls."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, Part
from game.engine.state import prices
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    """Nobody believes both on one day, a launch and a pivot."""
    turns = (orders.pivot > 0) & (orders.pivot <= len(numbers.categories.ids)) & ~orders.go
    axis = stepped(orders.pivot_axis, world.labels.axis, numbers.pivot.axis_step, -1, 1)
    return {"pivot": np.where(turns, orders.pivot, 0), "pivot_axis": np.where(turns, axis, 0.0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    axis = Part(-1.0, 1.0, clerk.numbers.pivot.axis_step)
    price = prices.pivot(clerk.world, clerk.numbers)[clerk.at]
    fields = {
        name: clerk.line("pivot", c, cost=price[c], parts={"axis": axis})
        for c, name in enumerate(clerk.aisles)
    }
    return {"pivot": clerk.choice("pivot", fields, entries=1)}
