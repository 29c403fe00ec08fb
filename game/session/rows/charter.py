"""What a stall pays."""

from typing import Any

from game.balance.schema.fields import means
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Part
from game.session.rows.row import At, Row, same


class Charter(Line):
    """What a stall pays."""

    commission: Part | None = means("of its sales", "rate", default=None)
    credit: bool | None = means("whether the credit ladder stands", default=None)


def _put_charter(o: Orders, at: At, charter: Charter, n: Numbers) -> None:
    if charter.commission is not None:
        o.commission[at] = charter.commission
    if charter.credit is not None:
        o.ladder[at] = charter.credit


def _get_charter(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if same(o, was, at, "commission", "ladder"):
        return None
    return {"commission": float(o.commission[at]), "credit": bool(o.ladder[at])}


ROWS = {
    "charter": Row(_put_charter, _get_charter),
}
