"""Sales are public; cash is what a valuation leaves over when people and sales are paid for."""

import numpy as np

from game.engine.lenses.sight import about, hundredths, stars
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array, Money
from game.engine.state.world import Books


def seen(look: Look, truth: Books) -> Books:
    return Books(
        cash=look.count(truth.cash, hundredths(till(look))),
        net=look.count(truth.net, _losses(look, truth)),
        gmv=look.gmv,
        revenue=look.hidden(truth.revenue),
        elsewhere=np.zeros_like(truth.elsewhere),
    )


def _losses(look: Look, truth: Books) -> Money:
    """(g, p, month) nothing is known of them, but where research has counted how long the cash lasts."""
    months = look.report("runway", "runway", np.full(truth.cash.shape, np.inf))
    short = months < look.numbers.research.runway_most
    loss = np.where(short, till(look) / np.where(short, np.maximum(months, 1.0), 1.0), 0.0)
    return np.broadcast_to(-hundredths(loss)[:, :, None], truth.net.shape)


def till(look: Look) -> Array:
    """(g, p) cr m of cash that the seen valuation implies."""
    v, truth = look.numbers.verdict, look.truth
    worth = look.know(truth.verdict.valuation, about(truth.verdict.valuation, v.seen))
    users = seqsum(look.users, 2)
    deep = look.b.deep_share * users
    core = v.deep * deep + v.new * (users - deep) + v.gmv * seqsum(look.gmv, 2)
    trusted = v.trust[0] + v.trust[1] * stars(truth.trust.fame, look.numbers)
    watched = v.risk_heat * np.maximum(truth.heat.heat - look.numbers.heat.warning, 0.0)
    trusted = trusted * (1 - np.minimum(watched, v.risk_most))
    least = look.b.poorest * look.numbers.platforms.opex[truth.seats.start] * look.cost
    return np.where(look.open, np.maximum(worth - core * trusted, least), 0.0)
