"""Where figures are written to, and which file a save is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from game import places
from game.session import savefile


@contextmanager
def written(file: str | None) -> Iterator[IO[str] | None]:
    """The file, opened before anything is played or measured; `-` is the standard output."""
    if file is None or file == "-":
        yield sys.stdout if file else None
    else:
        with open(file, "w", encoding="utf-8") as opened:
            yield opened


def saved(text: str) -> Path:
    """A file, or a save by its name in the load list. SaveError where neither could be."""
    path = Path(text)
    return path if path.exists() or path.suffix else savefile.named(places.saves(), text)
