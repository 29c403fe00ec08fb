"""A bid is known to whoever makes it and to whom it is for."""

import numpy as np

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Sale


def seen(look: Look, truth: Sale) -> Sale:
    theirs = look.mine[:, None] | look.mine[None, :]
    return Sale(
        bid=np.asfortranarray(np.where(theirs, truth.bid, 0)),
        left=np.asfortranarray(np.where(theirs, truth.left, 0)),
    )
