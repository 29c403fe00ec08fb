"""Eras: the country learns to shop online, a month at a time."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state import calendar
from game.engine.state.ledger import HISTORIC, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.world import Eras, World


def advance(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The month is over; set the scene of the next."""
    _hurry(world, numbers, ledger)
    world.eras.month = world.eras.month + 1
    set_scene(world.eras, numbers)


def set_scene(eras: Eras, numbers: Numbers) -> None:
    """The country in the month that begins: its era, its people and its season."""
    e, people = numbers.eras, numbers.segments.people
    eras.era = (eras.month[:, None] >= calendar.begins(eras, numbers)).sum(axis=1)
    eras.cost_index, eras.street, eras.curiosity, eras.web_visits = (
        np.take(row, eras.era - 1) for row in (e.cost_index, e.street, e.curiosity, e.web_visits)
    )
    grown = np.clip((eras.month - 1) / np.maximum(eras.length - 1, 1), 0.0, 1.0)
    eras.people = np.asfortranarray(people[:, 0] + (people[:, 1] - people[:, 0]) * grown[:, None])
    eras.season = np.asfortranarray(numbers.categories.season[eras.of_year(e.first_month) - 1])


def _hurry(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """A country full of buyers turns to the next era sooner, and a day that everybody speaks of at once."""
    e, eras = numbers.eras, world.eras
    users = seqsum(seqsum(np.where(world.seats.open[:, :, None], world.people.users, 0.0), 2), 1)
    coming = np.arange(eras.pulled.shape[1]) == eras.era[:, None]
    crowd = users[:, None] >= np.array((np.inf, *e.crowd))
    sooner = coming & crowd & (eras.pulled < e.crowd_most)
    famous = seqsum(ledger.promotions.tier == HISTORIC, 1) * numbers.promotions.historic_clock
    eras.pulled = eras.pulled + sooner + coming * famous[:, None]
