"""A save of every format that ever was loads and plays on, for ever.

`RECORD=1 python3 main.py test tests/session/test_migrations.py` writes that of the present format anew, which
may be done until a game of this format has been released.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from game.balance import load
from game.engine.state import numbers
from game.session import migrations, savefile, saves, setup, sheet, worlds
from game.session import record as records
from game.session.match import Match, Stage
from game.session.record import Record
from game.session.savefile import FORMAT, SaveError
from game.session.setup import Chair, Setup

KEPT = Path(__file__).parent.parent / "golden" / "saves"
FORMATS = range(1, FORMAT + 1)
MONTHS = 20
ORDERS: dict[int, dict[str, Any]] = {
    1: {"buyer_subsidy": {"all": 0.02}, "publicity_cr": 2_000_000},
    2: {"court_brand": {"brand": "sudsworth", "guarantee_cr": 6_000_000, "months": 6}, "policing": 2},
    4: {"seller_subsidy": {"apparel": 0.05, "books_toys": 0.03}, "stock": {"daily_necessities": 2}},
    6: {"pitch": {"investor": "old_ledger", "story": "profit"}, "charter": {"commission": 0.02}},
    7: {"logistics": "tortoise", "front_page": {"brand": {"electronics": 4}, "ordinary": {"apparel": 6}}},
}


def _golden(made: int) -> Path:
    return KEPT / f"format-{made}.twosided"


def six_months() -> Record:
    """Two people and a computer; the first person has sealed the seventh month."""
    rules = load.rules("standard")
    chairs = (
        Chair("human", "Ada: of Kite", platform="kite"),
        Chair("human", "王", platform="magpie"),
        Chair("ai", level="easy", platform="lantern"),
    )
    record = records.begin(setup.agree(Setup("standard", chairs, 36, seed=11), rules), rules)
    n = numbers.read(rules)
    for month in range(1, 7):
        mine = sheet.read(ORDERS.get(month, {}), n)
        records.settle(record, [mine, sheet.EMPTY, sheet.EMPTY], n)
    record.drafts, record.sealed, record.looked = {0: sheet.read(ORDERS[7], n)}, {0}, True
    return record


@pytest.mark.parametrize("made", FORMATS)
def test_a_save_of_every_format_loads_and_plays_on(made: int) -> None:
    if os.environ.get("RECORD") and made == FORMAT:
        record = six_months()
        savefile.write(
            _golden(made), saves.header(record, 1, "2002-09-01T12:00:00+00:00"), saves.body(record)
        )
    assert savefile.read_header(_golden(made))["format"] == made
    record = saves.load(_golden(made))
    match = Match(record)
    assert (match.month, match.stage, match.front) == (7, Stage.HANDOVER, 1)
    assert record.drafts[0].lines == ("logistics", "front_page")
    assert record.sheets[1][0].policing == 2
    for _ in range(MONTHS):
        records.settle(record, [sheet.EMPTY] * 3, match.numbers)
    assert int(record.now.eras.month[0]) == 7 + MONTHS
    again = saves.body(saves.read(json.loads(json.dumps(saves.body(record)))))
    assert again == saves.body(record)


def test_what_came_later_begins_in_an_old_match_as_in_a_new_one() -> None:
    """A world without its last page and rules without a setting, as if both were invented after the save."""
    _, body = savefile.read(_golden(1))
    whole = saves.read(body, 1)
    for page in ("start", "before", "now"):
        del body[page]["publicity"]
    del body["rules"]["books"]["service"]
    record = saves.read(body, 1)
    assert (record.older, record.now.publicity.adstock.shape) == (6, whole.now.publicity.adstock.shape)
    assert (record.now.publicity.adstock != whole.now.publicity.adstock).any()
    assert record.rules.books.service == load.base().books.service
    records.settle(record, [sheet.EMPTY] * 3, numbers.read(record.rules))
    assert record.hashes[-1] == worlds.state_hash(record.now)


def test_rules_inside_a_save_keep_their_values_under_todays_names_and_later_names_are_refused() -> None:
    _, body = savefile.read(_golden(1))
    body["rules"]["settle"]["cap"] = 77
    record = saves.read(body, 1)
    assert record.rules.settle.passes_most == 77
    again = saves.body(record)
    assert saves.read(again).rules == record.rules
    with pytest.raises(SaveError, match="newer game"):
        saves.read({**again, "rules_format": again["rules_format"] + 1})


def test_of_todays_format_nothing_may_be_missing() -> None:
    body = saves.body(six_months())
    del body["now"]["publicity"]
    with pytest.raises(SaveError):
        saves.read(body)


def test_every_format_but_the_last_has_a_step_and_none_changes_what_it_is_given() -> None:
    assert set(migrations.STEPS) == set(range(1, FORMAT))
    _, body = savefile.read(_golden(1))
    before = json.dumps(body)
    migrations.stepped(body, 1)
    assert json.dumps(body) == before
