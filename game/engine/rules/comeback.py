"""Comeback: a founder who was liquidated opens once more, small and in debt to friends.

When it is too late for that, he is somebody's angel: a good word for one platform, and a part of its gain.
"""

import numpy as np

from game.engine.state.arrays import Count
from game.engine.state.ledger import Ledger
from game.engine.state.mode import too_late
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def rise(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Who fell this month waits or becomes an angel; whoever has waited long enough opens again."""
    n, back = numbers.comeback, world.comeback
    fell = ledger.liquidation.closed & ~ledger.liquidation.wound_up
    fell = fell & (numbers.liquidation.elimination == "second_act")
    waits = fell & ~too_late(world, numbers)
    returned = back.wait == 1
    back.wait = np.where(waits, n.months, np.maximum(back.wait - 1, 0))
    back.second, back.angel = back.second | returned, back.angel | (fell & ~waits)
    back.help = np.where(returned, n.attention_months, np.maximum(back.help - 1, 0))
    ledger.comeback.returned = returned
    world.seats.open = world.seats.open | returned

    cash = np.rint(n.cash * world.eras.cost_index * HUNDREDTHS).astype(np.int64)[:, None]
    ledger.money.enter("friends", np.where(returned, cash - world.books.cash, 0))
    _follow(world, ledger)
    _back(world, np.where(fell & ~waits, orders.back_rival, 0))


def _follow(world: World, ledger: Ledger) -> None:
    """In the first month after the doors closed: where did most of the people go?"""
    back, gone = world.comeback, ~world.seats.open & (world.seats.platform >= 0)
    went = ledger.flows.moved  # (g, p, q)
    first = gone & (back.heir == 0) & (went.max(axis=2) > 0) & ~ledger.liquidation.closed
    back.heir = np.where(first, 1 + went.argmax(axis=2), back.heir)


def _back(world: World, named: Count) -> None:
    """An angel backs whom he named while the letter lay there, else the one most of his people chose."""
    back, worth = world.comeback, world.verdict.valuation
    chosen = np.where(named > 0, named, np.where(back.angel & (back.backed == 0), back.heir, 0))
    now = np.take_along_axis(worth, np.maximum(chosen - 1, 0), axis=1)
    back.base = np.where(chosen > 0, now, back.base)
    back.backed = np.where(chosen > 0, chosen, back.backed)
