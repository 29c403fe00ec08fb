"""Attention: what one founder can do in a month. Whatever goes on by itself is free; only changes cost.

A list that is too long is cut from its end: first the orders whose price cannot be paid on the spot, then
those for which no attention is left.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state import prices
from game.engine.state.arrays import Count, Flags, Money, beside, counts, flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    AGAINST,
    FIELDS,
    GROWTH_CHAIR,
    LINES,
    ONCE,
    STANDING,
    STUDIO,
    THENS,
    Orders,
    wanted,
)
from game.engine.state.points import free, fresh
from game.engine.state.world import World

# Two lines of one card cost once when both are changed.
CARDS = (("buyer_subsidy", "match_clause"), ("traffic", "resale"))
FAVOURITES = ("traffic", "promotion", "joint_promotion")  # orders that Growth loves
AISLES_AT_ONCE = 2  # aisles whose stock can be changed for one price
SUBSIDIES = ("buyer_subsidy", "match_clause", "seller_subsidy", "coupon")
PAID_FOR = (*SUBSIDIES, "stock", "visits", "ladder", "publicity")  # what goes on costing money
# Lines that are paid for on the spot: the field that is charged, and what it costs.
PRICED = {
    "summit": ("summit", prices.summit),
    "renegotiate_brand": ("drop", prices.partings),
    "logistics": ("build", prices.buildings),
    "brand_day": ("day_brand", prices.brand_day),
    "tech": ("tech", prices.projects),
    "poach": ("poach", prices.poaching),
    "lobby": ("lobby", prices.lobby),
    "open_line": ("begin", prices.openings),
    "launch": ("prepare", prices.preparation),
    "appease": ("appease", prices.closing),
    "poison_talks": ("poison_rival", prices.bad_word),
    "whisper": ("whisper_rival", prices.whisper),
    "expose": ("expose_rival", prices.expose),
    "research": ("research_rival", prices.research),
    "headline": ("headline", prices.headlines),
    "pivot": ("pivot", prices.pivot),
    "poach_exec": ("poach_exec", prices.executive),
}
# ... and those whose price the founder names.
OFFERED = {
    "portal_bid_cr": prices.lease,
    "launch": prices.fanfare,
    "court_partner": prices.gifts,
    "live_gala": prices.stage,
}


def spend(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Orders:
    """The orders that can be carried out; a dropped line is as if it had not been given."""
    asked = entries(world, orders)
    cost = due(world, orders, numbers)
    fits = _Fits(asked + cost, orders.rank)
    payable = (asked > 0) & ((cost == 0) | fits(cost, np.maximum(world.books.cash, 0)))
    paid = asked * payable
    points = takes(world, orders, paid, numbers)
    lines = np.where(payable, _entries_as_lines(asked), 0)
    today = world.seats.open & (world.promotions.month == world.eras.month[:, None])
    booked = numbers.attention.day * today
    have = np.maximum(fresh(world, numbers) + world.attention.stored, 0)
    kept = payable & fits(points, have - booked)
    kept &= fits(lines, np.full_like(have, numbers.attention.lines))

    used = points * kept
    spent = used.sum(axis=2) + booked
    ledger.attention.came, ledger.attention.left = have - world.attention.stored, have - spent
    ledger.attention.held = used[:, :, LINES.index("contingency")]
    ledger.attention.spent, ledger.attention.dropped = spent, (asked > 0) & ~kept
    ledger.attention.given = (asked > 0) & kept
    ledger.attention.favour = np.any(kept & _by_favour(world, orders.rank, paid), axis=2)
    orders = _without(orders, world.standing, ledger.attention.dropped)
    world.standing = _shut(_going_on(orders), world.seats.open)
    return orders


def keep(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What was held for nothing comes back, revenge is paid for, and a little is kept for next month."""
    found, used = ledger.attention, ledger.contingencies
    revenge = np.where(used.struck, _held(orders.foe_line, numbers), 0)
    found.spent = found.spent - np.where(used.fired, 0, found.held) + revenge
    _store(world, found.spent, found.came, numbers)


