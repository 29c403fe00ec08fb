"""Trying plans out: every plan meets the same guessed worlds, the same rivals and the same luck."""

from dataclasses import dataclass, replace

import numpy as np

from game.ai import plans, rivals, value
from game.ai.taste import Taste
from game.balance.schema.minds import Level, Minds
from game.engine.lenses import belief
from game.engine.lenses.veil import veil
from game.engine.maths.portable import seqsum
from game.engine.state import arrays
from game.engine.state.arrays import Array, Count
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders, seated
from game.engine.state.world import World
from game.engine.turn import resolve

DIGITS = 6  # scores are compared only so far, so that the last bits of a processor decide nothing


@dataclass
class Tried:
    """What plans came to: (g, plans, samples) of worth in 0..1 and of cash that is left, cr m."""

    worth: Array
    cover: Array

    def join(self, other: "Tried", axis: int) -> "Tried":
        return Tried(
            np.concatenate([self.worth, other.worth], axis), np.concatenate([self.cover, other.cover], axis)
        )

    def take(self, places: Count) -> "Tried":
        """(g, n) of each game's plans."""
        return Tried(*(np.take_along_axis(a, places[:, :, None], axis=1) for a in (self.worth, self.cover)))


class Search:
    """One look at one month of some games, from one seat."""

    def __init__(
        self,
        world: World,
        numbers: Numbers,
        seat: int,
        level: Level,
        minds: Minds,
        taste: Taste,
        chance: Chance,
    ) -> None:
        self.numbers, self.seat, self.chance = numbers, seat, chance
        self.ahead = replace(numbers, quick=True)  # nobody keeps the worlds that are tried
        self.level, self.mind, self.leaf, self.taste = level, minds.mind, minds.leaf, taste
        self.seen = veil(world, numbers, seat)
        self.worlds = belief.sample(world, numbers, seat, level.samples, chance)
        self.luck = belief.imagined(world, numbers, seat, level.samples, chance)
        self.rivals = rivals.sheets(self.worlds, self.seen, numbers, seat, minds.mind, level.samples, chance)

    def best(self) -> Orders:
        """(g) the sheet to hand in; only the seat's rows mean anything."""
        level, mind = self.level, self.mind
        first = max(1, round(level.samples * mind.half))
        sheets = plans.candidates(
            self.seen, self.numbers, self.seat, mind, self.taste, level.plans, self.chance
        )
        tried = self.try_out(sheets, range(first))

        # The best of the first look meet the other samples, then their neighbours meet all of them.
        kept = self._best_first(tried)[:, : max(mind.refine, -(-level.plans // mind.keep))]
        sheets, tried = self._only(sheets, kept), tried.take(kept)
        if first < level.samples:
            tried = tried.join(self.try_out(sheets, range(first, level.samples)), 2)
        best = np.repeat(self._best_first(tried)[:, : mind.refine], mind.vary, axis=1)
        more = plans.varied(
            self.seen,
            self.numbers,
            self.seat,
            mind,
            self.taste,
            self._only(sheets, best),
            best.shape[1],
            self.chance,
        )
        tried = tried.join(self.try_out(more, range(level.samples)), 1)
        sheets = self._beside(sheets, more)
        return self._only(sheets, self._best_first(tried)[:, :1])

    def try_out(self, sheets: Orders, samples: range) -> Tried:
        """Settle each of the (games * plans) in these samples, and the months after as all carry on."""
        games = self.seen.games
        count = sheets.policing.shape[0] // games
        lane = np.arange(games * count).repeat(len(samples))
        sample = (lane // count) * self.level.samples + np.tile(np.array(samples), games * count)
        world, luck = arrays.take(self.worlds, sample), self.luck.take(sample)
        orders = seated(arrays.take(self.rivals, sample), arrays.take(sheets, lane), self.seat)
        sells = orders.wind_up[:, self.seat]  # whoever sells the house need not fear for its till
        least = np.full(world.games, np.inf)
        for _ in range(self.level.months):
            world, ledger = resolve(world, orders, self.ahead, luck)
            orders = world.standing
            least = np.minimum(least, value.till(world, self.numbers, self.seat, self.mind))
        cover = np.where(sells, 0.0, least - value.burn(world, ledger, self.seat, self.mind))
        shape = (games, count, len(samples))
        return Tried(
            value.worth(world, ledger, self.numbers, self.seat, self._liked(sample)).reshape(shape),
            cover.reshape(shape),
        )

    def _best_first(self, tried: Tried) -> Count:
        """(g, plans) places of the plans: the solvent ones first, of equal ones the earlier."""
        broke = np.mean(tried.cover < 0, axis=2)
        score = np.round(_score(tried.worth, self._caution(), self.mind.worst), DIGITS)
        # Where no plan is safe, the one that leaves most in the till.
        till = np.round(np.min(tried.cover, axis=2), DIGITS)
        sunk = broke > self.mind.broke_most
        order = np.lexsort((-np.where(sunk, till, 0.0), -np.where(sunk, 0.0, score), sunk), axis=1)
        return order

    def _liked(self, sample: Count) -> dict[str, Array]:
        """What each setting of the leaf counts for this mind, (lanes, 1), in these sampled worlds."""
        game = sample // self.level.samples
        return {
            name: getattr(self.leaf, name) * self.taste.likes[game, place, None]
            for place, name in enumerate(type(self.leaf).model_fields)
        }

    def _caution(self) -> Array:
        """(g, 1) weight of the worst samples."""
        runway = self.seen.books.runway(self.numbers.books.runway_months)[:, self.seat]
        poor = runway < self.mind.poor_months
        return np.where(poor, self.mind.caution_poor, self.mind.caution)[:, None]

    def _only(self, sheets: Orders, places: Count) -> Orders:
        count = sheets.policing.shape[0] // self.seen.games
        start = np.arange(self.seen.games)[:, None] * count
        return arrays.take(sheets, (start + places).reshape(-1))

    def _beside(self, sheets: Orders, more: Orders) -> Orders:
        """Both sets of plans, each game's side by side."""
        games = self.seen.games
        one, other = sheets.policing.shape[0] // games, more.policing.shape[0] // games
        game = np.arange(games)[:, None]
        first = game * one + np.arange(one)
        second = games * one + game * other + np.arange(other)
        return arrays.take(arrays.join([sheets, more]), np.concatenate([first, second], axis=1).reshape(-1))


def _score(worth: Array, caution: Array, worst: float) -> Array:
    """(g, plans) the mean over samples, and by the weight of caution the mean of the worst of them."""
    samples = worth.shape[2]
    bad = max(1, round(samples * worst))
    ranked = np.sort(worth, axis=2)
    mean, low = seqsum(ranked, 2) / samples, seqsum(ranked[:, :, :bad], 2) / bad
    return np.asarray((1 - caution) * mean + caution * low)
