"""Liquidation: when the money is gone and those who hold shares no longer believe.

First a letter lies on the desk; a month later the doors close, unless the books are sound again, somebody new
has paid in, or the founder pivots or takes a last stand. A founder may also sell in time.
"""

import numpy as np

from game.engine.maths import money
from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def vote(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Letters that were not answered are carried out, and new ones are written."""
    open_seat, letter = world.seats.open, world.liquidation.letter
    insolvent, stands = world.books.cash < 0, world.stand.left > 0
    sound = ~insolvent & ~_short(world, numbers)
    answered = sound | ledger.investors.landed.any(axis=2) | (orders.pivot > 0) | stands
    ends = (letter & ~answered) | ledger.stand.lost
    wound_up = open_seat & orders.wind_up
    closed = (open_seat & ends & (numbers.liquidation.elimination != "none")) | wound_up
    trouble = open_seat & ~closed & ~stands & (insolvent | _doubted(world, numbers))

    ledger.liquidation.closed, ledger.liquidation.wound_up = closed, wound_up
    ledger.liquidation.letter = trouble & ~letter
    world.liquidation.letter = trouble


def share_out(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Doors close: holders and founder get what is in the till, and buyers look for another home."""
    closed = ledger.liquidation.closed
    _pay_out(world, closed, ledger)
    _send_home(world, closed & (ledger.sale.buyer == 0), numbers)
    _hand_over(world, numbers, ledger)
    world.seats.open = world.seats.open & ~closed


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
    """After a letter holders first get back what they paid in; what is left, and every price of a house that
    was sold by will, is shared by stakes."""
    till = world.books.cash + ledger.sale.price - ledger.money.lines["loan_called"]
    cash = np.where(closed, np.maximum(till, 0), 0)
    paid = np.where(ledger.liquidation.wound_up, 0, seqsum(world.investors.paid, 2))
    back, founder = np.minimum(cash, paid), world.investors.founder
    rest = money.shares(cash - back, np.stack((founder, 1 - founder), axis=-1))
    ledger.money.enter("founder", rest[..., 0])
    ledger.money.enter("payout", back + rest[..., 1])


def _send_home(world: World, closed: Flags, numbers: Numbers) -> None:
    """Most of its people look for another home, as strangers; the others do without."""
    q, people = numbers.liquidation, world.people
    homeless = q.homeless_new * (people.users - people.deep) + q.homeless_deep * people.deep
    people.users = np.where(closed[:, :, None], homeless, people.users)
    people.deep = np.where(closed[:, :, None], 0.0, people.deep)


def _hand_over(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The people of a house that was bought are at home with the buyer, with all they need."""
    if not ledger.sale.buyer.any():
        return
    people, seat = world.people, np.arange(1, world.chairs + 1)
    sold = ledger.sale.buyer[:, None] == seat[:, None]  # (g, p, q) p bought q
    gained, need = _bought(sold, people.users), people.need * people.users[..., None]
    users = people.users + gained
    mixed = share(need + _bought(sold, need), users[..., None])
    people.need = np.where(gained[..., None] > 0, mixed, people.need)
    gone = (ledger.sale.buyer > 0)[:, :, None]
    people.users = np.where(gone, 0.0, users)
    people.deep = np.where(gone, 0.0, people.deep + numbers.sale.deep_kept * _bought(sold, people.deep))


def _bought(sold: Flags, what: Array) -> Array:
    """(g, p, ...) what comes to each buyer from the houses (g, q, ...) it bought."""
    per = sold.reshape(sold.shape + (1,) * (what.ndim - 2))
    return seqsum(np.where(per, what[:, None], 0.0), 2)
