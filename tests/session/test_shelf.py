"""The folder of saves: the newest good month is always there, whoever else writes, whatever is damaged."""

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.balance.schema.rules import Rules
from game.engine.state import numbers
from game.session import record as records
from game.session import worlds
from game.session.record import Record
from game.session.savefile import SUFFIX, SaveError
from game.session.setup import Setup
from game.session.sheet import EMPTY
from game.session.shelf import AUTOSAVE, QUICK, Shelf
from game.session.shelf import RING as RINGS

ROOT = Path(__file__).parents[2]
RING = RINGS[AUTOSAVE]
UNWRITABLE = Path("/sys")  # not even by root
Opener = Callable[..., Shelf]


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens shelves, and closes them after the test."""
    shelves: list[Shelf] = []

    def opener(folder: Path | None = None) -> Shelf:
        shelves.append(Shelf(folder))
        return shelves[-1]

    yield opener
    for shelf in shelves:
        shelf.close()


@pytest.fixture
def shelf(opened: Opener) -> Shelf:
    return opened()


@pytest.fixture
def record(duel: Setup, rules: Rules) -> Record:
    return records.begin(duel, rules)


def _next_month(record: Record) -> None:
    records.settle(record, [EMPTY] * 2, numbers.read(record.rules))


def test_the_folder_is_where_this_person_keeps_saves(own_home: Path, shelf: Shelf) -> None:
    assert shelf.folder == own_home / "saves"


def test_a_named_save_is_listed_with_its_header(record: Record, shelf: Shelf) -> None:
    _next_month(record)
    shelf.save(record, "第一 try", "2026-11-24 10:00")
    (entry,) = shelf.entries()
    assert entry.name == "第一 try"
    assert not entry.automatic
    assert entry.header
    assert (entry.header.month, entry.header.months, entry.header.saved) == (2, 12, "2026-11-24 10:00")
    assert entry.header.seats == ["human:Ada@kite", "human:Barnaby@lantern"]
    assert worlds.state_hash(shelf.load(entry.name).now) == worlds.state_hash(record.now)


def test_autosaves_go_round_a_ring_and_continue_takes_the_newest(record: Record, shelf: Shelf) -> None:
    for _ in range(RING + 1):
        shelf.autosave(record, "the clock stands still")
        _next_month(record)
    months = [entry.header.month for entry in shelf.entries() if entry.header]
    assert months == list(range(RING + 1, 1, -1))
    newest = shelf.newest()
    assert newest
    assert newest.automatic
    assert int(shelf.resume().now.eras.month[0]) == RING + 1


def test_the_first_month_of_a_year_outlives_the_ring(record: Record, shelf: Shelf, rules: Rules) -> None:
    record = records.begin(replace(record.setup, months=36), rules)
    for _ in range(12 + RING):
        _next_month(record)
        shelf.autosave(record, "")
    assert int(shelf.load("autosave year 2").now.eras.month[0]) == 13
    assert len(shelf.entries()) == RING + 1


def test_what_a_name_held_before_is_kept_beside_it(record: Record, shelf: Shelf) -> None:
    for _ in range(3):
        shelf.save(record, "mine", "")
        _next_month(record)
    months = {entry.name: entry.header.month for entry in shelf.entries() if entry.header}
    assert months == {"mine": 3, "mine.prev": 2}
    assert len(shelf.load("mine.prev").hashes) == 1


def test_a_damaged_save_does_not_take_the_place_of_the_good_one_before(record: Record, shelf: Shelf) -> None:
    for _ in range(2):
        shelf.save(record, "mine", "")
        _next_month(record)
    (shelf.folder / f"mine{SUFFIX}").write_bytes(b"half a sa")
    shelf.save(record, "mine", "")
    assert (len(shelf.load("mine").hashes), len(shelf.load("mine.prev").hashes)) == (2, 0)


def test_on_a_disk_without_second_names_the_one_before_is_kept_too(
    record: Record, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    shelf.save(record, "mine", "")
    _next_month(record)
    shelf.save(record, "mine", "")
    assert (len(shelf.load("mine").hashes), len(shelf.load("mine.prev").hashes)) == (1, 0)


def test_quick_saves_go_round_a_ring_of_their_own(record: Record, shelf: Shelf) -> None:
    with pytest.raises(SaveError, match="no quick save"):
        shelf.quickload()
    for _ in range(RINGS[QUICK] + 2):
        shelf.quicksave(record, "")
        _next_month(record)
    shelf.autosave(record, "")
    assert sum(entry.quick for entry in shelf.entries()) == RINGS[QUICK]
    assert len(shelf.quickload().hashes) == RINGS[QUICK] + 1


@pytest.mark.parametrize("name", ["autosave 1", "quicksave 2", "mine.prev"])
def test_names_that_the_game_keeps_for_itself_are_refused(name: str, record: Record, shelf: Shelf) -> None:
    with pytest.raises(SaveError, match="keeps for itself"):
        shelf.save(record, name, "")


def test_a_clock_that_goes_back_ten_years_loses_nothing(record: Record, shelf: Shelf) -> None:
    for year in (2026, 2016, 2006):
        shelf.autosave(record, f"{year}-03-01T21:14:00+00:00")
        shelf.save(record, "mine", f"{year}-03-01T21:14:00+00:00")
        _next_month(record)
    assert len(shelf.resume().hashes) == 2
    assert [entry.header.month for entry in shelf.entries() if entry.header] == [3, 3, 2, 2, 1]


def test_damaged_saves_are_listed_last_with_the_reason(record: Record, shelf: Shelf) -> None:
    for name in ("old", "good", "bad", "worse"):
        shelf.save(record, name, "")
        _next_month(record)
    file = shelf.folder / "bad.twosided"
    data = bytearray(file.read_bytes())
    data[-200] ^= 1
    file.write_bytes(data)
    (shelf.folder / "worse.twosided").write_bytes(b"")
    (shelf.folder / "stranger.twosided").write_text("hello")
    listed = {entry.name: entry for entry in shelf.entries()}
    assert list(listed) == ["good", "old", "bad", "stranger", "worse"]
    assert "changed since" in listed["bad"].trouble
    assert "no save of Two-Sided" in listed["stranger"].trouble
    assert int(shelf.resume().now.eras.month[0]) == 2


def test_a_save_that_is_whole_and_makes_no_sense_is_passed_over(record: Record, shelf: Shelf) -> None:
    shelf.save(record, "good", "")
    record.hashes.append("of a month that was never played")
    shelf.save(record, "nonsense", "")
    assert shelf.newest() == shelf.entries()[0]
    assert shelf.resume().hashes == []


def test_without_a_save_there_is_nothing_to_continue(shelf: Shelf) -> None:
    assert shelf.newest() is None
    with pytest.raises(SaveError, match="no save"):
        shelf.resume()


def test_a_match_that_is_over_is_not_continued(record: Record, shelf: Shelf) -> None:
    while record.now.verdict.winner[0] < 0:
        _next_month(record)
    shelf.save(record, "over", "")
    assert shelf.newest() is None
    assert int(shelf.load("over").now.verdict.winner[0]) >= 0


def test_a_name_that_would_leave_the_folder_is_refused(record: Record, shelf: Shelf) -> None:
    with pytest.raises(SaveError):
        shelf.save(record, "../evil", "")
    with pytest.raises(SaveError):
        shelf.load("../evil")


def test_on_a_full_disk_the_ring_stays_as_it_was(record: Record, shelf: Shelf) -> None:
    shelf.autosave(record, "")
    before = {file.name: file.read_bytes() for file in shelf.folder.iterdir()}
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        for _ in range(RING):
            with pytest.raises(SaveError, match="disk is full"):
                shelf.autosave(record, "")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert {file.name: file.read_bytes() for file in shelf.folder.iterdir()} == before


@pytest.mark.skipif(not UNWRITABLE.is_dir(), reason="no folder that nobody may write to")
def test_a_folder_that_cannot_be_written_is_told(record: Record, opened: Opener) -> None:
    shelf = opened(UNWRITABLE)
    assert shelf.entries() == []
    with pytest.raises(SaveError, match=r"cannot be written to\. Your previous save is untouched"):
        shelf.autosave(record, "")


def test_two_games_at_once_keep_apart(record: Record, opened: Opener) -> None:
    first, second = opened(), opened()
    assert (first.game, second.game) == (1, 2)
    for _ in range(RING):
        first.autosave(record, "")
        second.autosave(record, "")
    assert len(first.entries()) == 2 * RING
    first.close()
    assert opened().game == 1


def _writer(folder: Path) -> subprocess.Popen[str]:
    """Another game that saves without end."""
    script = (
        "import sys; from pathlib import Path\n"
        "from game.balance import load; from game.session import record, setup\n"
        "from game.session.setup import Chair, Setup; from game.session.shelf import Shelf\n"
        "rules = load.base()\n"
        "chairs = (Chair('human', 'A', platform='kite'), Chair('human', 'B', platform='lantern'))\n"
        "match = record.begin(setup.agree(Setup('standard', chairs, 12), rules), rules)\n"
        "shelf = Shelf(Path(sys.argv[1]))\n"
        "print(shelf.game, flush=True)\n"
        "while True: shelf.autosave(match, '')\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def test_a_killed_game_leaves_no_rubbish(record: Record, opened: Opener, tmp_path: Path) -> None:
    mine = opened(tmp_path)
    other = _writer(tmp_path)
    assert other.stdout
    assert other.stdout.readline() == "2\n"
    for _ in range(5):
        mine.autosave(record, "")
    other.kill()
    other.communicate()
    assert all(entry.header for entry in mine.entries())
    (tmp_path / ".autosave 1.twosided.2.tmp").write_bytes(b"half a save")
    assert opened(tmp_path).game == 2
    assert list(tmp_path.glob(".*.tmp")) == []
