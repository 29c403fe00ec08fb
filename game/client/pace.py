"""What the window costs this process and those who wait for it. As a program it prints JSON, for `bench`."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from time import perf_counter, process_time, sleep
from typing import Any

import pygame
from pygame import Surface

from game.client.app import App
from game.client.keeper import Keeper
from game.client.kit.widgets import Slider
from game.client.panels import PANELS
from game.client.screens.desk import Desk
from game.session import choices
from game.session import record as records
from game.session.match import Match
from game.session.record import Record
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY
from game.session.shelf import Shelf

SIZE, LARGE = (1280, 720), (1920, 1080)
SEATS = ("human:Ada@kite", "ai:easy@lantern", "ai:easy@magpie")
TABLE = ("human:Ada@kite", "human:Mei@lantern", "human:Ivo@magpie", "human:Bo@anchor")
MONTHS = 36  # of a war that is saved
DOORS = ("options", "load", "mods", "articles", "new", "back")
SLID = ("charter", "publicity", "promotion")
BEST_OF, BLITS, MOVES = 5, 200, 24
WATCHED, PATIENCE = 3.0, 20.0  # seconds


def measure() -> dict[str, Any]:
    """Seconds of a blit and of frames, bytes, a share of a core; of what differs the slowest and its name."""
    app = App(SIZE)
    try:
        app.begin(Setup("standard", tuple(map(Chair.of, SEATS)), months=12))
        if app.match is not None:
            app.match.look()
        _run(app, WATCHED)
        while app.screen is not None and app.screen.lively:
            _run(app, WATCHED)
        found: dict[str, Any] = {"blit": _blit(), "frame": _frame(app), "page": _page(app)}
        found |= {"idle": _idle(app), "hover": _hover(app), "open": _slowest(app), **_slide(app)}
        found |= {"memory": _memory(), "streams": _streams(app)}
    finally:
        app.close()
    return {**found, "keep": _keep()}


def _run(app: App, seconds: float) -> None:
    """The window's own loop, for so long."""
    app.running = True
    Timer(seconds, setattr, (app, "running", False)).start()
    app.run()
    app.running = True


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


def _hover(app: App) -> float:
    """The slowest of many widgets that the mouse comes to."""
    boxes = [one.box for one in _desk(app).hands.top.walk() if one.name and one.under_mouse]
    boxes = boxes[:: max(1, len(boxes) // MOVES)]
    scale = app.stage.style.scale

    def come(at: int) -> None:
        pos = round(boxes[at].cx * scale), round(boxes[at].cy * scale)
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))

    rounds = [[_timed(partial(come, at), app) for at in range(len(boxes))] for _ in range(BEST_OF)]
    return max(min(times[at] for times in rounds) for at in range(len(boxes)))


def _slowest(app: App) -> tuple[float, str]:
    """Of all panels, the report and the screens beside the match: until it is painted."""
    desk = _desk(app)
    openings: dict[str, Callable[[], object]] = {name: partial(desk.open_panel, name) for name in PANELS}
    openings |= {name: partial(app.go, name) for name in DOORS}
    rounds = [{name: _timed(act, app) for name, act in openings.items()} for _ in range(BEST_OF)]
    best = {name: min(times[name] for times in rounds) for name in openings}
    name = max(best, key=best.__getitem__)
    return best[name], name


def _slide(app: App) -> dict[str, tuple[float, str]]:
    """From another draft to its forecast, and the longest that the frames wait on the way."""
    answers, pauses = {}, {}
    for panel in SLID:
        answers[panel], pauses[panel] = (min(each) for each in zip(*_answers(app, panel), strict=True))
    name, held = (max(times, key=times.__getitem__) for times in (answers, pauses))
    return {"slider": (answers[name], name), "pause": (pauses[held], held)}


def _answers(app: App, panel: str) -> list[tuple[float, float]]:
    """Of some steps of its first slider: until the answer, by the wall; the longest turn of this process."""
    desk = _desk(app)
    desk.open_panel(panel)
    _await(app, desk)
    found = []
    for _ in range(BEST_OF):
        start, used = perf_counter(), process_time()
        next(one for one in desk.root.walk() if isinstance(one, Slider)).key("Right")
        longest = _await(app, desk, process_time() - used)
        found.append((perf_counter() - start, longest))
    return found


def _await(app: App, desk: Desk, used: float = 0.0) -> float:
    """Turns until there is a forecast of the draft: the longest, the first of which has `used` some time."""
    late, longest = perf_counter() + PATIENCE, 0.0
    while perf_counter() < late:
        longest, used = max(longest, used + _timed(_nothing, app)), 0.0
        if not desk.forecast.faded:
            break
        sleep(0.002)
    return longest


def _memory() -> int:
    """Bytes of this process; 0 where the system does not tell."""
    told = Path("/proc/self/status")
    lines = told.read_text(encoding="ascii").splitlines() if told.exists() else []
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("VmRSS"))


def _streams(app: App) -> float:
    """A frame of the desk while ribbons flow, in a large window."""
    desk = _desk(app)
    desk.close_panel()
    app.window.size = LARGE
    pygame.event.post(pygame.event.Event(pygame.WINDOWRESIZED, x=LARGE[0], y=LARGE[1]))
    _run(app, WATCHED)
    if desk.map is not None:
        desk.map.moves_until = app.stage.clock.now() + WATCHED
    return min(_timed(_nothing, app) for _ in range(MOVES))


def _timed(act: Callable[[], object], app: App) -> float:
    start = process_time()
    act()
    app.step()
    return process_time() - start


def _nothing() -> None:
    """Time alone passes."""


def _desk(app: App) -> Desk:
    if not isinstance(app.screen, Desk):
        app.back()
    if not isinstance(app.screen, Desk):
        raise LookupError
    return app.screen


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
    rules = Match(record).numbers
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
