"""What goes round is heard by all; who whispered, and about whom, only by whoever did."""

from dataclasses import replace

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Rumours


def seen(look: Look, truth: Rumours) -> Rumours:
    return replace(truth, told=look.hidden(truth.told))
