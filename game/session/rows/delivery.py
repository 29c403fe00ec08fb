"""What is built so that parcels arrive."""

from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_logistics(o: Orders, at: At, building: str, n: Numbers) -> None:
    o.build[at] = 1 + codes.BUILDINGS.index(building)


def _get_logistics(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return codes.BUILDINGS[o.build[at] - 1] if o.build[at] else None


ROWS = {
    "logistics": Row(_put_logistics, _get_logistics),
}
