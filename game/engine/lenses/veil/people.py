"""Homes are known to a tenth of a million; how deep they are, and what they still need, is not."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import People


def seen(look: Look, truth: People) -> People:
    return People(
        users=look.users,
        deep=look.know(truth.deep, look.b.deep_share * look.users),
        need=look.know(truth.need, look.own(truth.need)),  # the same people, so about the same cupboards
    )
