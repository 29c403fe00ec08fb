"""Keeps the match on disk while it is played: a copy is written beside the frames, one after the other."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

from game.session.record import Record
from game.session.shelf import Shelf

Mark = tuple[object, ...]


class Keeper:
    """Automatic saves. What went wrong is told once, as sentences."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._hand = ThreadPoolExecutor(1)
        self._under_way: list[Future[None]] = []
        self._newest: Mark = ()

    def keep(self, record: Record) -> None:
        """Play may go on at once. What has not changed since the last time is on disk already."""
        kept = copied(record)
        mark = (
            kept.setup,
            kept.hashes,
            kept.looked,
            kept.drafts,
            kept.sealed,
            kept.locks,
            kept.stand_ins,
        )
        if mark != self._newest:
            self._newest = mark
            self._under_way.append(self._hand.submit(self.shelf.autosave, kept, now()))

    @property
    def busy(self) -> bool:
        """Something is still on its way to the disk."""
        return not all(save.done() for save in self._under_way)

    def troubles(self) -> list[str]:
        """Of the saves that are done, why some of them failed."""
        done = [save for save in self._under_way if save.done()]
        self._under_way = [save for save in self._under_way if not save.done()]
        wrong = [reason for save in done if (reason := save.exception())]
        if wrong:
            self._newest = ()
        return [str(reason) for reason in wrong]

    def finish(self) -> list[str]:
        """Wait until everything is on disk; why not, where it is not."""
        for save in self._under_way:
            save.exception()
        return self.troubles()

    def close(self) -> None:
        """Once everything is on disk, or cannot be."""
        self._hand.shutdown()


def copied(record: Record) -> Record:
    """Its worlds are never changed, only replaced; its lists grow."""
    return replace(
        record,
        sheets=list(record.sheets),
        hashes=list(record.hashes),
        past=list(record.past),
        drafts=dict(record.drafts),
        sealed=set(record.sealed),
        locks=dict(record.locks),
        told=dict(record.told),
        stand_ins=list(record.stand_ins),
    )


def now() -> str:
    """For people to read; which save is newer is told by its count."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
