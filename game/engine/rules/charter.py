"""Charter: what a stall pays, and whether its good name counts.

A commission is money at the price of growth. The credit ladder is a quiet lock: a reputation that cannot
move.
"""

import numpy as np

from game.engine.maths.portable import log
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def ask(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What the charter does to prices, and to stalls that think of opening."""
    c, fee = numbers.charter, orders.commission[:, :, None]
    padded = numbers.segments.usual_elasticity * c.passed_on * fee
    ledger.appeal.add("small", "commission", -padded[:, :, None, :])
    ledger.appeal.add("margin_small", "commission", -fee)
    ledger.appeal.add("entry_small", "commission", -c.entry * fee)
    foot = np.where(orders.ladder, c.ladder_entry, 1.0)
    ledger.appeal.add("entry_small", "ladder", log(foot)[:, :, None])


def credit(world: World, orders: Orders, numbers: Numbers) -> None:
    """Good names grow while somebody keeps them, and fade when nobody does."""
    c = numbers.charter
    step = np.where(orders.ladder, c.ladder_climb, -c.ladder_fall) * world.trading
    world.charter.credit = np.where(world.seats.open, np.clip(world.charter.credit + step, 0.0, 1.0), 0.0)
    # A fee that sellers forgive does not use up their surprise at one they mind.
    free = numbers.platforms.free_commission[world.seats.start]
    world.charter.charged |= (orders.commission > free) & world.trading
