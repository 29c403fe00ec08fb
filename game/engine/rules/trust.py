"""Trust: fakes slip in with the sellers, buyers find them, and word gets round.

Policing costs money and sellers now; tolerance costs trust later, and all at once.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum, share
from game.engine.state.arrays import Array
from game.engine.state.ledger import ORDINARY_GOODS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def police(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What share of ordinary goods is fake this month, and what trust and tolerance sell."""
    t, people = numbers.trust, numbers.segments
    fakes = _cleared(_fakes(world, orders, numbers, ledger), ledger)
    tolerated = np.maximum(1.0 - orders.policing, 0.0)[:, :, None]
    strict = np.maximum(orders.policing - 1.0, 0.0)[:, :, None]
    known = (world.trust.fame - t.neutral)[:, :, None] * people.trust

    ledger.trust.fakes = fakes
    ledger.appeal.add("basket", "trust", t.pull * known)
    ledger.appeal.add("platform", "trust", t.draw * known)
    ledger.appeal.add("small", "fakes", (t.fake_bargain * fakes + t.tolerated * tolerated)[:, :, None, :])
    ledger.appeal.add("margin_small", "fakes", numbers.sellers.fake_margin * fakes)
    ledger.appeal.add("entry_small", "policing", log(1 + t.tolerated * tolerated - t.strict_entry * strict))


def remember(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What buyers found in the parcel changes what they will say next month: slowly up, quickly down."""
    t, perks = numbers.trust, world.seats.start
    fakes = seqsum(ledger.trust.fakes * ledger.trade.gmv[..., ORDINARY_GOODS], 2)
    ledger.trust.met = share(fakes, seqsum(seqsum(ledger.trade.gmv, 3), 2))
    ledger.trust.share = share(fakes, seqsum(ledger.trade.gmv[..., ORDINARY_GOODS], 2))

    world.trust.fakes = ledger.trust.share
    told = (
        t.clean
        - t.fakes_cost * ledger.trust.met
        + t.own_delivery * world.delivery.own
        + t.policing * orders.policing
        + t.own_goods * seqsum(world.stock.depth, 2) / world.stock.depth.shape[2]
    )
    most = numbers.platforms.trust_most[perks]
    gap = np.clip(told, t.range[0], most) - world.trust.fame
    speed = np.where(gap > 0, t.climb * numbers.platforms.trust_climb[perks] * ledger.trust.climb, t.fall)
    drift = np.where(world.trading, speed * gap, 0.0)
    fame, blow = world.trust.fame + drift, ledger.blows.sum("trust")
    fame = np.where(blow == 0, fame, np.clip(fame + blow, t.range[0], most))
    world.trust.fame = np.where(world.seats.open, fame, world.trust.fame)


def _fakes(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c): the aisle's own share, times policing, times what sellers without a heart for you let in."""
    t = numbers.trust
    let_in = np.take(t.fakes_by_level, orders.policing)
    grey = 1 + numbers.platforms.grey[world.seats.start]
    seats = seqsum(world.trading, 1)[:, None, None]
    hollow = 1 + np.maximum(1 - seats * ledger.goodwill.focus, 0.0)
    careless = 1 + numbers.poaching.wholesale_fakes * ledger.poaching.careless
    let_in = (let_in * grey)[:, :, None] * hollow * careless
    return np.asarray(np.minimum(t.fakes_most, numbers.categories.fakes * let_in))


def _cleared(fakes: Array, ledger: Ledger) -> Array:
    """Where the law throws every fake out, the stalls that had them go too."""
    cleared = ledger.law.cleared[:, :, None]
    ledger.stalls.kept = ledger.stalls.kept * np.where(cleared, 1 - fakes, 1.0)
    return np.where(cleared, 0.0, fakes)
