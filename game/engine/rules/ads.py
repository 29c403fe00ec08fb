"""Alliance ads: visits bought from small websites, sent to a landing, perhaps sold on to your own sellers.

The market finds what visits cost and bring; here stands what surrounds them: the alliance, the places that
must be paid for, what sellers learn, and the orders that come again.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state import contests, prices
from game.engine.state.arrays import Array
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BRAND, FREE, HOME, ORDINARY, Orders
from game.engine.state.world import World

BRAND_SHOPS, STALLS = 0, 1  # kinds of world.sellers


def gather(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """A summit raises the alliance, a bid wins the portal's page; paid places keep the poor stall away."""
    a = numbers.ads
    ledger.money.enter("summits", np.where(orders.summit, prices.summit(world, numbers), 0))
    world.ads.level = world.ads.level + orders.summit
    world.ads.farms = np.where(orders.summit, 0.0, world.ads.farms)  # cheats are not invited
    ledger.appeal.add("entry_small", "paid places", log(1 - a.places_entry * orders.paid_places)[:, :, None])

    _let_the_portal(world, orders, numbers, ledger, chance)
    holder = world.trading & (world.ads.lease > 0)
    blocked = (orders.landing == HOME) & ~holder & np.any(holder, axis=1, keepdims=True)
    ledger.ads.reach = np.where(blocked, (1 - a.blockade) * ledger.ads.reach, ledger.ads.reach)
    ledger.ads.guests = ledger.ads.guests + np.where(holder, a.portal_visits, 0.0)


def pass_by(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Visits to the home page are talked of; brands that visits pass by sulk, unless they have a place."""
    a, served = numbers.ads, ledger.ads.served
    talk = np.where(orders.landing == HOME, a.home_buzz * served, 0.0)
    if talk.any():
        ledger.blows.post("buzz", "visits", np.minimum(talk, a.home_buzz_most))
    placed = orders.front_brand[:, :, numbers.cast.brands.category] > 0
    passed = ((orders.landing == ORDINARY) & (served > 0))[:, :, None] & (world.brands.terms > 0) & ~placed
    if passed.any():
        ledger.blows.post("relation", "passed_by", np.where(passed, -a.passed_by, 0.0))


def teach(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Some of the orders won come again; every auction teaches all sellers what a visit is worth."""
    a = numbers.ads
    owed = ledger.ads.orders + ledger.ads.repeats
    world.ads.repeats = np.minimum(owed, a.repeat_most * _organic(world, orders))
    sells = world.trading & (orders.resale != FREE)
    sellers_of_visits = sells & (ledger.ads.sold > 0)
    world.ads.sold = world.ads.sold | sells

    always, crowd = a.sophistication_up
    taught = always + crowd * np.minimum(seqsum(sellers_of_visits, 1), a.sophistication_crowd)
    world.ads.sophistication = np.minimum(world.ads.sophistication + taught, 1.0)
    world.ads.lease = np.maximum(world.ads.lease - 1, 0)
    world.ads.farms = np.clip(world.ads.farms + ledger.blows.sum("farms"), 0.0, 1.0)


def _let_the_portal(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """The highest bid is paid and has the page for a few months; who has it too long is noticed."""
    a, bid = numbers.ads, orders.portal_bid
    to_let = ~np.any(world.seats.open & (world.ads.lease > 0), axis=1, keepdims=True)
    in_a_row = world.ads.leases
    world.ads.leases = np.where(to_let, 0, in_a_row)
    ledger.money.post("portal", np.zeros(bid.shape))
    if not bid.any():
        return
    first = contests.places(world, bid[:, :, None], "portal", chance)[:, :, 0] == 0
    won = to_let & (bid > 0) & first
    ledger.ads.leased = won
    ledger.money.post("portal", np.where(won, bid, 0.0))
    world.ads.leases = np.where(won, in_a_row + 1, world.ads.leases)
    world.ads.lease = np.where(won, a.portal_months, world.ads.lease)
    noticed = won & (world.ads.leases >= a.portal_leases)
    if noticed.any():
        ledger.blows.post("heat", "portal", np.where(noticed, a.portal_heat, 0.0))


def _organic(world: World, orders: Orders) -> Array:
    """(g, p, c) m orders of the month without ads, of the goods the visits land on."""
    organic, landing = world.sellers.organic, orders.landing[:, :, None]
    ordinary = np.where(landing == ORDINARY, organic[..., STALLS], seqsum(organic, 3))
    return np.where(landing == BRAND, organic[..., BRAND_SHOPS], ordinary)
