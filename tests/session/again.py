"""Plays recorded matches again and prints a state hash for each.

`python -m tests.session.again FOLDER WORKERS WAY...`: a WAY is `alone`, `kept` (saved and read again every
month), both shared out among the workers, or the number of games in one batch. None takes more than MOST.
"""

import resource
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import Chance
from game.engine.turn import resolve
from game.lab import executor
from game.session import record as records
from game.session import replay, savefile, saves, sheet, worlds
from game.session.record import Record

MOST = 2 << 30  # bytes


def alone(record: Record) -> str:
    *_, last = replay.played(record)
    return worlds.state_hash(last)


def kept(record: Record) -> str:
    now = replace(record, now=record.start, before=None, sheets=[], hashes=[], past=record.past[:1])
    for sheets in record.sheets:
        records.settle(now, sheets, pages.read(now.rules))
        now = saves.read(savefile.unpack(savefile.pack(saves.header(now, 1, ""), saves.body(now)))[1])
    return worlds.state_hash(now.now)


def together(matches: list[Record], size: int) -> list[str]:
    """The same matches over and over, side by side in one batch of this many games."""
    places = [at % len(matches) for at in range(size)]
    lucks = [records.luck(matches[at]) for at in places]
    chance = Chance(*(np.concatenate([getattr(luck, part) for luck in lucks]) for part in ("seed", "game")))
    numbers = pages.read(matches[0].rules)
    world = arrays.join([matches[at].start for at in places])
    for month in range(len(matches[0].sheets)):
        orders = arrays.copy(world.standing)
        for game, at in enumerate(places):
            for seat, asked in enumerate(matches[at].sheets[month]):
                sheet.write(orders, asked, seat, world, numbers, game)
        world, _ = resolve(world, orders, numbers, chance)
    found = [worlds.state_hash(world, game) for game in range(size)]
    assert all(found[game] == found[at] for game, at in enumerate(places))
    return found[: len(matches)]


def main(folder: str, workers: str, *ways: str) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MOST, MOST))
    matches = [saves.load(path) for path in sorted(Path(folder).glob(f"*{savefile.SUFFIX}"))]
    for way in ways:
        one = {"alone": alone, "kept": kept}.get(way)
        found = executor.run(one, matches, int(workers)) if one else together(matches, int(way))
        print("\n".join(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
