"""The months that turned a war, and where each is told on the picture of its shares."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from game.client.view import public, verdict
from game.session.match import Match
from game.words import month, say

MOST = 4  # that are told
BROAD, HIGH, OFF = 0.24, 0.1, 0.08  # of a card, in parts of the picture; OFF is its distance from its month
Shares = Sequence[Sequence[float]]  # by seat, month by month


@dataclass(frozen=True)
class Turn:
    """`at` counts played months from 0; the card lies above or below the upper edge of the seat's band."""

    at: int
    seat: int
    title: str
    line: str
    weight: float
    above: bool = True


def turns(match: Match) -> list[Turn]:
    """The heaviest first; one whose card would cover another's is left out."""
    shares = verdict.series(match, "share")
    edges = [list(accumulate(parts)) for parts in zip(*shares, strict=True)]
    found = sorted((*_leads(match, shares), *_leaps(match, shares), *_heights(match, shares)),
                   key=lambda turn: -turn.weight)  # fmt: skip
    told: list[Turn] = []
    for turn in found:
        for above in (True, False):
            placed = Turn(turn.at, turn.seat, turn.title, turn.line, turn.weight, above)
            if len(told) < MOST and _has_room(placed, told, edges):
                told.append(placed)
                break
    return told


def _has_room(turn: Turn, told: Sequence[Turn], edges: Shares) -> bool:
    """Does its card lie on the picture, clear of those that lie there and of what ties them?"""
    x, low, high = _taken(turn, edges)
    others = [_taken(other, edges) for other in told]
    clear = all(abs(x - left) > BROAD or low > top or high < bottom for left, bottom, top in others)
    return clear and low >= 0 and high <= 1


def _taken(turn: Turn, edges: Shares) -> tuple[float, float, float]:
    """The middle of its card across, and the span of card and tie, in parts of the picture."""
    last, edge = max(1, len(edges) - 1), edges[turn.at][turn.seat]
    x = min(1 - BROAD / 2, max(BROAD / 2, turn.at / last))
    return (x, edge, edge + OFF + HIGH) if turn.above else (x, edge - OFF - HIGH, edge)


def _leads(match: Match, shares: Shares) -> list[Turn]:
    """Months in which another platform became the largest."""
    first = [max(range(len(shares)), key=lambda seat: shares[seat][at]) for at in range(len(shares[0]))]
    return [
        _turn(match, "leads", at, now, 1 + shares[now][at])
        for at, (before, now) in enumerate(pairwise(first), 1)
        if now != before
    ]


def _leaps(match: Match, shares: Shares) -> list[Turn]:
    """Each platform's largest gain in a month."""
    turns = []
    for seat, row in enumerate(shares):
        gain, at = max(
            ((now - before, at) for at, (before, now) in enumerate(pairwise(row), 1)), default=(0, 0)
        )
        if gain > public.STEADY:
            turns.append(_turn(match, "leaps", at, seat, gain, points=gain))
    return turns


def _heights(match: Match, shares: Shares) -> list[Turn]:
    """The best month of those who were larger once than at the end."""
    turns = []
    for seat, row in enumerate(shares):
        at = row.index(max(row))
        if 0 < at < len(row) - 1 and row[at] - row[-1] > public.STEADY:
            turns.append(_turn(match, "height", at, seat, row[at] - row[-1], share=row[at]))
    return turns


def _turn(match: Match, what: str, at: int, seat: int, weight: float, **values: float) -> Turn:
    name = match.cast.platforms[match.chairs[seat].platform].name
    return Turn(at, seat, say(f"ending.{what}", name=name, **values), month(at + 1), weight)
