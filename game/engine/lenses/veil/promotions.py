"""What is booked is a secret until it is announced or run; a day that was held was seen by everybody."""

import numpy as np

from game.engine.lenses.sight import about
from game.engine.lenses.veil.look import Look
from game.engine.state.arrays import Count
from game.engine.state.orders import A_DAY
from game.engine.state.world import Promotions


def seen(look: Look, truth: Promotions) -> Promotions:
    """A date that was announced or found out stands for a day as days usually are."""
    n, day = look.numbers.promotions, look.report("day", "day", _announced(look))
    booked, index = day > 0, look.cost
    return Promotions(
        **{field: look.hidden(getattr(truth, field)) for field in ("stars", "bid", "mechanic", "given")},
        month=look.count(truth.month, day),
        publicity=look.know(truth.publicity, np.where(booked, sum(n.publicity) / 2 * index, 0.0)),
        depth=look.know(truth.depth, np.where(booked, n.depths[len(n.depths) // 2], 0.0)),
        aisles=look.flag(truth.aisles, np.broadcast_to(booked[:, :, None], truth.aisles.shape)),
        novelty=truth.novelty,
        used=truth.used,
        rest=truth.rest,
        joint_rest=truth.joint_rest,
        brand_rest=truth.brand_rest,
        deep=truth.deep,
        last=truth.last,
        last_gmv=look.know(truth.last_gmv, about(truth.last_gmv, look.b.day)),
        last_buyers=look.know(truth.last_buyers, about(truth.last_buyers, look.b.day)),
        last_tier=truth.last_tier,
    )


def _announced(look: Look) -> Count:
    """(g, p) the month of the day that was announced by somebody who is believed, 0 = none."""
    said, n = look.truth.announcements, look.numbers.announcements
    believed = (said.what == A_DAY) & (said.credibility >= n.believed)
    return np.where(believed, said.month, 0)
