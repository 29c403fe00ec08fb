"""A match in which mods are made: between two months their files are read again, and count where they can.

    rehearsal = Rehearsal(record.mods)
    found = rehearsal.between_months(record)    # None while no file has changed
    record = found.record                       # from this month on, under the new rules

Never anybody's ordinary match. The new record begins with this month: it holds the rules that its months were
played by and no others, so it can be played again like any record.
"""

from dataclasses import dataclass
from pathlib import Path

from game.balance import load
from game.balance.errors import BalanceError
from game.balance.mods import shelf
from game.balance.mods.check import check
from game.balance.mods.mod import Mod
from game.balance.mods.using import for_now
from game.session import replay, saves
from game.session.record import Record
from game.session.replay import Leaf as Leaf
from game.session.savefile import SaveError
from game.words import Problem, say


@dataclass(frozen=True)
class Reloaded:
    """`changes` are the rules' values that differ, by their dotted names: what it was and is."""

    record: Record
    changes: tuple[Leaf, ...]


class Rehearsal:
    """Of the mods of one match, which lie where they lay when it began."""

    def __init__(self, mods: tuple[Mod, ...]) -> None:
        self._names = [mod.home if Path(mod.home).exists() else mod.id for mod in mods]
        self._seen = mods

    def between_months(self, record: Record) -> Reloaded | None:
        """None where nothing has changed. Problem says why what has changed cannot be taken up."""
        mods = shelf.chosen(self._names)
        if mods == self._seen:
            return None
        self._seen = mods
        verdict = check(mods)
        if not verdict.sound:
            raise BalanceError(verdict.troubles)
        return _taken_up(record, mods)


def _taken_up(record: Record, mods: tuple[Mod, ...]) -> Reloaded:
    """As from a save with other rules: whatever does not fit the world as it is shows there."""
    with for_now(mods):
        rules = load.rules(record.setup.scenario, record.setup.options)
        body = saves.body(record)
        anew = {"start": body["now"], "before": None, "sheets": [], "hashes": [], "older": 0}
        kept = {"rules": rules.plain(), "mods": [mod.memory for mod in mods]}
        try:
            found = saves.read({**body, **anew, **kept, "drafts": {}, "sealed": []})
        except SaveError:
            raise Problem(say("mod.misfit")) from None
    return Reloaded(found, tuple(replay.leaves(record.rules.plain(), rules.plain())))
