"""Serial or in processes: the same results, in the order of the units."""

import os
import time

import pytest

from game.lab import executor
from game.words import Problem


def last_first(unit: int) -> int:
    time.sleep(0.02 * (3 - unit))
    return unit * unit


def in_a_worker(unit: int) -> int:
    return os.getpid()


def hopeless(unit: int) -> int:
    raise Problem(f"unit {unit}")


def killed(unit: int) -> int:
    os._exit(9)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_units(workers):
    assert list(executor.run(last_first, [0, 1, 2, 3], workers)) == [0, 1, 4, 9]


def test_two_workers_are_other_processes():
    assert os.getpid() not in list(executor.run(in_a_worker, [0, 1], 2))
    assert list(executor.run(in_a_worker, [0, 1], 1)) == [os.getpid()] * 2


@pytest.mark.parametrize("workers", [1, 2])
def test_a_problem_in_a_worker_reaches_the_one_who_asked(workers):
    with pytest.raises(Problem, match="unit 0"):
        list(executor.run(hopeless, [0, 1], workers))


def test_a_lost_worker_is_a_sentence():
    with pytest.raises(Problem, match="worker"):
        list(executor.run(killed, [0, 1], 2))
