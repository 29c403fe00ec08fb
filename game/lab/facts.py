"""The stories' scripted runs, and whether their figures are still what they should be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from game.balance import load
from game.balance.schema.rules import Rules
from game.balance.schema.story import Beside, Fact, Run, Story
from game.engine.state import numbers as pages
from game.lab import arena
from game.lab.arena import Plan
from game.session import setup, sheet
from game.session.setup import Chair, Setup
from game.words import Problem, say

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Line:
    """One fact as it was found. `target` is None where only bounds or a trend are asked for."""

    story: str
    fact: str
    target: float | None
    least: float
    most: float
    found: float
    trend: str
    holds: bool


def lines() -> Iterator[Line]:
    """Every fact of every story, run by run as they are asked for."""
    for name, story in load.stories().items():
        yield from _Stage(name, story).lines()


class _Stage:
    """One story and the runs of it that were played."""

    def __init__(self, name: str, story: Story) -> None:
        self.name, self.story = name, story
        self.rules = _without_cards(load.rules(name))
        self._played: dict[str, dict[tuple[int, int], Row]] = {}

    def lines(self) -> Iterator[Line]:
        for name, fact in self.story.fact.items():
            found = self._found(fact)
            least, most = _bounds(fact)
            holds = least <= found <= most and self._keeps_on(fact)
            yield Line(self.name, name, fact.target, least, most, found, fact.trend, holds)

    def _found(self, fact: Fact) -> float:
        months = range(fact.month, max(fact.through, fact.month) + 1)
        here = sum(self._figure(fact, fact.run, month, fact.seat) for month in months)
        if fact.beside is None:
            return here
        there = self._figure(fact, *_place(fact, fact.beside))
        return {"difference": here - there, "times": _ratio(here, there), "change": _ratio(here, there) - 1}[
            fact.by
        ]

    def _keeps_on(self, fact: Fact) -> bool:
        """The figure falls, or rises, in each month up to the last of the trend."""
        if not fact.trend:
            return True
        months = range(fact.month, fact.until + 1)
        row = [self._figure(fact, fact.run, month, fact.seat) for month in months]
        return all(b < a if fact.trend == "falls" else b > a for a, b in pairwise(row))

    def _figure(self, fact: Fact, run: str, month: int, seat: int) -> float:
        rows = self._rows(run)
        if (month, seat) not in rows:
            raise Problem(say("facts.over", story=self.name, run=run, month=month, seat=seat))
        row = rows[month, seat]
        value = _column(row, fact.figure) + _named(row, fact.plus) - _named(row, fact.less)
        return _ratio(value, _column(row, fact.per)) if fact.per else value

    def _rows(self, run: str) -> dict[tuple[int, int], Row]:
        if run not in self._played:
            (game,) = arena.play(self._plan(self.story.run[run]), 1)
            self._played[run] = {(row["month"], row["seat"]): row for row in game.rows}
        return self._played[run]

    def _plan(self, run: Run) -> Plan:
        sheets: dict[int, dict[int, sheet.Sheet]] = {seat: {} for seat in range(len(self._chairs))}
        for script in (*(self.story.run[run.like].sheet if run.like else ()), *run.sheet):
            sheets[script.seat][script.month] = sheet.read(script.orders, self._numbers)
        chosen = setup.agree(Setup(self.name, self._chairs, seed=run.seed), self.rules)
        return Plan(chosen, self.rules, sheets, traced=True)

    @cached_property
    def _chairs(self) -> tuple[Chair, ...]:
        (cast,) = list(load.scenario(self.name).cast.values())[:1]
        return tuple(Chair("script", platform=platform) for platform in cast)

    @cached_property
    def _numbers(self) -> pages.Numbers:
        return pages.read(self.rules)


def _without_cards(rules: Rules) -> Rules:
    """A figure is the work of orders, not of what the papers happened to bring."""
    return rules.model_copy(update={"news": rules.news.model_copy(update={"pace": 0.0})})


def _bounds(fact: Fact) -> tuple[float, float]:
    """From the least to the most that will do."""
    least = float("-inf") if fact.least is None else fact.least
    most = float("inf") if fact.most is None else fact.most
    if fact.target is None:
        return least, most
    give = max(fact.give, fact.within * abs(fact.target))
    return max(least, fact.target - give), min(most, fact.target + give)


def _place(fact: Fact, beside: Beside) -> tuple[str, int, int]:
    return beside.run or fact.run, beside.month or fact.month, fact.seat if beside.seat < 0 else beside.seat


def _column(row: Row, path: str) -> float:
    value: Any = row
    for step in path.split("."):
        value = value[step]
    return float(value)


def _named(row: Row, path: str | None) -> float:
    return _column(row, path) if path else 0.0


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
