"""Tech: projects that are built for months and stand for good, and what data say about buyers."""

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state import prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import APP, ESCROW, PROJECTS, RECOMMENDATION, Orders
from game.engine.state.world import World


def build(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Work goes on and is paid for, what is finished opens; then it does what it was built for."""
    works = world.tech
    begun = orders.tech[:, :, None] == np.arange(1, len(PROJECTS) + 1)
    left = np.maximum(works.left - 1, 0)
    ledger.tech.done = (works.left > 0) & (left == 0)
    works.done = works.done + ledger.tech.done
    works.left = np.where(begun, numbers.tech.months, left)
    under_way = np.where(world.seats.open[:, :, None] & (works.left > 0), prices.projects(world, numbers), 0)
    ledger.money.enter("projects", seqsum(under_way, 2))
    _open(world, numbers, ledger)
    _read(world, orders, numbers, ledger)


def learn(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Every order tells something about who ordered. Whoever feels known too well trusts less."""
    before = ledger.tech.data * (world.tech.done - ledger.tech.done)[..., RECOMMENDATION]
    world.tech.served = world.tech.served + seqsum(seqsum(ledger.trade.orders, 3), 2)
    known = _data(world, numbers) * world.tech.done[..., RECOMMENDATION]
    felt = np.where(world.tech.done[..., ESCROW] > 0, 0, np.maximum(known - before, 0))
    if felt.any():
        ledger.blows.post("trust", "known_too_well", -numbers.tech.known_too_well * felt)


def _open(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Safe money makes trust climb, an app keeps its people; both bring the country online."""
    t, here = numbers.tech, world.trading[:, :, None] & (world.tech.done > 0)
    escrow, app = here[..., ESCROW], here[..., APP]
    ledger.trust.climb = ledger.trust.climb * np.where(escrow, t.escrow_trust, 1.0)
    towns = np.array(numbers.segments.ids) == t.app_segment
    drawn: Array = np.where(_somebody(app) & towns, t.app_joining, 1.0)
    ledger.appeal.add("joining", "escrow", log(np.where(_somebody(escrow), t.escrow_joining, 1.0)))
    ledger.appeal.add("joining", "app", log(drawn))
    ledger.appeal.add("alarm", "app", np.where(app, -t.app_habit, 0.0)[:, :, None])


def _read(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    t = numbers.tech
    ledger.tech.data = _data(world, numbers)
    known = t.recommends * ledger.tech.data + t.reads * orders.reading
    ledger.tech.insight = np.where(world.tech.done[..., RECOMMENDATION] > 0, known, 0.0)


def _data(world: World, numbers: Numbers) -> Count:
    return world.tech.data(numbers.tech.data_first, numbers.tech.data_most)


def _somebody(has: Flags) -> Flags:
    """(g, 1) whether any seat has it."""
    return np.asarray(np.any(has, axis=1, keepdims=True))
