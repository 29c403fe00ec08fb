"""Needs: what people want of each aisle, how readily they buy it, and what stays open for another month.

Goods of brands, of stalls, of the platform itself and of the shop round the corner compete as hazards for the
same open need. What is not bought waits, so a month that sells more leaves less to the next.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.market import traffic
from game.engine.maths.portable import exp, expm1, log, seqsum
from game.engine.state.arrays import Array
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


@dataclass
class Goods:
    """Hazards of buying in a month; those of brands and stalls per shops^variety."""

    brand: Array  # (g, p, s, c)
    small: Array  # (g, p, s, c)
    own: Array  # (g, p, s, c)
    wanted: Array  # (g, s, c)   cr a person and month, online and offline together


def tempt(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Goods:
    """All promises before the buyer. Terms multiply, and ads lift the goods on which their visits land."""
    c, people, appeal = numbers.categories, numbers.segments, ledger.appeal
    lift_brand, lift_small = traffic.lifts(orders, ledger)
    mall, bazaar = world.launch.mall[:, :, None], world.launch.bazaar[:, :, None]
    aisle = exp(appeal.sum("aisle"))
    brand = aisle * exp(appeal.sum("brand")) * lift_brand * mall
    small = (aisle * lift_small * bazaar)[:, :, None] * exp(appeal.sum("small"))
    small = small * (1 + ledger.promotions.street)
    own = numbers.stock.strength * aisle * appeal.sum("own")

    basket = exp(appeal.sum("basket")) * world.launch.wide[:, :, None]
    basket = basket[..., None] * c.street * (1 + ledger.promotions.day)
    return Goods(
        brand=basket * _taste(people.taste_brand, c.usual_brand, numbers) * brand[:, :, None],
        small=basket * _taste(people.taste_small, c.usual_small, numbers) * small,
        own=basket * own[:, :, None],
        wanted=_usual(numbers) * world.eras.season[:, None] * exp(appeal.sum("need")),
    )


def weights(numbers: Numbers) -> Array:
    """(s, c) what an aisle counts in a basket: its part of a segment's need."""
    need = _usual(numbers)
    whole: Array = seqsum(need, 1)[:, None]
    return need / whole


def unshopped(numbers: Numbers) -> Array:
    """(c) months of open need of people who only ever bought round the corner: as much comes in as goes."""
    return np.asarray(-1 / expm1(-numbers.categories.street))


def left_open(open_need: Array, hazard: Array, users: Array, numbers: Numbers) -> Array:
    """(g, p, s, c) months of need a user carries on: what was not bought, and one month more.

    `open_need` in m people * months, (g, p, s, c) like `hazard`; an empty platform waits for newcomers.
    """
    users = users[..., None]
    each = open_need / np.where(users > 0, users, 1.0)
    carried = np.where(users > 0, each * exp(-hazard) + 1, unshopped(numbers))
    return np.minimum(carried, numbers.categories.patience)


def _usual(numbers: Numbers) -> Array:
    """(s, c) cr a person and month."""
    return numbers.segments.orders * numbers.categories.price * numbers.categories.need_scale


def _taste(taste: Array, usual_shops: Array, numbers: Numbers) -> Array:
    """(s, c) attraction of one unit of shops^variety; tastes are measured at the usual number of shops."""
    return exp(taste - numbers.settle.variety * log(usual_shops))
