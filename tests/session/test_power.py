"""The current fails while a save is written: of what no disk has promised yet, any part may be gone."""

import os
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from game.session import savefile

Names = dict[str, bytes | None]  # what a name holds; None: nothing bears it
OLDER, OLD, NEW = ({"month": month, "ballast": [month / 7] * 40} for month in (1, 2, 3))


class Disk:
    """A folder, and all that may be found in it if the current fails at this moment or that."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.found = folder, list[Names]()
        self.promised: Names = self._now()
        self.seen, self.changes = self.promised, list[Names]()
        self.synced = set(self.promised.values())
        for call in ("fsync", "replace", "link"):
            monkeypatch.setattr(os, call, self._watched(call, getattr(os, call)))

    def possible(self) -> Iterator[Names]:
        """Every choice of the changes that were not promised, each whole; of such bytes any part."""
        for kept in product((False, True), repeat=len(self.changes)):
            names = dict(self.promised)
            for change, is_kept in zip(self.changes, kept, strict=True):
                names |= change if is_kept else {}
            for parts in product(*map(self._parts, names.values())):
                yield dict(zip(names, parts, strict=True))

    def _parts(self, data: bytes | None) -> tuple[bytes | None, ...]:
        return (data,) if data is None or data in self.synced else (b"", data[: len(data) // 2], data)

    def _watched(self, call: str, real: Callable[..., None]) -> Callable[..., None]:
        def watched(*given: Any) -> None:
            self._look()
            real(*given)
            self._look()
            if call == "fsync":
                self._promise(Path(os.readlink(f"/proc/self/fd/{given[0]}")))

        return watched

    def _look(self) -> None:
        """What has changed since the last look, and what it leads to."""
        now = self._now()
        change = {name: now.get(name) for name in {*now, *self.seen} if now.get(name) != self.seen.get(name)}
        self.seen = now
        self.changes += [change] if change else []
        self.found += self.possible()

    def _promise(self, path: Path) -> None:
        if path == self.folder:
            self.promised, self.changes = self.seen, []
        else:
            self.synced.add(path.read_bytes())

    def _now(self) -> Names:
        return {file.name: file.read_bytes() for file in self.folder.iterdir()}


def _month(data: bytes | None) -> int:
    assert data is not None
    return int(savefile.unpack(data)[1]["month"])


@pytest.mark.parametrize("links", [True, False], ids=["", "no second names"])
@pytest.mark.parametrize("left", [True, False], ids=["after a kill", ""])
def test_the_old_save_or_the_new_one_is_there_whenever_the_current_fails(
    links: bool, left: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "saves"
    path, kept = folder / "a.twosided", folder / "b.twosided"
    for body in (OLDER, OLD):
        savefile.write(path, {}, body, "1", kept)
    if left:
        for name in (path, kept):
            savefile.temporary(name, "1").write_bytes(b"half a save")
    if not links:
        monkeypatch.setattr(os, "link", lambda *_: os.stat("/nowhere"))
    disk = Disk(folder, monkeypatch)
    savefile.write(path, {}, NEW, "1", kept)
    assert len(disk.found) > 10
    months = {tuple(map(_month, (names[path.name], names[kept.name]))) for names in disk.found}
    assert months == {(2, 1), (2, 2), (3, 1), (3, 2)}
    assert {tuple(map(_month, (names[path.name], names[kept.name]))) for names in disk.possible()} == {(3, 2)}


def test_a_first_save_that_was_promised_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path, monkeypatch)
    savefile.write(tmp_path / "a.twosided", {}, NEW)
    assert {names.get("a.twosided") for names in disk.found} == {None, *disk.synced}
    assert [_month(names["a.twosided"]) for names in disk.possible()] == [3]


def test_a_careless_writer_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without this the laws above would hold of themselves."""
    path = tmp_path / "a"
    path.write_bytes(b"old save")
    disk = Disk(tmp_path, monkeypatch)
    beside = tmp_path / "beside"
    beside.write_bytes(b"new save")
    os.replace(beside, path)
    assert {names["a"] for names in disk.found} == {b"old save", b"", b"new ", b"new save"}
