"""Traffic: visits bought from small websites, and who of a platform's sellers gets them at what price.

Websites split their visitors by the rates they are offered. On the platform visits are given away, sold at a
fixed price or auctioned at one price that clears; what nobody buys is given away as the home page would.
"""

import numpy as np

from game.engine.maths.portable import exp, expm1, log, seqsum
from game.engine.state.arrays import Array, Count
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, BRAND, FREE, HOME, ORDINARY, Orders
from game.engine.state.world import World

_STEPS = 10  # of Newton's: from six times too much demand to the last bit
_TINY = 1e-30  # stands in for nothing under a logarithm or a fraction


def send(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Buy visits, sell them or give them away, and see what they bring."""
    _buy(world, orders, numbers, ledger)
    shops, worth = _bidders(world, orders, numbers, ledger)
    _sell(world, orders, numbers, ledger, shops * numbers.ads.shop_visits, worth)
    given = _give(numbers, ledger, shops, worth)
    _win(world, orders, numbers, ledger, given)


def lifts(orders: Orders, ledger: Ledger) -> tuple[Array, Array]:
    """(g, p, c) times, brand and ordinary goods: visits lift what they land on, the home page both."""
    lift, landing = ledger.ads.lift, orders.landing[:, :, None]
    return np.where(landing == ORDINARY, 1.0, lift), np.where(landing == BRAND, 1.0, lift)


def _buy(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    a, ads, level = numbers.ads, ledger.ads, world.ads.level
    wants = world.trading & (orders.visits > 0)
    lure = exp(a.reach * level + a.market_pull * log(np.maximum(orders.rate, _TINY)))
    lure = np.where(wants, lure, 0.0)
    others = exp(a.market_pull * log(np.array(a.market_rate)))
    supply = world.eras.web_visits[:, None] * lure / (others + seqsum(lure, 1))[:, None]
    ads.bought = np.where(wants, np.minimum(orders.visits, supply), 0.0)
    used = ads.bought / np.maximum(supply, _TINY)
    perk = numbers.platforms.visit_price[world.seats.start]
    ads.paid = np.where(wants, orders.rate * (1 + a.rush * used * used) * perk, 0.0)
    people = np.maximum(1 - np.take(a.junk, level) - world.ads.farms, 0.0)
    arrived = ads.bought * people * ads.reach * ledger.news.dial("visits")
    ads.passed = arrived[:, :, None] * ads.led_on
    ads.served = arrived - seqsum(ads.passed, 2) + seqsum(ads.passed, 1) + ads.guests


def _bidders(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> tuple[Array, Array]:
    """(g, p, c) m shops that could use visits, and what one visit is worth to them on average, cr."""
    a, c, brand = numbers.ads, numbers.categories, (orders.landing == BRAND)[:, :, None]
    ledger.ads.conversion = _conversion(world, orders.landing, numbers, ledger)
    skill = (1 + world.ads.sophistication[:, None]) * (1 + a.places_bid * orders.paid_places)
    worth = a.bid_share * ledger.ads.conversion * c.ad_profit * skill[:, :, None]
    ledger.ads.bids = np.where(brand, worth * a.brand_profit, worth)
    shops = np.where(brand, a.brand_shops * world.sellers.shops[..., 0], world.sellers.shops[..., 1])
    return shops, ledger.ads.bids


def _sell(
    world: World, orders: Orders, numbers: Numbers, ledger: Ledger, wanted: Array, worth: Array
) -> None:
    """Sellers spend no more than their purse: an auction's price gives way, a fixed price sells less."""
    ads, auction = ledger.ads, orders.resale == AUCTION
    for_sale = (orders.resale != FREE) & (ads.served > 0)
    price = np.where(
        auction, np.maximum(_clearing(wanted, worth, ads.served), orders.reserve), orders.reserve
    )
    taken = wanted * exp(-price[:, :, None] / np.maximum(worth, _TINY))
    sold = np.maximum(seqsum(taken, 2), _TINY)
    rationed = np.minimum(1.0, ads.served / sold)
    over = np.maximum(price * sold * rationed, _TINY)
    affordable = np.minimum(1.0, _purse(world, orders, numbers) / over)

    ads.price = np.where(for_sale, np.where(auction, price * affordable, price), 0.0)
    part = np.where(for_sale, np.where(auction, rationed, rationed * affordable), 0.0)
    ads.taken = taken * part[:, :, None]
    ads.sold = seqsum(ads.taken, 2)


def _clearing(wanted: Array, worth: Array, visits: Array) -> Array:
    """(g, p) cr: the price at which sellers want as many visits as there are, 0 where they want fewer anyway.

    Demand wanted * exp(-price / worth) is convex and falls, so Newton's steps climb to the price from below.
    """
    worth, visits = np.maximum(worth, _TINY), np.maximum(visits, _TINY)
    alone = worth * log(np.maximum(wanted, _TINY) / visits[:, :, None])
    price = np.maximum(alone.max(axis=2), 0.0)
    for _ in range(_STEPS):
        demand = wanted * exp(-price[:, :, None] / worth)
        excess = seqsum(demand, 2) - visits
        price = price + np.maximum(excess, 0.0) / np.maximum(seqsum(demand / worth, 2), _TINY)
    return np.where(seqsum(wanted, 2) > visits, price, 0.0)


def _purse(world: World, orders: Orders, numbers: Numbers) -> Array:
    """(g, p) cr m that sellers spend on visits at most."""
    base, skilled, placed = numbers.ads.budget
    share = base + skilled * world.ads.sophistication[:, None] + placed * orders.paid_places
    return share * world.sellers.gross


def _give(numbers: Numbers, ledger: Ledger, shops: Array, worth: Array) -> Array:
    """(g, p, c) visits given away that found a shop with time for them: more visits than that are wasted."""
    room = numbers.ads.shop_full * numbers.ads.shop_visits * seqsum(shops, 2) - ledger.ads.sold
    room = np.maximum(room, 0.0)
    left = np.maximum(ledger.ads.served - ledger.ads.sold, 0.0)
    useful = room * -expm1(-left / np.maximum(room, _TINY))
    draw = shops * worth
    each: Array = useful / np.maximum(seqsum(draw, 2), _TINY)
    return draw * each[:, :, None]


def _win(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, given: Array) -> None:
    """Orders won and orders that come again, and how much they add to what would have been bought anyway."""
    a, ads, landing = numbers.ads, ledger.ads, orders.landing[:, :, None]
    home = _conversion(world, np.full_like(orders.landing, HOME), numbers, ledger)
    away = np.where((orders.resale == FREE)[:, :, None], ads.conversion, home)
    ads.orders = np.where(world.trading[:, :, None], ads.taken * ads.conversion + given * away, 0.0)
    ads.repeats = a.repeat * world.ads.repeats

    brand, small = world.sellers.organic[..., 0], world.sellers.organic[..., 1]
    usual = np.where(landing == HOME, brand + small, np.where(landing == BRAND, brand, small))
    won = ads.orders + ads.repeats
    fresh = np.where(won > 0, a.lift_most, 1.0)
    times = np.where(usual > 0, 1 + won / np.maximum(usual, _TINY), fresh)
    ads.lift = np.minimum(times, a.lift_most)


def _conversion(world: World, landing: Count, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c) orders a visit."""
    a = numbers.ads
    first, second = a.landing_trust
    known = (first + second * world.trust.fame) * (1 + ledger.tech.insight)
    best = world.ads.level == len(a.junk) - 1
    rate = np.asarray(a.landing)[landing] * known * np.where(best, a.seasoned, 1.0)
    return np.multiply(rate[:, :, None], numbers.categories.ad_conversion, order="F")
