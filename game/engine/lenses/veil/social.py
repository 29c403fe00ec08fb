"""Apps, waves and stages are made to be seen; what an app has cost and who will leave again is not."""

from game.engine.lenses.sight import to
from game.engine.lenses.veil.look import Look
from game.engine.state.world import Social


def seen(look: Look, truth: Social) -> Social:
    return Social(
        app=look.know(truth.app, to(truth.app, look.b.label)),
        spent=look.hidden(truth.spent),
        guests=look.hidden(truth.guests),
        waves=truth.waves,
        hired=truth.hired,
    )
