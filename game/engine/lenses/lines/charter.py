"""What stalls pay, and whether the credit ladder stands."""

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, Part, one_of
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    c = numbers.charter
    commission = stepped(orders.commission, world.standing.commission, c.step, 0, c.most)
    return {"commission": commission, "ladder": orders.ladder}


def offers(clerk: Clerk) -> dict[str, Offer]:
    c = clerk.numbers.charter
    parts = {"commission": Part(0.0, c.most, c.step), "credit": one_of((False, True))}
    return {"charter": clerk.line("charter", parts=parts)}
