"""What investors would sign if they were told a story: asked of the rules before anybody has pitched."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.engine.rules import stories
from game.engine.state import promises
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import METRICS, PROFIT
from game.engine.state.world import World
from game.session import sheet
from game.session.rows.investors import Pitch
from game.session.sheet import Sheet

CR = 1e6  # crowns in a cr m


@dataclass(frozen=True)
class Terms:
    """Of one pitch: shares are of the whole company, `months` pass from the signature to each test."""

    investor: str
    fit: int  # true claims of the story, as this investor counts them
    chance: float
    tranches_cr: tuple[float, ...]  # the first on signing, each other when a goal is met
    stakes: tuple[float, ...]  # that pass with them
    founder: float  # the share that is left to the founder when all has been paid
    metric: str  # what the promise counts
    growth: float  # promised until a test; of a profit story the share of sales
    goals: tuple[float, ...]  # about what must be reached for each later tranche
    months: int


def terms(world: World, numbers: Numbers, seat: int, pitches: Sequence[Pitch]) -> tuple[Terms, ...]:
    """One for each pitch; an investor hears one at most. Only the seat's own row of the world counts."""
    told = sheet.pack({seat: Sheet(pitch=tuple(pitches))}, world, numbers)
    story = np.where(told.pitch > 0, told.pitch, numbers.cast.investors.story)
    fit = stories.fit(world, story, numbers)
    chance = stories.chance_to_land(world, told, numbers, fit)
    due, stake = stories.tranches(world, told, numbers, fit)
    growth, metric = promises.growth(story, told.goal, numbers), promises.metric_of(told)
    months = int(promises.months(world, numbers)[0, 0, 0])
    names = numbers.cast.investors.ids

    def one(pitch: Pitch) -> Terms:
        at = (0, seat, names.index(pitch.investor))
        paid = int((due[at] > 0).sum())
        stakes = tuple(stake[at][:paid].tolist())
        counted, rate = int(metric[at]), float(growth[at])
        have = float(world.investors.metrics[0, seat, counted, 0])
        return Terms(
            investor=pitch.investor,
            fit=int(fit[at]),
            chance=float(chance[at]),
            tranches_cr=tuple(amount / HUNDREDTHS * CR for amount in due[at][:paid].tolist()),
            stakes=stakes,
            founder=float(world.investors.founder[0, seat]) * float(np.prod([1 - part for part in stakes])),
            metric=METRICS[counted],
            growth=rate,
            goals=_goals(have, rate, paid - 1, int(story[at]) == PROFIT),
            months=months,
        )

    return tuple(one(pitch) for pitch in pitches)


def _goals(have: float, growth: float, count: int, profit: bool) -> tuple[float, ...]:
    """A promise stands above the month of signing, and each next one above the month in which it was met."""
    return tuple(growth if profit else have * (1 + growth) ** step for step in range(1, count + 1))
