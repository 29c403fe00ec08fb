"""What the window costs this process, at a desk nobody touches. As a program it prints JSON, for `bench`."""

import json
from threading import Timer
from time import perf_counter, process_time

from pygame import Surface

from game.client.app import App
from game.session.setup import Chair, Setup

SIZE = (1280, 720)
SEATS = ("human:Ada@kite", "ai:easy@lantern", "ai:easy@magpie")
BEST_OF, BLITS = 5, 200
WATCHED = 3.0  # seconds


def measure() -> dict[str, float]:
    """Seconds of a blit, of a frame in which a button changes, of a whole page; share of a core when idle."""
    app = App(SIZE)
    try:
        app.begin(Setup("standard", tuple(map(Chair.of, SEATS)), months=12))
        if app.match is not None:
            app.match.look()
        _run(app, WATCHED)
        while app.screen is not None and app.screen.lively:
            _run(app, WATCHED)
        return {"blit": _blit(), "frame": _frame(app), "page": _page(app), "idle": _idle(app)}
    finally:
        app.close()


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


if __name__ == "__main__":
    print(json.dumps(measure()))
