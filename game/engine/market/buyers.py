"""Buyers: one home each, by habit, friends and offers; and who begins to look for a first one.

A nested logit: platforms are near to each other and farther from the street (McFadden 1978). Habit adds to
the pull of home, an alarm about a better offer elsewhere takes from it.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.market import needs
from game.engine.maths.portable import exp, expm1, log, seqsum, share
from game.engine.state.arrays import Array, Flags, beside
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

_HABIT_MOST = 30.0  # log of the strongest habit: beyond it nobody would ever move, and exp would overflow


@dataclass
class Homes:
    """What is settled before anybody chooses. Last axis t: new users, deep users."""

    open: Flags  # (g, p)
    pull: Array  # (g, p, s)        utils of a platform, before its baskets
    living: Array  # (g, p, s, t)   m whose home it is
    habit: Array  # (g, p, s, t)    times: what home adds to its pull, 0 for none
    welcome: Array  # (g, p)        times: what newcomers are offered
    looking: Array  # (g, s)        m who look for a first home
    ways: Array  # (g, p, s, w)     hazard of being brought to this one platform: ads, entrance, friends
    reached: Array  # (g, p, s)     m who were brought to it
    street: Array  # (g)            times: pull of doing without, for people who always have


def weigh(world: World, numbers: Numbers, ledger: Ledger) -> Homes:
    """What every platform means to the people at home there, to the others and to the rest of the country."""
    people, nest = world.people, numbers.settle.nest
    online = seqsum(people.users, 1)
    offline = np.maximum(world.eras.people - online, 0.0)
    ways = _ways(world, offline, numbers, ledger)
    reached, looking = _newcomers(world, offline, online, ways, numbers, ledger)
    return Homes(
        open=world.trading,
        pull=_pull(world, online, numbers, ledger),
        living=beside(people.users - people.deep, people.deep),
        habit=_habit(world, numbers, ledger),
        welcome=exp(ledger.appeal.sum("newcomer") / nest),
        looking=looking,
        ways=ways,
        reached=reached,
        street=exp(world.eras.street),
    )


def _pull(world: World, online: Array, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, s) utils. Baskets are measured against the street's, so that equal ones add nothing."""
    b, weights = numbers.buyers, needs.weights(numbers)
    friends = world.people.users / np.where(online > 0, online, 1.0)[:, None]
    street = seqsum(weights * log(numbers.categories.street), 1)
    known = b.online - numbers.settle.basket * street
    pull = known + ledger.appeal.sum("platform") + b.friends * log(b.friends_floor + friends)
    day = ledger.promotions.day
    if not day.any():
        return pull
    # A promotion fills baskets more than it moves homes: only a part of it counts here.
    beside = (1 - numbers.promotions.inclusive) * numbers.settle.basket
    return pull - beside * seqsum(weights * log(1 + day), 3)


def _habit(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    b, nest, alarm = numbers.buyers, numbers.settle.nest, ledger.appeal.sum("alarm")
    habit = beside(b.habit[0] - alarm, b.habit[1] - b.alarm_deep * alarm) / nest
    kept = expm1(np.clip(habit, 0.0, _HABIT_MOST))
    return np.where(world.trading[:, :, None, None], kept, 0.0)


def _ways(world: World, offline: Array, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, s, w) a month, for people who are not online yet: each way leads to one platform alone."""
    waiting = seqsum(offline, 1)[:, None]
    clicks = numbers.ads.newcomers * seqsum(ledger.ads.orders, 2) / np.where(waiting > 0, waiting, 1.0)
    friends = ledger.appeal.sum("friends") * share(world.people.users, world.eras.people[:, None])
    ways = (clicks[:, :, None], ledger.appeal.sum("entrance"), friends)
    shape = world.people.users.shape
    return beside(*(np.broadcast_to(way, shape) for way in ways))


def _newcomers(
    world: World, offline: Array, online: Array, ways: Array, numbers: Numbers, ledger: Ledger
) -> tuple[Array, Array]:
    """Who is brought (g, p, s), and who looks around by himself (g, s): a Bass hazard (Bass 1969)."""
    each = seqsum(ways, 3)
    whole = seqsum(each, 1)[:, None]
    came = -expm1(-whole)
    reached = each / np.where(whole > 0, whole, 1.0) * came * offline[:, None]
    looking = offline * -expm1(-_hazard(world, online, numbers, ledger)) * (1 - came[:, 0])
    return reached, looking


def _hazard(world: World, online: Array, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, s) a month: curiosity, imitation, the word of deep users, and publicity, times the stir."""
    growth = numbers.growth
    fame = np.where(world.trading, world.trust.fame, 0.0) / numbers.trust.neutral
    told = seqsum(world.people.deep * fame[:, :, None], 1)
    heard = share(growth.imitation * online + growth.word_of_mouth * told, world.eras.people)
    drawn = world.eras.curiosity[:, None] + heard + ledger.appeal.sum("curious")
    return drawn * exp(ledger.appeal.sum("joining"))
