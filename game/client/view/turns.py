"""The months that turned a war, the heaviest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.client.view import orders, public, verdict
from game.session.match import Match
from game.session.memoir import Memoir
from game.words import month, say

Shares = Sequence[Sequence[float]]  # by seat, month by month


@dataclass(frozen=True)
class Turn:
    """`at` counts played months from 0."""

    at: int
    seat: int
    title: str
    line: str
    weight: float


def turns(match: Match, memoir: Memoir | None = None) -> list[Turn]:
    """The orders it turned on, once they are weighed, then what can be seen; of each month one."""
    shares = verdict.series(match, "share")
    seen = sorted((*_leads(match, shares), *_leaps(match, shares), *_heights(match, shares)),
                  key=lambda turn: -turn.weight)  # fmt: skip
    told: dict[int, Turn] = {}
    for turn in (*_deeds(match, memoir), *seen):
        told.setdefault(turn.at, turn)
    return list(told.values())


def _deeds(match: Match, memoir: Memoir | None) -> list[Turn]:
    """Orders without which the last month's share would be another."""
    weighed = memoir.turns if memoir is not None else ()
    return [
        Turn(
            deed.month - 1,
            deed.seat,
            say(f"orders.card.{orders.CARD_OF[deed.line]}"),
            say("ending.turned", name=_name(match, deed.seat), month=deed.month, points=points),
            abs(points),
        )
        for deed, points in weighed
        if abs(points) > public.STEADY
    ]


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
    title = say(f"ending.{what}", name=_name(match, seat), **values)
    return Turn(at, seat, title, month(at + 1), weight)


def _name(match: Match, seat: int) -> str:
    return match.cast.platforms[match.chairs[seat].platform].name
