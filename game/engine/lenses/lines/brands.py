"""Bids for brands, and ways out of a contract."""

from dataclasses import replace
from math import ceil

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, stepped
from game.engine.lenses.offers import Offer, Refusal, crowns, one_of
from game.engine.maths.portable import seqsum
from game.engine.state import prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXCLUSIVE, PREFERRED, TERMS, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    held, best, sales = _held(world), terms(world, numbers), world.brands.sales
    return {
        "court_brand": {
            "held": ~held,
            "taken": best > 0,
            "room": np.broadcast_to((_room(world, numbers) > 0)[:, :, None], best.shape),
        },
        "renegotiate_brand": {
            "none": held,
            "once": ~world.brands.renegotiated,
            "share": sales > numbers.brands.renegotiate_share * seqsum(sales, 1)[:, None],
        },
        "drop_brand": {"none": held},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    drop = orders.drop & may("drop_brand")
    return {
        **_courting(orders, world, numbers, may),
        "drop": drop,
        "cheaper": orders.cheaper & may("renegotiate_brand") & ~drop,
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    room = int(_room(clerk.world, clerk.numbers)[clerk.at])
    best = terms(clerk.world, clerk.numbers)[clerk.at]
    price = prices.partings(clerk.world, clerk.numbers)[clerk.at]
    bids = {name: _court(clerk, b, best[b]) for b, name in enumerate(clerk.brands)}
    partings = {name: _part_with(clerk, b, price[b]) for b, name in enumerate(clerk.brands)}
    return {
        "court_brand": clerk.choice("court_brand", bids, entries=room),
        "renegotiate_brand": clerk.choice("renegotiate_brand", partings),
    }


def terms(world: World, numbers: Numbers) -> Count:
    """(g, p, b) the best that may stand beside those held, 0 none.

    Open stands beside open and one preferred, exclusive beside nothing; during an inquiry nobody signs one.
    """
    held = _held(world)
    beside = EXCLUSIVE - (world.brands.terms * held).max(axis=1, keepdims=True)
    watched = (world.heat.heat >= numbers.heat.inquiry)[:, :, None]
    return np.where(held, 0, np.where(watched, np.minimum(beside, PREFERRED), beside))


def _held(world: World) -> Flags:
    """(g, p, b) contracts that bind this month; one that runs out before it can be bid for."""
    return (world.brands.terms > 0) & (world.brands.left > 0) & world.seats.open[:, :, None]


def _room(world: World, numbers: Numbers) -> Count:
    """(g, p) contracts that can still be signed."""
    n = numbers.brands
    slots = np.minimum(n.slots + world.books.gmv[:, :, 0] // n.slots_gmv, n.slots_most).astype(np.int64)
    room: Count = np.maximum(slots - seqsum(_held(world), 2), 0)
    return room


def _most(world: World, numbers: Numbers) -> Array:
    """(g) cr m a term at most."""
    return numbers.brands.bid_most * world.eras.cost_index


def _courting(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    n = numbers.brands
    most = _most(world, numbers)[:, None, None]
    bid = stepped(orders.bid, np.zeros_like(orders.bid), n.bid_step, 0, most)
    possible = (orders.terms > 0) & (orders.terms <= terms(world, numbers)) & np.isin(orders.months, n.months)
    made = (bid > 0) & possible & may("court_brand")
    made &= np.cumsum(made, axis=2) <= _room(world, numbers)[:, :, None]
    return {
        "bid": np.where(made, bid, 0.0),
        "terms": np.where(made, orders.terms, 0),
        "months": np.where(made, orders.months, 0),
    }


def _court(clerk: Clerk, brand: int, best: int) -> Offer:
    """By terms, the guarantee begins at what the brand asks; a lower bid is legal, and lost."""
    n, ask = clerk.numbers.brands, float(clerk.world.brands.ask[(*clerk.at, brand)])
    most = _most(clerk.world, clerk.numbers)[0]
    by_terms = {}
    for code, name in enumerate(TERMS, start=1):
        asked = ceil(ask * getattr(n.terms_ask, name) / n.bid_step) * n.bid_step
        parts = {"guarantee_cr": crowns(asked, most, n.bid_step), "months": one_of(n.months)}
        found = clerk.line("court_brand", brand, parts=parts)
        taken = Refusal("refusal.court_brand.terms") if code > best and found.legal else found.why
        by_terms[name] = replace(found, legal=taken is None, why=taken)
    return clerk.choice("court_brand", by_terms)


def _part_with(clerk: Clerk, brand: int, price: int) -> Offer:
    """Asking for less and dropping are two things; the name stands open if either does."""
    ways = {
        "renegotiate": clerk.line("renegotiate_brand", brand),
        "drop": clerk.line("drop_brand", brand, field="renegotiate_brand", cost=price),
    }
    return clerk.choice("renegotiate_brand", ways)
