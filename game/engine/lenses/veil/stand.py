"""Everybody sees who fights for his life; how it goes is known inside."""

from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.world import Stand


def seen(look: Look, truth: Stand) -> Stand:
    return Stand(
        left=truth.left,
        used=truth.used,
        deep=look.know(truth.deep, look.b.deep_share * seqsum(look.users, 2)),
        earned=look.hidden(truth.earned),
        survived=truth.survived,
    )
