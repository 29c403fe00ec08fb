"""How many people work here."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_belt(o: Orders, at: At, change: float, n: Numbers) -> None:
    o.belt[at] = change


def _get_belt(o: Orders, at: At, was: Orders, n: Numbers) -> float | None:
    return float(o.belt[at]) or None


ROWS = {"belt": Row(_put_belt, _get_belt)}
