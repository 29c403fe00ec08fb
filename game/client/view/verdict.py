"""The war that is over: who won and how, every figure month by month, what each was best at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.session.goals import Goal
from game.session.match import Match
from game.words import amount, money, month, number, percent, say

KINDS = ("", "fortune", "crown", "ascendancy", "survival")  # by the number of a victory
FIGURES = ("share", "fortune", "users", "cash", "trust")  # what the tabs show
NEAR = 4  # months: a date so near to the last is left out
PEOPLE, CR, POINTS = 1e6, 1e6, 100

Row = Sequence[float | None]  # months of one seat, the opening first
Rows = Sequence[Row]
SAYS: Mapping[str, Callable[[float], str]] = {
    "share": lambda part: percent(part, 0),
    "fortune": lambda millions: money(millions * CR),
    "users": lambda millions: amount(millions * PEOPLE),
    "cash": lambda millions: money(millions * CR),
    "trust": lambda part: number(part * 100, 0),
}


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


def awards(match: Match) -> list[Award]:
    """Who was best at what, whether it won or not."""
    figures = match.figures()
    return [
        *(_asked(goal) for goal in match.goals if match.chairs[goal.seat].mind == "human"),
        _biggest_month(figures["gmv"]),
        _best(figures, "deep", "people", _last, PEOPLE),
        _best(figures, "trust", "shield", _mean, POINTS),
        _best(figures, "goodwill", "shop", _mean, POINTS),
        _best(figures, "cash", "money", _last, CR),
    ]


def _asked(goal: Goal) -> Award:
    """A goal of a person, reached or missed; a medal is a star."""
    kind = "medal" if goal.medal else "goal"
    title = say(f"ending.{kind}.{'reached' if goal.reached else 'missed'}")
    return Award("star" if goal.medal else "chart", title, say(f"goals.{goal.key}"), goal.seat)


def _biggest_month(sales: Rows) -> Award:
    months = (
        (value or 0.0, seat, at) for seat, row in enumerate(sales) for at, value in enumerate(row) if at
    )
    most, seat, at = max(months)
    return Award("tag", say("ending.month"), say("ending.month_line", month=at, sales=most * CR), seat)


def _best(
    figures: Mapping[str, Rows], figure: str, icon: str, worth: Callable[[Row], float], unit: float
) -> Award:
    values = [worth(row) for row in figures[figure]]
    seat = values.index(max(values))
    return Award(icon, say(f"ending.{figure}"), say(f"ending.{figure}_line", value=values[seat] * unit), seat)


def _last(row: Row) -> float:
    return row[-1] or 0.0


def _mean(row: Row) -> float:
    return sum(value or 0.0 for value in row) / len(row)


def _winner(match: Match) -> int:
    return match.winner[0] if match.winner else 0
