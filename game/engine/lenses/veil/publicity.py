"""Whoever is not us has always been as loud as now."""

from game.engine.lenses.veil.look import Look
from game.engine.state.world import Publicity


def seen(look: Look, truth: Publicity) -> Publicity:
    heard = look.orders.publicity / (1 - look.numbers.publicity.keep)
    return Publicity(look.know(truth.adstock, heard), truth.said)
