"""What is wrong with the words of a mod: a sentence that cannot be said must not be learnt."""

import re
import string
from collections.abc import Iterator, Mapping
from typing import Any

from game import words
from game.balance.errors import BalanceError, Page, Trouble
from game.balance.mods.mod import Mod
from game.balance.positions import Path
from game.words import say

FORMS = {"one", "other"}
LETTERS_MOST = 600
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def troubles(mod: Mod) -> Iterator[Trouble]:
    """Of all its languages, against the words as they are without it."""
    for language in mod.names("text"):
        try:
            page, tables = mod.page("text", language)
        except BalanceError as error:
            yield from error.troubles
        else:
            yield from _tables(page, tables, ())


def _tables(page: Page, table: Mapping[str, Any], path: Path) -> Iterator[Trouble]:
    for name, entry in table.items():
        here = (*path, name)
        key = ".".join(map(str, here))
        if here[0] == words.NAMES:
            yield from _names(page, entry, here)
        elif not NAME.fullmatch(name):
            yield _trouble(page, here, say("mod.text.key", key=key[:80]), at_key=True)
        elif isinstance(entry, Mapping) and not words.knows(key) and not FORMS & entry.keys():
            yield from _tables(page, entry, here)
        else:
            yield from _sentence(page, entry, here, key)


def _names(page: Page, entry: Any, path: Path) -> Iterator[Trouble]:
    if not isinstance(entry, Mapping):
        yield _trouble(page, path, say("mod.text.form"))
        return
    for name, called in entry.items():
        if not isinstance(called, str) or len(called) > LETTERS_MOST:
            yield _trouble(page, (*path, name), say("mod.text.form"))


def _sentence(page: Page, entry: Any, path: Path, key: str) -> Iterator[Trouble]:
    """A text, or its forms by count. It may ask for what the game's own asks for, a new one for nothing."""
    forms = {"other": entry} if isinstance(entry, str) else entry
    if not _is_told(forms):
        yield _trouble(page, path, say("mod.text.form"))
    elif not words.knows(key) and words.is_taken(key):
        yield _trouble(page, path, say("mod.text.key", key=key), at_key=True)
    else:
        ours = words.blanks(key) if words.knows(key) else {}
        for one in forms.values():
            yield from (
                _trouble(page, path, say("mod.text.asks", blank=blank, known=_blanks(ours)))
                for blank in _strange(one, ours)
            )


def _is_told(forms: Any) -> bool:
    return (
        isinstance(forms, Mapping)
        and {"other"} <= forms.keys() <= FORMS
        and all(isinstance(text, str) and len(text) <= LETTERS_MOST for text in forms.values())
    )


def _strange(text: str, ours: Mapping[str, str]) -> Iterator[str]:
    """What a sentence asks for that nobody will tell it, or in a way it cannot be read."""
    try:
        asked = list(string.Formatter().parse(text))
    except ValueError:
        yield "{"
        return
    for _, name, way, conversion in asked:
        if name is not None and (conversion or not _is_known(name, way or "", ours)):
            yield _blank(name, way or "")[:40]


def _is_known(name: str, way: str, ours: Mapping[str, str]) -> bool:
    """A value that is told, read as a number or a text as in the game's own sentence."""
    kind = way.lstrip("+").rstrip("0123456789")
    if name not in ours or not re.fullmatch(r"(\+?[a-z]+\d?)?", way):
        return False
    return kind == ours[name] or ({kind, ours[name]} <= words.WAYS.keys() - {"month"})


def _blanks(ours: Mapping[str, str]) -> str:
    return ", ".join(_blank(name, way) for name, way in ours.items()) or say("mod.text.nothing")


def _blank(name: str, way: str) -> str:
    return f"{{{name}:{way}}}" if way else f"{{{name}}}"


def _trouble(page: Page, path: Path, what: str, at_key: bool = False) -> Trouble:
    return Trouble("M009", page.name, page.find(path, at_key), what, say("mod.text.help"))
