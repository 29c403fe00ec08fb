"""Who gets which place."""

from game.balance.schema.fields import means
from game.balance.schema.known import CategoryId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Whole
from game.session.rows.row import At, Row, same


class FrontPage(Line):
    """Places by aisle; an aisle that is not named has none."""

    brand: dict[CategoryId, Whole] = means("places for brands", default={})
    ordinary: dict[CategoryId, Whole] = means("places for ordinary goods", default={})


def _put_front_page(o: Orders, at: At, page: FrontPage, n: Numbers) -> None:
    for row, places in ((o.front_brand, page.brand), (o.front_ordinary, page.ordinary)):
        row[at] = [places.get(name, 0) for name in n.categories.ids]


def _get_front_page(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, dict[str, int]] | None:
    if same(o, was, at, "front_brand", "front_ordinary"):
        return None
    return {
        kind: {name: round(places) for name, places in zip(n.categories.ids, row[at], strict=True) if places}
        for kind, row in (("brand", o.front_brand), ("ordinary", o.front_ordinary))
    }


ROWS = {
    "front_page": Row(_put_front_page, _get_front_page),
}
