"""The war that is over: who won and how, the months that turned it, what each was best at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.client.view import public
from game.session.match import Match
from game.words import amount, money, month, number, percent, say

KINDS = ("", "fortune", "crown", "ascendancy", "survival")  # by the number of a victory
FIGURES = ("share", "fortune", "users", "cash", "trust")  # what the tabs show
TURNS = 4  # turning months that are told at most
APART = 0.2  # of the match between two of them
NEAR = 4  # months: a date so near to the last is left out
PEOPLE, CR = 1e6, 1e6

SAYS: Mapping[str, Callable[[float], str]] = {
    "share": lambda part: percent(part, 0),
    "fortune": lambda millions: money(millions * CR),
    "users": lambda millions: amount(millions * PEOPLE),
    "cash": lambda millions: money(millions * CR),
    "trust": lambda part: number(part * 100, 0),
}


@dataclass(frozen=True)
class Turn:
    """A month in which the war turned: `at` counts played months from 0."""

    at: int
    seat: int
    title: str
    line: str
    weight: float


@dataclass(frozen=True)
class Award:
    icon: str
    title: str
    line: str
    seat: int


def headline(match: Match) -> str:
    seat = _winner(match)
    return say("ending.wins", name=winner_name(match, seat))


def winner_name(match: Match, seat: int) -> str:
    """A person as named, a computer as the founder it played."""
    chair = match.chairs[seat]
    return chair.name if chair.mind == "human" else match.cast.platforms[chair.platform].founder


def line(match: Match) -> str:
    """How it was won, and what the winner has."""
    seat, kind = match.winner or (0, 1)
    figures = match.figures()
    return say(
        f"ending.by.{KINDS[kind]}",
        n=match.month - 1,
        platform=match.cast.platforms[match.chairs[seat].platform].name,
        worth=(figures["fortune"][seat][-1] or 0.0) * CR,
        share=figures["share"][seat][-1] or 0.0,
    )


def series(match: Match, figure: str) -> list[list[float]]:
    """By seat, month by month as they were played."""
    return [[value or 0.0 for value in row[1:]] for row in match.figures()[figure]]


def dates(match: Match) -> list[tuple[int, str]]:
    """Where under a series the calendar is written: the first month, every twelfth, the last."""
    last = match.month - 2
    marks = [at for at in range(0, last, 12) if at == 0 or last - at > NEAR]
    return [(at, month(at + 1)) for at in (*marks, last)]


def turns(match: Match) -> list[Turn]:
    """The heaviest of all changes of the lead and of all leaps, well apart, in their order."""
    shares = series(match, "share")
    found = sorted((*_leads(match, shares), *_leaps(match, shares)), key=lambda turn: -turn.weight)
    told: list[Turn] = []
    for turn in found:
        if len(told) < TURNS and all(abs(turn.at - other.at) > APART * len(shares[0]) for other in told):
            told.append(turn)
    return sorted(told, key=lambda turn: turn.at)


def _leads(match: Match, shares: Sequence[Sequence[float]]) -> list[Turn]:
    """Months in which another platform became the largest."""
    first = [max(range(len(shares)), key=lambda seat: shares[seat][at]) for at in range(len(shares[0]))]
    return [
        Turn(
            at,
            first[at],
            say("ending.leads", name=_name(match, first[at])),
            month(at + 1),
            1 + shares[first[at]][at],
        )
        for at in range(1, len(first))
        if first[at] != first[at - 1]
    ]


def _leaps(match: Match, shares: Sequence[Sequence[float]]) -> list[Turn]:
    """Each platform's largest gain in a month."""
    leaps = []
    for seat, row in enumerate(shares):
        gains = [now - before for before, now in pairwise(row)]
        if gains and max(gains) > public.STEADY:
            at = gains.index(max(gains)) + 1
            title = say("ending.leaps", name=_name(match, seat), points=max(gains))
            leaps.append(Turn(at, seat, title, month(at + 1), max(gains)))
    return leaps


def awards(match: Match) -> list[Award]:
    """Who was best at what, whether it won or not."""
    figures = match.figures()
    sales = figures["gmv"]
    seat, at = max(
        ((seat, at) for seat, row in enumerate(sales) for at in range(1, len(row))),
        key=lambda place: sales[place[0]][place[1]] or 0.0,
    )
    best = say("ending.month_line", month=at, sales=(sales[seat][at] or 0.0) * CR)
    return [
        Award("tag", say("ending.month"), best, seat),
        _best(
            figures,
            "deep",
            "people",
            lambda row: row[-1] or 0.0,
            lambda m: say("ending.deep_line", people=m * PEOPLE),
        ),
        _best(figures, "trust", "shield", _mean, lambda part: say("ending.trust_line", points=part * 100)),
        _best(
            figures, "goodwill", "shop", _mean, lambda part: say("ending.goodwill_line", points=part * 100)
        ),
        _best(
            figures,
            "cash",
            "money",
            lambda row: row[-1] or 0.0,
            lambda m: say("ending.cash_line", cash=m * CR),
        ),
    ]


def _best(
    figures: Mapping[str, tuple[tuple[float | None, ...], ...]],
    figure: str,
    icon: str,
    worth: Callable[[Sequence[float | None]], float],
    says: Callable[[float], str],
) -> Award:
    values = [worth(row) for row in figures[figure]]
    seat = values.index(max(values))
    return Award(icon, say(f"ending.{figure}"), says(values[seat]), seat)


def _mean(row: Sequence[float | None]) -> float:
    return sum(value or 0.0 for value in row) / len(row)


def _winner(match: Match) -> int:
    return match.winner[0] if match.winner else 0


def _name(match: Match, seat: int) -> str:
    return match.cast.platforms[match.chairs[seat].platform].name
