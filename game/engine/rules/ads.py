"""Alliance ads: visits bought from small websites, sent to a landing, perhaps sold on to your own sellers.

The market finds what visits cost and bring; here stands what surrounds them: the alliance, the places that
must be paid for, what sellers learn, and the orders that come again.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state import prices
from game.engine.state.arrays import Array
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BRAND, FREE, ORDINARY, Orders
from game.engine.state.world import World

BRAND_SHOPS, STALLS = 0, 1  # kinds of world.sellers


def gather(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A summit raises the alliance; a place that must be paid for keeps the poor stall away."""
    a = numbers.ads
    ledger.money.enter("summits", np.where(orders.summit, prices.summit(world, numbers), 0))
    world.ads.level = world.ads.level + orders.summit
    ledger.appeal.add("entry_small", "paid places", log(1 - a.places_entry * orders.paid_places)[:, :, None])


def teach(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Some of the orders won come again; every auction teaches all sellers what a visit is worth."""
    a = numbers.ads
    owed = ledger.ads.orders + ledger.ads.repeats
    world.ads.repeats = np.minimum(owed, a.repeat_most * _organic(world, orders))
    sellers_of_visits = world.seats.open & (orders.resale != FREE) & (ledger.ads.sold > 0)
    world.ads.sold = world.ads.sold | (orders.resale != FREE)

    always, crowd = a.sophistication_up
    taught = always + crowd * np.minimum(seqsum(sellers_of_visits, 1), a.sophistication_crowd)
    world.ads.sophistication = np.minimum(world.ads.sophistication + taught, 1.0)


def _organic(world: World, orders: Orders) -> Array:
    """(g, p, c) m orders of the month without ads, of the goods the visits land on."""
    organic, landing = world.sellers.organic, orders.landing[:, :, None]
    ordinary = np.where(landing == ORDINARY, organic[..., STALLS], seqsum(organic, 3))
    return np.where(landing == BRAND, organic[..., BRAND_SHOPS], ordinary)
