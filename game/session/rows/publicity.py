"""Money for being heard."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import MILLION, At, Row


def _put_publicity(o: Orders, at: At, crowns: int, n: Numbers) -> None:
    o.publicity[at] = crowns / MILLION


def _get_publicity(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return round(o.publicity[at] * MILLION) if o.publicity[at] != was.publicity[at] else None


ROWS = {
    "publicity_cr": Row(_put_publicity, _get_publicity),
}
