"""What this person prefers. A file that is missing, damaged or newer gives what the game comes with."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import Any

from game import places
from game.client.kit.style import NIGHT, PAPER
from game.words import LANGUAGES

THEMES: Mapping[str, Mapping[str, str]] = MappingProxyType({"paper": PAPER, "night": NIGHT})
TEXTS = (0.9, 1.0, 1.15, 1.3)  # sizes of text beside the usual one


@dataclass(frozen=True)
class Settings:
    text: float = 1.0
    theme: str = "paper"
    full_screen: bool = False
    language: str = LANGUAGES[0]
    mods: tuple[str, ...] = ()  # ids of those that are played with


CHOICES: Mapping[str, tuple[object, ...]] = MappingProxyType(
    {"text": TEXTS, "theme": tuple(THEMES), "full_screen": (False, True), "language": LANGUAGES}
)


def read() -> Settings:
    """Each line by itself: one that makes no sense does not spoil the others."""
    try:
        found = tomllib.loads(places.settings().read_text(encoding="utf-8"))
    except (OSError, ValueError):
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


def _makes_sense(name: str, value: Any) -> bool:
    kinds: dict[str, Any] = {field.name: type(field.default) for field in fields(Settings)}
    if name not in kinds or type(value) is not kinds[name]:
        return False
    return value in CHOICES[name] if name in CHOICES else set(map(type, value)) <= {str}


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return (
        str(value).lower()
        if isinstance(value, bool)
        else f'"{value}"'
        if isinstance(value, str)
        else str(value)
    )
