"""The folder of saves: named ones, and rings of automatic and quick ones, so that a good month is never far.

Several games may be open at once. Each holds a lock that the system frees when it ends, and its number keeps
its automatic saves and temporary files apart from those of the others.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import IO

from game import places, start
from game.session import savefile, saves
from game.session.record import Record
from game.session.savefile import PREVIOUS, SUFFIX, SaveError
from game.session.saves import Header
from game.words import say

AUTOSAVE, YEAR, QUICK, CRASH = "autosave", "autosave year", "quicksave", "crash-save"
RING = {AUTOSAVE: 10, QUICK: 3}  # after so many the oldest is written over
MONTHS = 12  # of a year, the first of which has a save of its own


@dataclass(frozen=True)
class Entry:
    """A save in the list: its header, or why it cannot be read."""

    name: str
    header: Header | None
    trouble: str = ""

    @property
    def automatic(self) -> bool:
        return self.name.startswith(AUTOSAVE)

    @property
    def quick(self) -> bool:
        return self.name.startswith(QUICK)

    @property
    def count(self) -> int:
        return self.header.count if self.header else 0


class Shelf:
    """`game`: 1 for the first game open on this folder, 2 for the second ..."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or places.saves()
        self._lock: IO[bytes] | None = None
        self.game = self._claim()
        if self._lock:
            for left in self.folder.glob(f".*.{self.game}.tmp"):  # a game that was killed while it wrote
                left.unlink(missing_ok=True)

    def entries(self) -> list[Entry]:
        """All saves, newest first, damaged ones last."""
        found = [self._entry(path) for path in self.folder.glob(f"*{SUFFIX}")]
        return sorted(found, key=lambda entry: (-entry.count, entry.name))

    def save(self, record: Record, name: str, saved: str) -> None:
        """Under a name of one's own; what bore it becomes `NAME.prev`. On SaveError all stays as it was.

        `saved` is the time as the caller's clock has it; which save is newer is told by a count.
        """
        self._own(name)
        self._write(record, name, saved, savefile.named(self.folder, name + PREVIOUS))

    def autosave(self, record: Record, saved: str) -> None:
        """In place of the oldest automatic save of this game; that of a year's first month stays longer."""
        self._write(record, self._oldest(AUTOSAVE), saved)
        year, month = divmod(int(record.now.eras.month[0]) - 1, MONTHS)
        if year and not month and not record.looked:
            self._write(record, f"{YEAR} {year + 1}{self._mine()}", saved)

    def quicksave(self, record: Record, saved: str) -> None:
        """In place of the oldest quick save of this game."""
        self._write(record, self._oldest(QUICK), saved)

    def quickload(self) -> Record:
        """The newest quick save of this game. SaveError where there is none, or it cannot be played."""
        ring = self._ring(QUICK)
        newest = next((entry.name for entry in self.entries() if entry.name in ring), None)
        if newest is None:
            raise SaveError(say("save.no_quick"))
        return self.load(newest)

    def rescue(self, record: Record, saved: str) -> str:
        """A match that was on the table when the game broke; the name that it is kept under."""
        name = CRASH + self._mine()
        self._write(record, name, saved, savefile.named(self.folder, name + PREVIOUS))
        return name

    def load(self, name: str) -> Record:
        """SaveError where it cannot be played; nothing that runs is touched."""
        return saves.load(savefile.named(self.folder, name))

    def rename(self, name: str, to: str) -> None:
        """To a name of one's own that no other bears. On SaveError all stays as it was."""
        savefile.rename(savefile.named(self.folder, name), self._own(to))

    def copy(self, name: str, to: str) -> None:
        """Once more, under a name of one's own: what no ring will write over."""
        savefile.copy(savefile.named(self.folder, name), self._own(to))

    def delete(self, name: str) -> None:
        savefile.delete(savefile.named(self.folder, name))

    def newest(self) -> Entry | None:
        """What `continue` would open: the newest match that has not ended."""
        good = (entry for entry in self.entries() if entry.header and not entry.header.ended)
        return next(good, None)

    def resume(self) -> Record:
        """The newest match that can be played on. SaveError if there is none."""
        for entry in self.entries():
            if entry.header and not entry.header.ended:
                try:
                    return self.load(entry.name)
                except SaveError:
                    continue
        raise SaveError(say("save.none"))

    def close(self) -> None:
        """Free the lock; the system does it too when the game ends."""
        if self._lock:
            self._lock.close()

    def _own(self, name: str) -> Path:
        """The file of a name that nothing automatic bears."""
        if name.startswith((AUTOSAVE, QUICK, CRASH)) or name.endswith(PREVIOUS):
            raise SaveError(say("save.reserved", name=name[:80]))
        return savefile.named(self.folder, name)

    def _write(self, record: Record, name: str, saved: str, kept: Path | None = None) -> None:
        path = savefile.named(self.folder, name)
        count = 1 + max((entry.count for entry in self.entries()), default=0)
        header, body = saves.header(record, count, saved), saves.body(record)
        savefile.write(path, header, body, str(self.game), kept)

    def _oldest(self, ring: str) -> str:
        counts = {entry.name: entry.count for entry in self.entries()}
        return min(self._ring(ring), key=lambda name: counts.get(name, -1))

    def _ring(self, ring: str) -> list[str]:
        return [f"{ring} {place}{self._mine()}" for place in range(1, RING[ring] + 1)]

    def _mine(self) -> str:
        """What the names of this game's own saves end in, where it is not the first."""
        return "" if self.game == 1 else f" ({self.game})"

    def _entry(self, path: Path) -> Entry:
        try:
            return Entry(path.stem, saves.read_header(savefile.read_header(path)))
        except SaveError as reason:
            return Entry(path.stem, None, str(reason))

    def _claim(self) -> int:
        """The first number nobody holds. Without a place for a lock, as in a read-only folder, the first."""
        game = 1
        while True:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                lock = (self.folder / f".game{game}").open("ab")
            except OSError:
                return 1
            if start.locked(lock.fileno()):
                self._lock = lock
                return game
            lock.close()
            game += 1
