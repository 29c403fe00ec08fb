"""Badges: what is remembered of a founder. Some are won on a day, others only at the end.

Who survives a last stand is rewarded at once, see rules/verdict.py.
"""

import numpy as np

from game.engine.maths.portable import share
from game.engine.state.arrays import Flags
from game.engine.state.ledger import HISTORIC, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    AVENGED,
    CLEAN_HANDS,
    GREAT_DAY,
    KINGMAKER,
    NEIGHBOUR,
    TRAFFICKER,
    Orders,
)
from game.engine.state.world import World


def pin(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """The month's badges; in the last month those for a whole war."""
    badges, n, here = world.badges, numbers.badges, world.trading
    badges.lax = badges.lax | (here & (orders.policing == 0))
    badges.margin = np.where(_rich(numbers, ledger), badges.margin + 1, 0)
    last = (world.eras.month == world.eras.length)[:, None] & here
    liked = np.where(here, world.goodwill.goodwill, -1.0)
    won = {
        GREAT_DAY: ledger.promotions.tier == HISTORIC,
        CLEAN_HANDS: last & ~badges.lax & ~world.pressure.ever,
        NEIGHBOUR: last & (world.pacts.kept >= n.pacts) & (world.pacts.broken == 0),
        KINGMAKER: last & (liked == liked.max(axis=1, keepdims=True)),
        TRAFFICKER: badges.margin >= n.margin_months,
        AVENGED: ledger.nemesis.avenged,
    }
    for badge, holds in won.items():
        badges.held[:, :, badge] |= holds


def _rich(numbers: Numbers, ledger: Ledger) -> Flags:
    """(g, p) were visits sold on for much more than they cost?"""
    earned, cost = ledger.ads.sold * ledger.ads.price, ledger.ads.bought * ledger.ads.paid
    return np.asarray(share(earned - cost, cost) > numbers.badges.margin)
