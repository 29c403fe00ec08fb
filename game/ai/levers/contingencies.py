"""Now and then an answer is held ready; who is hit often stands ready for revenge."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.orders import IFS, THENS

LOUD, MATCH = 1 + list(THENS).index("publicity"), 1 + list(THENS).index("match_clause")
DAY, PRICE = 1 + IFS.index("promotion"), 1 + IFS.index("buyer_subsidy")


def wait(s: Sheets, on: Flags, d: Dice) -> None:
    """Be heard on a rival's day, or go along with his price if he raises it."""
    rival = _somebody(s, "contingency", d)
    day, here = d.faces[:, 1] < 1 / 2, on & (rival > 0)
    s.put("if_rival", here, rival)
    s.put("if_trigger", here, np.where(day, DAY, PRICE))
    s.put("if_above", here, _price(s, rival))
    s.put("then_line", here, np.where(day, LOUD, MATCH))
    s.put("then_value", here, np.where(day, _loud(s, d), s.numbers.subsidies.most * d.faces[:, 3]))


def threaten(s: Sheets, on: Flags, d: Dice) -> None:
    """Whoever is ahead is warned: a blow will be answered."""
    rival = _somebody(s, "retaliation", d)
    here = on & (rival > 0) & (s.row("foe_rival") == 0)
    s.put("foe_rival", here, rival)
    s.put("foe_line", here, LOUD)
    s.put("foe_value", here, _loud(s, d))


def _somebody(s: Sheets, line: str, d: Dice) -> Count:
    """(lanes) 1 + the richest rival, or any other."""
    able = s.may(line)
    worth = np.where(able, s.world.verdict.valuation, -np.inf)
    richest = able & (worth == worth.max(axis=1)[:, None])
    found = np.where(d.near[:, None], richest, s.seat_of(able, d.faces[:, 2]))
    return np.where(found.any(axis=1), 1 + found.argmax(axis=1), 0)


def _price(s: Sheets, rival: Count) -> Array:
    """(lanes) what the rival pays buyers now."""
    rates = s.world.standing.buyer_subsidy.max(axis=2)
    return np.take_along_axis(rates, np.maximum(rival - 1, 0)[:, None], axis=1)[:, 0]


def _loud(s: Sheets, d: Dice) -> Array:
    p = s.numbers.publicity
    return np.asarray(p.most * s.world.eras.cost_index * (1 + d.faces[:, 3]) / 2)


ONCE: tuple[Lever, ...] = (When("contingency", wait), When("retaliation", threaten))
