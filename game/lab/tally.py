"""What many games add up to: who won how often, and how sure that is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from game.engine.state.arrays import Array, Count

SURE = 1.959964  # standard errors to each side that hold 95 %


@dataclass(frozen=True)
class Wins:
    """`of`: the games, or seats of games, in which there was something to win; low, high: the 95 % range."""

    name: str
    won: int
    of: int

    @property
    def share(self) -> float:
        return self.won / self.of

    @property
    def range(self) -> tuple[float, float]:
        return wilson(self.won, self.of)


def wilson(won: int, of: int) -> tuple[float, float]:
    """The 95 % range of a share of which `won` of `of` were seen (Wilson 1927)."""
    share, square = won / of, SURE**2
    centre = (share + square / (2 * of)) / (1 + square / of)
    half = SURE * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return max(centre - half, 0.0), min(centre + half, 1.0)


def wins(winners: Iterable[int], names: Sequence[str]) -> list[Wins]:
    """Wins of each name, in the order in which the names first sit; `names` says who sits in which seat."""
    won = [winner for winner in winners]
    return [
        Wins(name, sum(names[w] == name for w in won if w >= 0), len(won) * names.count(name))
        for name in dict.fromkeys(names)
    ]


def lead(fortune: Array, leader: Count, margin: float) -> Count:
    """(g) who leads: somebody new only when ahead of the old leader by `margin` of that one's fortune.

    `fortune` (g, p) is -inf for an empty seat; `leader` is -1 before anybody led.
    """
    first = fortune.argmax(axis=1)
    best = fortune.max(axis=1)
    old = np.take_along_axis(fortune, np.maximum(leader, 0)[:, None], axis=1)[:, 0]
    return np.where((leader < 0) | (best > old + margin * abs(old)), first, leader)
