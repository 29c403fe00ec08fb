"""The great day, a street that goes along, and a brand's own day."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, nearest, stepped
from game.engine.lenses.offers import ALL, Offer, Part, crowns, one_of
from game.engine.state import prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import MECHANICS, Orders
from game.engine.state.world import World

PERCENT = 100


def conditions(world: World, numbers: Numbers) -> Conditions:
    booked, held = world.promotions.month > 0, world.brands.terms > 0
    n = numbers.promotions.joint
    return {
        "promotion": {"booked": ~booked, "rest": _first(world) <= _last(world, numbers)[:, None]},
        "cancel_promotion": {"none": booked},
        "joint_promotion": {
            "rest": world.promotions.joint_rest == 0,
            "goodwill": world.goodwill.goodwill >= n.least,
            "shops": _streets(world, numbers).any(axis=2),
        },
        "brand_day": {"none": held & (world.brands.left > 0), "rest": world.promotions.brand_rest == 0},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    return {
        **_promotion(orders, world, numbers, may),
        **_joint(orders, world, numbers, may),
        **_brand_day(orders, numbers, may),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    return {
        "promotion": _offer(clerk),
        "joint_promotion": _offer_joint(clerk),
        "brand_day": _offer_brand_day(clerk),
    }


def _first(world: World) -> Count:
    """(g, p) first month that can be booked."""
    return world.eras.month[:, None] + world.promotions.rest


def _last(world: World, numbers: Numbers) -> Count:
    """(g) last month that can be booked."""
    return np.minimum(world.eras.month + numbers.promotions.ahead, world.eras.length)


def _streets(world: World, numbers: Numbers) -> Flags:
    """(g, p, c) aisles with stalls enough to call."""
    return np.asarray(world.sellers.shops[..., 1] >= numbers.promotions.joint.shops)


def _stores(world: World, numbers: Numbers) -> Count:
    """(g) stores that can be called at most."""
    n = numbers.promotions.joint
    return np.where(world.eras.era >= n.era, n.stores[1], n.few)


def _promotion(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    n, k = numbers.promotions, world.eras.cost_index[:, None]
    booked = may("promotion") & (orders.event_month > 0)
    month = np.clip(orders.event_month, _first(world), _last(world, numbers)[:, None])
    publicity = _within(orders.event_publicity, n.publicity, n.publicity_step, k)
    stars = np.where(booked, np.clip(orders.event_stars, 0, n.stars_most), 0)
    bid = _within(orders.star_bid, (n.star_cost, n.star_most), n.star_step, np.sqrt(k))
    known = (orders.mechanic > 0) & (orders.mechanic < len(MECHANICS))
    mechanic = np.where(booked & known, orders.mechanic, 0)
    early = np.take(n.mechanic_era, mechanic) > world.eras.era[:, None]
    everywhere = ~orders.event_aisles.any(axis=2, keepdims=True)
    return {
        "event_month": np.where(booked, month, 0),
        "event_publicity": np.where(booked, publicity, 0.0),
        "event_stars": stars,
        "star_bid": np.where(stars > 0, bid, 0.0),
        "event_depth": np.where(booked, nearest(orders.event_depth, np.zeros(booked.shape), n.depths), 0.0),
        "mechanic": np.where(early, 0, mechanic),
        "event_aisles": booked[:, :, None] & (orders.event_aisles | everywhere),
        "event_off": orders.event_off & may("cancel_promotion"),
    }


def _within(asked: Array, bounds: tuple[float, float], step: float, times: Array) -> Array:
    return stepped(asked, np.zeros(asked.shape), step * times, bounds[0] * times, bounds[1] * times)


def _joint(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    n = numbers.promotions.joint
    aisles = orders.joint_aisles & _streets(world, numbers)
    aisles &= np.cumsum(aisles, axis=2) <= n.aisles
    called = may("joint_promotion") & (orders.joint_stores > 0) & aisles.any(axis=2)
    stores = np.clip(orders.joint_stores, n.stores[0], _stores(world, numbers)[:, None])
    depth = nearest(orders.joint_depth, np.zeros(called.shape), numbers.promotions.depths)
    return {
        "joint_stores": np.where(called, stores // n.step * n.step, 0),
        "joint_depth": np.where(called, depth, 0.0),
        "joint_aisles": called[:, :, None] & aisles,
    }


def _brand_day(orders: Orders, numbers: Numbers, may: May) -> dict[str, Cells]:
    n, open_to = numbers.promotions.brand_day, may("brand_day")
    place = np.clip(orders.day_brand - 1, 0, open_to.shape[2] - 1)[:, :, None]
    known = (orders.day_brand > 0) & (orders.day_brand <= open_to.shape[2])
    chosen = known & np.take_along_axis(open_to, place, axis=2)[:, :, 0]
    depth = stepped(orders.day_depth, np.zeros(chosen.shape), n.step, *n.depth)
    return {
        "day_brand": np.where(chosen, orders.day_brand, 0),
        "day_depth": np.where(chosen, depth, 0.0),
    }


def _offer(clerk: Clerk) -> Offer:
    """A day can be booked; one that is booked can only be called off."""
    world, n = clerk.world, clerk.numbers.promotions
    k, first = float(world.eras.cost_index[0]), int(_first(world)[clerk.at])
    if world.promotions.month[clerk.at]:
        return clerk.line("cancel_promotion", field="promotion", parts={"cancel": one_of((True,))})
    ways = [way for way, era in zip(MECHANICS, n.mechanic_era, strict=True) if era <= world.eras.era[0]]
    star = float(np.sqrt(k))
    parts = {
        "month": one_of(range(first, int(_last(world, clerk.numbers)[0]) + 1)),
        "publicity_cr": crowns(n.publicity[0] * k, n.publicity[1] * k, n.publicity_step * k),
        "stars": Part(0.0, n.stars_most, 1.0),
        "star_cr": crowns(n.star_cost * star, n.star_most * star, n.star_step * star),
        "depth": one_of(n.depths),
        "mechanic": one_of(ways),
        "aisles": one_of((ALL, *clerk.aisles)),
    }
    return clerk.line("promotion", parts=parts, values={"n": first - int(world.eras.month[0])})


def _offer_joint(clerk: Clerk) -> Offer:
    world, n = clerk.world, clerk.numbers.promotions.joint
    streets = _streets(world, clerk.numbers)[clerk.at]
    parts = {
        "stores": Part(n.stores[0], int(_stores(world, clerk.numbers)[0]), n.step),
        "depth": one_of(clerk.numbers.promotions.depths),
        "aisles": one_of(name for name, there in zip(clerk.aisles, streets, strict=True) if there),
    }
    needs = {"n": int(world.promotions.joint_rest[clerk.at]), "points": round(n.least * PERCENT)}
    return clerk.line("joint_promotion", parts=parts, entries=n.aisles, values=needs)


def _offer_brand_day(clerk: Clerk) -> Offer:
    n, rest = clerk.numbers.promotions.brand_day, clerk.world.promotions.brand_rest[clerk.at].tolist()
    parts = {"depth": Part(*n.depth, n.step)}
    cost = prices.brand_day(clerk.world, clerk.numbers)[0, 0]
    targets = {
        name: clerk.line("brand_day", b, cost=cost, parts=parts, values={"n": rest[b]})
        for b, name in enumerate(clerk.brands)
    }
    return clerk.choice("brand_day", targets, entries=1)
