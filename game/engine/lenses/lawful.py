"""Orders cut down to what is legal now: the nearest legal value, or the line as it stood.

Whatever comes in, even nonsense, what goes out can be played; and what is legal goes through untouched.
"""

from dataclasses import fields
from typing import Any

import numpy as np
import numpy.typing as npt

from game.engine.lenses.bounds import Bounds, bounds
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import DARE, DEEP, FREE, GMV, HOME, Orders
from game.engine.state.world import World

Cells = npt.NDArray[Any]


def lawful(world: World, orders: Orders, numbers: Numbers) -> Orders:
    """The legal orders nearest to these, in every game and seat."""
    was, b = world.standing, bounds(world, numbers)
    legal: dict[str, Cells] = {
        **_subsidies(orders, was, b, numbers),
        "stock": _stock(orders, was, b, numbers),
        **_traffic(orders, was, b, numbers),
        **_front_page(orders, was, numbers),
        "policing": np.clip(orders.policing, b.policing, len(numbers.trust.fakes_by_level) - 1),
        "commission": _stepped(
            orders.commission, was.commission, numbers.charter.step, 0, numbers.charter.most
        ),
        "ladder": orders.ladder,
        "publicity": _publicity(orders, was, b),
        **_courting(orders, b, numbers),
        **_parting(orders, b),
        "summit": orders.summit & b.may("summit"),
        "build": np.where(_chosen(orders.build, b.may("logistics")), orders.build, 0),
        **_pitch(orders, b, numbers),
        "call": orders.call & b.may("update_call"),
        "renegotiate": _renegotiate(orders, b),
        "rank": orders.rank,
    }
    # Nobody speaks for a seat that is empty or closed.
    return Orders(
        **{f.name: _where(world.seats.open, legal[f.name], getattr(was, f.name)) for f in fields(was)}
    )


def _subsidies(orders: Orders, was: Orders, b: Bounds, numbers: Numbers) -> dict[str, Cells]:
    s = numbers.subsidies
    sellers = _stepped(orders.seller_subsidy, was.seller_subsidy, s.step, 0, s.most)
    aisles, given = sellers.shape[2], (sellers > 0).sum(axis=2)
    all_alike = (given == aisles) & (sellers == sellers[:, :, :1]).all(axis=2)
    sellers = _where(all_alike | (given <= s.aisles_most), sellers, was.seller_subsidy)
    silent = ~b.may("buyer_subsidy")
    return {
        "buyer_subsidy": _where(
            silent, 0.0, _stepped(orders.buyer_subsidy, was.buyer_subsidy, s.step, 0, b.buyer_subsidy)
        ),
        "match_clause": np.where(
            silent, 0.0, _stepped(orders.match_clause, was.match_clause, s.step, 0, s.most)
        ),
        "seller_subsidy": _where(silent, 0.0, sellers),
        "coupon": np.where(silent, 0.0, _nearest(orders.coupon, was.coupon, s.coupons)),
    }


def _stock(orders: Orders, was: Orders, b: Bounds, numbers: Numbers) -> Array:
    """What stood at the start may stay, even between levels and in more aisles than could be opened now."""
    wanted = _nearest(orders.stock, was.stock, numbers.stock.depth)
    wanted = np.where(orders.stock == was.stock, was.stock, wanted)
    opened = ((wanted > 0) & (was.stock == 0)).any(axis=2)
    return _where(~opened | ((wanted > 0).sum(axis=2) <= b.aisles), wanted, was.stock)


def _traffic(orders: Orders, was: Orders, b: Bounds, numbers: Numbers) -> dict[str, Cells]:
    a, may = numbers.ads, b.may("traffic")
    landing = np.where(may, np.clip(orders.landing, HOME, len(a.landing) - 1), was.landing)
    # Visits to the home page are nobody's to buy.
    resale = np.where(landing == HOME, FREE, np.clip(orders.resale, 0, 2))
    places = _nearest(orders.paid_places, was.paid_places, a.paid_places)
    reserve = np.clip(_finite(orders.reserve, was.reserve), 0.0, a.reserve_most)
    visits = _stepped(orders.visits, was.visits, a.visits_step, 0, a.visits_most)
    return {
        "visits": np.where(may, visits, was.visits),
        "rate": np.where(may, _stepped(orders.rate, was.rate, a.rate_step, *a.rate), was.rate),
        "landing": landing,
        "resale": resale,
        "reserve": reserve,
        "paid_places": np.where(resale == FREE, 0.0, places),
    }


