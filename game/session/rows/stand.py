"""All or nothing."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_stand(o: Orders, at: At, wanted: bool, n: Numbers) -> None:
    o.stand[at] = wanted


def _get_stand(o: Orders, at: At, was: Orders, n: Numbers) -> bool | None:
    return True if o.stand[at] else None


ROWS = {"last_stand": Row(_put_stand, _get_stand)}
