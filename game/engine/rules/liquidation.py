"""Liquidation: when the money is gone and those who hold shares no longer believe.

First a letter lies on the desk; a month later the doors close, unless the books are sound again or somebody
new has paid in.
"""

import numpy as np

from game.engine.maths import money
from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import World


def vote(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Letters that were not answered are carried out, and new ones are written."""
    open_seat, letter = world.seats.open, world.liquidation.letter
    insolvent = world.books.cash < 0
    sound = ~insolvent & ~_short(world, numbers)
    answered = sound | ledger.investors.landed.any(axis=2)
    closed = open_seat & letter & ~answered
    trouble = open_seat & ~closed & (insolvent | _doubted(world, numbers))

    ledger.liquidation.closed, ledger.liquidation.letter = closed, trouble & ~letter
    world.liquidation.letter = trouble
    _pay_out(world, closed, ledger)
    _send_home(world, closed, numbers)
    world.seats.open = open_seat & ~closed


def _short(world: World, numbers: Numbers) -> Flags:
    return world.books.runway(numbers.books.runway_months) < numbers.liquidation.runway


def _doubted(world: World, numbers: Numbers) -> Flags:
    """A frozen deal, little cash, and holders of most outside shares who would rather have their money."""
    q, deals = numbers.liquidation, world.investors
    holder = deals.stake > 0
    willing = holder & (deals.confidence < q.confidence)
    mean = seqsum(np.where(holder, deals.confidence, 0.0), 2) / np.maximum(holder.sum(axis=2), 1)
    against = seqsum(np.where(willing, deals.stake, 0.0), 2)
    most = against > q.majority * (1 - deals.founder)
    doubted: Flags = _short(world, numbers) & (mean < q.confidence) & most
    return doubted & deals.frozen.any(axis=2)


def _pay_out(world: World, closed: Flags, ledger: Ledger) -> None:
    """Holders get back what they paid in, as far as it goes; of the rest the founder has his part."""
    cash = np.where(closed, np.maximum(world.books.cash, 0), 0)
    back = np.minimum(cash, seqsum(world.investors.paid, 2))
    founder = world.investors.founder
    rest = money.shares(cash - back, np.stack((founder, 1 - founder), axis=-1))
    ledger.money.enter("founder", rest[..., 0])
    ledger.money.enter("payout", back + rest[..., 1])


def _send_home(world: World, closed: Flags, numbers: Numbers) -> None:
    """Most of its people look for another home, as strangers; the others do without."""
    q, people = numbers.liquidation, world.people
    homeless = q.homeless_new * (people.users - people.deep) + q.homeless_deep * people.deep
    people.users = np.where(closed[:, :, None], homeless, people.users)
    people.deep = np.where(closed[:, :, None], 0.0, people.deep)
