"""Who comes back is in the papers; whom an angel backs he tells nobody."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Comeback


def seen(look: Look, truth: Comeback) -> Comeback:
    return Comeback(
        wait=truth.wait,
        second=truth.second,
        help=truth.help,
        heir=truth.heir,
        angel=truth.angel,
        backed=look.hidden(truth.backed),
        base=look.hidden(truth.base),
    )
