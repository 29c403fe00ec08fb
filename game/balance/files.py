"""Folders and files of settings: which there are, and what they say."""

import os
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path as File
from typing import Any

from game.balance import syntax
from game.balance.errors import BalanceError, Page, Trouble, nearest
from game.balance.positions import Path
from game.words import say

LEAST = -(2**63)  # whole number
DEEPEST = 20  # tables and lists in each other


def listed(folder: File) -> list[str]:
    """Names of the TOML files of a folder; BalanceError where it cannot be read."""
    try:
        return sorted(file.name for file in folder.iterdir() if file.suffix == ".toml")
    except OSError as error:
        raise BalanceError([_unread(folder, "folder", error)]) from None


def read(file: File) -> tuple[Page, dict[str, Any]]:
    """What it says, and what that means; BalanceError where it cannot be read or is not TOML."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise BalanceError([_unread(file, "file", error)]) from None
    return parsed(shown(file), decoded(shown(file), raw))


@lru_cache(maxsize=512)  # a text means the same as long as it stays the same; nobody writes into the tables
def parsed(name: str, text: str) -> tuple[Page, dict[str, Any]]:
    """A text and what it means; BalanceError where it is not TOML."""
    page = Page(name, text)
    try:
        data = tomllib.loads(text)
        if _depth(data) > DEEPEST:
            raise RecursionError
    except (ValueError, RecursionError) as error:
        raise BalanceError([syntax.explain(page, error)]) from None
    if huge := [_huge(page, path) for path, value in _values(data) if _is_huge(value)]:
        raise BalanceError(huge)
    return page, data


def decoded(name: str, raw: bytes) -> str:
    """The text of these bytes; BalanceError where they are none."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        page = Page(name, raw.decode("utf-8", "replace"))
        at = len(raw[: error.start].decode("utf-8"))
        what, help = say("balance.encoding.what"), say("balance.encoding.help")
        raise BalanceError([Trouble("R013", page.name, page.spot((at, at + 1)), what, help)]) from None


def _depth(data: Any) -> int:
    """How many tables and lists lie in each other."""
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + max(map(_depth, inside), default=0)


def _values(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Everything that is no table and no list."""
    if not isinstance(data, dict | list):
        yield path, data
        return
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from _values(value, (*path, step))


def _is_huge(value: Any) -> bool:
    """Beyond what TOML allows a whole number to be."""
    return isinstance(value, int) and not LEAST <= value <= -LEAST - 1


def _huge(page: Page, path: Path) -> Trouble:
    what = say("balance.huge.what", name=path[-1])
    return Trouble("R008", page.name, page.find(path), what, say("balance.huge.help"))


def astray(folder: File, found: Sequence[str], wanted: Sequence[str]) -> list[Trouble]:
    """Files that should be there, and files that nobody would read."""
    absent = [name for name in wanted if name not in found]
    troubles = [
        Trouble("R011", shown(folder / name), None, say("balance.absent.what"), say("balance.absent.help"))
        for name in absent
    ]
    for name in found:
        if name not in wanted:
            near = nearest(name, absent)
            help = (
                say("balance.near", near=near) if near else say("balance.stray.help", known=", ".join(wanted))
            )
            troubles.append(Trouble("R012", shown(folder / name), None, say("balance.stray.what"), help))
    return troubles


def shown(file: File) -> str:
    """From here if it lies below, else in full."""
    return str(file).removeprefix(f"{os.getcwd()}{os.sep}")


def _unread(file: File, kind: str, error: OSError) -> Trouble:
    what = say(f"balance.{kind}.what", reason=error.strerror or error)
    return Trouble("R013", shown(file), None, what, say("balance.unread.help"))