def entries(world: World, orders: Orders) -> Count:
    """(g, p, line) how many changes each line makes to what goes on by itself."""
    before = _before(world)
    columns = [_changed(orders, before, line) for line in STANDING]
    columns[STANDING.index("stock")] = -(-(orders.stock != before.stock).sum(axis=2) // AISLES_AT_ONCE)
    columns += [np.atleast_3d(wanted(orders, line)).sum(axis=2) for line in ONCE]
    return beside(*columns)


def _before(world: World) -> Orders:
    """What goes on by itself. Subsidies that were promised away stop without costing attention."""
    silent = world.investors.no_subsidy > 0
    stopped = {
        field: np.where(silent.reshape(silent.shape + (1,) * (row.ndim - 2)), 0.0, row)
        for field in SUBSIDIES
        for row in (getattr(world.standing, field),)
    }
    return replace(world.standing, **stopped)


def _changed(orders: Orders, before: Orders, line: str) -> Count:
    changed: Flags = np.zeros(orders.policing.shape, dtype=np.bool_)
    for field in FIELDS[line]:
        differs = getattr(orders, field) != getattr(before, field)
        changed |= differs.any(axis=2) if differs.ndim > 2 else differs
    return changed.astype(np.int64)


def _entries_as_lines(asked: Count) -> Count:
    """A stock plan is one line of the sheet, however many aisles it changes."""
    lines = asked.copy()
    stock = LINES.index("stock")
    lines[:, :, stock] = np.minimum(asked[:, :, stock], 1)
    return lines


def takes(world: World, orders: Orders, asked: Count, numbers: Numbers) -> Count:
    """(g, p, line) points of attention for so many entries of each line."""
    charged = np.maximum(asked - free(world, numbers), 0)
    points = _for_the_day(_listed(charged, orders, numbers), world, orders, numbers)
    points = _in_the_studio(points, world, numbers)
    points[:, :, LINES.index("answer")] += _answered(world, orders, numbers)
    saved = numbers.executives.favour_points * _by_favour(world, orders.rank, asked)
    heeded = (orders.pivot > 0) & (orders.pivot == world.executives.advice)
    saved[:, :, LINES.index("pivot")] += numbers.executives.knock_points * heeded
    saved = saved + numbers.nemesis.saved * _out_of_spite(world, orders, asked)
    return np.maximum(points - saved, 0)


def _answered(world: World, orders: Orders, numbers: Numbers) -> Count:
    """(g, p) what the answer to the card on the desk takes."""
    news = world.news
    taken: Count = numbers.deck.answers[news.card[:, None], orders.answer]
    return np.where(news.who & (orders.answer > 0), taken, 0)


def _out_of_spite(world: World, orders: Orders, asked: Count) -> Flags:
    """(g, p, line) the first order against one's nemesis."""
    lines, whom = [LINES.index(line) for line in AGAINST], world.nemesis.whom[:, :, None]
    against = beside(*(getattr(orders, field) for field in AGAINST.values()))
    aimed = (asked[:, :, lines] > 0) & (against == whom) & (whom > 0)
    place = np.where(aimed, orders.rank[:, :, lines], len(LINES))
    spiteful = flags(*asked.shape)
    spiteful[:, :, lines] = aimed & (place == place.min(axis=2, keepdims=True))
    return spiteful


def _by_favour(world: World, rank: Count, asked: Count) -> Flags:
    """(g, p, line) the one order that Growth makes easier, if it will."""
    lines = [LINES.index(line) for line in FAVOURITES]
    place = np.where(asked[:, :, lines] > 0, rank[:, :, lines], len(LINES))
    first = (place == place.min(axis=2, keepdims=True)) & (place < len(LINES))
    willing = world.executives.gives[..., GROWTH_CHAIR] & (world.executives.favour == 0)
    favoured = flags(*asked.shape)
    favoured[:, :, lines] = first & willing[:, :, None]
    return favoured


def _listed(asked: Count, orders: Orders, numbers: Numbers) -> Count:
    """(g, p, line) points by the price list; two lines of one card cost once."""
    cost, rank = numbers.attention.cost, orders.rank
    points: Count = asked * np.array([getattr(cost, line) for line in LINES])
    ready = LINES.index("contingency")
    points[:, :, ready] += asked[:, :, ready] * _held(orders.then_line, numbers)
    launch = LINES.index("launch")
    work = np.where(orders.go, cost.launch, np.where(orders.prepare, cost.launch_prepare, 0))
    points[:, :, launch] = work * (asked[:, :, launch] > 0)
    for card in CARDS:
        one, other = map(LINES.index, card)
        both = (asked[:, :, one] > 0) & (asked[:, :, other] > 0)
        # The line further up the list pays for both.
        first = rank[:, :, one] <= rank[:, :, other]
        points[:, :, other] = np.where(both & first, 0, points[:, :, other])
        points[:, :, one] = np.where(both & ~first, 0, points[:, :, one])
    return points


def _held(line: Count, numbers: Numbers) -> Count:
    """(g, p) points of an order that is held ready."""
    return np.array((0, *(getattr(numbers.attention.cost, name) for name in THENS.values())))[line]


def _for_the_day(points: Count, world: World, orders: Orders, numbers: Numbers) -> Count:
    """A promotion takes a point more on its day, and none to be called off."""
    today = (orders.event_month == world.eras.month[:, None]) & (orders.event_month > 0)
    line = LINES.index("promotion")
    wanted = points[:, :, line] + numbers.attention.day * (today & (points[:, :, line] > 0))
    points[:, :, line] = np.where(orders.event_off, 0, wanted)
    return points


def _in_the_studio(points: Count, world: World, numbers: Numbers) -> Count:
    """A stage that stands already needs less of anybody's time."""
    line, built = LINES.index("live_gala"), world.tech.done[:, :, STUDIO] > 0
    saved = numbers.attention.studio * (built & (points[:, :, line] > 0))
    points[:, :, line] = np.maximum(points[:, :, line] - saved, 0)
    return points


def due(world: World, orders: Orders, numbers: Numbers) -> Money:
    """(g, p, line) hundredths that the line costs on the spot."""
    cost = counts(*orders.rank.shape)
    for line, (field, price) in PRICED.items():
        if (order := getattr(orders, field)).any():
            cost[:, :, LINES.index(line)] = _charged(order, price(world, numbers))
    today = orders.event_month == world.eras.month[:, None]
    cost[:, :, LINES.index("promotion")] = np.where(today, prices.promotion(orders), 0)
    cost[:, :, LINES.index("joint_promotion")] = orders.joint_stores * prices.joint(world, numbers)
    cost[:, :, LINES.index("contingency")] = prices.held(world, orders.then_line, numbers)
    for line, named in OFFERED.items():
        cost[:, :, LINES.index(line)] += named(orders)
    return cost


def _charged(order: Count | Flags, price: Money) -> Money:
    """(g, p) the price of each cell that is not 0, or of the one that the order chooses, counted from 1."""
    if price.ndim > order.ndim:
        place = np.maximum(order - 1, 0)[:, :, None]
        price = np.take_along_axis(price, place, axis=2)[:, :, 0]
    charged = np.where(order != 0, price, 0)
    return seqsum(charged, 2) if charged.ndim > 2 else charged


class _Fits:
    """What can be paid when the list is cut from its end; of lines that somebody asked for or has to pay."""

    def __init__(self, used: Count, rank: Count) -> None:
        self.lines = np.flatnonzero(used.any(axis=(0, 1)))
        self.order = np.argsort(rank[:, :, self.lines], axis=2, kind="stable")

    def __call__(self, cost: Count, have: Count) -> Flags:
        """(g, p, line)"""
        so_far = np.cumsum(np.take_along_axis(cost[:, :, self.lines], self.order, axis=2), axis=2)
        fits = np.empty(self.order.shape, dtype=np.bool_)
        np.put_along_axis(fits, self.order, so_far <= have[:, :, None], axis=2)
        found = flags(*cost.shape)
        found[:, :, self.lines] = fits
        return found


def _store(world: World, spent: Count, came: Count, numbers: Numbers) -> None:
    """`came` is what there was of new points this month; those of earlier ones go last."""
    a, stored = numbers.attention, world.attention.stored
    unspent, overspent = np.maximum(came - spent, 0), np.maximum(spent - came, 0)
    world.attention.stored = np.minimum(stored - overspent + np.minimum(unspent, a.keep), a.store)


def _without(orders: Orders, standing: Orders, dropped: Flags) -> Orders:
    """The same orders, the dropped lines as they stand."""
    cut = {
        field: np.where(out if row.ndim == 2 else out[:, :, None], getattr(standing, field), row)
        for k in np.flatnonzero(dropped.any(axis=(0, 1)))
        for out in (dropped[:, :, k],)
        for field in FIELDS[LINES[k]]
        for row in (getattr(orders, field),)
    }
    return replace(orders, **cut)


def _shut(orders: Orders, open_seats: Flags) -> Orders:
    """Where the doors are closed nothing is paid for any more; who opens them again begins with nothing."""
    paid_for = {
        field: np.where(
            open_seats.reshape(open_seats.shape + (1,) * (row.ndim - 2)), row, np.zeros((), row.dtype)
        )
        for field in PAID_FOR
        for row in (getattr(orders, field),)
    }
    return replace(orders, **paid_for)


def _going_on(orders: Orders) -> Orders:
    """What stands from now on: the orders without those for one month."""
    once: dict[str, Any] = {
        field: np.zeros_like(getattr(orders, field)) for line in ONCE for field in FIELDS[line]
    }
    return replace(orders, **once, rank=np.zeros_like(orders.rank))
