"""What becomes of houses is in the papers; what a bank, a board or a bidder wants is not."""

from typing import Any

import numpy as np
import pytest

from game.balance import load
from game.balance.schema.rules import Rules
from game.engine.state import numbers
from game.engine.state.money import HUNDREDTHS
from game.session import houses, news, setup, sheet
from game.session import record as records
from game.session.record import Played, Record
from game.session.setup import Chair, Setup
from game.words import knows

TABLE = ("magpie", "kite", "anchor")
FALLEN, BUYER = 0, 1


@pytest.fixture
def rules() -> Rules:
    return load.base()


def table(rules: Rules, month: int = 12) -> Record:
    chairs = tuple(Chair("script", platform=name) for name in TABLE)
    record = records.begin(setup.agree(Setup("level-field", chairs, 24, seed=3), rules), rules)
    record.now.eras.month[:] = month
    record.now.books.cash[:] = 150 * HUNDREDTHS
    return record


def month(record: Record, rules: Rules, **lines: Any) -> Played:
    n = numbers.read(rules)
    mine = sheet.read(lines, n)
    return records.settle(record, [mine, sheet.EMPTY, sheet.EMPTY], n)


def told(played: Played, rules: Rules, seat: int) -> list[str]:
    """Public facts of a seat, each with its sentence."""
    facts = news.public(played, numbers.read(rules))
    assert all(
        knows(f"news.{fact.what}") for fact in facts if fact.seat == seat and "before" not in fact.values
    )
    return [fact.what for fact in facts if fact.seat == seat]


def test_a_pivot_a_cut_and_a_hire_are_seen_from_the_street(rules: Rules) -> None:
    record = table(rules)
    first = told(month(record, rules, pivot={"category": "apparel"}, belt=-0.2), rules, FALLEN)
    assert {"pivot", "belt_cut"} <= set(first)
    for _ in range(2):
        month(record, rules)
    assert "belt_hire" in told(month(record, rules, belt=0.1), rules, FALLEN)


def test_a_last_stand_is_seen_from_the_street(rules: Rules) -> None:
    record = table(rules)
    record.now.books.cash[:, FALLEN] = -HUNDREDTHS
    assert "stand" in told(month(record, rules, last_stand=True), rules, FALLEN)
    record.now.stand.left[:, FALLEN], record.now.stand.earned[:, FALLEN] = 1, True
    assert "survived" in told(month(record, rules), rules, FALLEN)


@pytest.mark.parametrize(("by_will", "what"), [(True, "sold"), (False, "remains")])
def test_who_takes_over_a_house_is_named(rules: Rules, by_will: bool, what: str) -> None:
    record = table(rules)
    record.now.sale.bid[:, BUYER, FALLEN], record.now.sale.left[:, BUYER, FALLEN] = 90 * HUNDREDTHS, 2
    if not by_will:
        record.now.books.cash[:, FALLEN], record.now.liquidation.letter[:, FALLEN] = -(10**11), True
    played = month(record, rules, **({"wind_up": True} if by_will else {}))
    assert what in told(played, rules, FALLEN)
    fact = next(fact for fact in houses.ends(played, numbers.read(rules), FALLEN))
    assert fact.values["buyer"] in (*TABLE, "rainforest")


def test_doors_that_open_again_are_news(rules: Rules) -> None:
    record = table(rules)
    record.now.books.cash[:, FALLEN], record.now.liquidation.letter[:, FALLEN] = -(10**11), True
    assert "closed" in told(month(record, rules), rules, FALLEN)
    month(record, rules)
    assert "comeback" in told(month(record, rules), rules, FALLEN)


def test_bids_debts_and_boards_are_nobody_elses_business(rules: Rules) -> None:
    record, n = table(rules), numbers.read(rules)
    month(record, rules)
    record.now.sale.bid[:, BUYER, FALLEN], record.now.sale.left[:, BUYER, FALLEN] = 90 * HUNDREDTHS, 2
    holders = record.now.investors.stake
    holders[:, FALLEN, n.cast.investors.ids.index("old_ledger")] = 0.1
    record.now.books.net[:, FALLEN] = -60 * HUNDREDTHS
    played = month(record, rules, bridge_loan_cr=500_000)
    mine = [fact.what for fact in houses.private(played, n, FALLEN)]
    assert mine == ["board", "offer", "debt"]
    assert all(knows(f"news.{what}") for what in mine)
    for other in (1, 2):
        assert not list(houses.private(played, n, other))
    assert not set(mine) & set(told(played, rules, FALLEN))
    assert np.all(played.after.loans.debt[0] == [HUNDREDTHS // 2, 0, 0])
