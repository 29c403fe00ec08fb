"""Announcements: one promise at a time. Nobody asks whether it can be kept."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, finite
from game.engine.lenses.offers import MILLION, Offer, Part, one_of
from game.engine.state import claims
from game.engine.state.arrays import Count
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ANNOUNCEMENTS, DEEP_USERS, FREE_CHOICE, SUBSIDY, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    ahead = world.eras.month + 1 <= world.eras.length
    return {
        "announce": {
            "end": np.broadcast_to(ahead[:, None], world.seats.open.shape),
            "open": world.announcements.what == 0,
        }
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    what = np.where((orders.announce > 0) & (orders.announce <= len(ANNOUNCEMENTS)), orders.announce, 0)
    what = np.where(may("announce"), what, 0)
    month, n = world.eras.month[:, None], numbers.announcements
    first = month + np.where(what == FREE_CHOICE, n.quiet_months, 1)
    by = np.clip(orders.announce_month, first, month + n.ahead)
    by = np.minimum(by, world.eras.length[:, None])
    return {
        "announce": what,
        "announce_month": np.where(what > 0, by, 0),
        "announce_amount": _amount(world, what, orders, numbers),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    world, n, s = clerk.world, clerk.numbers.announcements, clerk.numbers.subsidies
    least, month = claims.least(world, clerk.numbers)[clerk.at], int(world.eras.month[0])
    most = float(world.eras.people[0].sum())
    last = min(month + n.ahead, int(world.eras.length[0]))
    parts = {
        "what": one_of(ANNOUNCEMENTS),
        "month": one_of(range(month + 1, last + 1)),
        "rate": Part(float(least[SUBSIDY]), s.most, s.step),
        "deep": Part(
            round(least[DEEP_USERS] * MILLION), round(most * MILLION), round(n.people_step * MILLION)
        ),
    }
    values = {"month": int(world.announcements.month[clerk.at])}
    return {"announce": clerk.line("announce", parts=parts, values=values)}


def _amount(world: World, what: Count, orders: Orders, numbers: Numbers) -> Cells:
    """A figure that says nothing new is left out: then it is the least there is."""
    steps = np.array((1.0, 1.0, numbers.subsidies.step, 1.0, numbers.announcements.people_step))[what]
    asked = finite(orders.announce_amount, world.announcements.amount)
    limit = np.where(what == SUBSIDY, numbers.subsidies.most, world.eras.people.sum(axis=1)[:, None])
    named = np.clip(np.rint(asked / steps) * steps, 0.0, limit)
    counted = (what == SUBSIDY) | (what == DEEP_USERS)
    enough = claims.amount(world, what, named, numbers)
    return np.where(counted & (asked > 0), enough, 0.0)
