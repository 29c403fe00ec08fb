"""Computers make peace where both burn money, and mostly keep it."""

import numpy as np

from game.ai import opponent
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CEASEFIRE, seated
from game.engine.turn import resolve
from tests.engine.table import SEED, level, with_standing


def test_two_who_burn_money_make_peace_and_keep_it(numbers: Numbers) -> None:
    world, luck = level(numbers, games=4), dice(SEED, 4)
    for seat in range(world.chairs):
        world = with_standing(world, seat, buyer_subsidy=0.04)
    begun, broken = np.zeros(4, dtype=bool), np.zeros(4, dtype=bool)
    for _ in range(4):
        orders = world.standing
        for seat in range(world.chairs):
            orders = seated(orders, opponent.decide(world, numbers, seat, "easy", luck), seat)
        world, ledger = resolve(world, orders, numbers, luck)
        begun |= ledger.pacts.begun[..., CEASEFIRE].any(axis=(1, 2))
        broken |= ledger.pacts.broken.any(axis=(1, 2, 3))
    assert begun.any()
    assert broken.sum() < begun.sum()
