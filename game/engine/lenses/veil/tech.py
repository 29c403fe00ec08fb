"""What is finished everybody sees; what is being built, and what buyers told, nobody."""

from game.engine.lenses.sight import ratio
from game.engine.lenses.veil.look import Look
from game.engine.state.world import Tech


def seen(look: Look, truth: Tech) -> Tech:
    sold = look.gmv[:, :, 0]
    return Tech(
        done=truth.done,
        left=look.hidden(truth.left),
        served=look.know(truth.served, look.own(truth.served) * ratio(sold, look.own(sold))),
    )
