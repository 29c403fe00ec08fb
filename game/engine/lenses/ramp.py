"""What is open, and what stands on the ramp, in plain values."""

import numpy as np

from game.engine.lenses.briefing import Aim, Ramp
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BUSINESSES, TIERS
from game.engine.state.world import World


def lines(seen: World, at: tuple[int, int]) -> dict[str, float]:
    """Open lines of business, and how wide each stands open."""
    wide = seen.launch.opened[at]
    return {line: float(wide[k]) for k, line in enumerate(BUSINESSES) if wide[k] > 0}


def launched(seen: World, at: tuple[int, int]) -> dict[str, str]:
    """How the rockets rose that have flown."""
    tiers = seen.launch.tier[at].tolist()
    return {line: TIERS[tier - 1] for line, tier in zip(BUSINESSES, tiers, strict=True) if tier}


def ramp(seen: World, at: tuple[int, int]) -> Ramp | None:
    """None where nothing is being made ready, as far as one knows."""
    one, month = seen.launch, int(seen.eras.month[0])
    if not one.preparing[at]:
        return None
    promised = int(one.promised[at])
    return Ramp(
        line=BUSINESSES[int(one.preparing[at]) - 1],
        readiness=float(one.readiness[at]),
        hype=float(one.hype[at]),
        promised=promised or None,
        late=max(month - promised, 0) if promised else 0,
    )


def aims(seen: World, numbers: Numbers) -> list[Aim]:
    """Everybody's promised launches, one's own and those of others; a promise that is past is due now."""
    one, month = seen.launch, int(seen.eras.month[0])
    return [
        Aim(
            "launch",
            numbers.platforms.ids[int(seen.seats.platform[0, p])],
            float(one.readiness[0, p]),
            float(numbers.launch.ready_most),
            max(int(one.promised[0, p]) - month + 1, 1),
            BUSINESSES[int(one.preparing[0, p]) - 1],
        )
        for p in np.flatnonzero(seen.seats.open[0] & (one.promised[0] > 0) & (one.preparing[0] > 0))
    ]
