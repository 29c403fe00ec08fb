"""People give stars, not figures; how much is fake they guess from what is usual at such checks."""

import numpy as np

from game.engine.lenses.figures import part
from game.engine.lenses.sight import stars
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.world import Trust


def seen(look: Look, truth: Trust) -> Trust:
    level = np.take(look.numbers.trust.fakes_by_level, look.orders.policing)
    stalls = look.shops[..., 1]
    usual = level * part(seqsum(stalls * look.numbers.categories.fakes, 2), seqsum(stalls, 2))
    return Trust(
        fame=look.know(truth.fame, stars(truth.fame, look.numbers)),
        fakes=look.know(truth.fakes, look.report("fakes", "fakes", usual)),
    )
