"""How a line of the order sheet becomes numbers in a seat's row of the orders, and back."""

from collections.abc import Callable
from typing import Any, NamedTuple

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders

MILLION = 1_000_000  # crowns in a cr m, visits in an m

At = tuple[int, int]  # game, seat


class Row(NamedTuple):
    """`put(orders, at, value, numbers)` writes the line.

    `get(orders, at, was, numbers)` reads it as plain data, or None where the orders `was` say the same.
    """

    put: Callable[[Orders, At, Any, Numbers], None]
    get: Callable[[Orders, At, Orders, Numbers], Any]


def same(o: Orders, was: Orders, at: At, *fields: str) -> bool:
    return all((getattr(o, field)[at] == getattr(was, field)[at]).all() for field in fields)
