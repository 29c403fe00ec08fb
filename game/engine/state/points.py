"""How much attention a founder has this month, and what of it is free."""

import numpy as np

from game.engine.state.arrays import Count, counts
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES
from game.engine.state.world import World

QUARTER = 3  # months


def fresh(world: World, numbers: Numbers) -> Count:
    """(g, p) points this month, beside those kept: more for the beaten, and for who asks no council."""
    stand = numbers.stand.attention * (world.stand.left > 0)
    comeback = numbers.comeback.attention * (world.comeback.help > 0)
    alone = numbers.executives.dismissed_points * (world.executives.free > 0)
    points: Count = numbers.attention.points + stand + comeback + alone + _read(world, numbers)
    return np.maximum(points, 0)


def _read(world: World, numbers: Numbers) -> Count:
    """(g, p) what the card on the desk gives, or takes."""
    news = world.news
    points: Count = np.where(news.who, numbers.deck.attention[news.card][:, None], 0)
    return points


def free(world: World, numbers: Numbers) -> Count:
    """(g, p, line) entries of a line that take no attention this month."""
    entries = counts(*world.seats.open.shape, len(LINES))
    told, month = world.investors.told, world.eras.month[:, None]
    first = (told == 0) | ((told - 1) // QUARTER < (month - 1) // QUARTER)
    entries[:, :, LINES.index("pitch")] = numbers.platforms.free_pitch[world.seats.start] & first
    return entries
