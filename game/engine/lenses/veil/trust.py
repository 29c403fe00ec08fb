"""People give stars, not figures."""

from game.engine.lenses.sight import stars
from game.engine.lenses.veil.look import Look
from game.engine.state.world import Trust


def seen(look: Look, truth: Trust) -> Trust:
    return Trust(look.know(truth.fame, stars(truth.fame, look.numbers)))
