"""How fast this machine plays: the best of five, beside a yardstick measured in the same run.

Seconds differ from machine to machine; how many calls of exp they are, much less. What needs the scenes and
the plain-Python market of the tests is measured in a checkout only.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep
from typing import Any, Literal

import numpy as np

from game import places
from game.balance import files
from game.balance.mods import shelf
from game.balance.mods.check import check
from game.balance.mods.mod import Mod
from game.balance.schema.rules import Rules
from game.engine import forecast, reasons, turn
from game.engine.market import month
from game.engine.maths.portable import exp
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.session import setup
from game.session.setup import Chair, Setup

EXAMPLES = places.shipped("balance") / "examples"
BEST_OF = 5
FRAME = 1 / 60  # seconds
CROWD, CROWD_OF_SCENES, FEW, FUTURES = 1024, 512, 4, 64
SEED, MONTHS = 7, 36
UNSEEN = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}


@dataclass(frozen=True)
class Row:
    """Seconds, bytes, a share of a core or of a figure, which should be small; times faster, which large."""

    name: str
    figure: float
    goal: float
    unit: Literal["seconds", "bytes", "share", "times"] = "seconds"
    yardstick: str = ""  # exp, blit or imports
    long: float = 0.0  # seconds of the yardstick
    slowest: str = ""  # which of many the figure is of

    @property
    def met(self) -> bool:
        return self.figure >= self.goal if self.unit == "times" else self.figure <= self.goal

    @property
    def ratio(self) -> float | None:
        """The figure in yardsticks."""
        return self.figure / self.long if self.yardstick else None


def rows(rules: Rules) -> Iterator[Row]:
    """Each row as soon as it is measured."""
    numbers, one_exp = pages.read(rules), exp_seconds()
    if (places.CHECKOUT / "tests" / "oracle.py").exists():
        yield from _market(numbers, one_exp)
    yield from _months(numbers, rules, one_exp)
    yield from _lenses(numbers, rules, one_exp)
    yield Row("check", best(partial(check, _five_mods()), _forget_files), 0.15, "seconds", "exp", one_exp)
    with TemporaryDirectory() as home:  # a person's own saves and settings stay out of it
        env = {**os.environ, **UNSEEN, "TWO_SIDED_HOME": home, "TWO_SIDED_WATCH": f"{home}/seen"}
        yield from _window(env)


def exp_seconds() -> float:
    """The yardstick: exp of one of very many numbers."""
    many = np.linspace(-5.0, 5.0, 200_000)
    return best(lambda: exp(many)) / many.size


def best(
    run: Callable[..., Any],
    prepare: Callable[[], tuple[Any, ...]] = tuple,
    clock: Callable[[], float] = process_time,
) -> float:
    """Seconds of the fastest of five runs, each with what `prepare` made for it.

    Of this process alone, so that a busy machine looks no slower; what others do has to be timed by the wall.
    """
    times = []
    for _ in range(BEST_OF):
        given = prepare()
        start = clock()
        run(*given)
        times.append(clock() - start)
    return min(times)


def _market(numbers: Numbers, one_exp: float) -> Iterator[Row]:
    """Any platforms anywhere, with any orders: harder months than most that are played."""
    oracle, scenes = import_module("tests.oracle"), import_module("tests.engine.market.scenes")
    world = scenes.wild(numbers, SEED, CROWD_OF_SCENES)
    orders = scenes.wishes(world, numbers, SEED)

    def morning(numbers: Numbers) -> tuple[Any, ...]:
        one, wish = arrays.take(world, [0]), arrays.take(orders, [0])
        promised, ledger = scenes.promise(one, wish, numbers)
        return promised, wish, numbers, ledger

    exact = best(month.settle, partial(morning, numbers))
    quick = best(month.settle, partial(morning, replace(numbers, quick=True)))
    yield Row("settle", exact, 6e-3, "seconds", "exp", one_exp)
    yield Row("exact", exact / quick, 3.0, "share")
    told, plain_rules = (
        [scenes.told(world, orders, numbers, game) for game in range(FEW)],
        oracle.read_rules(),
    )
    plain = best(lambda: [oracle.month(plain_rules, *one) for one in told]) / FEW
    crowd = best(lambda: scenes.settled(world, orders, numbers)) / CROWD_OF_SCENES
    yield Row("oracle", plain / crowd, 60.0, "times")


def _months(numbers: Numbers, rules: Rules, one_exp: float) -> Iterator[Row]:
    """As computers and the lab look ahead, in crowds; a month that is kept is played alone."""
    numbers = replace(numbers, quick=True)
    for name, games, goal in (("resolve", 1, 20e-3), ("crowd", CROWD, 200e-6)):
        world, chance = _war(numbers, rules, games), dice(SEED, games)
        orders = _busy(world)
        seconds = best(lambda w=world, o=orders, c=chance: turn.resolve(w, o, numbers, c))
        yield Row(name, seconds / games, goal, "seconds", "exp", one_exp)


def _lenses(numbers: Numbers, rules: Rules, one_exp: float) -> Iterator[Row]:
    world, chance = _war(numbers, rules, 1), dice(SEED, 1)
    orders = _busy(world)
    fan = best(lambda: forecast.fan(world, numbers, 0, orders, world.standing, 1, chance, FUTURES))
    causes = best(lambda: reasons.causes(world, orders, numbers, chance, 0))
    yield Row("what_if", fan, 150e-3, "seconds", "exp", one_exp)
    yield Row("causes", causes, 150e-3, "seconds", "exp", one_exp)


def _five_mods() -> tuple[Mod, ...]:
    """The examples, and the largest of them twice more under other names."""
    examples = shelf.chosen(entry.id for entry in shelf.entries() if entry.path.is_relative_to(EXAMPLES))
    large = max(examples, key=lambda mod: sum(map(len, mod.files.values())))
    twice = (large.manifest.model_copy(update={"id": f"{large.id}-{n}"}) for n in (2, 3))
    return (*examples, *(replace(large, manifest=told, home=f"{large.home}-{told.id}") for told in twice))


def _forget_files() -> tuple[()]:
    files.parsed.cache_clear()
    return ()


def _window(env: dict[str, str]) -> Iterator[Row]:
    """In processes of its own, which draw on no screen."""
    bare = best(lambda: _python(["-c", "import numpy, pydantic, pygame"], env), clock=perf_counter)
    yield Row(
        "menu",
        best(lambda: _until_menu(env), clock=perf_counter),
        max(1.0, 2.5 * bare),
        "seconds",
        "imports",
        bare,
    )
    pace = json.loads(_python(["-m", "game.client.pace"], env))
    for name, goal in (("frame", 4e-3), ("page", FRAME), ("streams", FRAME / 4), ("hover", FRAME)):
        yield Row(name, pace[name], goal, "seconds", "blit", pace["blit"])
    yield Row("keep", pace["keep"], 30e-3, "seconds", "blit", pace["blit"])
    for name, goal in (("open", 0.1), ("slider", 0.15), ("pause", FRAME)):
        seconds, which = pace[name]
        yield Row(name, seconds, goal, "seconds", "blit", pace["blit"], which)
    yield Row("memory", pace["memory"], 200e6, "bytes")
    yield Row("idle", pace["idle"], 0.02, "share")


def _python(words: list[str], env: dict[str, str]) -> str:
    command = [sys.executable, *words]
    return subprocess.run(
        command, env=env, cwd=places.PACKAGE.parent, check=True, capture_output=True, text=True
    ).stdout


def _until_menu(env: dict[str, str]) -> None:
    """From the command line to the first picture, which the window tells of in a file."""
    seen, door = Path(env["TWO_SIDED_WATCH"]), places.CHECKOUT / "main.py"
    seen.unlink(missing_ok=True)
    words = [str(door)] if door.exists() else ["-c", "from game.commands.run import main; main()"]
    with subprocess.Popen([sys.executable, *words], env=env, cwd=places.PACKAGE.parent) as game:
        while not seen.exists() and game.poll() is None:
            sleep(0.002)
        game.kill()


def _war(numbers: Numbers, rules: Rules, games: int) -> World:
    """Four seats in the third month of the standard war, platforms drawn game by game."""
    chairs = (Chair("script"),) * 4
    tables = [setup.seated(chairs, rules, SEED, game) for game in range(games)]
    world = setup.world(Setup("standard", chairs, MONTHS), numbers, tables)
    for _ in range(2):
        world, _ledger = turn.resolve(world, world.standing, numbers, dice(SEED, games))
    return world


def _busy(world: World) -> Orders:
    """Everybody changes a price, the page, the charter, what is said and how strictly it is policed."""
    orders = arrays.copy(world.standing)
    orders.buyer_subsidy[:] = 0.01
    orders.front_brand[:], orders.front_ordinary[:] = 0.0, [3.0, 2.0, 2.0, 1.0, 1.0, 1.0]
    orders.commission[:], orders.publicity[:], orders.policing[:] = 0.01, 2.0, 2
    return orders
