"""Subsidies: money back to buyers, money on top to sellers.

Buyers have one home, so whoever pays less than its best rival rings an alarm among its own users. Sellers are
everywhere, so money buys their presence; their focus has to be earned.
"""

import numpy as np

from game.engine.maths.contest import best_rival
from game.engine.maths.portable import log, seqsum
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def offer(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Subsidies meet each other, then buyers and sellers."""
    _to_buyers(world, orders, numbers, ledger)
    _to_newcomers(orders, numbers, ledger)
    _to_sellers(world, orders, numbers, ledger)


def _to_buyers(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    s, people = numbers.subsidies, numbers.segments
    offered = np.where(world.trading[:, :, None], orders.buyer_subsidy, 0.0)
    # Only what was offered is matched, never what was matched: so there is no race to resolve.
    rate = np.maximum(offered, np.minimum(orders.match_clause[:, :, None], best_rival(offered)))
    rate = np.where(world.trading[:, :, None], rate, 0.0)
    gap = np.clip(best_rival(rate) - rate, 0.0, s.most)

    ledger.subsidies.rate, ledger.subsidies.gap = rate, gap
    ledger.appeal.add("basket", "subsidy", -people.elasticity * log(1 - rate))
    ledger.appeal.add("platform", "subsidy", s.buyer_pull * people.price * rate)
    ledger.appeal.add("alarm", "subsidy", s.alarm * people.price * gap)


def _to_newcomers(orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    s = numbers.subsidies
    ledger.appeal.add("newcomer", "coupon", s.coupon_pull * orders.coupon)
    # Who came for the coupon warms to the place more slowly.
    shallow = s.coupon_shallow * np.minimum(orders.coupon / s.coupon_usual, 1.0)
    ledger.appeal.add("deepening", "coupon", log(1 - shallow))


def _to_sellers(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    s, rate = numbers.subsidies, orders.seller_subsidy
    aisles = rate.shape[2]
    ledger.appeal.add(
        "small", "subsidy", (numbers.segments.usual_elasticity * s.passed_on * rate)[:, :, None, :]
    )
    ledger.appeal.add("margin_small", "subsidy", rate)
    heard = np.where(world.stand.left > 0, numbers.stand.entry, 1.0)
    drawn = heard * s.seller_pull * seqsum(rate, 2) / aisles
    ledger.appeal.add("entry_small", "subsidy", drawn[:, :, None])

    # A subsidy that comes back as commission lures nobody.
    net = np.maximum(rate - orders.commission[:, :, None], 0.0)
    ledger.subsidies.net = np.where(world.trading, seqsum(net, 2) / aisles, 0.0)
