"""Who sits where is known, and whom nobody listens to any more; what they feel and tell is not."""

import numpy as np

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Executives


def seen(look: Look, truth: Executives) -> Executives:
    heard = np.where(truth.mood > 0, look.numbers.executives.mood, 0)
    return Executives(
        sits=truth.sits,
        mood=look.count(truth.mood, heard),
        calm=look.hidden(truth.calm),
        offence=look.hidden(truth.offence),
        idle=look.hidden(truth.idle),
        favour=look.hidden(truth.favour),
        free=truth.free,
        advice=look.hidden(truth.advice),
        lean=look.hidden(truth.lean),
        knock=look.hidden(truth.knock),
    )
