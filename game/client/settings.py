"""What this person prefers. A file that is missing, damaged or newer gives what the game comes with."""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from types import MappingProxyType
from typing import Any

from game import places
from game.client.kit.keys import FIXED
from game.client.kit.style import NIGHT, PAPER
from game.words import LANGUAGES

THEMES: Mapping[str, Mapping[str, str]] = MappingProxyType({"paper": PAPER, "night": NIGHT})
TEXTS = (0.9, 1.0, 1.15, 1.3)  # sizes of text beside the usual one
LOUDEST = 100
# What can be put on another key: the name of what it does, and the key that usually does it.
KEYS: Mapping[str, str] = MappingProxyType(
    {
        "subsidies": "1", "brands": "2", "ads": "3", "investors": "4", "operate": "5", "calendar": "6",
        "rivals": "7", "letters": "8", "contingency": "C", "announce": "A", "undo": "Z", "redo": "Shift+Z",
        "changes": "U", "plans": "P",
        "tabs": "F", "report": "R", "news": "N", "f1": "F1", "quick": "F5", "back_to": "F9", "full": "F11",
        "sheet": "?",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """Volumes are parts of a hundred. `keys` is usual key -> the one that does its work instead."""

    text: float = 1.0
    theme: str = "paper"
    full_screen: bool = False
    language: str = LANGUAGES[0]
    mods: tuple[str, ...] = ()  # ids of those that are played with
    still: bool = False  # nothing moves by itself
    aloud: bool = False  # the foot of the window says what is meant
    loud: int = 70
    cues: int = 80
    music: int = 35
    keys: dict[str, str] = field(default_factory=dict)


def read() -> Settings:
    """Each line by itself: one that makes no sense does not spoil the others."""
    try:
        found = tomllib.loads(places.settings().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):  # the last where brackets are nested without end
        return Settings()
    found = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    known = {name: value for name, value in found.items() if _makes_sense(name, value)}
    return Settings(**known)


def write(settings: Settings) -> None:
    """The whole new file or the whole old one. OSError where it cannot be written."""
    path = places.settings()
    lines = [f"{name} = {_toml(value)}" for name, value in asdict(settings).items()]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        beside.write_text("\n".join([*lines, ""]), encoding="utf-8")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def shared(keys: Mapping[str, str]) -> dict[str, list[str]]:
    """Keys that were given to more than one thing: key -> the usual keys of what it should do."""
    wanted: dict[str, list[str]] = {}
    for usual in KEYS.values():
        wanted.setdefault(keys.get(usual, usual), []).append(usual)
    return {key: usual for key, usual in wanted.items() if len(usual) > 1}


def _volume(value: object) -> bool:
    return isinstance(value, int) and 0 <= value <= LOUDEST


def _moved(value: object) -> bool:
    return isinstance(value, dict) and all(
        usual in KEYS.values() and isinstance(key, str) and 0 < len(key) < 24 and key not in FIXED
        for usual, key in value.items()
    )


CHECKS: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "text": TEXTS.__contains__, "theme": lambda value: value in tuple(THEMES),
        "full_screen": lambda value: True, "language": LANGUAGES.__contains__, "still": lambda value: True,
        "aloud": lambda value: True,
        "loud": _volume, "cues": _volume, "music": _volume, "keys": _moved,
        "mods": lambda value: set(map(type, value)) <= {str},
    }
)  # fmt: skip


def _makes_sense(name: str, value: object) -> bool:
    kinds = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    return name in kinds and type(value) is kinds[name] and CHECKS[name](value)


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_toml(key)} = {_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower() if isinstance(value, bool) else str(value)
