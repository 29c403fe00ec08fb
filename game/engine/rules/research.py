"""Research: people are sent to count what is none of our business, and tell us alone.

A report is true as far as its error goes, is good for some months, and gives way to the next one on the same
question. Whoever asks twice in a month is told the same twice.
"""

from collections.abc import Callable
from typing import TypeVar

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state import hunger, prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import QUESTIONS, Orders
from game.engine.state.world import World


def send(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Whoever is sent out is paid; who knows a rival's sellers knows whom to ask among them."""
    place, r = QUESTIONS.index("sellers"), world.research
    known = (r.left[:, :, place] > 0) & (r.rival[:, :, place] == orders.poach_rival)
    ledger.poaching.informed = ledger.poaching.informed | known
    cost = np.where(orders.research_rival > 0, prices.research(world, numbers), 0)
    ledger.money.enter("research", seqsum(cost, 2))


def report(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """What they found when the month was over, or somebody told unasked."""
    r, told = world.research, ledger.research.told
    whom = np.where(told > 0, told, orders.research_rival)
    asked = whom > 0
    r.left = np.where(asked, numbers.research.months, np.maximum(r.left - 1, 0))
    if not asked.any():
        return
    r.rival = np.where(asked, whom, r.rival)
    for place in np.flatnonzero(asked.any(axis=(0, 1))):
        sent = asked[:, :, place]
        scouts = Scouts(int(place), sent, world, numbers, ledger, chance)
        for name, found in ANSWERS[place](scouts).items():
            on = sent.reshape(sent.shape + (1,) * (found.ndim - 2))
            setattr(r, name, np.asfortranarray(np.where(on, found, getattr(r, name))))


Rows = TypeVar("Rows", Array, Count)


class Scouts:
    """Everybody's scouts on one question, those of each seat at the rival it named."""

    def __init__(
        self, place: int, sent: Flags, world: World, numbers: Numbers, ledger: Ledger, chance: Chance
    ) -> None:
        self.world, self.numbers, self.ledger, self.n = world, numbers, ledger, numbers.research
        self.rival = np.maximum(world.research.rival[:, :, place] - 1, 0)
        self.chance, self.purpose, self.sent = chance, f"research {QUESTIONS[place]}", sent[..., None]

    def theirs(self, value: Rows) -> Rows:
        """(g, p, ...) of each seat's rival."""
        found: Rows = np.take_along_axis(value, self._lifted(value.ndim), axis=1)
        return found

    def off(self, spread: float, faces: int) -> Array:
        """(g, p, faces) up to `spread` either way; the dice belong to the two platforms."""
        row: Count = self.world.seats.platform + 1
        pair = row * (len(self.numbers.platforms.ids) + 1) + np.take_along_axis(row, self.rival, axis=1)
        luck = self.chance.draw(self.purpose, self.world.eras.month, pair, faces, self.sent)
        return spread * (2 * luck - 1)

    def _lifted(self, axes: int) -> Count:
        return self.rival.reshape(self.rival.shape + (1,) * (axes - 2))


Answer = dict[str, Array] | dict[str, Count]  # fields of world.research: what the scouts of each seat say


def _fakes(s: Scouts) -> Answer:
    return {"fakes": np.clip(s.theirs(s.world.trust.fakes) + s.off(s.n.fakes_off, 1)[..., 0], 0.0, 1.0)}


def _runway(s: Scouts) -> Answer:
    lasts = np.minimum(s.world.books.runway(s.numbers.books.runway_months), s.n.runway_most)
    return {"runway": np.maximum(s.theirs(lasts) + s.off(s.n.runway_off, 1)[..., 0], 0.0)}


def _focus(s: Scouts) -> Answer:
    hours, liked = s.theirs(s.world.goodwill.focus), s.theirs(s.world.goodwill.goodwill)
    off = s.off(s.n.focus_off, 1 + hours.shape[2])
    return {
        "goodwill": np.clip(liked + off[..., 0], 0.0, 1.0),
        "focus": np.clip(hours + off[..., 1:], 0.0, 1.0),
    }


def _sellers(s: Scouts) -> Answer:
    earned = s.theirs(s.world.sellers.profit)
    return {"sellers": earned * (1 + s.off(s.n.sellers_off, earned.shape[2]))}


def _gap(s: Scouts) -> Answer:
    """Who came online this month and could choose freely says which of the two is liked better."""
    came = s.ledger.flows.joined
    return {"gap": share(s.theirs(came), came) * (1 + s.off(s.n.gap_off, came.shape[2]))}


def _mood(s: Scouts) -> Answer:
    faith = s.theirs(s.world.investors.confidence)
    return {"mood": np.clip(faith + s.off(s.n.mood_off, faith.shape[2]), 0.0, 100.0)}


def _day(s: Scouts) -> Answer:
    """A date stands in somebody's book or it does not."""
    return {"day": s.theirs(s.world.promotions.month)}


def _appetite(s: Scouts) -> Answer:
    hungry = hunger.online(s.world, s.numbers)[:, None]
    return {"appetite": hungry * (1 + s.off(s.n.appetite_off, hungry.shape[2]))}


# In the order of QUESTIONS.
ANSWERS: tuple[Callable[[Scouts], Answer], ...] = (
    _fakes, _runway, _focus, _sellers, _gap, _mood, _day, _appetite,
)  # fmt: skip
