"""Shops can be counted. What they earn is guessed from what they sell beside what ours sell."""

import numpy as np

from game.engine.lenses.sight import ratio
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array
from game.engine.state.world import Sellers


def seen(look: Look, truth: Sellers) -> Sellers:
    sold = look.gmv[:, :, 0]
    beside = ratio(sold, look.own(sold))
    return Sellers(
        shops=look.shops,
        profit=profit(look),
        gross=look.know(truth.gross, look.own(truth.gross) * beside),
        pool=truth.pool,
        organic=look.know(truth.organic, look.own(truth.organic) * beside[:, :, None, None]),
    )


def profit(look: Look) -> Array:
    """(g, p, c) what a stall earns, by the sales of each; half of a difference is made by the aisles."""
    each = ratio(look.gmv[:, :, 0], seqsum(look.shops[..., 1], 2))
    beside = np.sqrt(ratio(each, look.own(each)))[:, :, None]
    profit = look.truth.sellers.profit
    return look.know(profit, look.report("sellers", "sellers", look.own(profit) * beside))
