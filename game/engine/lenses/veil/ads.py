"""Levels and who sells visits on are public; what earlier ads still bring is not."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Ads


def seen(look: Look, truth: Ads) -> Ads:
    return Ads(
        level=truth.level,
        repeats=look.hidden(truth.repeats),
        sold=truth.sold,
        sophistication=truth.sophistication,
    )
