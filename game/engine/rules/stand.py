"""Stand: everything that is left, for a few months. Deep buyers or a month without a loss save the house."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.ledger import Ledger
from game.engine.state.money import CAPITAL
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def call(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Sellers like a fighter, and some with money do."""
    ledger.blows.post("goodwill", "stand", np.where(orders.stand, numbers.stand.goodwill, 0.0))
    ledger.blows.post("confidence", "stand", orders.stand[:, :, None] * numbers.cast.investors.daring)


def hold(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """One month of the stand is over; its last one decides. The books of the month must be written."""
    n, stand, deep = numbers.stand, world.stand, seqsum(world.people.deep, 2)
    stand.earned = (stand.earned & (stand.left > 0)) | ((stand.left > 0) & (ledger.money.net(CAPITAL) >= 0))
    grown = (deep > 0) & (deep >= (1 + n.deep) * stand.deep)
    over, saved = stand.left == 1, grown | stand.earned
    ledger.stand.survived, ledger.stand.lost = over & saved, over & ~saved
    stand.survived = stand.survived | ledger.stand.survived
    ledger.launch.forgiven = ledger.launch.forgiven | ledger.stand.survived
    # From next month on.
    stand.left = np.where(orders.stand, n.months, np.maximum(stand.left - 1, 0))
    stand.deep = np.where(orders.stand, deep, stand.deep)
    stand.used = stand.used | orders.stand
