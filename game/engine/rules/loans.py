"""Loans: cash now. The bank asks for no share and believes no story; it wants its money back on a day."""

import numpy as np

from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def borrow(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """The bank pays out."""
    lent = np.rint(orders.loan * HUNDREDTHS).astype(np.int64)
    ledger.money.enter("loan", lent)
    world.loans.debt = world.loans.debt + lent
    world.loans.due = np.where(lent > 0, numbers.loans.months, world.loans.due)


def pay(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Interest every month, and on its day the debt, whether the till holds so much or not."""
    loans = world.loans
    interest = np.rint(numbers.loans.interest * loans.debt).astype(np.int64)
    ledger.money.enter("interest", interest)
    loans.due = np.maximum(loans.due - 1, 0)
    ledger.money.enter("loan_repaid", np.where(loans.due == 0, loans.debt, 0))
    loans.debt = np.where(loans.due == 0, 0, loans.debt)


def call_in(world: World, ledger: Ledger) -> None:
    """A house that closes pays the bank before anybody else; what is missing the bank has lost."""
    closed, till = ledger.liquidation.closed, world.books.cash + ledger.sale.price
    called = np.minimum(np.maximum(till, 0), world.loans.debt)
    ledger.money.enter("loan_called", np.where(closed, called, 0))
    world.loans.debt = np.where(closed, 0, world.loans.debt)
    world.loans.due = np.where(closed, 0, world.loans.due)
