"""A pact is known to the two; who keeps and who breaks them, to everybody."""

from dataclasses import fields

import numpy as np

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Pacts

PUBLIC = ("kept", "broken")


def seen(look: Look, truth: Pacts) -> Pacts:
    ours = (look.mine[:, None] | look.mine[None, :])[:, :, None]
    terms = {f.name: getattr(truth, f.name) for f in fields(truth)}
    return Pacts(
        **{
            name: value if name in PUBLIC else np.asfortranarray(np.where(ours, value, np.zeros_like(value)))
            for name, value in terms.items()
        }
    )
