"""Everybody reads the figures; whether they are true is the question."""

from dataclasses import replace

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Headlines


def seen(look: Look, truth: Headlines) -> Headlines:
    return replace(truth, inflated=look.hidden(truth.inflated))