def _front_page(orders: Orders, was: Orders, numbers: Numbers) -> dict[str, Cells]:
    """Whole places that fill the page; else the page stays as it is."""
    brand, ordinary = (
        np.maximum(np.rint(_finite(asked, stood)), 0.0)
        for asked, stood in (
            (orders.front_brand, was.front_brand),
            (orders.front_ordinary, was.front_ordinary),
        )
    )
    same = (orders.front_brand == was.front_brand) & (orders.front_ordinary == was.front_ordinary)
    full = (brand.sum(axis=2) + ordinary.sum(axis=2) == numbers.frontpage.slots) & ~same.all(axis=2)
    return {
        "front_brand": _where(full, brand, was.front_brand),
        "front_ordinary": _where(full, ordinary, was.front_ordinary),
    }


def _publicity(orders: Orders, was: Orders, b: Bounds) -> Array:
    """Steps grow with the era; what was agreed before stays agreed."""
    step, most = b.publicity_step[:, None], b.publicity[:, None]
    stepped = _stepped(orders.publicity, was.publicity, step, 0, most)
    return np.where(orders.publicity == was.publicity, was.publicity, stepped)


def _courting(orders: Orders, b: Bounds, numbers: Numbers) -> dict[str, Cells]:
    n = numbers.brands
    bid = _stepped(orders.bid, np.zeros_like(orders.bid), n.bid_step, 0, b.bid[:, None, None])
    possible = (orders.terms > 0) & (orders.terms <= b.terms) & np.isin(orders.months, n.months)
    made = (bid > 0) & possible & b.may("court_brand")
    made &= np.cumsum(made, axis=2) <= b.room[:, :, None]
    return {
        "bid": np.where(made, bid, 0.0),
        "terms": np.where(made, orders.terms, 0),
        "months": np.where(made, orders.months, 0),
    }


def _parting(orders: Orders, b: Bounds) -> dict[str, Flags]:
    drop = orders.drop & b.may("drop_brand")
    return {"drop": drop, "cheaper": orders.cheaper & b.may("renegotiate_brand") & ~drop}


def _pitch(orders: Orders, b: Bounds, numbers: Numbers) -> dict[str, Cells]:
    told = b.may("pitch") & (orders.pitch > 0) & (orders.pitch <= DARE)
    dares = told & (orders.pitch == DARE) & (orders.dare >= GMV) & (orders.dare <= DEEP)
    ask = _nearest(orders.ask, np.ones_like(orders.ask), numbers.investors.ask)
    return {
        "pitch": np.where(told, orders.pitch, 0),
        "goal": np.where(told, np.clip(orders.goal, 0, 2), 0),
        "ask": np.where(told, ask, 0.0),
        "dare": np.where(dares, orders.dare, 0),
    }


def _renegotiate(orders: Orders, b: Bounds) -> Count:
    known = (orders.renegotiate > 0) & (orders.renegotiate <= 3)
    return np.where(known & b.may("renegotiate_deal"), orders.renegotiate, 0)


def _chosen(choice: Count, may: Flags) -> Flags:
    """Is the choice, counted from 1, one of those that are open (g, p, n)?"""
    place = np.clip(choice - 1, 0, may.shape[2] - 1)[:, :, None]
    is_open: Flags = np.take_along_axis(may, place, axis=2)[:, :, 0]
    chosen: Flags = (choice > 0) & (choice <= may.shape[2]) & is_open
    return chosen


def _stepped(
    asked: Array, was: Array, step: Array | float, least: Array | float, most: Array | float
) -> Array:
    """The nearest whole number of steps between the two bounds, which lie on steps themselves."""
    steps = np.rint(_finite(asked, was) / step)
    within: Array = np.clip(steps, np.rint(np.divide(least, step)), np.rint(np.divide(most, step)))
    return within * step


def _nearest(asked: Array, was: Array, choices: tuple[float, ...]) -> Array:
    distance = np.abs(_finite(asked, was)[..., None] - np.array(choices))
    nearest: Array = np.array(choices, dtype=np.float64)[distance.argmin(axis=-1)]
    return nearest


def _finite(asked: Array, was: Array) -> Array:
    return np.where(np.isfinite(asked), asked, was)


def _where(flag: Flags, yes: Cells | float, no: Cells) -> Cells:
    """np.where with a flag a seat, for rows of any length."""
    return np.where(flag.reshape(flag.shape + (1,) * (no.ndim - 2)), yes, no)
