"""A computer that waits for its launch gets there, whoever shouts on its day."""

import numpy as np

from game.ai import opponent
from game.balance import load
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import dice
from game.engine.state.orders import FIZZLE, LIFT_OFF, seated
from game.engine.turn import resolve
from tests.engine.table import SEED, founders

KITE, LANTERN, GAMES, MONTHS, PROMISED = 0, 1, 10, 6, 4


def test_an_easy_lantern_launches_and_an_ambush_takes_half_of_its_lift() -> None:
    rules = pages.read(load.rules("standard"))
    world, luck = founders(rules, "kite", "lantern", games=GAMES), dice(SEED, GAMES)
    ambushed = np.arange(GAMES) % 2 == 1
    world.books.cash[:, KITE] *= 10
    tiers = np.zeros(GAMES, dtype=np.int64)
    for month in range(1, MONTHS + 1):
        orders = seated(
            arrays.copy(world.standing), opponent.decide(world, rules, LANTERN, "easy", luck), LANTERN
        )
        if month == PROMISED:
            orders.event_month[ambushed, KITE] = month
            orders.event_publicity[ambushed, KITE], orders.event_depth[ambushed, KITE] = 20.0, 0.2
            orders.event_aisles[ambushed, KITE] = True
        world, ledger = resolve(world, orders, rules, luck)
        tiers = np.maximum(tiers, ledger.launch.tier[:, LANTERN])
    assert (tiers > 0).sum() >= 9
    assert np.median(tiers[~ambushed]) >= LIFT_OFF > np.median(tiers[ambushed]) >= FIZZLE
