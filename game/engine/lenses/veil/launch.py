"""A promised date is known to everybody; how ready the rocket is, and what stands on the ramp, is not."""

import numpy as np

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Launch


def seen(look: Look, truth: Launch) -> Launch:
    """Who has no buyers yet, or has named a date, is known to be at work on something."""
    known = (truth.promised > 0) | (truth.wide == 0)
    return Launch(
        opened=truth.opened,
        soft=truth.soft,
        tier=truth.tier,
        maiden=truth.maiden,
        wide=truth.wide,
        mall=truth.mall,
        bazaar=truth.bazaar,
        preparing=look.count(truth.preparing, np.where(known, truth.preparing, 0)),
        readiness=look.know(truth.readiness, np.where(known, look.b.readiness, 0.0)),
        hype=truth.hype,
        promised=truth.promised,
    )
