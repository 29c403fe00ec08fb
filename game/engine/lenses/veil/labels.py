"""Of a label the public knows the two largest fields; the rest is shared evenly."""

import numpy as np

from game.engine.lenses.sight import to
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.world import Labels


def seen(look: Look, truth: Labels) -> Labels:
    order = np.argsort(np.argsort(-truth.label, axis=2, kind="stable"), axis=2, kind="stable")
    known = np.where(order < 2, to(truth.label, look.b.label), 0.0)
    others = truth.label.shape[2] - 2
    rest = np.maximum(1 - seqsum(known, 2), 0.0)[:, :, None] / max(others, 1)
    shown = np.where(order < 2, known, rest)
    return Labels(
        label=look.know(truth.label, shown / seqsum(shown, 2)[:, :, None]),
        axis=look.know(truth.axis, to(truth.axis, look.b.axis)),
        blank=truth.blank,
        claimed=truth.claimed,
    )
