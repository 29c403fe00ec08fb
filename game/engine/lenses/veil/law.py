"""How far the law has come stands in the papers; what a platform knew lies in its own drawer."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Law


def seen(look: Look, truth: Law) -> Law:
    return Law(
        track=truth.track,
        era=truth.era,
        calm=truth.calm,
        heard=truth.heard,
        draft=truth.draft,
        force=truth.force,
        dossier=look.hidden(truth.dossier),
        clean=look.hidden(truth.clean),
        shut=truth.shut,
    )
