"""What the window costs this process, at a desk nobody touches, and what a save costs the window.

As a program it prints JSON, for `bench`.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from time import perf_counter, process_time, sleep

from pygame import Surface

from game.client.app import App
from game.client.keeper import Keeper
from game.engine.state import numbers
from game.session import choices
from game.session import record as records
from game.session.record import Record
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY
from game.session.shelf import Shelf

SIZE = (1280, 720)
SEATS = ("human:Ada@kite", "ai:easy@lantern", "ai:easy@magpie")
TABLE = ("human:Ada@kite", "human:Mei@lantern", "human:Ivo@magpie", "human:Bo@anchor")
MONTHS = 36  # of a war that is saved
BEST_OF, BLITS = 5, 200
WATCHED = 3.0  # seconds


def measure() -> dict[str, float]:
    """Seconds of a blit, a frame in which a button changes, a page, a save; share of a core when idle."""
    app = App(SIZE)
    try:
        app.begin(Setup("standard", tuple(map(Chair.of, SEATS)), months=12))
        if app.match is not None:
            app.match.look()
        _run(app, WATCHED)
        while app.screen is not None and app.screen.lively:
            _run(app, WATCHED)
        found = {"blit": _blit(), "frame": _frame(app), "page": _page(app), "idle": _idle(app)}
    finally:
        app.close()
    return {**found, "keep": _keep()}


def _run(app: App, seconds: float) -> None:
    """The window's own loop, for so long."""
    app.running = True
    Timer(seconds, setattr, (app, "running", False)).start()
    app.run()


def _blit() -> float:
    window, picture = Surface(SIZE, 0, 32), Surface((256, 256), 0, 32)
    times = []
    for _ in range(BEST_OF):
        start = process_time()
        for step in range(BLITS):
            window.blit(picture, (4 * step, 2 * step))
        times.append(process_time() - start)
    return min(times) / BLITS


def _frame(app: App) -> float:
    return min(_step(app, "seal") for _ in range(BEST_OF))


def _step(app: App, name: str) -> float:
    if app.screen is not None:
        app.screen.find(name).touch()
    start = process_time()
    app.step()
    return process_time() - start


def _page(app: App) -> float:
    times = []
    for _ in range(BEST_OF):
        if app.screen is not None:
            app.screen.root.damage.append(app.screen.room)
        start = process_time()
        app.step()
        times.append(process_time() - start)
    return min(times)


def _idle(app: App) -> float:
    start, used = perf_counter(), process_time()
    _run(app, WATCHED)
    return (process_time() - used) / (perf_counter() - start)


def _keep() -> float:
    """The longest that a frame waits while a whole war is written."""
    record = _war()
    with TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        keeper = Keeper(shelf)
        longest = min(_held(keeper, record) for _ in range(BEST_OF))
        keeper.close()
        shelf.close()
    return longest


def _war() -> Record:
    record = choices.begin(Setup("standard", tuple(map(Chair.of, TABLE)), MONTHS))
    rules = numbers.read(record.rules)
    for _ in range(MONTHS):
        records.settle(record, [EMPTY] * len(TABLE), rules)
    return record


def _held(keeper: Keeper, record: Record) -> float:
    record.looked = not record.looked  # or it would be on disk already
    longest, last = 0.0, perf_counter()
    keeper.keep(record)
    while keeper.busy:
        longest, last = max(longest, perf_counter() - last), perf_counter()
        sleep(0.001)
    return max(longest, perf_counter() - last)


if __name__ == "__main__":
    print(json.dumps(measure()))
