"""What may be ordered this month, in every game and seat: named conditions and the figures they leave.

The one place where legality is decided. `lawful` cuts orders down to it, `limits` tells it.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXCLUSIVE, HOME
from game.engine.state.world import World


@dataclass(frozen=True)
class Bounds:
    """`conditions[line][name]` must all hold for the line to be open; shapes (g, p) or (g, p, target)."""

    conditions: dict[str, dict[str, Flags]]
    buyer_subsidy: Array  # (g, p, s)  highest rate this month
    policing: Count  # (g, p)     lowest level
    aisles: Count  # (g, p)       aisles with own goods at most
    terms: Count  # (g, p, b)     best terms that may stand beside those held, 0 none
    room: Count  # (g, p)         contracts that can still be signed
    bid: Array  # (g)             cr m a term at most
    publicity: Array  # (g)       cr m a month at most
    publicity_step: Array  # (g)

    def may(self, line: str) -> Flags:
        """Do all the conditions of the line hold?"""
        conditions = iter(self.conditions[line].values())
        together = next(conditions)
        for condition in conditions:
            together = together & condition
        return together


def bounds(world: World, numbers: Numbers) -> Bounds:
    """The limits at the start of this month, before anybody has ordered."""
    s, k = numbers.subsidies, world.eras.cost_index
    terms, room = _terms(world), _room(world, numbers)
    silent = world.investors.no_subsidy > 0
    stock = numbers.stock
    return Bounds(
        conditions={
            **{line: {"promised": ~silent} for line in ("buyer_subsidy", "match_clause", "seller_subsidy")},
            "first_order_coupon": {"promised": ~silent},
            "traffic": {"alliance": world.ads.level > 0},
            "resale": {"landing": (world.ads.level > 0) | (world.standing.landing != HOME)},
            "summit": _summit(world, numbers),
            "logistics": _logistics(world, numbers),
            "court_brand": {
                "held": ~_held(world),
                "taken": terms > 0,
                "room": np.broadcast_to((room > 0)[:, :, None], terms.shape),
            },
            "renegotiate_brand": _renegotiate(world, numbers),
            "drop_brand": {"none": _held(world)},
            **_investors(world, numbers),
        },
        buyer_subsidy=np.minimum(s.most, world.standing.buyer_subsidy + s.climb),
        policing=numbers.platforms.policing_least[world.seats.start],
        aisles=stock.aisles[0] + stock.aisles[1] * world.delivery.own,
        terms=terms,
        room=room,
        bid=numbers.brands.bid_most * k,
        publicity=numbers.publicity.most * k,
        publicity_step=numbers.publicity.step * k,
    )


def _held(world: World) -> Flags:
    """(g, p, b) contracts that bind this month; one that runs out before it can be bid for."""
    return (world.brands.terms > 0) & (world.brands.left > 0) & world.seats.open[:, :, None]


def _terms(world: World) -> Count:
    """Open may stand beside open and one preferred, exclusive beside nothing."""
    held = np.where(_held(world), world.brands.terms, 0)
    beside = EXCLUSIVE - held.max(axis=1, keepdims=True)
    return np.where(_held(world), 0, beside)


def _room(world: World, numbers: Numbers) -> Count:
    n = numbers.brands
    slots = np.minimum(n.slots + world.books.gmv[:, :, 0] // n.slots_gmv, n.slots_most).astype(np.int64)
    room: Count = np.maximum(slots - seqsum(_held(world), 2), 0)
    return room


def _renegotiate(world: World, numbers: Numbers) -> dict[str, Flags]:
    sales = world.brands.sales
    most = sales > numbers.brands.renegotiate_share * seqsum(sales, 1)[:, None]
    return {"none": _held(world), "once": ~world.brands.renegotiated, "share": most}


def _summit(world: World, numbers: Numbers) -> dict[str, Flags]:
    a, level = numbers.ads, world.ads.level
    step = np.minimum(level, len(a.summit_era) - 1)
    users, shops = seqsum(world.people.users, 2), seqsum(seqsum(world.sellers.shops, 3), 2)
    return {
        "most": level < len(a.summit_era),
        "era": world.eras.era[:, None] >= np.take(a.summit_era, step),
        "size": (users >= np.take(a.summit_users, step)) | (shops >= np.take(a.summit_shops, step)),
    }


def _logistics(world: World, numbers: Numbers) -> dict[str, Flags]:
    """(g, p, 3) own couriers, Galloway, Tortoise; one is built at a time."""
    works = world.delivery
    levels = np.stack((works.own, works.galloway, works.tortoise), axis=2)
    idle = np.broadcast_to((works.building == 0)[:, :, None], levels.shape)
    return {"busy": idle, "most": levels < numbers.delivery.levels}


def _investors(world: World, numbers: Numbers) -> dict[str, dict[str, Flags]]:
    deals = world.investors
    waits = deals.due[..., 0] > 0
    return {
        "pitch": {"deal": ~waits, "rest": deals.rest == 0},
        "update_call": {"stranger": deals.story > 0, "rest": deals.called == 0},
        "renegotiate_deal": {
            "frozen": waits & deals.frozen,
            "once": ~deals.renegotiated,
            "confidence": deals.confidence >= numbers.investors.renegotiate_at,
        },
    }
