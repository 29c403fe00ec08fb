"""Levels, the portal and who sells visits on are public; what earlier ads still bring, and fakes, are not."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Ads


def seen(look: Look, truth: Ads) -> Ads:
    return Ads(
        level=truth.level,
        repeats=look.hidden(truth.repeats),
        sold=truth.sold,
        sophistication=truth.sophistication,
        lease=truth.lease,
        leases=truth.leases,
        farms=look.hidden(truth.farms),
    )
