"""Nemesis: whoever did it to us. One at a time, known to all, until he is passed or the anger is gone."""

import numpy as np

from game.engine.state.arrays import Count, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def remember(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Old grudges end, new ones begin."""
    _let_go(world, ledger)
    enmity = world.nemesis
    wrongs = _wrongs(world, orders, numbers, ledger)
    new = (enmity.whom == 0) & (wrongs.max(axis=2) > 0)
    enmity.whom = np.where(new, 1 + _worst(world, wrongs), enmity.whom)
    enmity.left = np.where(new, numbers.nemesis.months, enmity.left)
    enmity.behind = np.where(new, _behind(world), enmity.behind)
    ledger.nemesis.found = new


def _let_go(world: World, ledger: Ledger) -> None:
    """It is over when the months are, or he has closed, or he who was ahead is passed, or peace is made."""
    enmity = world.nemesis
    passed = enmity.behind & ~_behind(world)
    enmity.behind = enmity.behind | _behind(world)
    ledger.nemesis.avenged = (enmity.whom > 0) & world.seats.open & (passed | ~_there(world))
    enmity.left = np.maximum(enmity.left - 1, 0)
    over = ledger.nemesis.avenged | (enmity.left == 0) | (ledger.news.truce > 0) | ~world.seats.open
    enmity.whom = np.where(over, 0, enmity.whom)
    enmity.left, enmity.behind = np.where(over, 0, enmity.left), enmity.behind & ~over


def _behind(world: World) -> Flags:
    """(g, p) is the nemesis worth more?"""
    his = np.take_along_axis(world.verdict.valuation, np.maximum(world.nemesis.whom - 1, 0), axis=1)
    return np.asarray((world.nemesis.whom > 0) & (his > world.verdict.valuation))


def _there(world: World) -> Flags:
    return np.take_along_axis(world.seats.open, np.maximum(world.nemesis.whom - 1, 0), axis=1)


def _wrongs(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Count:
    """(g, p, q) what q did to p this month, the graver the more."""
    n, others = numbers.nemesis, ~np.eye(world.chairs, dtype=np.bool_)
    pact = np.swapaxes(np.asarray(ledger.pacts.broken.any(axis=3)), 1, 2)
    launch = (ledger.launch.gone > 0)[:, :, None] & ledger.promotions.running[:, None]
    taken = np.where(others, ledger.flows.moved, 0.0)
    most = (taken > 0) & (taken == taken.max(axis=2, keepdims=True))
    froze = np.asarray(ledger.investors.froze.any(axis=2))[:, :, None] & most
    whisper = np.swapaxes(ledger.rumours.caught, 1, 2)
    told = orders.choose_rival[:, None] == 1 + np.arange(world.chairs)[:, None]
    brand = (
        np.asarray(ledger.pressure.obeyed.any(axis=2))[:, :, None] & told & (orders.choose_brand > 0)[:, None]
    )
    weighed = ((n.pact, pact), (n.launch, launch), (n.freeze, froze), (n.whisper, whisper), (n.brand, brand))
    wrongs = sum(weight * done for weight, done in weighed)
    here = world.seats.open[:, :, None] & world.seats.open[:, None] & others
    return np.where(here, wrongs, 0)


def _worst(world: World, wrongs: Count) -> Count:
    """(g, p) a seat; of equals the older platform."""
    older = -world.seats.platform[:, None]
    worst = wrongs == wrongs.max(axis=2, keepdims=True)
    first: Count = np.where(worst, older, older.min() - 1).argmax(axis=2)
    return first
