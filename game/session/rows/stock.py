"""Goods of your own."""

from collections.abc import Mapping

import numpy as np

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_stock(o: Orders, at: At, levels: Mapping[str, int], n: Numbers) -> None:
    for name, level in levels.items():
        o.stock[*at, n.categories.ids.index(name)] = n.stock.depth[min(level, len(n.stock.depth) - 1)]


def _get_stock(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, int] | None:
    new, old = o.stock[at], was.stock[at]
    depths = np.asarray(n.stock.depth)
    levels = {
        name: int(np.abs(depths - new[c]).argmin())
        for c, name in enumerate(n.categories.ids)
        if new[c] != old[c]
    }
    return levels or None


ROWS = {
    "stock": Row(_put_stock, _get_stock),
}
