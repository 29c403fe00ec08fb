"""Where figures are written to."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO


@contextmanager
def written(file: str | None) -> Iterator[IO[str] | None]:
    """The file, opened before anything is played or measured; `-` is the standard output."""
    if file is None or file == "-":
        yield sys.stdout if file else None
    else:
        with open(file, "w", encoding="utf-8") as opened:
            yield opened
