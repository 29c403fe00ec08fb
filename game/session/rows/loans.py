"""Money from the bank."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import MILLION, At, Row


def _put_loan(o: Orders, at: At, crowns: int, n: Numbers) -> None:
    o.loan[at] = crowns / MILLION


def _get_loan(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return round(o.loan[at] * MILLION) or None


ROWS = {"bridge_loan_cr": Row(_put_loan, _get_loan)}
