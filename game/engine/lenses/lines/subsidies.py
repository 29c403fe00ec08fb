"""Money back to buyers, on top to sellers, and for newcomers: all shut while an investor holds you to it."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, nearest, stepped, where
from game.engine.lenses.offers import ALL, Offer, Part, one_of
from game.engine.state.arrays import Array
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

LINES = ("buyer_subsidy", "match_clause", "seller_subsidy", "first_order_coupon")


def conditions(world: World, numbers: Numbers) -> Conditions:
    free = world.investors.no_subsidy == 0
    return {line: {"promised": free} for line in LINES}


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    s, was, silent = numbers.subsidies, world.standing, ~may("buyer_subsidy")
    buyers = stepped(orders.buyer_subsidy, was.buyer_subsidy, s.step, 0, _most(world, numbers))
    match = stepped(orders.match_clause, was.match_clause, s.step, 0, s.most)
    return {
        "buyer_subsidy": where(silent, 0.0, buyers),
        "match_clause": np.where(silent, 0.0, match),
        "seller_subsidy": where(silent, 0.0, _sellers(orders, was, numbers)),
        "coupon": np.where(silent, 0.0, nearest(orders.coupon, was.coupon, s.coupons)),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    s, most = clerk.numbers.subsidies, _most(clerk.world, clerk.numbers)[clerk.at].tolist()
    any_rate = Part(0.0, s.most, s.step)
    buyers = {name: Part(0.0, rate, s.step) for name, rate in zip(clerk.segments, most, strict=True)}
    parts = {
        "buyer_subsidy": {ALL: Part(0.0, min(most), s.step), **buyers},
        "match_clause": {"match_clause": any_rate},
        "seller_subsidy": dict.fromkeys((ALL, *clerk.aisles), any_rate),
        "first_order_coupon": {"first_order_coupon": one_of(s.coupons)},
    }
    entries = {"seller_subsidy": s.aisles_most}
    promised = {"n": int(clerk.world.investors.no_subsidy[clerk.at])}
    return {
        line: clerk.line(line, parts=parts[line], entries=entries.get(line), values=promised)
        for line in LINES
    }


def _most(world: World, numbers: Numbers) -> Array:
    """(g, p, s) highest rate for buyers this month."""
    s = numbers.subsidies
    return np.minimum(s.most, world.standing.buyer_subsidy + s.climb)


def _sellers(orders: Orders, was: Orders, numbers: Numbers) -> Cells:
    """One rate for all aisles, or rates for a few."""
    s = numbers.subsidies
    rates = stepped(orders.seller_subsidy, was.seller_subsidy, s.step, 0, s.most)
    aisles, given = rates.shape[2], (rates > 0).sum(axis=2)
    all_alike = (given == aisles) & (rates == rates[:, :, :1]).all(axis=2)
    return where(all_alike | (given <= s.aisles_most), rates, was.seller_subsidy)
