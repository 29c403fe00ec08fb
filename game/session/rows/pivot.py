"""What the house will say it always was."""

from typing import Annotated, Any

from pydantic import Field

from game.balance.schema.fields import means
from game.balance.schema.known import CategoryId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line
from game.session.rows.row import At, Row


class Pivot(Line):
    """A new label."""

    category: CategoryId = means("what it will be known for")
    axis: Annotated[float, Field(ge=-1, le=1)] = means(
        "stalls or brands", "-1 bazaar .. +1 brand", default=0.0
    )


def _put_pivot(o: Orders, at: At, pivot: Pivot, n: Numbers) -> None:
    o.pivot[at] = 1 + n.categories.ids.index(pivot.category)
    o.pivot_axis[at] = pivot.axis


def _get_pivot(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if not o.pivot[at]:
        return None
    return {"category": n.categories.ids[o.pivot[at] - 1], "axis": float(o.pivot_axis[at])}


ROWS = {"pivot": Row(_put_pivot, _get_pivot)}
