"""Flows: who was lured away, who moved, joined and left, what they bought, and who became a regular."""

import numpy as np

from game.engine.market import needs, sellers
from game.engine.market.buyers import Homes
from game.engine.market.settle import Found
from game.engine.maths.portable import exp, expm1, seqsum, share
from game.engine.state.arrays import Array, beside
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

_NEW, _DEEP = 0, 1  # last axis of people


def arrive(world: World, ledger: Ledger) -> None:
    """Some come online for one platform alone, before anybody chooses; no more than are offline or there."""
    people, arriving = world.people, ledger.flows.arriving
    if not arriving.any():
        return
    coming = np.maximum(arriving, 0.0) * world.trading[:, :, None]
    offline = np.maximum(world.eras.people - seqsum(people.users, 1), 0.0)[:, None]
    wished = seqsum(coming, 1)[:, None]
    coming = coming * np.minimum(1.0, offline / np.where(wished > 0, wished, 1.0))
    going = np.minimum(np.maximum(-arriving, 0.0), people.users - people.deep)
    ledger.flows.arriving = coming - going
    people.users = people.users + ledger.flows.arriving


def lure(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Better paid sellers bring their buyers along: some wake up at home elsewhere, as new users there.

    The more of i's stalls also stand on j and the less their owners' hearts are with i, the more are lured.
    """
    net, s = ledger.subsidies.net, numbers.subsidies
    if not net.any():
        return
    focus = ledger.goodwill.focus[:, :, None]
    exposed = seqsum(sellers.shared(world, numbers) * (1 - focus), 3) / focus.shape[3]
    both = world.trading[:, :, None] & world.trading[:, None]
    rate = np.where(both, s.diversion * np.maximum(net[:, None] - net[:, :, None], 0.0) * exposed, 0.0)
    total = seqsum(rate, 2)
    scale = np.where(total > s.diversion_most, s.diversion_most / np.where(total > 0, total, 1.0), 1.0)
    rate = (rate * scale[:, :, None])[..., None]

    people = world.people
    deep = rate * s.diversion_deep * people.deep[:, :, None]
    lured = rate * (people.users - people.deep)[:, :, None] + deep
    ledger.flows.lured = lured
    people.deep = people.deep - seqsum(deep, 2)
    people.users = people.users - seqsum(lured, 2) + seqsum(lured, 1)


def read(world: World, homes: Homes, found: Found, numbers: Numbers, ledger: Ledger) -> None:
    """What happened, for the ledger; then everybody's home, stage and open need for the next month."""
    _count(homes, found, ledger)
    _sell(found, numbers, ledger)
    _sell_on_the_day(found, numbers, ledger)
    kept = _kept(homes, found)
    speed = _deepening(world, numbers, ledger)
    ledger.flows.deepened = speed * (found.users - kept)

    people = world.people
    people.users = found.users
    people.deep = kept * (1 - numbers.buyers.lapse) + ledger.flows.deepened
    people.need = needs.left_open(found.need, found.hazard, found.users, numbers)


def _count(homes: Homes, found: Found, ledger: Ledger) -> None:
    """Homes of last month by homes of this one; who was lured counts where he lived before."""
    flows = ledger.flows
    lured = flows.lured
    rate = 1 / found.choices
    new = homes.living[..., _NEW] - seqsum(lured, 1)  # of those who live here, the ones who did before
    deep = homes.living[..., _DEEP]
    go = new * rate[..., _NEW] + deep * rate[..., _DEEP]
    go = go + seqsum(lured * rate[:, None, ..., _NEW], 2)
    held = found.pull[..., None] * homes.habit * rate
    moved = go[:, :, None] * found.pull[:, None] + lured * held[:, None, ..., _NEW]
    for p in range(moved.shape[1]):
        moved[:, p, p] += new[:, p] * held[:, p, :, _NEW] + deep[:, p] * held[:, p, :, _DEEP]

    before = new + deep + seqsum(lured, 2)
    flows.moved = seqsum(moved, 3)
    flows.left = before - seqsum(moved, 2) + np.maximum(-flows.arriving, 0.0)
    flows.joined = found.joined + np.maximum(flows.arriving, 0.0)
    by_way = found.led[..., None] * share(homes.ways, seqsum(homes.ways, 3)[..., None])
    ledger.ads.joined, flows.entered, flows.recruited = (
        seqsum(by_way[..., way], 2) for way in range(by_way.shape[3])
    )


def _sell(found: Found, numbers: Numbers, ledger: Ledger) -> None:
    trade = ledger.trade
    kinds = (found.brand, found.small, found.own)
    trade.gmv = beside(*(seqsum(kind, 2) for kind in kinds))
    trade.orders = trade.gmv / numbers.categories.price[:, None]
    basket = found.brand + found.small + found.own
    trade.by_segment = seqsum(basket, 3)
    orders = seqsum(basket / numbers.categories.price, 3)
    ledger.flows.per_user = orders / np.where(found.users > 0, found.users, 1.0)


def _sell_on_the_day(found: Found, numbers: Numbers, ledger: Ledger) -> None:
    """What of the month was sold by promotions, and how many baskets it filled."""
    p = ledger.promotions
    if not (p.day.any() or p.street.any()):
        return
    part, kinds = p.day / (1 + p.day), (found.brand, found.small, found.own)
    p.gmv = beside(*(seqsum(kind * part, 2) for kind in kinds))
    p.walked = seqsum(found.small * p.street / (1 + p.street), 2)
    orders = seqsum((found.brand + found.small + found.own) * part / numbers.categories.price, 3)
    baskets = orders / np.where(found.users > 0, found.users, 1.0) / p.basket[:, :, None]
    p.buyers = seqsum(found.users * -expm1(-baskets), 2)


def _kept(homes: Homes, found: Found) -> Array:
    """(g, p, s) m deep users who stayed: whoever goes elsewhere begins anew there."""
    stays = (1 + homes.habit[..., _DEEP]) * found.pull / found.choices[..., _DEEP]
    return homes.living[..., _DEEP] * stays


def _deepening(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, s) share of new users who become regulars: by many orders, good parcels and trust."""
    b = numbers.buyers
    often = -expm1(-ledger.flows.per_user / b.deepen_orders)
    known = world.trust.fame / numbers.trust.neutral * exp(ledger.appeal.sum("deepening"))
    return np.clip(b.deepen * often * known[:, :, None], 0.0, b.deepen_most)
