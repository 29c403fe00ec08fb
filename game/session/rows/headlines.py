"""What the papers get after a great day, and doubts about what others told them."""

from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_headline(o: Orders, at: At, says: str, n: Numbers) -> None:
    o.headline[at] = 1 + codes.HEADLINES.index(says)


def _get_headline(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return codes.HEADLINES[o.headline[at] - 1] if o.headline[at] else None


def _put_audit(o: Orders, at: At, rival: str, n: Numbers) -> None:
    o.audit_rival[at] = at.code(rival)


def _get_audit(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return at.rival(int(o.audit_rival[at]))


ROWS = {
    "headline": Row(_put_headline, _get_headline),
    "demand_audit": Row(_put_audit, _get_audit),
}
