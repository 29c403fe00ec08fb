"""Projects of the house, and whether recommendations read along."""

from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row, same


def _put_tech(o: Orders, at: At, project: str, n: Numbers) -> None:
    o.tech[at] = 1 + codes.PROJECTS.index(project)


def _get_tech(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return codes.PROJECTS[o.tech[at] - 1] if o.tech[at] else None


def _put_reading(o: Orders, at: At, reads: bool, n: Numbers) -> None:
    o.reading[at] = reads


def _get_reading(o: Orders, at: At, was: Orders, n: Numbers) -> bool | None:
    return None if same(o, was, at, "reading") else bool(o.reading[at])


ROWS = {
    "tech": Row(_put_tech, _get_tech),
    "reading": Row(_put_reading, _get_reading),
}
