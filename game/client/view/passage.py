"""What came in and what went out of one's own platform last month: buyers, and money."""

from dataclasses import dataclass

from game.client.view import emblem
from game.client.view.table import Table
from game.words import amount, money, say

LEAST = 0.004  # of all that passes: less than this is counted with the rest
MANY = 8  # rows of a side; what is smaller is counted together


@dataclass(frozen=True)
class Part:
    """`size` decides how thick it is drawn; `seat` is a rival's, else -1."""

    key: str
    title: str
    figure: str
    size: float
    tone: str
    seat: int = -1


@dataclass(frozen=True)
class Passage:
    """Both sides are of the same size. `middle` is written in the disc between them."""

    finding: str
    came: tuple[Part, ...]
    went: tuple[Part, ...]
    middle: str
    below: str


def buyers(table: Table, finding: str) -> Passage | None:
    """Who came and who left; None before the first month was played."""
    last = table.briefing.last
    if last is None:
        return None
    others = [seat for seat in range(len(last.came_m)) if seat != table.seat]
    came = [_rival(table, "came", seat, last.came_m[seat]) for seat in others]
    went = [_rival(table, "went", seat, last.went_m[seat]) for seat in others]
    came.append(_people("joined", sum(last.joined_m.values()), "none"))
    went.append(_people("left", sum(last.left_m.values()), "none"))
    users = table.past("users")
    moved = users[-1] - users[-2]
    text = say("passage.moved", change=moved)
    return Passage(finding, tuple(came), tuple(went), amount(users[-1] * 1e6), text)


def _rival(table: Table, way: str, seat: int, m: float) -> Part:
    title = say(f"passage.{way}", rival=table.name(seat))
    return Part(f"{way}{seat}", title, say("passage.people", m=m), m, emblem.tone(seat), seat)


def _people(key: str, m: float, tone: str) -> Part:
    return Part(key, say(f"passage.{key}"), say("passage.people", m=m), m, tone)


def till(table: Table) -> Passage | None:
    """Every line of the books; the till gives or takes the difference."""
    last = table.briefing.last
    if last is None:
        return None
    come = [(line, crowns) for line, crowns in last.lines_cr.items() if crowns > 0]
    gone = [(line, -crowns) for line, crowns in last.lines_cr.items() if crowns < 0]
    left = sum(crowns for _, crowns in come) - sum(crowns for _, crowns in gone)
    (gone if left > 0 else come).append(("till_in" if left > 0 else "till_out", abs(left)))
    key = "passage.earned" if left >= 0 else "passage.lost"
    mine = emblem.tone(table.seat)
    return Passage(
        say(key, money=abs(left)),
        _lines(come, mine),
        _lines(gone, "ink3"),
        money(table.briefing.own.cash_cr),
        say("passage.till"),
    )


def _lines(rows: list[tuple[str, float]], tone: str) -> tuple[Part, ...]:
    """Largest first; the smallest together."""
    whole = sum(crowns for _, crowns in rows) or 1.0
    ranked = sorted((row for row in rows if row[1] > 0), key=lambda row: -row[1])
    shown = [row for row in ranked[:MANY] if row[1] >= LEAST * whole]
    parts = [
        Part(line, say(f"books.{line}"), amount(crowns), crowns, "acc" if line.startswith("till") else tone)
        for line, crowns in shown
    ]
    rest = sum(crowns for _, crowns in ranked[len(shown) :])
    if rest > 0:
        parts.append(Part("rest", say("passage.rest", n=len(ranked) - len(shown)), amount(rest), rest, tone))
    return tuple(parts)
