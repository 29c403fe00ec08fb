"""A good word for somebody else."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_back(o: Orders, at: At, platform: str, n: Numbers) -> None:
    o.back_rival[at] = at.code(platform)


def _get_back(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return at.rival(o.back_rival[at])


ROWS = {"back_platform": Row(_put_back, _get_back)}
