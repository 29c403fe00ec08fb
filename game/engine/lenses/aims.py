"""The month's aim: the nearest dated thing that pays or hurts; without one, the way to the next fortune."""

import numpy as np

from game.engine.lenses import ramp
from game.engine.lenses.briefing import Aim
from game.engine.maths.portable import seqsum
from game.engine.state import calendar
from game.engine.state.arrays import Array
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import METRICS
from game.engine.state.world import World


def aim(seen: World, numbers: Numbers, seat: int) -> Aim:
    """Of what has a date the nearest, the graver first; `seen` is one game through the seat's veil."""
    dated = [
        *_letter(seen, seat),
        *_stand(seen, numbers, seat),
        *_debt(seen, seat),
        *_tests(seen, numbers, seat),
        *_early(seen, numbers),
        *_law(seen),
        *ramp.aims(seen, numbers),
        *_era(seen, numbers),
    ]
    return min(dated, key=lambda one: one.months) if dated else _gap(seen, numbers, seat)


def _letter(seen: World, seat: int) -> list[Aim]:
    """A demand letter is answered this month or never."""
    if not seen.liquidation.letter[0, seat]:
        return []
    return [Aim("letter", None, float(seen.books.cash[0, seat] / HUNDREDTHS), 0.0, 1, "cash")]


def _stand(seen: World, numbers: Numbers, seat: int) -> list[Aim]:
    """A last stand ends with more deep users, or with one month that brings no loss."""
    left, at = int(seen.stand.left[0, seat]), (0, seat)
    if not left or seen.stand.earned[at]:
        return []
    deep, target = (
        float(seqsum(seen.people.deep, 2)[at]),
        (1 + numbers.stand.deep) * float(seen.stand.deep[at]),
    )
    return [Aim("stand", None, deep, target, left, "deep")]


def _debt(seen: World, seat: int) -> list[Aim]:
    due, cash = int(seen.loans.due[0, seat]), float(seen.books.cash[0, seat] / HUNDREDTHS)
    return [Aim("debt", None, cash, float(seen.loans.debt[0, seat] / HUNDREDTHS), due, "cash")] if due else []


def _tests(seen: World, numbers: Numbers, seat: int) -> list[Aim]:
    deals = seen.investors
    return [
        Aim(
            "test",
            numbers.cast.investors.ids[i],
            float(deals.metrics[0, seat, deals.metric[0, seat, i], 0]),
            float(deals.goal[0, seat, i]),
            int(deals.test[0, seat, i]),
            METRICS[int(deals.metric[0, seat, i])],
        )
        for i in np.flatnonzero(deals.test[0, seat] * seen.trading[0, seat])  # not before its launch
    ]


def _early(seen: World, numbers: Numbers) -> list[Aim]:
    """An early victory is announced from its first month on, whoever's it is."""
    held = numbers.verdict.held_months
    return [
        Aim(kind, numbers.platforms.ids[int(seen.seats.platform[0, p])], float(months[0, p]), float(held),
            held - int(months[0, p]), None)
        for kind, months in (("crown", seen.verdict.crown), ("ascendancy", seen.verdict.ascent))
        for p in np.flatnonzero(months[0])
    ]  # fmt: skip


def _law(seen: World) -> list[Aim]:
    """A draft is in force some months later, unless it is talked away."""
    months = int(seen.law.draft[0])
    return [Aim("law", None, float(seen.law.track[0]), 0.0, months, None)] if months else []


def _era(seen: World, numbers: Numbers) -> list[Aim]:
    month = int(seen.eras.month[0])
    coming = [start for start in calendar.begins(seen.eras, numbers)[0].tolist() if start > month]
    era = float(seen.eras.era[0])
    return [Aim("era", None, era, era + 1, coming[0] - month, None)] if coming else []


def _gap(seen: World, numbers: Numbers, seat: int) -> Aim:
    """The seat ahead, or behind the leader the next one, and what makes most of the difference."""
    fortune = seen.verdict.fortune[0]
    others = [p for p in range(seen.chairs) if p != seat and seen.seats.platform[0, p] >= 0]
    ahead = [p for p in others if fortune[p] > fortune[seat]]
    near = min(ahead, key=lambda p: fortune[p]) if ahead else max(others, key=lambda p: fortune[p])
    sign = 1 if ahead else -1
    terms = {name: sign * float(row[near] - row[seat]) for name, row in _terms(seen, numbers).items()}
    name = numbers.platforms.ids[int(seen.seats.platform[0, near])]
    return Aim(
        "fortune", name, float(fortune[seat]), float(fortune[near]), 0, max(terms, key=terms.__getitem__)
    )


def _terms(seen: World, numbers: Numbers) -> dict[str, Array]:
    """(p) what a fortune is made of, cr m of the founder's."""
    v, stake = numbers.verdict, seen.investors.founder[0]
    deep, users = seqsum(seen.people.deep, 2)[0], seqsum(seen.people.users, 2)[0]
    trust = v.trust[0] + v.trust[1] * seen.trust.fame[0]
    return {
        "deep": stake * trust * v.deep * deep,
        "new": stake * trust * v.new * (users - deep),
        "gmv": stake * trust * v.gmv * seqsum(seen.books.gmv, 2)[0],
        "cash": stake * seen.books.cash[0] / HUNDREDTHS,
    }
