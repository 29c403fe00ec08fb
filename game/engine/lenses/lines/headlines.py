"""What the papers get in the month after a great day, and doubts about what others told them."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen
from game.engine.lenses.offers import Offer
from game.engine.state import prices
from game.engine.state.numbers import Numbers
from game.engine.state.orders import HEADLINES, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """A headline by what it could say (g, p, x), an audit by rival (g, p, q)."""
    day, month = world.promotions.last, world.eras.month[:, None]
    fresh = ((day > 0) & (day == month - 1))[:, :, None]
    printed = (world.headlines.printed > 0)[:, None, :]
    others = ~np.eye(world.chairs, dtype=np.bool_)
    return {
        "headline": {"nothing": np.repeat(fresh, len(HEADLINES), axis=2)},
        "demand_audit": {
            "self": np.broadcast_to(others, (len(day), *others.shape)),
            "nothing": np.broadcast_to(printed, (len(day), *others.shape)),
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    return {
        "headline": np.where(chosen(orders.headline, may("headline")), orders.headline, 0),
        "audit_rival": np.where(chosen(orders.audit_rival, may("demand_audit")), orders.audit_rival, 0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    price = prices.headlines(clerk.world, clerk.numbers)[clerk.at]
    says = {name: clerk.line("headline", x, cost=price[x]) for x, name in enumerate(HEADLINES)}
    doubts = {name: clerk.line("demand_audit", q) for q, name in enumerate(clerk.platforms)}
    return {
        "headline": clerk.choice("headline", says, entries=1),
        "demand_audit": clerk.rival("demand_audit", doubts),
    }
