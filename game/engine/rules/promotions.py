"""Promotions: one day on which everybody looks, bought with noise and paid with the months after it.

The day fills baskets from the open need of its own buyers, so it borrows from their later months; people who
have not come yet lose nothing. Two days in one month share one noise. Beside the great day stand two small
ones: a brand's, and that of a street of shops which go along.
"""

import numpy as np

from game.engine.maths.portable import exp, log, seqsum, share
from game.engine.state import contests, prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.freshness import fresh
from game.engine.state.ledger import BRAND_GOODS, DAMP, HISTORIC, ORDINARY_GOODS, OWN_GOODS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def hold(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Book and cancel; then today's promotions, joint promotions and brand days."""
    _book(world, orders)
    _run(world, numbers, ledger, chance)
    _walk(world, orders, numbers, ledger)
    _celebrate(world, orders, numbers, ledger)
    _offend(world, numbers, ledger)
    _spend(world, orders, numbers, ledger)


def tally(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """How large the day was, whether the parcels got through, and who heard of it with fear."""
    p = ledger.promotions
    if not p.running.any():
        return
    n = numbers.promotions
    p.size = _size(world, ledger)
    tiers = DAMP + (p.size[:, :, None] >= np.array((n.brisk, n.roaring, n.historic))).sum(axis=2)
    p.tier = np.where(p.running, tiers, 0)
    _deliver(world, numbers, ledger)

    historic = p.tier == HISTORIC
    others = seqsum(historic, 1)[:, None] - historic > 0
    fear = np.where(others & world.seats.open, -n.historic_confidence, 0.0)
    fear = np.broadcast_to(fear[:, :, None], world.investors.confidence.shape)
    ledger.blows.post("confidence", "historic_day", fear)


def remember(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Who paid for the price cuts; and how tired everybody is of days like this one."""
    _pay(world, orders, numbers, ledger)
    _note(world, ledger)
    _tire(world, orders, numbers, ledger)


def _book(world: World, orders: Orders) -> None:
    p, booked = world.promotions, orders.event_month > 0
    p.month = np.where(booked, orders.event_month, np.where(orders.event_off, 0, p.month))
    p.publicity = np.where(booked, orders.event_publicity, p.publicity)
    p.stars = np.where(booked, orders.event_stars, p.stars)
    p.bid = np.where(booked, orders.star_bid, p.bid)
    p.depth = np.where(booked, orders.event_depth, p.depth)
    p.mechanic = np.where(booked, orders.mechanic, p.mechanic)
    p.aisles = np.where(booked[:, :, None], orders.event_aisles, p.aisles)


def _run(world: World, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    p, n, own = ledger.promotions, numbers.promotions, world.promotions
    p.running = world.trading & (own.month == world.eras.month[:, None])
    if not p.running.any():
        return
    mechanic = np.where(p.running, own.mechanic, 0)
    p.basket = np.take(n.basket, mechanic)
    p.depth = np.where(p.running, own.depth, 0.0)
    p.own_part = _own_part(world, numbers)
    strength = np.minimum(p.hype * _catalogue(world, numbers), 1.0)
    p.event = np.where(own.aisles & p.running[:, :, None], strength[:, :, None], 0.0)
    _shout(world, numbers, ledger, chance)
    _pull(world, mechanic, numbers, ledger)

    cut = n.margin * p.event * p.depth[:, :, None]
    ledger.appeal.add("margin_brand", "promotion", -cut)
    ledger.appeal.add("margin_small", "promotion", -cut)
    ledger.appeal.add("newcomer", "promotion", n.newcomers * log(1 + p.uplift))
    ledger.appeal.add("joining", "promotion", log(1 + n.joining * seqsum(p.uplift, 1))[:, None])
    ledger.blows.post("trust", "promotion", np.where(p.running, -np.take(n.trust, mechanic), 0.0))


def _shout(world: World, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Publicity and stars make the noise, and everybody who is loud this month shares it."""
    p, n, own = ledger.promotions, numbers.promotions, world.promotions
    said = np.where(p.running, own.publicity, 0.0)
    p.stars = _hire(world, numbers, ledger, chance)
    p.loudness = said / world.eras.cost_index[:, None] + n.star_loud * p.stars
    ledger.noise.post(said, p.loudness)
    p.noise = np.where(p.running, ledger.noise.heard(), 0.0)


def _hire(world: World, numbers: Numbers, ledger: Ledger, chance: Chance) -> Count:
    """(g, p) stars: the best offer picks first, as long as there are any."""
    own = world.promotions
    wanted = np.where(ledger.promotions.running, own.stars, 0)
    bid = np.where(wanted > 0, own.bid, 0.0)
    place = contests.places(world, bid[:, :, None], "stars", chance)[:, :, 0]
    left, hired = np.full((world.games, 1), numbers.promotions.stars), np.zeros_like(wanted)
    for turn in range(world.chairs):
        hired = np.where(place == turn, np.minimum(wanted, left), hired)
        left = left - seqsum(np.where(place == turn, hired, 0), 1)[:, None]
    return hired


def _pull(world: World, mechanic: Count, numbers: Numbers, ledger: Ledger) -> None:
    """How many ordinary months the day is worth to each segment, and what newcomers hear of it."""
    p, n = ledger.promotions, numbers.promotions
    heard = (1 - n.reach) * (1 - exp(-p.loudness / n.loud)) * p.noise
    new = np.take_along_axis(fresh(world, numbers), mechanic[:, :, None], axis=2)[:, :, 0]
    pull = n.pull * (n.reach + heard) * np.take(n.mechanic, mechanic) * new
    p.pull = np.where(p.running, pull * _bargain(p.depth, numbers), 0.0)
    uplift = np.minimum(exp(p.pull) / n.month_days, n.uplift_most) * np.take(n.joiners, mechanic)
    p.uplift = np.where(p.running, uplift, 0.0)
    times = np.minimum(p.pull[:, :, None] + _cheaper(p.depth, numbers), n.pull_most)
    p.day = np.multiply(p.event[:, :, None], (exp(times) / n.month_days)[..., None], order="F")


def _walk(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Shops of a few aisles go along: ordinary goods there sell a part of a month more."""
    p, n = ledger.promotions, numbers.promotions.joint
    called = (orders.joint_stores > 0) & world.trading
    if not called.any():
        return
    liked = world.goodwill.goodwill
    mood = liked / n.goodwill * np.where(liked > n.loved, n.warm, 1.0)
    strength = np.where(called, n.strength * orders.joint_stores / n.stores[1] * mood, 0.0)
    p.joint = _clash(strength[:, :, None] * orders.joint_aisles, n.clash)
    p.joint_depth = np.where(called, orders.joint_depth, 0.0)
    times = _bargain(p.joint_depth, numbers)[:, :, None] * exp(_cheaper(p.joint_depth, numbers))
    alone = np.where(p.event > 0, 0.0, p.joint)
    p.street = np.multiply(alone[:, :, None], times[..., None], order="F")
    cut = numbers.promotions.margin * alone * p.joint_depth[:, :, None]
    ledger.appeal.add("margin_small", "joint promotion", -cut)


def _celebrate(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A brand under contract has its day: its aisle's brand goods sell better and people talk of it."""
    n, cast = numbers.promotions.brand_day, numbers.cast.brands
    places = 1 + np.arange(len(cast.ids))
    held = (orders.day_brand[:, :, None] == places) & (world.brands.terms > 0)
    held &= world.trading[:, :, None]
    if not held.any():
        return
    ledger.promotions.brand_day = np.where(held, orders.day_depth[:, :, None], 0.0)
    aisles = np.zeros(orders.stock.shape, order="F")
    for brand, aisle in enumerate(cast.category):
        aisles[:, :, aisle] += cast.pull[brand] * ledger.promotions.brand_day[:, :, brand]
    shown, any_day = aisles > 0, held.any(axis=2)
    ledger.appeal.add("brand", "brand day", log(1 + n.pull * _clash(aisles, n.clash)))
    ledger.blows.post("buzz", "brand_day", np.where(any_day, n.buzz, 0.0))
    ledger.blows.post("label", "brand_day", np.where(shown, n.label, 0.0))


def _offend(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """A brand that is sold off cheaply twice in a short time looks for another home."""
    again = _deep(numbers, ledger) & (world.promotions.deep > 0)
    if again.any():
        held = again[:, :, None] & (world.brands.terms > 0)
        cost = np.where(held, -numbers.promotions.deep_relation, 0.0)
        ledger.blows.post("relation", "deep_cuts", cost)


def _spend(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """The noise of today, and the days that are never held."""
    p, own, money = ledger.promotions, world.promotions, ledger.money
    money.post("publicity", np.where(p.running, own.publicity, 0.0))
    money.post("stars", p.stars * own.bid)
    streets = prices.joint(world, numbers) * np.where(p.joint_depth > 0, orders.joint_stores, 0)
    brands = np.where(p.brand_day.any(axis=2), prices.brand_day(world, numbers), 0)
    money.enter("festivities", streets + brands)
    money.post("festivities", np.where(orders.event_off, numbers.promotions.cancel * own.publicity, 0.0))


def _deep(numbers: Numbers, ledger: Ledger) -> Flags:
    """(g, p) was anything sold far below its price this month?"""
    p, least = ledger.promotions, numbers.promotions.deep_cut
    return np.asarray((p.depth > least) | (p.brand_day > least).any(axis=2))


def _size(world: World, ledger: Ledger) -> Array:
    """(g, p) the day in usual months: the mean of the last three, or the rest of a first one."""
    day, month = (seqsum(seqsum(gmv, 3), 2) for gmv in (ledger.promotions.gmv, ledger.trade.gmv))
    known = world.books.gmv
    usual = share(seqsum(known, 2), seqsum(known > 0, 2), month - day)
    return share(day, usual)


def _deliver(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """What servers and couriers cannot carry never arrives, and people remember that."""
    p, n = ledger.promotions, numbers.promotions
    mechanic = np.where(p.running, world.promotions.mechanic, 0)
    p.load = p.size * np.take(n.lighter, mechanic)
    over = np.maximum(1 - share(ledger.delivery.capacity, p.load, np.inf), 0.0)
    p.failed = np.minimum(ledger.delivery.frail * over, 1.0)
    lost = np.minimum(n.lost_trust * p.failed, n.lost_trust_most)
    ledger.blows.post("trust", "undelivered", -lost)


def _pay(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """The platform, its sellers and its brands share what buyers saved; what failed is paid back."""
    p, n, post = ledger.promotions, numbers.promotions, ledger.money.post
    sold, walked = seqsum(p.gmv, 2), p.joint_depth * seqsum(p.walked, 2)
    arrived = sold * (1 - p.failed)[:, :, None] * p.depth[:, :, None]
    borne, named = arrived * (1 - p.own_part), seqsum(p.brand_day * world.brands.sales, 2)
    post("price_cuts", seqsum(arrived * p.own_part, 2) + n.brand_day.own_part * named)
    post("cut_sellers", borne[:, :, ORDINARY_GOODS] + walked)
    brands = borne[:, :, BRAND_GOODS] + borne[:, :, OWN_GOODS]
    post("cut_makers", brands + (1 - n.brand_day.own_part) * named)
    _pay_back(sold * p.failed[:, :, None], orders, numbers, ledger)
    back = np.take(n.returns, np.where(p.running, world.promotions.mechanic, 0))
    parcels = seqsum(seqsum(p.gmv, 3) / numbers.categories.price, 2)
    post("returns", n.return_cost * back * parcels)
    world.promotions.given = ledger.money.lines["price_cuts"]


def _pay_back(lost: Array, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """`lost` (g, p, kind) cr m at list price: each side returns what it had been paid."""
    paid, post = lost * (1 - ledger.promotions.depth[:, :, None]), ledger.money.post
    fee = orders.commission * lost[:, :, ORDINARY_GOODS]
    take = numbers.brands.take * lost[:, :, BRAND_GOODS]
    post("undelivered", fee + take + paid[:, :, OWN_GOODS])
    post("undelivered_sellers", paid[:, :, ORDINARY_GOODS] - fee)
    post("undelivered_makers", paid[:, :, BRAND_GOODS] - take)


def _note(world: World, ledger: Ledger) -> None:
    """The day for the history books."""
    p, own = ledger.promotions, world.promotions
    sold = seqsum(seqsum(p.gmv, 3), 2)
    own.last = np.where(p.running, world.eras.month[:, None], own.last)
    own.last_gmv = np.where(p.running, sold, own.last_gmv)
    own.last_buyers = np.where(p.running, p.buyers, own.last_buyers)
    own.last_tier = np.where(p.running, p.tier, own.last_tier)


def _tire(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    p, n, own = ledger.promotions, numbers.promotions, world.promotions
    worn = seqsum(p.running & (p.depth >= n.novelty_depth), 1)
    novelty = (own.novelty + n.novelty_back) * exp(log(np.array(n.novelty_worn)) * worn)
    own.novelty = np.clip(novelty, *n.novelty)

    way = p.running[:, :, None] & (own.mechanic[:, :, None] == np.arange(own.used.shape[2]))
    called, celebrated = p.joint_depth > 0, p.brand_day > 0
    own.used = _left(own.used, way, n.copied_months)
    own.rest = _left(own.rest, p.running, n.rest - 1)
    own.joint_rest = _left(own.joint_rest, called, n.joint.rest - 1)
    own.brand_rest = _left(own.brand_rest, celebrated, n.brand_day.rest - 1)
    own.deep = _left(own.deep, _deep(numbers, ledger), n.deep_months - 1)
    own.month = np.where(own.month > world.eras.month[:, None], own.month, 0)


def _left(months: Count, again: Flags, full: int) -> Count:
    """Months that are left after this one."""
    return np.where(again, full, np.maximum(months - 1, 0))


def _own_part(world: World, numbers: Numbers) -> Array:
    """(g, p, 3) of the cut the platform pays: brands are generous to friends, and to many of them."""
    n, held = numbers.promotions, world.brands.terms > 0
    count = seqsum(held, 2)
    liking = share(seqsum(np.where(held, world.brands.relation, 0.0), 2), count)
    brand = np.where(liking > n.friends, n.own_part_friends, n.own_part[BRAND_GOODS])
    brand = np.where(count < n.few, n.own_part_few, brand)
    parts = np.broadcast_to(np.array(n.own_part), (*count.shape, len(n.own_part))).copy(order="F")
    parts[:, :, BRAND_GOODS] = brand
    return parts


def _catalogue(world: World, numbers: Numbers) -> Array:
    """(g, p) how much of a day a platform can fill: with every aisle that sells something, more."""
    first, second = numbers.promotions.catalogue
    sold = seqsum(world.sellers.organic, 3) * numbers.categories.price
    sells = share(sold, seqsum(sold, 2)[:, :, None]) >= numbers.promotions.catalogue_share
    return np.asarray(first + second * seqsum(sells, 2) / sold.shape[2])


def _bargain(depth: Array, numbers: Numbers) -> Array:
    """How much of its pull a price cut has."""
    pull: Array = 1 - exp(-depth / numbers.promotions.depth_scale)
    return pull


def _cheaper(depth: Array, numbers: Numbers) -> Array:
    """(g, p, s) log: what the lower price alone does on such a day."""
    return -numbers.promotions.price_pull * numbers.segments.elasticity * log(1 - depth)[:, :, None]


def _clash(strength: Array, times: float) -> Array:
    """(g, p, c) two of a kind in one aisle and month take from each other."""
    rivals = seqsum(strength > 0, 1)[:, None] - (strength > 0) > 0
    return np.where(rivals, times * strength, strength)
