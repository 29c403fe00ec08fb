"""Games that are killed while they save: `python -m tests.session.doomed FOLDER TIMES SEED`.

Each saves month after month under one name, keeping what bore it before, and tells of a month once it is sure
of it; at a random moment it dies. The next goes on from there. A file that cannot be read, a month that was
sure and is lost, or anything else left in the folder ends this with an error.
"""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from game.session import savefile

LONGEST = 0.008  # seconds of a life after its first month, in which some more are saved
LEFT = (".a.twosided.1.tmp", ".b.twosided.1.tmp")  # half a save, which the next one writes over


def months(path: Path, month: int, told: int) -> None:
    """Save for ever; each month that is safe is told as a line."""
    while True:
        body = {"month": month, "ballast": [month / 7] * 3000}
        savefile.write(path, {"month": month}, body, "1", path.with_name("b.twosided"))
        os.write(told, f"{month}\n".encode())
        month += 1


def life(path: Path, month: int, seconds: float) -> list[int]:
    """The months that a game was sure of before it was killed."""
    ear, told = os.pipe()
    if not (child := os.fork()):
        try:
            months(path, month, told)
        finally:
            os._exit(1)
    os.close(told)
    first = os.read(ear, 20)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status), "the game ended by itself"
    with os.fdopen(ear, "rb") as rest:
        return [int(line) for line in (first + rest.read()).split()]


def found(folder: Path) -> Iterator[int]:
    """The months that lie there, all whole."""
    for name in ("a", "b"):
        header, body = savefile.read(folder / f"{name}.twosided")
        assert header["month"] == body["month"]
        yield header["month"]


def main(folder: str, times: str, seed: str) -> None:
    home, dice, sure = Path(folder), Random(int(seed)), 1  # noqa: S311
    path = home / "a.twosided"
    for month in range(2):
        savefile.write(path, {"month": month}, {"month": month}, "1", home / "b.twosided")
    for _ in range(int(times)):
        sure = max([sure, *life(path, sure + 1, dice.uniform(0, LONGEST))])
        newest, before = found(home)
        assert sure <= newest <= sure + 1, (sure, newest)
        assert newest - 1 <= before <= newest, (before, newest)
        assert {file.name for file in home.iterdir()} <= {path.name, "b.twosided", *LEFT}
        sure = newest
    print(sure)


if __name__ == "__main__":
    main(*sys.argv[1:])
