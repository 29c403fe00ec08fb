"""One more language, 40% longer than the first, as many are that nobody has written yet."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from game import words
from game.words import LANGUAGES

LONG, BY = "long", 0.4
FIGURES = ("number", "calendar")  # tables that hold no sentences


def teach(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on it can be spoken."""
    read = words._read
    monkeypatch.setattr(words, "LANGUAGES", (*LANGUAGES, LONG))
    monkeypatch.setattr(words, "_read", lambda name: lengthened(read("en")) if name == LONG else read(name))


def lengthened(entry: Any, name: str = "") -> Any:
    """A table of sentences, each of them longer."""
    if isinstance(entry, str):
        letters = sum(letter.isalpha() for letter in re.sub(r"\{.*?\}", "", entry))
        return entry + "".join(" " if k % 7 == 6 else "e" for k in range(round(letters * BY)))
    if isinstance(entry, Mapping) and name not in FIGURES:
        return {key: lengthened(value, key) for key, value in entry.items()}
    return entry
