"""What a month did to one seat: facts with their causes, and what everybody may know. No array, no sentence.

Names of things are their ids. Money is in crowns (`_cr`), people in m (`_m`), shops in thousands (`_k`),
shares and rates are fractions.
"""

from dataclasses import dataclass

from game.engine import reasons
from game.engine.lenses import belief
from game.engine.lenses.briefing import Rival
from game.engine.reasons import Change
from game.engine.state.arrays import Array
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.money import LINES
from game.engine.state.numbers import Numbers
from game.session import news
from game.session.news import News
from game.session.record import Played

CENTS, K = 100, 1e3
BRAND, SMALL = 0, 1  # kinds of shops
Pair = tuple[float, float]  # before the month, and now
EVENTS = ("landed", "refused", "met", "missed", "froze", "left")  # between a platform and an investor


@dataclass(frozen=True)
class Posting:
    """A line of the books: above 0 came in."""

    line: str
    with_whom: str
    amount_cr: float


@dataclass(frozen=True)
class Buyers:
    """One segment's way through the month; `moved` is the balance with rivals."""

    segment: str
    before_m: float
    now_m: float
    joined_m: float
    left_m: float
    moved_m: float
    deepened_m: float


@dataclass(frozen=True)
class Sellers:
    category: str
    brands_k: Pair
    stalls_k: Pair
    focus: Pair
    stall_profit_cr: Pair


@dataclass(frozen=True)
class Holder:
    """One investor's month; `parts` of the change of confidence add up to it."""

    investor: str
    confidence: Pair
    parts: dict[str, float]
    events: tuple[str, ...]  # landed, refused, met, missed, froze, left
    paid_cr: float


@dataclass(frozen=True)
class Report:
    month: int
    seat: int
    figures: dict[str, Change]  # before, now, and why
    ordered: dict[str, tuple[str, ...]]  # own lines that were carried out and changed something, by cause
    money: tuple[Posting, ...]
    cash_cr: Pair
    buyers: tuple[Buyers, ...]
    came_m: tuple[float, ...]  # from each seat, 0 from itself
    went_m: tuple[float, ...]  # to each seat
    sellers: tuple[Sellers, ...]
    investors: tuple[Holder, ...]
    dropped: tuple[str, ...]  # lines that could not be paid
    rivals: tuple[Rival, ...]
    news: tuple[News, ...]


def report(played: Played, numbers: Numbers, chance: Chance, seat: int) -> Report:
    """The month as this seat may read it."""
    before, after, ledger, at = played.before, played.after, played.ledger, (0, seat)
    seen = belief.briefing(after, ledger, numbers, seat)
    moved, dropped = ledger.flows.moved[0], seen.last.dropped if seen.last else ()
    return Report(
        month=int(before.eras.month[0]),
        seat=seat,
        figures=reasons.causes(before, played.orders, numbers, chance, seat),
        ordered=_ordered(played, seat, dropped),
        money=_money(ledger, at),
        cash_cr=_pair(before.books.cash[at] / CENTS, after.books.cash[at] / CENTS),
        buyers=_buyers(played, numbers, at),
        came_m=_but(moved[:, seat], seat),
        went_m=_but(moved[seat], seat),
        sellers=_sellers(played, numbers, at),
        investors=_investors(played, numbers, at),
        dropped=dropped,
        rivals=seen.rivals,
        news=(*news.public(played, numbers), *news.private(played, numbers, seat)),
    )


def _ordered(played: Played, seat: int, dropped: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Without what could not be paid."""
    found = reasons.ordered(played.before, played.orders, seat)
    kept = {cause: tuple(line for line in lines if line not in dropped) for cause, lines in found.items()}
    return {cause: lines for cause, lines in kept.items() if lines}


def _money(ledger: Ledger, at: tuple[int, int]) -> tuple[Posting, ...]:
    """The lines that moved, largest first."""
    postings = [
        Posting(line, next(party for party in LINES[line] if party != "platform"), float(amount) / CENTS)
        for line in ledger.money.lines
        if (amount := ledger.money.received(line)[at])
    ]
    return tuple(sorted(postings, key=lambda posting: -abs(posting.amount_cr)))


def _buyers(played: Played, numbers: Numbers, at: tuple[int, int]) -> tuple[Buyers, ...]:
    flows, before, after = played.ledger.flows, played.before.people.users[at], played.after.people.users[at]
    moved = after - before - flows.joined[at] + flows.left[at]
    columns = (before, after, flows.joined[at], flows.left[at], moved, flows.deepened[at])
    return tuple(
        Buyers(name, *map(float, row)) for name, *row in zip(numbers.segments.ids, *columns, strict=True)
    )


def _sellers(played: Played, numbers: Numbers, at: tuple[int, int]) -> tuple[Sellers, ...]:
    worlds = (played.before, played.after)
    return tuple(
        Sellers(
            category=name,
            brands_k=_pair(*(world.sellers.shops[*at, c, BRAND] * K for world in worlds)),
            stalls_k=_pair(*(world.sellers.shops[*at, c, SMALL] * K for world in worlds)),
            focus=_pair(*(world.goodwill.focus[*at, c] for world in worlds)),
            stall_profit_cr=_pair(*(world.sellers.profit[*at, c] for world in worlds)),
        )
        for c, name in enumerate(numbers.categories.ids)
    )


def _investors(played: Played, numbers: Numbers, at: tuple[int, int]) -> tuple[Holder, ...]:
    was, now, ledger = played.before.investors, played.after.investors, played.ledger.investors
    return tuple(
        Holder(
            investor=name,
            confidence=_pair(was.confidence[*at, i], now.confidence[*at, i]),
            parts={part: points for part, row in ledger.parts.items() if (points := float(row[*at, i]))},
            events=tuple(event for event in EVENTS if getattr(ledger, event)[*at, i]),
            paid_cr=float(now.paid[*at, i] - was.paid[*at, i]) / CENTS,
        )
        for i, name in enumerate(numbers.cast.investors.ids)
    )


def _but(people: Array, seat: int) -> tuple[float, ...]:
    return tuple(0.0 if other == seat else float(m) for other, m in enumerate(people))


def _pair(before: Array | float, now: Array | float) -> Pair:
    return float(before), float(now)
