"""What is left of an error that nobody foresaw: one file with all that is needed to see it happen again.

It is JSON: the error, what ran, what was done last, and the match with its rules, seed and sheets, which
`replay` plays. It names no folder of the person who sends it.
"""

import json
import platform
import tempfile
import traceback
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from game import VERSION, places
from game.session import saves
from game.session.record import Record
from game.session.savefile import FORMAT

PACKAGES = ("numpy", "pygame-ce", "pydantic")


def write(error: BaseException, tail: Iterable[str], record: Record | None, when: str) -> Path:
    """Write it beside the saves, or where temporary files lie; the file. OSError where neither can be.

    `tail` is what happened last, newest at the end; `when` is the time as the caller's clock has it.
    """
    text = _text(error, tail, record, when)
    try:
        return _put(places.saves(), text)
    except OSError:
        return _put(Path(tempfile.gettempdir()), text)


def _put(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    taken = {file.name for file in folder.glob("crash-*.json")}
    n = next(n for n in range(1, len(taken) + 2) if f"crash-{n}.json" not in taken)
    file = folder / f"crash-{n}.json"
    file.write_text(text, encoding="utf-8")
    return file


def _text(error: BaseException, tail: Iterable[str], record: Record | None, when: str) -> str:
    """What people read stands first, line by line; the match follows in one."""
    told = {"error": _trace(error), "when": when, "ran": _ran(), "tail": [_homeless(line) for line in tail]}
    match = {"format": FORMAT, **_match(record, when)}
    return json.dumps({"crash": told}, indent=1)[:-2] + ",\n " + json.dumps(match)[1:] + "\n"


def _match(record: Record | None, when: str) -> dict[str, Any]:
    """As `saves.plain` gives it; nothing where there is none, or where it is itself what is broken."""
    if record is None:
        return {}
    try:
        plain = {**saves.header(record, 0, when), "body": saves.bare(record)}
        json.dumps(plain)
    except Exception:  # whatever broke the match must not hide what happened
        return {}
    return plain


def _trace(error: BaseException) -> list[str]:
    """The calls that led to it, innermost last, by file within the game or its libraries."""
    calls = [
        f"{_within(call.filename)}:{call.lineno} {call.name}: {call.line}"
        for call in traceback.extract_tb(error.__traceback__)
    ]
    return [*calls, _homeless("".join(traceback.format_exception_only(error)).strip())]


def _within(file: str) -> str:
    path = Path(file)
    if path.is_relative_to(places.CHECKOUT):
        return path.relative_to(places.CHECKOUT).as_posix()
    return "/".join(path.parts[-2:])


def _homeless(text: str) -> str:
    for folder in (places.saves().parent, places.CHECKOUT, Path.home()):
        text = text.replace(str(folder), "~")
    return text


def _ran() -> list[str]:
    packages = [f"{name} {version(name)}" for name in PACKAGES]
    return [f"Two-Sided {VERSION}", f"Python {platform.python_version()}", *packages, platform.platform()]
