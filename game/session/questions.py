"""What takes a while to answer: a forecast of a draft, and what the computers order.

A question can travel to a worker. It holds the true world; only its answer, which looked through the lens,
may be shown.
"""

from dataclasses import dataclass

from game.engine import forecast
from game.engine.departures import FUTURES, Departure, departures
from game.engine.forecast import Answer, Fan
from game.engine.lenses import limits
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import sheet
from game.session.rows.row import MILLION
from game.session.sheet import EMPTY, Sheet

Two = tuple[Sheet, Sheet]  # a plan, and what it is set beside


@dataclass(frozen=True)
class WhatIf:
    world: World
    chance: Chance
    seat: int
    sheet: Sheet
    months: int
    rivals: Answer
    beside: Sheet = EMPTY

    def answer(self, numbers: Numbers) -> Fan:
        """The sheet, and what it is set beside, in the same futures."""
        plan, unchanged = (
            limits.lawful(self.world, sheet.pack({self.seat: one}, self.world, numbers), numbers)
            for one in (self.sheet, self.beside)
        )
        return forecast.fan(
            self.world, numbers, self.seat, plan, unchanged, self.months, self.chance, rivals=self.rivals
        )


@dataclass(frozen=True)
class CountDown:
    """When should the rocket go? The sheet, but with a launch now, or in one of the months after."""

    world: World
    chance: Chance
    seat: int
    sheet: Sheet
    work: bool
    fanfare_cr: float
    months: int
    futures: int = FUTURES

    def answer(self, numbers: Numbers) -> tuple[Departure, ...]:
        plan = sheet.pack({self.seat: self.sheet}, self.world, numbers)
        return departures(
            self.world,
            numbers,
            self.seat,
            plan,
            self.work,
            self.fanfare_cr / MILLION,
            self.months,
            self.chance,
            self.futures,
        )


@dataclass(frozen=True)
class Decide:
    world: World
    chance: Chance
    minds: dict[int, tuple[str, str]]  # level and persona by seat

    def answer(self, numbers: Numbers) -> dict[int, Sheet]:
        """A sheet for each of these seats."""
        return {seat: self._one(seat, *mind, numbers) for seat, mind in self.minds.items()}

    def _one(self, seat: int, level: str, persona: str, numbers: Numbers) -> Sheet:
        from game.ai import opponent  # only now: the process that computers think in is alone to need it

        orders = opponent.decide(self.world, numbers, seat, level, self.chance, persona)
        return sheet.unpack(limits.lawful(self.world, orders, numbers), self.world, seat, numbers)
