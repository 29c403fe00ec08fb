"""How deep the own shelves are."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def stock(s: Sheets, on: Flags, d: Dice) -> None:
    """One aisle or two: the price is the same."""
    depths, row = np.array(s.numbers.stock.depth), s.row("stock")
    for face in (0, 1):
        aisle = d.pick(face, row.shape[1])[:, None]
        now = np.abs(depths - np.take_along_axis(row, aisle, 1)).argmin(axis=1)
        depth = depths[d.level(now, len(depths))]
        s.put("stock", on[:, None] & (np.arange(row.shape[1]) == aisle), depth[:, None])


STANDING: tuple[Lever, ...] = (stock,)
