"""What is booked is a secret until it is announced or run; a day that was held was seen by everybody."""

import numpy as np

from game.engine.lenses.sight import about
from game.engine.lenses.veil.look import Look
from game.engine.state.arrays import Array, Count
from game.engine.state.orders import A_DAY
from game.engine.state.world import Promotions


def seen(look: Look, truth: Promotions) -> Promotions:
    """A date that was announced or found out stands for a day as days usually are."""
    n, day = look.numbers.promotions, look.report("day", "day", _announced(look))
    booked, index = day > 0, look.cost
    gmv, buyers = _read(look, truth)
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
        last_gmv=look.know(truth.last_gmv, gmv),
        last_buyers=look.know(truth.last_buyers, buyers),
        last_tier=truth.last_tier,
    )


def _announced(look: Look) -> Count:
    """(g, p) the month of the day that was announced by somebody who is believed, 0 = none."""
    said, n = look.truth.announcements, look.numbers.announcements
    believed = (said.what == A_DAY) & (said.credibility >= n.believed)
    return np.where(believed, said.month, 0)


def _read(look: Look, truth: Promotions) -> tuple[Array, Array]:
    """(g, p) sales and buyers of the last day: as printed in the month after it, else roughly."""
    papers, month = look.truth.headlines, look.truth.eras.month[:, None]
    printed = papers.printed == look.numbers.headlines.remembered + truth.last + 2 - month
    sold, came = (about(x, look.b.day) for x in (truth.last_gmv, truth.last_buyers))
    return np.where(printed, papers.sales, sold), np.where(printed, papers.buyers, came)
