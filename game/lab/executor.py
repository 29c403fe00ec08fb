"""Serial, or in processes of this machine: one seam, and the same results bit for bit.

Results come in the order of the units, whoever played them and whenever they were ready.
"""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TypeVar

from game.words import Problem, say

Unit = TypeVar("Unit")
Result = TypeVar("Result")


def run(task: Callable[[Unit], Result], units: Sequence[Unit], workers: int) -> Iterator[Result]:
    """`task` of each unit: a plain function of a module, since other processes look it up by name."""
    if min(workers, len(units)) <= 1:
        yield from map(task, units)
    else:
        yield from _in_processes(task, units, min(workers, len(units)))


def _in_processes(task: Callable[[Unit], Result], units: Sequence[Unit], workers: int) -> Iterator[Result]:
    # Spawned, not forked: workers start clean on every system, and may start processes for bots themselves.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_die_quietly)
    try:
        for future in [pool.submit(task, unit) for unit in units]:
            yield future.result()
    except BrokenProcessPool:
        raise Problem(say("simulate.worker_lost")) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _die_quietly() -> None:
    """Ctrl+C reaches every process of the terminal: only the first one has something to say about it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
