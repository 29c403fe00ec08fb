"""Pacts: what two founders promise each other. Offered in one month, taken in the next, binding after that.

Nothing keeps anybody from breaking a pact but the bond, what a word is worth afterwards, and a rival who does
not forget. Axis k: kinds of pacts in the order of PACTS; [p, q] is what p has offered q.
"""

from typing import Any

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Count, Flags, counts
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    CALENDAR,
    CARVE_OUT,
    CEASEFIRE,
    JOINT_LAW,
    LAW_DOWN,
    NO_WHISPER,
    TRAFFIC,
    Orders,
)
from game.engine.state.world import World


def agree(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What was offered last month is taken or falls; what is offered now lies on the table for a month."""
    ledger.money.enter("bonds", counts(*world.seats.open.shape))
    if orders.accept.any():
        _begin(world, _taken(world, orders), ledger)
    if ledger.news.truce.any():
        _make_up(world, ledger)
    _offer(world, orders)


def bind(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Two who ask for a law together are heard; visits that were promised are led on."""
    law = (world.pacts.left > 0)[..., JOINT_LAW]
    ledger.blows.post("law", "joint_law", numbers.pacts.law * seqsum(seqsum(law, 2), 1))
    ledger.ads.led_on = np.where((world.pacts.left > 0)[..., TRAFFIC], numbers.pacts.visits, 0.0)


def judge(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Who broke a pact, which were kept to the end, and where the bonds go."""
    ledger.money.enter("bonds_back", counts(*world.seats.open.shape))
    if (world.pacts.left > 0).any():
        _end(world, orders, numbers, ledger)
    _pay_visits(numbers, ledger)


def _end(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A pact ends when it is broken, when its time is up, or when one of the two is gone."""
    pacts, n, here = world.pacts, numbers.pacts, world.seats.open
    runs, due = pacts.left > 0, pacts.left <= pacts.months  # nothing is due in the month of signing
    broke = _either(runs & due) & _breaches(world, orders, ledger)
    off = broke | (_either(runs) & ~here[:, :, None, None])
    ended = runs & _either(off)
    last = (pacts.left == 1) | (world.eras.month == world.eras.length)[:, None, None, None]
    kept = runs & last & ~ended
    _pay_back(world, kept | ended, off, ledger)
    ledger.pacts.broken, ledger.pacts.kept = broke, kept
    faithful, faithless = (seqsum(seqsum(found, 3), 2) for found in (_either(kept), broke))
    pacts.kept, pacts.broken = pacts.kept + faithful, pacts.broken + faithless
    ledger.blows.post("credibility", "kept_pact", n.kept * faithful)
    ledger.blows.post("credibility", "broken_pact", -n.broken * faithless)
    pacts.left = np.where(kept | ended, 0, np.maximum(pacts.left - 1, 0))


def _begin(world: World, wanted: Flags, ledger: Ledger) -> None:
    """Who can lay down all the bonds he asks for is bound from now on."""
    pacts, bond = world.pacts, _both(np.where(wanted, world.pacts.bond, 0))
    able = (world.books.cash >= seqsum(seqsum(bond, 3), 2)) & world.seats.open
    begun = wanted & able[:, :, None, None] & able[:, None, :, None]
    bond = _both(np.where(begun, pacts.bond, 0))
    ledger.money.enter("bonds", seqsum(seqsum(bond, 3), 2))
    pacts.left = np.where(begun, pacts.months + 1, pacts.left)
    ledger.pacts.begun = begun


def _taken(world: World, orders: Orders) -> Flags:
    """(g, p, q, k) offers of p that q takes now; of two that cross, the older platform's."""
    pacts, kinds = world.pacts, 1 + np.arange(world.pacts.left.shape[3])
    takes = np.swapaxes(orders.accept[..., None] == kinds, 1, 2) & pacts.offered
    older = world.seats.platform[:, :, None, None] < world.seats.platform[:, None, :, None]
    return np.asarray(takes & ~_either(pacts.left > 0) & (older | ~np.swapaxes(takes, 1, 2)))


def _make_up(world: World, ledger: Ledger) -> None:
    """Whoever takes a nemesis's hand promises what he does, no whispers, and nothing is laid down."""
    pacts, months = world.pacts, ledger.news.truce[:, :, None, None]
    nemesis = world.nemesis.whom[:, :, None] == 1 + np.arange(world.chairs)
    new = (nemesis[..., None] & (months > 0)) & (np.arange(pacts.left.shape[3]) == NO_WHISPER)
    new = np.asarray(new & ~_either(pacts.left > 0))
    pacts.months, pacts.left = np.where(new, months, pacts.months), np.where(new, months + 1, pacts.left)
    pacts.bond = np.where(new, 0, pacts.bond)
    ledger.pacts.begun = ledger.pacts.begun | new


def _offer(world: World, orders: Orders) -> None:
    """Of a kind that binds the two since this very month nothing more is offered."""
    pacts, kinds = world.pacts, 1 + np.arange(world.pacts.left.shape[3])
    new = (orders.pact[..., None] == kinds) & ~_either(pacts.left > 0)
    pacts.offered = new
    if not new.any():
        return
    pacts.months = np.where(new, orders.pact_months[..., None], pacts.months)
    bond = np.rint(orders.pact_bond * HUNDREDTHS).astype(np.int64)
    pacts.bond = np.where(new, bond[..., None], pacts.bond)
    pacts.cap = np.where(new, orders.pact_cap[..., None], pacts.cap)
    pacts.aisle = np.where(new, orders.pact_aisle[..., None], pacts.aisle)


def _breaches(world: World, orders: Orders, ledger: Ledger) -> Flags:
    """(g, p, q, k) what p did this month that a pact of each kind with q forbids, whoever had offered it."""
    pacts = world.pacts
    cap = _both(np.where(pacts.left > 0, pacts.cap, 0.0))[..., CEASEFIRE]
    aisle = _both(np.where(pacts.left > 0, pacts.aisle, 0))[..., CARVE_OUT]
    subsidy = orders.buyer_subsidy.max(axis=2)[:, :, None]
    broke = np.zeros(pacts.left.shape, dtype=np.bool_)
    broke[..., CEASEFIRE] = subsidy > cap
    broke[..., NO_WHISPER] = ledger.rumours.caught
    broke[..., CALENDAR] = ledger.promotions.running[:, :, None] & _wrong_month(world)
    broke[..., CARVE_OUT] = _intrudes(aisle, orders)
    broke[..., JOINT_LAW] = (orders.lobby == LAW_DOWN)[:, :, None]
    return broke


def _wrong_month(world: World) -> Flags:
    """(g, p, q) in a split calendar odd months are the offerer's, even ones the other's."""
    offered = (world.pacts.left > 0)[..., CALENDAR]
    odd = (world.eras.month % 2 == 1)[:, None, None]
    return np.where(odd, np.swapaxes(offered, 1, 2), offered)


def _intrudes(aisle: Count, orders: Orders) -> Flags:
    """(g, p, q) p pays sellers in the aisle that was left in peace, or takes some from q there."""
    there, seats = np.maximum(aisle - 1, 0), 1 + np.arange(aisle.shape[2])
    paid = np.take_along_axis(orders.seller_subsidy, there, axis=2) > 0
    asked = (orders.poach_rival[:, :, None] == seats) & (orders.poach_aisle[:, :, None] == 1 + there)
    told = (orders.choose_rival[:, :, None] == seats) & (orders.choose_aisle[:, :, None] == 1 + there)
    return np.asarray(paid | asked | told)


def _pay_back(world: World, over: Flags, off: Flags, ledger: Ledger) -> None:
    """Each side's own bond, and that of whoever broke it; if both did they are quits."""
    bond = _both(np.where(over, world.pacts.bond, 0)) * (1 - off + np.swapaxes(off, 1, 2).astype(np.int64))
    back = seqsum(seqsum(bond, 3), 2)
    ledger.money.enter("bonds_back", np.where(world.seats.open, back, 0))


def _pay_visits(numbers: Numbers, ledger: Ledger) -> None:
    """Visits led on are paid for by whoever got them."""
    worth = numbers.pacts.visits_price * ledger.ads.paid[:, :, None] * ledger.ads.passed
    ledger.money.post("visits_led_on", seqsum(worth, 2))
    ledger.money.post("visits_taken", seqsum(worth, 1))


def _both(terms: Any) -> Any:
    """(g, p, q, ...) what each of the two has given, whoever had offered it."""
    return terms + np.swapaxes(terms, 1, 2)


def _either(flags: Flags) -> Flags:
    """(g, p, q, ...) so between the two, whoever had offered it."""
    return np.asarray(flags | np.swapaxes(flags, 1, 2))
