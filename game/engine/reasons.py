"""Why a figure moved: the month settled again with every set of causes, and the change shared out exactly.

Shapley values (Shapley 1953, "A value for n-person games"): a cause gets its mean effect over all orders in
which the causes could have come. They add up to the change, so there is no row for the rest.
"""

from dataclasses import dataclass
from math import factorial, fsum

import numpy as np

from game.engine.lenses.figures import figures
from game.engine.maths.portable import seqsum
from game.engine.state import arrays
from game.engine.state.arrays import Array, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FIELDS, Orders
from game.engine.state.world import World
from game.engine.turn import resolve

FIGURES = (
    "share", "gmv", "users", "new", "deep", "cash", "trust", "goodwill", "focus", "shops", "fortune",
)  # fmt: skip

# What one's own lines are called when they are a cause; a rival's are prices or the rest.
OWN = {
    "prices": ("buyer_subsidy", "match_clause", "seller_subsidy", "first_order_coupon"),
    "goods": ("court_brand", "renegotiate_brand", "stock", "front_page", "choose_one", "poach"),
    "charter": ("charter",),
    "traffic": ("traffic", "resale", "summit", "portal_bid_cr", "publicity_cr", "headline"),
    "house": ("policing", "logistics", "tech", "reading", "lobby", "council", "poach_exec"),
    "promotion": ("promotion", "joint_promotion", "brand_day", "launch", "open_line"),
    "doors": ("court_partner", "appease", "poison_talks", "group_buy", "live_gala"),
    "blows": (
        "whisper",
        "expose",
        "research",
        "demand_audit",
        "announce",
        "contingency",
        "retaliation",
        "pact",
        "accept_pact",
    ),
    "money": ("pivot", "last_stand", "belt"),
}
CAUSES = (*OWN, "rivals_prices", "rivals_rest", "season")
# Lines of the books that come from holders and go to them, and those that are owed to a bank.
CAPITAL = ("tranches", "payout", "founder", "sold", "bought", "friends")
LENT = ("bonds", "bonds_back", "loan", "loan_repaid", "loan_called")


@dataclass(frozen=True)
class Change:
    """One figure over one month; the parts, `time` and perhaps `capital` among them, add up to the change."""

    opening: float
    closing: float
    parts: dict[str, float]


def causes(before: World, orders: Orders, numbers: Numbers, chance: Chance, seat: int) -> dict[str, Change]:
    """Why each of FIGURES moved for this seat in the month played from `before` with `orders`; one game.

    A cause that is absent stands as it did last month, without orders for one month; the dice are the same.
    What would have happened without any cause is the work of time.
    """
    present = _changed(before, orders, numbers, seat)
    sets = _subsets(len(present))
    world, sheets = _lanes(before, orders, numbers, seat, present, sets)
    after, ledger = resolve(world, sheets, numbers, chance.repeat(len(sets)))
    opening = {name: float(row[0, seat]) for name, row in figures(before, numbers).items()}
    capital, lent = _flow(ledger, seat, CAPITAL), _flow(ledger, seat, LENT)
    found = figures(after, numbers)
    worth = {name: found[name][:, seat] for name in FIGURES}
    bare = {**worth, "cash": worth["cash"] - capital - lent, "fortune": _kept(before, after, capital, seat)}
    return {name: _share_out(opening[name], bare[name], worth[name], present, sets) for name in FIGURES}


def ordered(before: World, orders: Orders, seat: int) -> dict[str, tuple[str, ...]]:
    """The seat's own lines that differ from what stood last month, by the cause they belong to; one game."""
    mine = np.arange(before.chairs) == seat
    found = {
        cause: tuple(line for line in OWN[cause] if _differs(before, orders, line, mine)) for cause in OWN
    }
    return {cause: lines for cause, lines in found.items() if lines}


def _changed(before: World, orders: Orders, numbers: Numbers, seat: int) -> list[str]:
    """The causes that are there at all; the others can have moved nothing."""
    theirs, there = np.arange(before.chairs) != seat, list(ordered(before, orders, seat))
    for cause in ("rivals_prices", "rivals_rest"):
        if any(_differs(before, orders, line, theirs) for line in _lines(cause)):
            there.append(cause)
    return [*there, "season"] if (_last_season(before, numbers) != before.eras.season).any() else there


