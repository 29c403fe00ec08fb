"""The mods of this machine: the game's examples, and the folders that people put theirs in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game import places
from game.balance import files
from game.balance.errors import BalanceError, Trouble, nearest
from game.balance.mods import order, reading
from game.balance.mods.mod import Mod
from game.words import Problem, say

ZIP = ".zip"


@dataclass(frozen=True)
class Entry:
    """A mod that lies there, or why it cannot be read."""

    id: str
    path: Path
    mod: Mod | None
    error: BalanceError | None = None


def folders() -> list[Path]:
    """Where mods may lie; none of them need exist."""
    return [places.shipped("balance") / "examples", *places.mods()]


def entries() -> list[Entry]:
    """Everything that lies there, by id."""
    return [_entry(path) for path in sorted(_lying(), key=lambda path: (_id(path), str(path)))]


def chosen(names: Iterable[str]) -> tuple[Mod, ...]:
    """The mods of these ids or paths and those they need, in order.

    BalanceError and Problem (misuse) say what is in the way.
    """
    wanted = list(dict.fromkeys(names))
    found: dict[str, Mod] = {}
    troubles: list[Trouble] = []
    for name in wanted:
        try:
            mod = reading.read(where(name))
        except BalanceError as error:
            troubles += error.troubles
        else:
            found[mod.id] = mod
            wanted += [one for one in mod.manifest.requires if one not in wanted and _is_here(one)]
    if troubles:
        raise BalanceError(troubles)
    return order.ordered(list(found.values()))


def where(name: str) -> Path:
    """The folder or zip of an id; a name with a slash is a path already. Problem (misuse) where none is."""
    if "/" in name or "\\" in name or name.endswith(ZIP):
        if Path(name).exists():
            return Path(name).resolve()
        raise Problem(say("mod.no_path", path=name), code=2)
    among = [path for path in _lying() if _id(path) == name]
    if len(among) > 1:
        told = say("mod.two", id=name, paths=", ".join(map(files.shown, among)))
        raise BalanceError([Trouble("M007", files.shown(among[1]), None, told, say("mod.two_help"))])
    if among:
        return among[0]
    known = sorted({_id(path) for path in _lying()})
    near = nearest(name, known)
    raise Problem(
        say("mod.near", id=name, near=near) if near else say("mod.none", id=name, known=", ".join(known)),
        code=2,
    )


def _is_here(id: str) -> bool:
    return any(_id(path) == id for path in _lying())


def _lying() -> Iterator[Path]:
    for folder in folders():
        if folder.is_dir():
            yield from (
                path
                for path in sorted(folder.iterdir())
                if not path.name.startswith(".") and (path.is_dir() or path.suffix == ZIP)
            )


def _id(path: Path) -> str:
    """The name without a version behind it."""
    head, dash, tail = path.stem.partition("-") if path.suffix == ZIP else (path.name, "", "")
    while dash and not tail[:1].isdigit():
        more, dash, tail = tail.partition("-")
        head = f"{head}-{more}"
    return head


def _entry(path: Path) -> Entry:
    try:
        return Entry(_id(path), path, reading.read(path))
    except BalanceError as error:
        return Entry(_id(path), path, None, error)
