"""How strictly sellers are watched."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_policing(o: Orders, at: At, level: int, n: Numbers) -> None:
    o.policing[at] = level


def _get_policing(o: Orders, at: At, was: Orders, n: Numbers) -> int | None:
    return int(o.policing[at]) if o.policing[at] != was.policing[at] else None


ROWS = {
    "policing": Row(_put_policing, _get_policing),
}
