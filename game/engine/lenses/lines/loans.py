"""The bank: one loan at a time, in proportion to what the house earns and how it is trusted."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, crowns
from game.engine.state.arrays import Array
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    return {"bridge_loan_cr": {"debt": world.loans.debt == 0, "worth": most(world, numbers) > 0}}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    step, nothing = numbers.loans.step, np.zeros_like(orders.loan)
    loan = stepped(orders.loan, nothing, step, 0, most(world, numbers))
    return {"loan": np.where(may("bridge_loan_cr"), loan, 0.0)}


def offers(clerk: Clerk) -> dict[str, Offer]:
    room = most(clerk.world, clerk.numbers)[clerk.at]
    parts = {"bridge_loan_cr": crowns(0.0, room, clerk.numbers.loans.step)}
    due = {"n": int(clerk.world.loans.due[clerk.at])}
    return {"bridge_loan_cr": clerk.line("bridge_loan_cr", parts=parts, values=due)}


def most(world: World, numbers: Numbers) -> Array:
    """(g, p) cr m lent at most, in whole steps."""
    n, revenue = numbers.loans, world.books.revenue[:, :, 0] / HUNDREDTHS
    trusted = world.trust.fame / numbers.trust.neutral
    most: Array = np.floor(n.revenue_months * revenue * trusted / n.step) * n.step
    return most
