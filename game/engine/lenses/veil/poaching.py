"""Nobody counts another's address book, or asks his stalls where they come from."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Poaching


def seen(look: Look, truth: Poaching) -> Poaching:
    return Poaching(roster=look.hidden(truth.roster), wholesale=look.hidden(truth.wholesale))
