"""What a house in trouble can try: the bank, the belt, a last stand, the door."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.lenses.lines import belt, loans
from game.engine.state.arrays import Array, Flags


def rescue(s: Sheets, on: Flags, d: Dice) -> None:
    """One of them, where there is need of it."""
    way = d.pick(0, len(WAYS))
    for number, try_it in enumerate(WAYS):
        try_it(s, on & (way == number), d)


def borrow(s: Sheets, on: Flags, d: Dice) -> None:
    """Half of what the bank would lend, or more."""
    step, most = s.numbers.loans.step, loans.most(s.world, s.numbers)[:, s.seat]
    here = on & _short(s) & s.may("bridge_loan_cr")
    loan: Array = np.floor(most * (1 + d.faces[:, 1]) / 2 / step) * step
    s.put("loan", here, loan)


def tighten(s: Sheets, on: Flags, d: Dice) -> None:
    """Cut while the cash runs out, hire while it does not."""
    n, (least, most) = s.numbers.belt, belt.room(s.world, s.numbers)
    cut = np.maximum(least[:, s.seat], -n.step * (1 + d.pick(1, 3)))
    s.put("belt", on & s.may("belt"), np.where(_short(s), cut, most[:, s.seat]).astype(np.float64))


def stand(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("stand", on & shaken(s) & s.may("last_stand"), True)


def sell(s: Sheets, on: Flags, d: Dice) -> None:
    """Before others do it for less."""
    s.put("wind_up", on & (shaken(s) | _short(s)) & s.may("wind_up"), True)


def back(s: Sheets, on: Flags, d: Dice) -> None:
    """Whoever falls too late to come back names the house he believes in: the one that is worth most."""
    may = s.may("back_platform")
    house = np.where(may, s.world.verdict.valuation, -1.0).argmax(axis=1)
    s.put("back_rival", on & may.any(axis=1), 1 + house)


def _short(s: Sheets) -> Flags:
    return s.world.books.runway(s.numbers.books.runway_months)[:, s.seat] < s.mind.worried_months


def shaken(s: Sheets) -> Flags:
    """A letter lies here, or somebody has frozen his money."""
    frozen = s.world.investors.frozen[:, s.seat].any(axis=1)
    return np.asarray(s.world.liquidation.letter[:, s.seat] | frozen)


WAYS: tuple[Lever, ...] = (borrow, tighten, stand, sell)
ONCE: tuple[Lever, ...] = (rescue,)
HABITS: tuple[Lever, ...] = (back,)
