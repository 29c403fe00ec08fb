"""Stock: goods of your own. Full margin and no fakes, for cash that lies on shelves."""

import numpy as np

from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def fill(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Shelves empty at once, but take a month to fill: what was wanted last month stands there now."""
    depth = np.where(world.seats.open[:, :, None], np.minimum(orders.stock, world.stock.coming), 0.0)
    world.stock.depth, world.stock.coming = depth, orders.stock
    ledger.appeal.add("own", "stock", depth)
