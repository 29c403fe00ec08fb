"""Sellers drift to where they would be left now; what is not our focus is the others'."""

import numpy as np

from game.engine.lenses.veil.look import Look
from game.engine.lenses.veil.sellers import profit
from game.engine.maths.portable import exp, log, seqsum
from game.engine.state.orders import FREE
from game.engine.state.world import Goodwill


def seen(look: Look, truth: Goodwill) -> Goodwill:
    g, orders = look.numbers.goodwill, look.orders
    earned = log(1 + profit(look) / look.numbers.sellers.profit_scale)
    rest = (
        g.rest
        + g.free_air * (look.truth.pressure.quiet >= g.free_air_months)
        + g.profit * seqsum(earned, 2) / earned.shape[2]
        - g.fee * orders.commission
        - g.ads_sold * (orders.resale != FREE)
        - g.paid_places * orders.paid_places
    )
    start = look.numbers.platforms.goodwill[look.truth.seats.start]
    kept = exp((look.truth.eras.month - 1)[:, None] * log(np.array(1 - g.drift)))
    felt = kept * start + (1 - kept) * np.clip(rest, 0.0, 1.0)
    rivals = np.maximum(seqsum(look.open & ~look.mine, 1), 1)[:, None, None]
    other = np.where(look.open[:, :, None], (1 - look.own(truth.focus)) / rivals, 0.0)
    return Goodwill(
        goodwill=look.know(truth.goodwill, look.report("focus", "goodwill", felt)),
        focus=look.know(truth.focus, look.report("focus", "focus", other)),
    )
