"""Thinking elsewhere: the window never waits, the newest question wins, and nobody reads another's answer."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from game.balance.schema.rules import Rules
from game.engine.state.numbers import Numbers
from game.session import record as records
from game.session import setup
from game.session.match import Match, Stage
from game.session.setup import Chair, Setup
from game.session.think import Fault, Thinker, Worker


@dataclass(frozen=True)
class Echo:
    """A question that takes its time."""

    word: str
    seconds: float = 0.0

    def answer(self, numbers: Numbers) -> str:
        if self.word == "trouble":
            raise ValueError("no answer")
        if self.word == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(self.seconds)
        return self.word


def _soon(look: Callable[[], Any]) -> Any:
    """What it sees as soon as it sees anything."""
    until = time.monotonic() + 30
    while not (seen := look()):
        assert time.monotonic() < until
        time.sleep(0.002)
    return seen


@pytest.fixture(scope="module")
def shared(n: Numbers) -> Iterator[Worker]:
    worker = Worker(n)
    yield worker
    worker.close()


def test_the_newest_question_wins(shared: Worker) -> None:
    shared.ask(Echo("first", 0.1))
    start = time.perf_counter()
    for word in ("second", "third", "fourth"):
        shared.ask(Echo(word, 5.0))
    shared.ask(Echo("last"))
    assert time.perf_counter() - start < 0.05  # asking never waits
    assert _soon(shared.hear) == "last"
    assert shared.hear() is None


def test_a_question_that_fails_says_why_and_the_next_is_answered(shared: Worker) -> None:
    shared.ask(Echo("trouble"))
    with pytest.raises(Fault, match="ValueError: no answer"):
        _soon(shared.hear)
    shared.ask(Echo("well"))
    assert _soon(shared.hear) == "well"


def test_a_process_that_was_killed_is_started_again(shared: Worker) -> None:
    shared.ask(Echo("die"))
    with pytest.raises(Fault):
        _soon(shared.hear)
    shared.ask(Echo("back"))
    assert _soon(shared.hear) == "back"


def test_closing_ends_the_process_whatever_it_does(n: Numbers) -> None:
    worker = Worker(n)
    worker.ask(Echo("long", 60.0))
    process = worker._process
    start = time.perf_counter()
    worker.close()
    assert time.perf_counter() - start < 2.0
    assert not process.is_alive()


def _match(rules: Rules, *seats: str) -> Match:
    chosen = setup.agree(Setup("standard", tuple(map(Chair.of, seats)), 12, seed=5), rules)
    return Match(records.begin(chosen, rules))


def test_computers_think_while_people_order_and_decide_the_same_as_at_once(rules: Rules) -> None:
    match = _match(rules, "human:Ada@kite", "ai:easy@lantern", "human:Mei@magpie")
    at_once = match.computers_turn().answer(match.numbers)
    thinker = Thinker(match)
    try:
        match.look()
        assert not thinker.settle()
        match.sit()
        match.change(0, "policing", 2)
        thinker.ask(0, 1)
        assert _soon(thinker.fan) == match.what_if(0, 1)
        thinker.ask_launch(0, True, 8e6, 1)  # nothing stands on the ramp, and that too is an answer
        assert _soon(thinker.departures) == match.count_down(0, True, 8e6, 1).answer(match.numbers)
        assert thinker.fan() is None  # one question at a time
        match.seal()
        assert thinker.departures() is None  # the next person must not read it
        match.sit()
        assert thinker.departures() is None
        match.seal()
        _soon(thinker.settle)
    finally:
        thinker.close()
    assert (match.stage, match.month, thinker.faults) == (Stage.REVEAL, 2, [])
    assert match.record.sheets[0][1] == at_once[1]
    assert match.record.sheets[0][0].policing == 2


def test_a_computer_that_fails_goes_on_as_before_and_it_is_noted(rules: Rules) -> None:
    match = _match(rules, "human:Ada@kite", "ai:easy@lantern")
    thinker = Thinker(match)
    try:
        match.look()
        match.seal()
        thinker._thinking_for = (1, match.minds)
        thinker._computers.ask(Echo("trouble"))
        _soon(thinker.settle)
    finally:
        thinker.close()
    assert match.record.sheets[0][1].lines == ()
    assert thinker.faults == ["ValueError: no answer"]
