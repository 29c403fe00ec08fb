"""Whether the ladder stands is public, not for how long: half the match so far is a fair guess."""

import numpy as np

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Charter


def seen(look: Look, truth: Charter) -> Charter:
    age = (look.truth.eras.month - 1)[:, None] / 2
    grown = np.minimum(look.numbers.charter.ladder_climb * age, 1.0)
    return Charter(
        credit=look.know(truth.credit, np.where(look.orders.ladder, grown, 0.0)),
        charged=truth.charged,
    )
