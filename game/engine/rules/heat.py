"""Heat: how closely the antitrust office watches. Force, exclusive names and size bring it near.

Months cool it. At its end stands a verdict, and whatever was exclusive is everybody's again.
"""

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXCLUSIVE
from game.engine.state.world import World


def judge(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The month's Heat; a warning, an inquiry or the verdict."""
    n, was = numbers.heat, world.heat.heat
    ledger.blows.post("heat", "names", n.name * _names(world, numbers, ledger))
    ledger.blows.post("heat", "size", np.where(_leads(world, numbers), n.leader, 0.0))
    heat = np.clip(was + ledger.blows.sum("heat") - n.cool, 0.0, n.most)
    heat = np.where(world.seats.open, heat, 0.0)

    warned = (was < n.warning) & (heat >= n.warning)
    world.heat.warned = np.where(warned, n.warning_months, np.maximum(world.heat.warned - 1, 0))
    ledger.heat.verdict = heat >= n.most
    fine = n.fine * seqsum(world.books.revenue, 2) / HUNDREDTHS
    ledger.money.post("fines", np.where(ledger.heat.verdict, np.maximum(fine, 0.0), 0.0))
    world.heat.heat = np.where(ledger.heat.verdict, n.after, heat)


def _names(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p) exclusive names signed this month beyond those that nobody minds."""
    exclusive = world.brands.terms == EXCLUSIVE
    now, new = seqsum(exclusive, 2), seqsum(exclusive & ledger.brands.signed, 2)
    free = numbers.heat.names
    return np.asarray(np.maximum(now - free, 0) - np.maximum(now - new - free, 0))


def _leads(world: World, numbers: Numbers) -> Flags:
    """(g, p) more users than one platform should have at a table of this size."""
    limit = numbers.heat.leader_share + np.take(numbers.verdict.share_limit, world.seats.table)[:, None]
    users = np.where(world.seats.open, seqsum(world.people.users, 2), 0.0)
    leads = share(users, seqsum(users, 1)[:, None]) > limit
    return np.asarray(leads & world.complete[:, None])
