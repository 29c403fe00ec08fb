"""Contingencies: when all sheets are open, some founders had an answer ready. Answers are never answered.

What is held ready for one month is paid for beforehand and comes back unused; a blow that stands ready for
revenge waits as long as it must, and strikes if its founder has hours and cash left that month.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from game.engine.state import prices, whispers
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import IFS, SELLERS, THENS, Orders
from game.engine.state.world import World

STALLS = 1  # kind of shop


def answer(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> Orders:
    """The orders of the month with every answer that was called for."""
    found = ledger.contingencies
    found.fired = _called(world, orders, numbers, chance)
    found.struck = _provoked(world, orders) & _can(world, orders, numbers, ledger)
    if not (found.fired | found.struck).any():
        return orders
    now = _give(world, orders, numbers, found.fired, orders.then_line, orders.then_value, orders.if_rival)
    return _give(world, now, numbers, found.struck, orders.foe_line, orders.foe_value, orders.foe_rival)


def _called(world: World, orders: Orders, numbers: Numbers, chance: Chance) -> Flags:
    """(g, p) did the rival do what the contingency waits for?"""
    today = world.eras.month[:, None]
    booked = np.where(orders.event_month > 0, orders.event_month, world.promotions.month)
    above, waits = orders.if_above, orders.if_rival[:, :, None] == 1 + np.arange(world.chairs)
    blown = np.swapaxes(whispers.caught(world, orders, numbers, chance), 1, 2)  # [p, q] q whispered about p
    seen = {
        "promotion": _of(orders.if_rival, (booked == today) & ~orders.event_off),
        "buyer_subsidy": _of(orders.if_rival, orders.buyer_subsidy.max(axis=2)) > above,
        "seller_subsidy": _of(orders.if_rival, orders.seller_subsidy.max(axis=2)) > above,
        "launch": _of(orders.if_rival, orders.go),
        "whisper": np.asarray((waits & blown).any(axis=2)),
    }
    called = np.zeros_like(world.seats.open)
    for place, name in enumerate(IFS):
        called = called | ((orders.if_trigger == 1 + place) & seen[name])
    return called & (orders.if_rival > 0) & world.seats.open


def _provoked(world: World, orders: Orders) -> Flags:
    """(g, p) the foe whispers, forces, poaches, has his day on ours, or last evening signed whom we court."""
    foe, me = orders.foe_rival, 1 + np.arange(world.chairs)
    blows = (orders.whisper_rival, orders.choose_rival, orders.poach_rival)
    hit = [_of(foe, named) == me for named in blows]
    day = world.promotions.month == world.eras.month[:, None]
    together = _of(foe, day) & day
    new = (world.partners.left > 0) & (world.partners.together == 0)
    lured = np.asarray((_of(foe, new) & world.partners.begun).any(axis=2))
    return np.asarray(np.logical_or.reduce([*hit, together, lured]) & (foe > 0) & world.seats.open)


def _can(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Flags:
    """(g, p) are there hours and cash for the blow?"""
    costs = np.array((0, *(getattr(numbers.attention.cost, line) for line in THENS.values())))
    return np.asarray(
        (ledger.attention.left >= costs[orders.foe_line])
        & (world.books.cash >= prices.held(world, orders.foe_line, numbers))
    )


def _give(
    world: World, orders: Orders, numbers: Numbers, on: Flags, line: Count, value: Array, rival: Count
) -> Orders:
    """The higher of what was ordered and what was held ready; who whispers already does not do it twice."""
    s = numbers.subsidies
    named = {name: on & (line == 1 + place) for place, name in enumerate(THENS)}
    pays = world.investors.no_subsidy == 0
    most = np.minimum(s.most, world.standing.buyer_subsidy + s.climb)

    def raised(field: str, name: str, may: Flags) -> Array:
        row = getattr(orders, field)
        flag, figure = named[name] & may, value
        if row.ndim > 2:
            flag, figure = flag[:, :, None], figure[:, :, None]
        return np.asarray(np.where(flag, np.maximum(row, figure), row))

    quiet, still = orders.whisper_rival == 0, orders.poach == 0
    open_to_all = (world.launch.bazaar > 0) & (world.law.shut == 0)
    talk, scout = named["whisper"] & quiet, named["poach"] & still & open_to_all
    richest = _of(rival, world.sellers.shops[..., STALLS]).argmax(axis=2)
    return replace(
        orders,
        buyer_subsidy=np.maximum(
            np.minimum(raised("buyer_subsidy", "buyer_subsidy", pays), most), orders.buyer_subsidy
        ),
        seller_subsidy=raised("seller_subsidy", "seller_subsidy", pays),
        coupon=raised("coupon", "coupon", pays),
        match_clause=raised("match_clause", "match_clause", pays),
        publicity=raised("publicity", "publicity", world.seats.open),
        whisper_rival=np.where(talk, rival, orders.whisper_rival),
        whisper_about=np.where(talk, np.maximum(value, 1).astype(np.int64), orders.whisper_about),
        poach=np.where(scout, SELLERS, orders.poach),
        poach_rival=np.where(scout, rival, orders.poach_rival),
        poach_aisle=np.where(scout, 1 + richest, orders.poach_aisle),
    )


def _of(rival: Count, rows: Any) -> Any:
    """(g, p, ...) the rival's row, for each seat that names one."""
    place = np.maximum(rival - 1, 0).reshape(*rival.shape, *(1,) * (rows.ndim - 2))
    return np.take_along_axis(rows, place, axis=1)
