"""Group-buy waves and live galas."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, Part, crowns
from game.engine.maths.portable import seqsum
from game.engine.state.numbers import Numbers
from game.engine.state.orders import GROUP_BUY, LIVE, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    lines, waves = world.launch.lines, world.social.waves
    rested = seqsum(waves[:, :, : numbers.social.wave_rest - 1], 2) == 0
    return {
        "group_buy": {"line": lines[:, :, GROUP_BUY], "rest": rested},
        "live_gala": {"line": lines[:, :, LIVE]},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    n, cost = numbers.social, world.eras.cost_index[:, None]
    called = may("group_buy") & (orders.bonus > 0)
    bonus = stepped(orders.bonus, np.zeros_like(orders.bonus), n.bonus_step, *n.bonus)
    aisles = len(numbers.categories.ids)
    built = may("live_gala") & (orders.gala > 0) & (orders.gala <= aisles) & (orders.hosts > 0)
    least, most, step = n.host_ask * cost, n.host_most * cost, n.host_step * cost
    bid = stepped(orders.host_bid, np.zeros_like(orders.host_bid), step, least, most)
    return {
        "bonus": np.where(called, bonus, 0.0),
        "gala": np.where(built, orders.gala, 0),
        "hosts": np.where(built, np.minimum(orders.hosts, n.gala_hosts), 0),
        "host_bid": np.where(built, bid, 0.0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    n, cost = clerk.numbers.social, clerk.world.eras.cost_index[0]
    bid = crowns(n.host_ask * cost, n.host_most * cost, n.host_step * cost)
    gala = {"hosts": Part(1, n.gala_hosts, 1), "bid_cr": bid}
    stages = {name: clerk.line("live_gala", parts=gala) for name in clerk.aisles}
    least, most = n.bonus
    return {
        "group_buy": clerk.line("group_buy", parts={"group_buy": Part(least, most, n.bonus_step)}),
        "live_gala": clerk.choice("live_gala", stages, entries=1),
    }
