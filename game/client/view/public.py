"""What everybody at the table may know, whoever looks: the board and the finding of the month."""

from dataclasses import dataclass

from game.client.view import emblem, opening
from game.session.match import Match
from game.words import money, percent, say

STEADY = 0.002  # a share that moved less than this did not move


@dataclass(frozen=True)
class Row:
    """One platform on the board. Before the first month was played its part is that of all buyers."""

    seat: int
    rank: int
    name: str
    who: str
    layers: emblem.Layers
    part: float
    before: float | None  # part a month ago
    figure: str
    moved: str
    fortune: str


def board(match: Match, at: int | None = None) -> list[Row]:
    """Best fortune first, as it is seen from outside; at the end as it is. `at` is a month played, from 0."""
    parts = _parts(match, at)
    return [
        _row(match, standing.seat, standing.rank, standing.fortune_cr, parts)
        for standing in match.standings(after=None if at is None else at + 1)
    ]


def who(match: Match, seat: int) -> str:
    """A person by name, a computer by its level."""
    chair = match.chairs[seat]
    return chair.name if chair.mind == "human" else opening.level(chair.level)


def finding(match: Match, at: int | None = None) -> str:
    """Who gained most of all sales; in the first month how many there are."""
    rows = board(match, at)
    moved = {row.seat: row.part - row.before for row in rows if row.before is not None}
    if not moved:
        key = "reveal.opening" if match.month == 1 else "reveal.leads"
        best = max(rows, key=lambda row: row.part)
        return say(key, n=len(rows), name=best.name, share=best.part)
    seat = max(moved, key=lambda other: moved[other])
    name = next(row.name for row in rows if row.seat == seat)
    if moved[seat] < STEADY:
        return say("reveal.still")
    return say("reveal.gained", name=name, points=moved[seat])


def _parts(match: Match, at: int | None) -> tuple[tuple[float, ...], ...]:
    """By seat, month by month up to this one: of sales once there are any, else of buyers."""
    figures = match.figures()
    if match.month == 1:
        users = [row[0] or 0.0 for row in figures["users"]]
        whole = sum(users) or 1.0
        return tuple((value / whole,) for value in users)
    end = None if at is None else at + 2
    return tuple(tuple(value or 0.0 for value in row[1:end]) for row in figures["share"])


def _row(match: Match, seat: int, rank: int, fortune: float, parts: tuple[tuple[float, ...], ...]) -> Row:
    months, platform = parts[seat], match.chairs[seat].platform
    before = months[-2] if len(months) > 1 else None
    change = 0.0 if before is None else months[-1] - before
    return Row(
        seat=seat,
        rank=rank,
        name=match.cast.platforms[platform].name,
        who=who(match, seat),
        layers=emblem.emblem(platform),
        part=months[-1],
        before=before,
        figure=percent(months[-1], 0),
        moved="" if before is None else say("reveal.points", points=change),
        fortune=money(fortune),
    )
