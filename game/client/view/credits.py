"""Whose work this is: who made what, under which licence, and the licence itself where it lies here."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from game import VERSION, places
from game.words import say

LIBRARIES = ("pygame-ce", "numpy", "pydantic", "platformdirs", "rich")
LETTERS = ("Inter", "NotoSerifDisplay", "NotoSansSC", "NotoSerifSC", "JetBrainsMono")
OFL = "SIL Open Font License 1.1"


@dataclass(frozen=True)
class Work:
    """`text` is its licence as it lies beside it; empty where it comes with the work itself."""

    name: str
    what: str
    licence: str
    text: str = ""


def works() -> tuple[Work, ...]:
    """The game, its letters, the libraries that it stands on."""
    own = Work(say("app.name"), say("credits.game", version=VERSION), "MIT")
    return (own, Work(say("credits.sound"), say("credits.sound_line"), "MIT"), *_letters(), *_libraries())


def _letters() -> Iterable[Work]:
    fonts = places.shipped("assets") / "fonts"
    for name in LETTERS:
        text = (Path(fonts) / f"{name}-OFL.txt").read_text(encoding="utf-8")
        yield Work(name, say("credits.letters"), OFL, text)


def _libraries() -> Iterable[Work]:
    """As they say it themselves."""
    for name in LIBRARIES:
        try:
            told = metadata(name).json
        except PackageNotFoundError:
            continue
        licence = told.get("license_expression") or told.get("license") or ""
        yield Work(name, say("credits.library", version=told["version"]), str(licence))
