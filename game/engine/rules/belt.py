"""Belt: tighten it and the money lasts, but parcels come late and people talk."""

import numpy as np

from game.engine.state.arrays import Flags
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAIRS, OPERATIONS, Orders
from game.engine.state.world import World


def tighten(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """People are let go or hired; where nobody dares, a board seat does it."""
    n, belt = numbers.belt, world.belt
    belt.rest, belt.sore = np.maximum(belt.rest - 1, 0), np.maximum(belt.sore - 1, 0)
    ledger.belt.forced = _forced(world, orders, numbers)
    change = np.where(ledger.belt.forced, -n.step, orders.belt)
    cut = change < 0
    belt.size = np.rint((belt.size + change) / n.step) * n.step
    belt.rest = np.where(change != 0, n.rest - 1, belt.rest)
    belt.sore = np.where(cut, n.sore, belt.sore)
    ledger.blows.post("trust", "belt", np.where(cut, -n.trust, 0.0))
    mood = np.zeros((*cut.shape, len(CHAIRS)))
    mood[:, :, OPERATIONS] = np.where(cut, -n.mood, 0.0)
    ledger.blows.post("mood", "belt", mood)


def _forced(world: World, orders: Orders, numbers: Numbers) -> Flags:
    """(g, p) a holder with a board seat sees the end of the cash, and nobody has cut lately."""
    n, runway = numbers.belt, world.books.runway(numbers.books.runway_months)[:, :, None]
    worried = (world.investors.stake > 0) & (runway < numbers.cast.investors.board)
    room = np.rint(world.belt.size / n.step) > np.rint(n.size[0] / n.step)
    free: Flags = room & (world.belt.rest == 0) & (orders.belt == 0) & world.seats.open
    return free & worried.any(axis=2)
