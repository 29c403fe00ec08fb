"""A war that is over, told from its records: the news of every month, and the orders that it turned on.

An order's weight is what the last month's share would lack without it: the war is played to its end once more
with that one line left out, the same dice, and everything else as it was ordered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.engine import turn
from game.engine.lenses.figures import figures
from game.engine.state import arrays
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.session import news, sheet
from game.session.news import News
from game.session.record import Played
from game.session.sheet import Sheet

WEIGHED = 20  # moves of a seat whose lines are weighed: those in which its share moved most
AFTER = 3  # months in which an order shows what it does


class Deed(NamedTuple):
    """One line of one seat in one month, from 1."""

    month: int
    seat: int
    line: str


@dataclass(frozen=True)
class Memoir:
    """`news` by month; `turns` are deeds with what they added to their seat's share of the last month."""

    news: tuple[tuple[News, ...], ...]
    turns: tuple[tuple[Deed, float], ...]  # heaviest first


@dataclass(frozen=True)
class Recall:
    """The question. `shares` by seat, the opening first."""

    start: World
    sheets: Sequence[tuple[Sheet, ...]]
    shares: Sequence[Sequence[float | None]]
    chance: Chance

    def answer(self, numbers: Numbers) -> Memoir:
        """All wars side by side: game 0 is the real one, each other lacks one deed."""
        deeds = self._deeds()
        worlds, told = self.start, []
        for month, sheets in enumerate(self.sheets, 1):
            new = [deed for deed in deeds if deed.month == month]
            worlds = arrays.take(worlds, [*range(worlds.games), *[0] * len(new)])
            without = dict(enumerate(deeds[: worlds.games - 1], 1))
            orders = _orders(worlds, sheets, month, without, numbers)
            chance = self.chance.repeat(worlds.games)
            after, ledger = turn.resolve(worlds, orders, numbers, chance, named=True)
            told.append(news.public(Played(worlds, orders, after, ledger), numbers))
            worlds = after
        share = figures(worlds, numbers)["share"]
        weights = [float(share[0, deed.seat] - share[at, deed.seat]) for at, deed in enumerate(deeds, 1)]
        turns = sorted(zip(deeds, weights, strict=True), key=lambda one: -abs(one[1]))
        return Memoir(tuple(told), tuple(turns))

    def _deeds(self) -> list[Deed]:
        """The lines that might have turned it, in the order of months."""
        moves = [(month, seat) for month, row in enumerate(self.sheets, 1) for seat in range(len(row))]
        moves.sort(key=lambda move: -self._moved(*move))
        chosen = sorted(moves[:WEIGHED])
        return [
            Deed(month, seat, line) for month, seat in chosen for line in self.sheets[month - 1][seat].lines
        ]

    def _moved(self, month: int, seat: int) -> float:
        row = self.shares[seat][1:]
        return abs((row[min(len(row) - 1, month + AFTER - 2)] or 0.0) - (row[max(0, month - 2)] or 0.0))


def _orders(
    worlds: World, sheets: tuple[Sheet, ...], month: int, without: dict[int, Deed], numbers: Numbers
) -> Orders:
    """The month's sheets in every game, but for the deed that it lacks."""
    orders = arrays.copy(worlds.standing)
    for game in range(worlds.games):
        for seat, written in enumerate(sheets):
            lacks = without.get(game)
            if lacks is not None and (lacks.month, lacks.seat) == (month, seat):
                written = written.without(lacks.line)
            sheet.write(orders, written, seat, worlds, numbers, game)
    return orders
