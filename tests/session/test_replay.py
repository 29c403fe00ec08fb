"""A match is played again by its sheets to the same states, and where two matches part is found."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from game.balance.schema.rules import Rules
from game.engine.state import numbers
from game.session import record as records
from game.session import replay, saves, sheet
from game.session.record import Record
from game.session.setup import Setup

Play = Callable[..., Record]


@pytest.fixture(scope="session")
def play(duel: Setup, rules: Rules) -> Play:
    """`play(months, {month: orders})`; the first seat orders."""

    def make(months: int, orders: dict[int, dict[str, Any]] | None = None) -> Record:
        record, n = records.begin(duel, rules), numbers.read(rules)
        for month in range(1, months + 1):
            records.settle(record, [sheet.read((orders or {}).get(month, {}), n), sheet.EMPTY], n)
        return record

    return make


def test_a_match_comes_out_as_it_was_kept(play: Play) -> None:
    assert replay.astray(play(4, {2: {"policing": 3}})) is None


def test_a_month_that_was_kept_otherwise_is_found(play: Play) -> None:
    record = play(4)
    record.sheets[2] = (sheet.read({"policing": 3}, numbers.read(record.rules)), sheet.EMPTY)
    assert replay.astray(record) == 3


def test_a_match_that_went_on_does_not_differ(play: Play) -> None:
    assert replay.difference(play(3), play(5)) is None


def test_the_first_month_the_order_and_the_slice_of_the_world_are_named(play: Play) -> None:
    found = replay.difference(play(4), play(4, {3: {"policing": 3}}))
    assert found
    assert (found.month, found.orders) == (3, ((0, "policing"),))
    assert ("standing.policing", 0, ()) in [cell[:3] for cell in found.world]
    assert all(one != other for *_, one, other in found.world)


def test_orders_in_another_rank_are_told(play: Play) -> None:
    one, other = {"policing": 3, "publicity_cr": 500_000}, {"publicity_cr": 500_000, "policing": 3}
    found = replay.difference(play(1, {1: one}), play(1, {1: other}))
    assert found
    assert found.orders == ((0, "policing"), (0, "publicity_cr"))


def test_matches_that_began_differently_say_how(play: Play) -> None:
    body = saves.body(play(2))
    changed = deepcopy(body)
    changed["rules"]["books"]["service"] = 0.009
    found = replay.difference(saves.read(body), saves.read(changed))
    assert found
    assert (found.month, [name for name, _, _ in found.choices]) == (0, ["books.service"])
