"""The world as one seat may know it, and worlds that could be the true one.

People, computers, forecasts and advice all look through here. Nothing on this page sees more than the veil
leaves: a guess is drawn around the public figures, never around what they hide.
"""

from dataclasses import replace

import numpy as np

from game.engine.lenses import desk, reports
from game.engine.lenses.briefing import Briefing
from game.engine.lenses.veil import veil
from game.engine.maths.portable import seqsum
from game.engine.state import arrays
from game.engine.state.arrays import Array, Count
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import Books, Investors, People, World


def briefing(world: World, ledger: Ledger | None, numbers: Numbers, seat: int, game: int = 0) -> Briefing:
    """All that anybody gets before ordering; `ledger` is last month's, None in the first."""
    one = arrays.take(world, [game])
    last = None if ledger is None else desk.last_month(ledger, (game, seat), numbers)
    return desk.brief(veil(one, numbers, seat), last, numbers, seat)


def sample(world: World, numbers: Numbers, seat: int, count: int, chance: Chance) -> World:
    """(games * count) worlds that fit what this seat knows, those of a game side by side."""
    seen = arrays.repeat(veil(world, numbers, seat), count)
    if numbers.belief.open:
        return seen
    return _Guess(seen, numbers, seat, count, chance).world()


def imagined(world: World, numbers: Numbers, seat: int, count: int, chance: Chance) -> Chance:
    """(games * count) dice for months that nobody plays: never those that will fall."""
    actor = _actors(world, numbers, seat, count)[:, :, seat]
    seeds = chance.draw("imagined", world.eras.month, actor)[..., 0].reshape(-1)
    return Chance((seeds * 2.0**53).astype(np.uint64), np.repeat(chance.game, count))


class _Guess:
    """Hidden figures drawn around the public ones. Each draw is named, and belongs to two platforms."""

    def __init__(self, seen: World, numbers: Numbers, seat: int, count: int, chance: Chance) -> None:
        self.seen, self.numbers, self.b, self.seat = seen, numbers, numbers.belief, seat
        self.month, self.chance = seen.eras.month[::count], chance
        self.actors = _actors(arrays.take(seen, slice(None, None, count)), numbers, seat, count)
        self.rival = (np.arange(seen.chairs) != seat)[:, None]

    def off(self, purpose: str, spread: float, faces: int = 1) -> Array:
        """(lanes, p, faces) up to `spread` either way for rivals, 0 for the seat itself."""
        draws = self.chance.draw(f"belief {purpose}", self.month, self.actors, faces)
        off: Array = self.rival * spread * (2 * draws.reshape(-1, *draws.shape[2:]) - 1)
        return off

    def loose(self, purpose: str, question: str, spread: float, faces: int = 1) -> Array:
        """The same, but 0 for a rival about whom a report on the question is at hand."""
        counted = reports.known(self.seen, self.seat, question)[..., None]
        return np.where(counted, 0.0, self.off(purpose, spread, faces))

    def world(self) -> World:
        seen, b = self.seen, self.b
        people = self.people()
        fame = seen.trust.fame + self.off("trust", 1 / (2 * b.stars))[..., 0]
        goodwill = seen.goodwill.goodwill + self.loose("goodwill", "focus", b.goodwill_off)[..., 0]
        relation = seen.brands.relation + self.off("relation", b.relation_off, seen.brands.relation.shape[2])
        loud = 1 + self.off("loud", b.loud_off)[..., 0]
        profit = 1 + self.loose("profit", "sellers", b.profit_off, seen.sellers.profit.shape[2])
        fakes = seen.trust.fakes * (1 + self.loose("fakes", "fakes", b.fakes_off)[..., 0])
        guess = replace(
            seen,
            people=people,
            sellers=replace(seen.sellers, profit=seen.sellers.profit * profit),
            publicity=replace(seen.publicity, adstock=seen.publicity.adstock * loud),
            trust=replace(seen.trust, fame=np.clip(fame, 0.0, 1.0), fakes=np.minimum(fakes, 1.0)),
            goodwill=replace(seen.goodwill, goodwill=np.clip(goodwill, 0.0, 1.0)),
            brands=replace(seen.brands, relation=np.clip(relation, 0.0, 100.0)),
            investors=self.investors(),
        )
        return arrays.copy(replace(guess, books=self.books(guess)))

    def people(self) -> People:
        """Anywhere within the rounding of the public figure, and more or less deep."""
        people, b = self.seen.people, self.b
        segments = people.users.shape[2]
        users = np.maximum(people.users + self.off("users", b.users / 2, segments), 0.0)
        depth = self.off("deep", b.deep_off)
        deep = np.where(self.rival, np.clip(b.deep_share + depth, 0.0, 1.0) * users, people.deep)
        need = people.need * (1 + self.off("need", b.need_off, people.need.shape[3]))[:, :, None, :]
        here = self.seen.seats.open[:, :, None]
        return People(np.where(here, users, people.users), np.where(here, deep, people.deep), need)

    def investors(self) -> Investors:
        seen = self.seen.investors
        off = self.loose("confidence", "mood", self.b.confidence_off, seen.confidence.shape[2])
        founder = seen.founder + self.off("founder", self.b.stake / 2)[..., 0]
        return replace(
            seen,
            confidence=np.clip(seen.confidence + off, 0.0, 100.0),
            founder=np.clip(founder, 0.0, 1.0),
        )

    def books(self, guess: World) -> Books:
        """Cash is what the valuation leaves when the guessed people are paid for."""
        v, seen = self.numbers.verdict, self.seen
        trust = v.trust[0] + v.trust[1] * seen.trust.fame
        more = seqsum(guess.people.deep - seen.people.deep, 2) * (v.deep - v.new)
        spread = self.off("valuation", v.seen)[..., 0] * seen.verdict.valuation
        least = np.minimum(seen.books.cash, np.rint(self._poorest() * HUNDREDTHS))
        cash = np.maximum(seen.books.cash + np.rint((spread - more * trust) * HUNDREDTHS), least)
        return replace(seen.books, cash=np.where(self.rival[:, 0], cash, seen.books.cash).astype(np.int64))

    def _poorest(self) -> Array:
        running = self.numbers.platforms.opex[self.seen.seats.start] * self.seen.eras.cost_index[:, None]
        return self.b.poorest * running


def _actors(world: World, numbers: Numbers, seat: int, count: int) -> Count:
    """(g, count, p) who guesses about whom, and for which world; by platform, so that seats do not matter."""
    kinds = len(numbers.platforms.ids) + 1
    platform = world.seats.platform + 1
    pair = platform[:, seat : seat + 1] * kinds + platform
    return np.arange(count)[None, :, None] * kinds * kinds + pair[:, None, :]
