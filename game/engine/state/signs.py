"""Signs of the times: the figures that event cards look at, of every platform in every game."""

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import World


def signs(world: World, numbers: Numbers, ledger: Ledger) -> dict[str, Array]:
    """(g, p) each, as the month left them; the names are those of the balance's `Sign`."""
    users = seqsum(world.people.users, 2)
    online = seqsum(users, 1)[:, None]
    sales = seqsum(ledger.trade.gmv, 3)
    holders = world.investors.stake > 0
    carriers = world.delivery.galloway + world.delivery.tortoise
    return {
        "fakes": ledger.trust.share,
        "beauty_fakes": _in_aisle("beauty_baby", ledger.trust.fakes, numbers),
        "users": share(users, online),
        "goodwill": world.goodwill.goodwill,
        "confidence": np.where(holders, world.investors.confidence, 100.0).min(axis=2),
        "alliance": world.ads.level * 1.0,
        "visit_rate": np.where(world.standing.visits > 0, world.standing.rate, 0.0),
        "carriers": carriers * 1.0,
        "apparel_share": share(_in_aisle("apparel", sales, numbers), seqsum(sales, 2)),
        "users_m": users,
    }


def _in_aisle(name: str, row: Array, numbers: Numbers) -> Array:
    """The column of one category of (g, p, c); nothing where a mod has none of this name."""
    ids = numbers.categories.ids
    return row[:, :, ids.index(name)] if name in ids else np.zeros(row.shape[:2])
