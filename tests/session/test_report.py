"""A report adds up, names its causes, and tells of others only what everybody hears."""

from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pytest

from game.balance.schema.rules import Rules
from game.engine.state import numbers
from game.engine.state.numbers import Numbers
from game.session import news, report, setup, sheet
from game.session import record as records
from game.session.news import News
from game.session.record import Played, Record
from game.session.report import Report
from game.session.setup import Chair, Setup

LOUD: dict[str, Any] = {
    "buyer_subsidy": {"all": 0.02},
    "court_brand": {"brand": "sudsworth", "guarantee_cr": 20_000_000, "terms": "preferred", "months": 6},
    "policing": 2,
    "charter": {"commission": 0.01},
}


@pytest.fixture(scope="module")
def record(rules: Rules) -> Record:
    chairs = (Chair("script", platform="kite"), Chair("script", platform="lantern"), Chair("script"))
    return records.begin(setup.agree(Setup("standard", chairs, 12, seed=2), rules), rules)


@pytest.fixture(scope="module")
def played(record: Record, n: Numbers) -> Played:
    records.settle(record, [sheet.EMPTY] * 3, n)
    return records.settle(record, [sheet.EMPTY, sheet.read(LOUD, n), sheet.EMPTY], n)


@pytest.fixture(scope="module")
def first(played: Played, record: Record, n: Numbers) -> Report:
    return report.report(played, n, records.luck(record), 1)


def test_causes_add_up_to_every_change(first: Report) -> None:
    for name, change in first.figures.items():
        moved = change.closing - change.opening
        assert sum(change.parts.values()) == pytest.approx(moved, abs=1e-9 * max(1, abs(change.closing))), (
            name
        )
    assert first.figures["gmv"].parts["prices"] > 0


def test_the_books_add_up_to_the_change_of_cash(first: Report) -> None:
    paid = sum(posting.amount_cr for posting in first.money)
    assert first.cash_cr[1] - first.cash_cr[0] == pytest.approx(paid, abs=0.05)
    assert {posting.line: posting.with_whom for posting in first.money}["buyer_subsidy"] == "buyers"


def test_every_segment_balances(first: Report, played: Played) -> None:
    for row in first.buyers:
        came = row.joined_m - row.left_m + row.moved_m
        assert row.now_m - row.before_m == pytest.approx(came, abs=1e-9)
    moved = sum(row.moved_m for row in first.buyers)
    assert moved == pytest.approx(sum(first.came_m) - sum(first.went_m), abs=1e-9)
    assert first.came_m[1] == first.went_m[1] == 0.0


def test_parts_of_confidence_add_up(first: Report) -> None:
    assert any(holder.parts for holder in first.investors)
    for holder in first.investors:
        change = holder.confidence[1] - holder.confidence[0]
        assert sum(holder.parts.values()) == pytest.approx(change, abs=1e-9)


def test_what_hangs_in_the_window_is_news_and_what_does_not_is_none(played: Played, n: Numbers) -> None:
    told = {(item.what, item.seat): item.values for item in news.public(played, n)}
    assert told["buyer_subsidy", 1] == {"before": 0.0, "now": pytest.approx(0.02)}
    assert told["commission", 1] == {"before": 0.0, "now": pytest.approx(0.01)}
    assert told["signed", 1] == {"brand": "sudsworth", "terms": "preferred", "months": 6}
    assert not [key for key in told if key[0] in ("policing", "stock", "letter")]


def test_a_letter_is_read_by_its_owner_alone(record: Record, n: Numbers) -> None:
    ruined = records.Record(**{f.name: getattr(record, f.name) for f in fields(record)})
    world = ruined.now
    world.books.cash[0, 1] = -(10**12)
    played = records.play(world, [sheet.EMPTY] * 3, n, records.luck(record))
    letters = [[item for item in news.private(played, n, seat) if item.what == "letter"] for seat in (0, 1)]
    assert letters == [[], [News("letter", 1, {})]]
    assert "letter" not in {item.what for item in news.public(played, n)}


def test_of_a_great_day_all_hear_about_how_much_and_its_owner_how_much(record: Record, n: Numbers) -> None:
    now = int(record.now.eras.month[0])
    day = sheet.read({"promotion": {"month": now, "publicity_cr": 5_000_000, "depth": 0.2}}, n)
    played = records.play(record.now, [day, sheet.EMPTY, sheet.EMPTY], n, records.luck(record))
    sold = played.ledger.promotions.gmv[0, 0].sum() * 1e6
    told = next(item for item in news.public(played, n) if item.what.startswith("day_"))
    assert told.seat == 0
    assert told.values["gmv"] == pytest.approx(sold, rel=0.1)
    assert told.values["gmv"] != pytest.approx(sold, rel=1e-6)
    own = next(item for item in news.private(played, n, 0) if item.what == "day_own")
    assert own.values["gmv"] == pytest.approx(sold)
    assert not [item for item in news.private(played, n, 1) if item.what == "day_own"]


def test_a_closed_platform_and_the_end_are_news(rules: Rules) -> None:
    chairs = (Chair("script", platform="kite"), Chair("script", platform="lantern"))
    out_is_out = rules.liquidation.model_copy(update={"elimination": "on"})
    rules = rules.model_copy(update={"liquidation": out_is_out})
    match = records.begin(setup.agree(Setup("standard", chairs, 12, seed=2), rules), rules)
    n = numbers.read(rules)
    match.now.books.cash[0, 0] = -(10**12)
    months = [records.settle(match, [sheet.EMPTY] * 2, n) for _ in range(2)]
    told = [(item.what, item.seat) for item in news.public(months[-1], n)]
    assert told[0] == ("won", 1)
    assert ("closed", 0) in told


def _values(value: Any) -> list[Any]:
    if is_dataclass(value):
        return [leaf for f in fields(value) for leaf in _values(getattr(value, f.name))]
    if isinstance(value, dict):
        return [leaf for part in (*value, *value.values()) for leaf in _values(part)]
    return [leaf for part in value for leaf in _values(part)] if isinstance(value, tuple) else [value]


def test_no_array_reaches_a_screen(first: Report) -> None:
    kinds = {type(leaf) for leaf in _values(first)}
    assert kinds <= {str, int, float, bool, type(None)}
    assert not any(isinstance(leaf, np.generic) for leaf in _values(first))
