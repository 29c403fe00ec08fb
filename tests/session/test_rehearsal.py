"""Between two months a match takes up the files of its mods as they are now, if they can be played."""

import json
from pathlib import Path

import pytest

from game import places
from game.balance.errors import BalanceError
from game.balance.mods import shelf
from game.balance.mods.using import for_now
from game.engine.state import numbers as pages
from game.session import choices, replay, saves, sheet
from game.session import record as records
from game.session.record import Record
from game.session.rehearsal import Rehearsal
from game.session.setup import Chair, Setup
from game.words import Problem

CHAIRS = (Chair("human", "Ada", platform="kite"), Chair("script", platform="lantern"))


@pytest.fixture
def file() -> Path:
    """The one file of the mod `mine`."""
    found = places.mods()[0] / "mine" / "balance" / "trust.toml"
    found.parent.mkdir(parents=True)
    found.write_text("climb = 0.1\n")
    (found.parents[1] / "mod.toml").write_text('id = "mine"\nname = "x"\nversion = "1"\ngame = ">=0.1"\n')
    return found


@pytest.fixture
def match(file) -> Record:
    """Three months old."""
    with for_now(shelf.chosen(["mine"])):
        record = choices.begin(Setup("standard", CHAIRS, 12, seed=5))
        _on(record, 3)
    return record


def _on(record: Record, months: int) -> None:
    for _ in range(months):
        records.settle(record, [sheet.EMPTY] * 2, pages.read(record.rules))


def test_nothing_happens_while_no_file_changes(match) -> None:
    assert Rehearsal(match.mods).between_months(match) is None


def test_new_rules_hold_from_this_month_on_and_the_record_can_be_played_again(match, file) -> None:
    rehearsal, past = Rehearsal(match.mods), len(match.past)
    file.write_text("climb = 0.2\n")
    found = rehearsal.between_months(match)
    assert found.changes == (("trust.climb", 0.1, 0.2),)
    record = found.record
    assert (record.first, record.sheets, record.before, len(record.past)) == (4, [], None, past)
    _on(record, 2)
    kept = saves.read(json.loads(json.dumps(saves.body(record))))
    assert (kept.first, len(kept.sheets), replay.astray(kept)) == (4, 2, None)
    assert rehearsal.between_months(record) is None
    file.write_text("climb = 0.3\n")
    assert rehearsal.between_months(record).record.first == 6


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("trust", "climb = 7.0", BalanceError),
        ("trust", "climb = ", BalanceError),
        ("cast", 'remove = ["host.glow"]', Problem),  # a world cannot lose a host half-way
    ],
)
def test_what_cannot_be_taken_up_is_told_once_and_changes_nothing(match, file, name, text, error) -> None:
    rehearsal, before = Rehearsal(match.mods), saves.body(match)
    file.with_name(f"{name}.toml").write_text(text)
    with pytest.raises(error):
        rehearsal.between_months(match)
    assert rehearsal.between_months(match) is None
    assert saves.body(match) == before
