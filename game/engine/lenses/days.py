"""Great days on the desk: the one that is booked, the last one anybody saw, and what one's own came to."""

import numpy as np

from game.engine.lenses.briefing import Booking, DayHeld, GreatDay, Rates
from game.engine.maths.portable import seqsum
from game.engine.state.freshness import fresh
from game.engine.state.ledger import DAMP, ORDINARY_GOODS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import MECHANICS
from game.engine.state.world import World

CR = 1e6  # crowns in a cr m
TIERS = ("damp", "brisk", "roaring", "historic")
At = tuple[int, int]  # game, seat


def booking(seen: World, n: Numbers, at: At) -> Booking | None:
    own = seen.promotions
    if not own.month[at]:
        return None
    return Booking(
        month=int(own.month[at]),
        publicity_cr=float(own.publicity[at]) * CR,
        stars=int(own.stars[at]),
        star_cr=float(own.bid[at]) * CR,
        depth=float(own.depth[at]),
        mechanic=MECHANICS[int(own.mechanic[at])],
        aisles=tuple(n.categories.ids[c] for c in np.flatnonzero(own.aisles[at])),
    )


def last_day(seen: World, at: At) -> DayHeld | None:
    own = seen.promotions
    if not own.last[at]:
        return None
    return DayHeld(
        month=int(own.last[at]),
        gmv_cr=float(own.last_gmv[at]) * CR,
        buyers_m=float(own.last_buyers[at]),
        tier=TIERS[int(own.last_tier[at]) - DAMP],
    )


def novelty(seen: World, n: Numbers, at: At) -> Rates:
    """By way of selling, how new a day of this seat would be."""
    return dict(zip(MECHANICS, fresh(seen, n)[at].tolist(), strict=True))


def great_day(ledger: Ledger, n: Numbers, at: At) -> GreatDay | None:
    """The seat's own day in the month that was played."""
    p = ledger.promotions
    if not p.running[at]:
        return None
    sold, buyers = seqsum(p.gmv, 3)[at], float(p.buyers[at])
    return GreatDay(
        gmv_cr=dict(zip(n.categories.ids, (sold * CR).tolist(), strict=True)),
        cut_cr=_borne(ledger, at),
        buyers_m=buyers,
        each_cr=float(sold.sum()) / buyers if buyers else 0.0,
        stars=int(p.stars[at]),
        noise=float(p.noise[at]),
        size=float(p.size[at]),
        tier=TIERS[int(p.tier[at]) - DAMP],
        load=float(p.load[at]),
        room=float(ledger.delivery.capacity[at]),
        failed=float(p.failed[at]),
    )


def _borne(ledger: Ledger, at: At) -> Rates:
    """Who pays what buyers save where parcels arrive: the platform, its sellers, makers of goods."""
    p = ledger.promotions
    cut = seqsum(p.gmv, 2)[at] * p.depth[at] * CR
    own = cut * p.own_part[at]
    rest = cut - own
    sellers = float(rest[ORDINARY_GOODS])
    return {"house": float(own.sum()), "sellers": sellers, "brands": float(rest.sum()) - sellers}
