"""Keeps the match on disk while it is played: a copy is written beside the frames, one after the other."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

from game.session.record import Record
from game.session.shelf import Shelf


class Keeper:
    """`trouble` is what became of the last save that failed, once."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._hand = ThreadPoolExecutor(1)
        self._under_way: list[Future[None]] = []

    def keep(self, record: Record) -> None:
        """As an automatic save; the match may be played on at once."""
        self._under_way.append(self._hand.submit(self.shelf.autosave, copied(record), now()))

    def trouble(self) -> BaseException | None:
        """Why a save failed; nothing while all is well."""
        done = [save for save in self._under_way if save.done()]
        self._under_way = [save for save in self._under_way if not save.done()]
        return next((wrong for save in done if (wrong := save.exception())), None)

    def finish(self) -> BaseException | None:
        """Wait until everything is on disk; why not, if it is not."""
        for save in self._under_way:
            save.exception()
        return self.trouble()


def copied(record: Record) -> Record:
    """Its worlds are never changed, only replaced; its lists grow."""
    return replace(
        record,
        sheets=list(record.sheets),
        hashes=list(record.hashes),
        past=list(record.past),
        drafts=dict(record.drafts),
        sealed=set(record.sealed),
    )


def now() -> str:
    """For people to read; which save is newer is told by its count."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
