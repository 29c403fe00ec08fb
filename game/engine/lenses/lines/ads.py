"""The alliance of websites: its summits, the visits it sells, and what is sold on."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, finite, nearest, stepped
from game.engine.lenses.offers import MILLION, Offer, Part, crowns, one_of
from game.engine.maths.portable import seqsum
from game.engine.state import prices
from game.engine.state.arrays import Array, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FREE, HOME, LANDINGS, SALES, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    # Whoever knows the webmasters already may go on dealing with them.
    allied = (world.ads.level > 0) | (world.ads.lease > 0) | (world.standing.visits > 0)
    let = world.seats.open & (world.ads.lease > 0)
    return {
        "traffic": {"alliance": allied},
        "resale": {"landing": allied | (world.standing.landing != HOME)},
        "summit": _summit(world, numbers),
        "portal_bid_cr": {
            "era": np.broadcast_to(world.eras.era[:, None] >= numbers.ads.portal_era, allied.shape),
            "held": np.broadcast_to(~np.any(let, axis=1, keepdims=True), allied.shape),
        },
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    a, was, allied = numbers.ads, world.standing, may("traffic")
    landing = np.where(allied, np.clip(orders.landing, HOME, len(a.landing) - 1), was.landing)
    # Visits to the home page are nobody's to buy.
    resale = np.where(landing == HOME, FREE, np.clip(orders.resale, 0, 2))
    places = nearest(orders.paid_places, was.paid_places, a.paid_places)
    reserve = np.clip(finite(orders.reserve, was.reserve), 0.0, a.reserve_most)
    visits = stepped(orders.visits, was.visits, a.visits_step, 0, a.visits_most)
    return {
        "visits": np.where(allied, visits, was.visits),
        "rate": np.where(allied, stepped(orders.rate, was.rate, a.rate_step, *a.rate), was.rate),
        "landing": landing,
        "resale": resale,
        "reserve": reserve,
        "paid_places": np.where(resale == FREE, 0.0, places),
        "summit": orders.summit & may("summit"),
        "portal_bid": _portal_bid(orders, world, numbers, may),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    a = clerk.numbers.ads
    visits = Part(0.0, a.visits_most * MILLION, a.visits_step * MILLION)
    traffic = {"visits": visits, "rate": Part(*a.rate, a.rate_step), "landing": one_of(LANDINGS)}
    reserve, places = Part(0.0, a.reserve_most), one_of(a.paid_places)
    resale = {"mode": one_of(SALES), "reserve": reserve, "paid_places": places}
    price = prices.summit(clerk.world, clerk.numbers)[clerk.at]
    step = min(int(clerk.world.ads.level[clerk.at]), len(a.summit_era) - 1)
    users, shops = a.summit_users[step] * MILLION, a.summit_shops[step] * MILLION
    needs = {"era": a.summit_era[step], "users": users, "shops": shops}
    return {
        "traffic": clerk.line("traffic", parts=traffic),
        "resale": clerk.line("resale", parts=resale),
        "summit": clerk.line("summit", cost=price, values=needs),
        "portal_bid_cr": _portal_offer(clerk),
    }


def portal_least(world: World, numbers: Numbers) -> Array:
    """(g) cr m: the least bid for the portal's page, on a step."""
    a = numbers.ads
    return np.ceil(a.portal_least * world.eras.cost_index / a.portal_step) * a.portal_step


def _portal_bid(orders: Orders, world: World, numbers: Numbers, may: May) -> Cells:
    """Less than the portal asks is no bid."""
    a, bid = numbers.ads, orders.portal_bid
    most = a.portal_most * world.eras.cost_index[:, None]
    bid = stepped(bid, np.zeros_like(bid), a.portal_step, 0, most)
    return np.where(may("portal_bid_cr") & (bid >= portal_least(world, numbers)[:, None]), bid, 0.0)


def _portal_offer(clerk: Clerk) -> Offer:
    a, world = clerk.numbers.ads, clerk.world
    most = a.portal_most * world.eras.cost_index[0]
    bid = crowns(portal_least(world, clerk.numbers)[0], most, a.portal_step)
    values = {"era": a.portal_era, "n": int(world.ads.lease.max())}
    return clerk.line("portal_bid_cr", parts={"portal_bid_cr": bid}, values=values)


def _summit(world: World, numbers: Numbers) -> dict[str, Flags]:
    a, level = numbers.ads, world.ads.level
    step = np.minimum(level, len(a.summit_era) - 1)
    users, shops = seqsum(world.people.users, 2), seqsum(seqsum(world.sellers.shops, 3), 2)
    return {
        "most": level < len(a.summit_era),
        "era": world.eras.era[:, None] >= np.take(a.summit_era, step),
        "size": (users >= np.take(a.summit_users, step)) | (shops >= np.take(a.summit_shops, step)),
    }
