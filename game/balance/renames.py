"""Settings that were called otherwise in an older format of the rules, in mods and in saves.

names = renames.names()
told, moves = names.today({"settle": {"cap": 50}}, made=1)    # {"settle": {"passes_most": 50}}
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from game import places
from game.balance.errors import Page, Trouble, mended
from game.balance.files import read
from game.balance.layers import Layers, rows
from game.balance.positions import Path
from game.balance.schema.renames import Renames
from game.balance.validate import valid
from game.words import say

Tables = Mapping[str, Any]


@dataclass(frozen=True)
class Move:
    """Where a setting stands, and where it belongs today."""

    old: Path
    new: Path


@dataclass(frozen=True)
class Names:
    """All that was renamed, by the format of the rules that came with it; a `*` is every row of a table."""

    renamed: Mapping[int, Mapping[str, str]]

    @property
    def format(self) -> int:
        """Today's."""
        return max(self.renamed, default=1)

    def today(self, told: Tables, made: int) -> tuple[Tables, list[Move]]:
        """Tables by word of the format `made` as one would write them today. Where both names stand, the new
        one counts."""
        moves = []
        for format in range(made + 1, self.format + 1):
            for old, new in self.renamed.get(format, {}).items():
                for path in list(rows(told, tuple(old.split(".")))):
                    move = Move(path, _filled(new, old, path))
                    told = _moved(told, move)
                    moves.append(move)
        return told, moves


@cache
def names() -> Names:
    """Of balance/migrations.toml."""
    return Names(valid(Renames, Layers.one(*read(places.shipped("balance") / "migrations.toml"))).format)


def troubles(page: Page, moves: list[Move], under: Path, skip: int = 0) -> list[Trouble]:
    """Each name that is not today's, where the page has it: below `under`, without so many first steps."""
    return [_trouble(page, move, (*under, *move.old[skip:])) for move in moves]


def moved(page: Page, moves: list[Move], under: Path, skip: int = 0) -> Page:
    """The same page, on which what was renamed is found under its new name too."""
    pairs = [((*under, *move.new[skip:]), (*under, *move.old[skip:])) for move in moves]
    return Page(page.name, page.text, (*page.moved, *pairs)) if pairs else page


def _trouble(page: Page, move: Move, there: Path) -> Trouble:
    spot, old, new = page.find(there, key=True), str(move.old[-1]), ".".join(map(str, move.new))
    help = say("balance.renamed.help", new=new)
    mend = mended(spot, old, str(move.new[-1])) if move.old[:-1] == move.new[:-1] else ""
    what = say("balance.renamed.what", name=old, new=move.new[-1])
    return Trouble("R030", page.name, spot, what, help, grave=False, mend=mend)


def _filled(new: str, old: str, path: Path) -> Path:
    """The new path with the rows of the old one in place of its stars."""
    found = iter([step for step, name in zip(path, old.split("."), strict=True) if name == "*"])
    return tuple(next(found) if name == "*" else name for name in new.split("."))


def _moved(told: Tables, move: Move) -> Tables:
    """Tables are copied on the way, never changed."""
    value, told = _taken(told, move.old)
    return _put(told, move.new, value)


def _taken(told: Tables, path: Path) -> tuple[Any, Tables]:
    name, *rest = path
    kept = dict(told)
    if not rest:
        return kept.pop(str(name)), kept
    value, kept[str(name)] = _taken(told[str(name)], tuple(rest))
    return value, kept


def _put(told: Tables, path: Path, value: Any) -> Tables:
    name, *rest = path
    below = told.get(str(name), {} if rest else value)
    if rest and isinstance(below, Mapping):
        below = _put(below, tuple(rest), value)
    return {**told, str(name): below}
