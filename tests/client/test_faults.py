"""The world outside fails: a disk is full or locked, two games write at once. A message, and play goes on."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from game import places
from game.session.match import Match
from game.session.savefile import SUFFIX
from game.session.shelf import Shelf
from tests.client.conftest import Player

ROOT = Path(__file__).parents[2]
Mount = Callable[..., None]


@pytest.fixture
def disk(own_home: Path) -> Iterator[Mount]:
    """A disk of 256 KB where this person keeps everything; `disk("remount,ro")` changes it."""
    own_home.mkdir()

    def mount(options: str) -> None:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(own_home)], capture_output=True, check=False
        )
        if done.returncode:
            pytest.skip("this system lets nobody mount a disk here")

    mount("size=256k")
    yield mount
    subprocess.run(["umount", "-l", str(own_home)], check=True)


def _settle(player: Player) -> None:
    month = player.app.match.month
    while player.shown != "desk" or player.screen.dialogs:
        player.press("Enter")
    player.press("Enter")
    while player.screen.dialogs:
        player.press("Enter")
    player.until(lambda: player.app.match.month > month)
    player.until(lambda: not player.app.keeper.busy)
    player.until(lambda: player.screen.said is not None)


def _files() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in places.saves().glob(f"*{SUFFIX}")}


def _fill() -> Path:
    ballast = places.saves() / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


def test_on_a_full_disk_the_old_month_stays_and_the_next_one_is_played(
    disk: Mount, play: Callable[..., Player], match_of: Callable[..., Match]
) -> None:
    shelf = Shelf()
    shelf.autosave(match_of(played=1).record, "")
    shelf.close()
    before, ballast, player = _files(), _fill(), play()
    player.click("main")
    _settle(player)
    assert "The disk is full. Your previous save is untouched." in player.screen.said.text
    assert (_files(), player.app.match.month) == (before, 3)
    ballast.unlink()
    player.app.keeper.keep(player.app.match.record)
    assert player.app.keeper.finish() == []
    assert len(player.app.shelf.resume().hashes) == 2


@pytest.mark.soak
def test_on_a_read_only_disk_the_game_opens_the_old_month_and_plays_the_next_one(
    disk: Mount, play: Callable[..., Player], match_of: Callable[..., Match]
) -> None:
    shelf = Shelf()
    shelf.autosave(match_of(played=1).record, "")
    shelf.close()
    disk("remount,ro")
    before, player = _files(), play()
    player.click("main")
    _settle(player)
    assert "cannot be written to. Your previous save is untouched." in player.screen.said.text
    assert (_files(), player.app.match.month) == (before, 3)


def test_two_games_that_save_under_one_name_at_once_leave_two_whole_saves(
    match_of: Callable[..., Match],
) -> None:
    shelves, records = (Shelf(), Shelf()), (match_of().record, match_of(played=1).record)

    def save(shelf: Shelf, record: object) -> None:
        for _ in range(4):
            shelf.save(record, "ours", "")

    hands = [Thread(target=save, args=pair) for pair in zip(shelves, records, strict=True)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert [entry.trouble for entry in shelves[0].entries()] == ["", ""]
    assert {len(shelves[0].load(name).hashes) for name in ("ours", "ours.prev")} <= {0, 1}
    assert list(shelves[0].folder.glob(".*.tmp*")) == []
    for shelf in shelves:
        shelf.close()


def test_saves_lie_in_folders_of_any_name_whatever_the_system_speaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, match_of: Callable[..., Match]
) -> None:
    home = tmp_path / """第五 章's "house" """
    monkeypatch.setenv("TWO_SIDED_HOME", str(home))
    shelf = Shelf()
    shelf.save(match_of(played=1).record, "第一 try", "")
    shelf.close()
    bare = {"PATH": os.environ["PATH"], "LC_ALL": "C", "TWO_SIDED_HOME": str(home)}
    told = subprocess.run(
        [sys.executable, "main.py", "save", "check", "第一 try"],
        cwd=ROOT, env=bare, capture_output=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, b"")
    assert b"Played again: 1 month" in told.stdout
