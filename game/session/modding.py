"""The mods of this machine as a person at the window has them: what is there, what is on, what is wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.balance.errors import BalanceError as BalanceError
from game.balance.errors import Trouble as Trouble
from game.balance.mods import changes, shelf
from game.balance.mods.changes import Clash as Clash
from game.balance.mods.check import check
from game.balance.mods.mod import Mod as Mod
from game.balance.mods.using import use as use
from game.balance.mods.using import using as using
from game.words import Problem


@dataclass(frozen=True)
class Row:
    """A mod of the list. `changes` counts values of the rules; `adds` names what else it brings."""

    id: str
    name: str
    about: str
    version: str
    authors: tuple[str, ...]
    is_on: bool
    changes: int
    adds: tuple[str, ...]  # scenarios, personas, text
    troubles: tuple[Trouble, ...]

    @property
    def sound(self) -> bool:
        return not any(trouble.grave for trouble in self.troubles)


@dataclass(frozen=True)
class Mods:
    """All that is there: those that are on in load order, then the others by id."""

    rows: tuple[Row, ...]
    clashes: tuple[Clash, ...]
    folder: Path


def mods(on: Sequence[str]) -> Mods:
    """Every mod looked at anew, with those of these ids on."""
    entries = {entry.id: entry for entry in shelf.entries()}
    order = [mod.id for mod in _together(on)]
    first = [*order, *(id for id in on if id in entries and id not in order)]
    ids = [*first, *(id for id in entries if id not in first)]
    rows = tuple(_row(entries[id], id in on) for id in ids if id in entries)
    return Mods(rows, tuple(changes.clashes(_together(on))), shelf.folders()[1])


def stamp() -> frozenset[tuple[str, int]]:
    """Changes when any file of any mod does."""
    among = (path for folder in shelf.folders() if folder.is_dir() for path in folder.rglob("*"))
    return frozenset((str(path), path.stat().st_mtime_ns) for path in among if path.is_file())


def play_with(ids: Iterable[str]) -> list[str]:
    """Use those of these mods that are sound and go together; the ids of those that stay off."""
    found = list(dict.fromkeys(ids))
    together = _together(found)
    use(together)
    return [id for id in found if id not in {mod.id for mod in together}]


def _together(ids: Iterable[str]) -> tuple[Mod, ...]:
    """One after the other, as long as all is sound."""
    fine: list[str] = []
    for id in ids:
        try:
            if check(shelf.chosen([*fine, id])).sound:
                fine.append(id)
        except Problem:
            continue
    return shelf.chosen(fine)


def _row(entry: shelf.Entry, is_on: bool) -> Row:
    if entry.mod is None:
        wrong = entry.error.troubles if entry.error else ()
        return Row(entry.id, entry.id, "", "", (), is_on, 0, (), wrong)
    try:
        together = shelf.chosen([entry.id])
        verdict = check(together)
    except BalanceError as error:
        return _told(entry.mod, is_on, 0, error.troubles)
    count = len(changes.changes(together)) if verdict.sound else 0
    return _told(entry.mod, is_on, count, verdict.troubles)


def _told(mod: Mod, is_on: bool, count: int, troubles: tuple[Trouble, ...]) -> Row:
    told, adds = mod.manifest, tuple(room for room in ("scenarios", "personas", "text") if mod.names(room))
    name, about = (_called(mod, text) for text in (told.name, told.about))
    return Row(mod.id, name, about, told.version, told.authors, is_on, count, adds, troubles)


def _called(mod: Mod, text: str) -> str:
    """As the mod itself translates it, where its text can be read."""
    try:
        return mod.book.called(text)
    except BalanceError:
        return text