def _differs(before: World, orders: Orders, line: str, rows: Flags) -> bool:
    """Do these seats order anything else than what stands, or hold a day that was booked before?"""
    if line == "promotion" and _today(before)[:, rows].any():
        return True
    return any(
        (getattr(before.standing, name) != getattr(orders, name))[:, rows].any() for name in FIELDS[line]
    )


def _lines(cause: str) -> tuple[str, ...]:
    if cause == "rivals_rest":
        return tuple(line for name in OWN if name != "prices" for line in OWN[name])
    return OWN["prices"] if cause == "rivals_prices" else OWN[cause]


def _subsets(causes: int) -> Flags:
    """(2^causes, causes) every set of causes: none first, all last."""
    return np.asarray((np.arange(2**causes)[:, None] >> np.arange(causes)) % 2 == 1)


def _lanes(
    before: World, orders: Orders, numbers: Numbers, seat: int, present: list[str], sets: Flags
) -> tuple[World, Orders]:
    """The month once for each set. Pitches and calls are in all of them: they have parts of their own."""
    world, now = arrays.repeat(before, len(sets)), arrays.repeat(orders, len(sets))
    mine = np.arange(before.chairs) == seat
    for at, cause in enumerate(present):
        absent = ~sets[:, at]
        if cause == "season":
            world.eras.season = np.where(absent[:, None], _last_season(before, numbers), world.eras.season)
            continue
        rows = absent[:, None] & (mine if cause in OWN else ~mine)
        if "promotion" in _lines(cause):
            world.promotions.month = np.where(rows & _today(world), 0, world.promotions.month)
        for name in (name for line in _lines(cause) for name in FIELDS[line]):
            sheet = getattr(now, name)
            out = rows.reshape(*rows.shape, *(1,) * (sheet.ndim - 2))
            setattr(now, name, np.asfortranarray(np.where(out, getattr(world.standing, name), sheet)))
    return world, now


def _today(before: World) -> Flags:
    """(g, p) whose promotion was booked for this month."""
    return np.asarray(before.promotions.month == before.eras.month[:, None])


def _last_season(before: World, numbers: Numbers) -> Array:
    """(g, c) how eager the country was last month."""
    year = numbers.categories.season
    return year[(numbers.eras.first_month - 1 + before.eras.month - 2) % len(year)]


def _flow(ledger: Ledger, seat: int, lines: tuple[str, ...]) -> Array:
    """(lanes) cr m that these lines brought in or took out."""
    flow = np.zeros(ledger.settle.passes.shape)
    for line in lines:
        if line in ledger.money.lines:
            flow = flow + ledger.money.received(line)[:, seat] / HUNDREDTHS
    return flow


def _kept(before: World, after: World, capital: Array, seat: int) -> Array:
    """(lanes) the fortune if holders had neither come nor gone."""
    stake = before.investors.founder[0, seat]
    kept: Array = stake * (after.verdict.valuation[:, seat] - capital) + after.verdict.legacy[:, seat]
    return kept


def _share_out(opening: float, bare: Array, worth: Array, present: list[str], sets: Flags) -> Change:
    """`bare` (lanes) is the figure without capital, `worth` with it."""
    count, closing = len(present), float(worth[-1])
    size = seqsum(sets, 1) if count else np.zeros(1, dtype=np.int64)
    parts = dict.fromkeys(CAUSES, 0.0)
    for at, cause in enumerate(present):
        without = np.flatnonzero(~sets[:, at])
        weight = [factorial(n) * factorial(count - n - 1) / factorial(count) for n in size[without].tolist()]
        gain = bare[without + 2**at] - bare[without]
        parts[cause] = fsum(np.array(weight) * gain)
    parts["time"] = float(bare[0]) - opening
    if closing != float(bare[-1]):
        parts["capital"] = closing - float(bare[-1])
    return Change(opening, closing, parts)
