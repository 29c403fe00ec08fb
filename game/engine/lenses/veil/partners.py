"""Who has which contract stands in the papers; talks do too, once they are close to their end."""

import numpy as np

from game.engine.lenses.sight import hundredths
from game.engine.lenses.veil.look import Look
from game.engine.state.orders import CHAT
from game.engine.state.world import Partners


def seen(look: Look, truth: Partners) -> Partners:
    """Everybody asks about the least fee; whoever runs a chat app has made enemies by it."""
    n, cast = look.numbers.partners, look.numbers.cast.partners
    close = n.clue_at[1]
    rumoured = np.where(truth.begun & (truth.talks >= close) & (truth.left == 0), close, 0.0)
    least = hundredths(cast.fee * look.cost[:, :, None])
    enemies = look.truth.launch.lines[:, :, CHAT, None] * cast.minds_chat
    return Partners(
        relation=look.know(truth.relation, np.array(n.relation_start)),
        hostility=look.know(truth.hostility, enemies),
        talks=look.know(truth.talks, rumoured),
        begun=look.flag(truth.begun, rumoured > 0),
        offer=look.count(truth.offer, np.where(rumoured > 0, least, 0)),
        term=look.count(truth.term, np.where(rumoured > 0, n.months[0], 0)),
        left=truth.left,
        fee=look.count(truth.fee, np.where(truth.left > 0, least, 0)),
        together=truth.together,
        signs=look.hidden(truth.signs),
    )
