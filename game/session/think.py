"""Thinking in other processes, so that the window never waits: what-ifs in one, the computers in another.

thinker = Thinker(match)
thinker.ask(seat, months)      # at every change of the draft: the newest question wins
thinker.fan()                  # the newest answer there is, or None
thinker.ask_launch(seat, ...)  # instead: when should the rocket go?
thinker.departures()           # its newest answer, or None
thinker.memoir()               # when the war is over: how it went, or None
thinker.settle()               # once a frame: True when the month was settled just now
thinker.close()
"""

import signal
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Protocol

from game.balance.mods.using import use, using
from game.engine.departures import Departure
from game.engine.forecast import Answer, Fan
from game.engine.state.numbers import Numbers
from game.session.match import Match, Stage
from game.session.memoir import Memoir
from game.session.questions import Two
from game.session.sheet import Sheet


class Question(Protocol):
    def answer(self, numbers: Numbers) -> Any: ...


class Fault(Exception):
    """A question that got no answer, and why."""


class Worker:
    """A process that answers one question at a time; of those that wait only the newest is put to it."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers, self._mods = numbers, using()
        self._asked, self._at_work_on = 0, 0  # numbers of questions; 0 = none
        self._waiting: Question | None = None
        self._start()

    def ask(self, question: Question) -> None:
        """Whatever was asked before is not wanted any more."""
        self._asked += 1
        self._waiting = question
        self._send()

    def hear(self) -> Any | None:
        """The answer to the newest question, once, as soon as it is there. Raises Fault instead of it."""
        if not self._at_work_on or not self._line.poll():
            return None
        number, self._at_work_on = self._at_work_on, 0
        fine, answer = self._receive()
        self._send()
        if number != self._asked:
            return None
        if not fine:
            raise Fault(answer)
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._line.close()  # only now, or it would answer into nowhere and complain

    def _start(self) -> None:
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._line.send((self._numbers, self._mods))  # waits for nobody; what `start` is given does

    def _send(self) -> None:
        if self._at_work_on or self._waiting is None:
            return
        question, self._waiting = self._waiting, None
        self._at_work_on = self._asked
        try:
            self._line.send(question)
        except OSError:  # it was ended from outside: a new one answers
            self._restart()
            self._line.send(question)

    def _receive(self) -> tuple[bool, Any]:
        try:
            fine, answer = self._line.recv()
        except (EOFError, OSError):
            self._restart()
            return False, "the process was ended"
        return fine, answer

    def _restart(self) -> None:
        self.close()
        self._start()


def _serve(line: Connection) -> None:
    """The other end: answer until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the game, which ends us
    with suppress(EOFError, OSError):  # the game is gone
        numbers, mods = line.recv()
        use(mods)
        while True:
            line.send(_answer(line.recv(), numbers))


def _answer(question: Question, numbers: Numbers) -> tuple[bool, Any]:
    """(True, the answer), or (False, why there is none)."""
    try:
        return True, question.answer(numbers)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"


class Thinker:
    """Two workers for one match. Never shows an answer to anybody but the one who asked."""

    def __init__(self, match: Match) -> None:
        self.match = match
        self.faults: list[str] = []  # months in which computers failed and went on as before
        self._what_ifs, self._computers = Worker(match.numbers), Worker(match.numbers)
        self._asker: tuple[int, int] | None = None  # month and seat
        self._found: Fan | tuple[Departure, ...] | None = None
        self._thinking_for: tuple[int, dict[int, tuple[str, str]]] = (0, {})  # month and minds
        self._sheets: dict[int, Sheet] | None = None
        self._recalled = False
        self._memoir: Memoir | None = None

    def ask(self, seat: int, months: int, rivals: Answer = "same", sheets: Two | None = None) -> None:
        """What would come of the draft of the one in front, or of one sheet beside another?"""
        self._put(self.match.question(seat, months, rivals, sheets), seat)

    def ask_launch(self, seat: int, work: bool, fanfare_cr: float, months: int) -> None:
        """How would the rocket of the one in front fly, month by month?"""
        self._put(self.match.count_down(seat, work, fanfare_cr, months), seat)

    def fan(self) -> Fan | None:
        """The newest answer there is; the one before while a newer is awaited."""
        found = self._newest()
        return found if isinstance(found, Fan) else None

    def departures(self) -> tuple[Departure, ...] | None:
        """The same of launches."""
        found = self._newest()
        return found if isinstance(found, tuple) else None

    def memoir(self) -> Memoir | None:
        """The war that is over, told, as soon as it is; the first call asks for it."""
        if not self._recalled and (question := self.match.recall()):
            self._what_ifs.ask(question)
        self._recalled = True
        try:
            self._memoir = self._memoir or self._what_ifs.hear()
        except Fault as reason:
            self.faults.append(str(reason))
        return self._memoir

    def settle(self) -> bool:
        """Let the computers think from the first day of the month; settle it when all have answered."""
        if self.match.stage == Stage.ENDED:
            return False
        self._let_them_think()
        if self.match.stage != Stage.WAITING or self._sheets is None:
            return False
        self.match.settle(self._sheets)
        return True

    def close(self) -> None:
        self._what_ifs.close()
        self._computers.close()

    def _put(self, question: Question, seat: int) -> None:
        """What was found out for somebody else, or in another month, is not shown any more."""
        self._what_ifs.ask(question)
        asker = (self.match.month, seat)
        if asker != self._asker:
            self._asker, self._found = asker, None

    def _newest(self) -> Fan | tuple[Departure, ...] | None:
        try:
            self._found = self._what_ifs.hear() or self._found
        except Fault as reason:
            self.faults.append(str(reason))
        in_front = self.match.stage == Stage.ORDERS and self._asker == (self.match.month, self.match.front)
        return self._found if in_front else None

    def _let_them_think(self) -> None:
        asked = (self.match.month, self.match.minds)
        if self._thinking_for != asked:
            self._thinking_for, self._sheets = asked, None
            self._computers.ask(self.match.computers_turn())
        try:
            self._sheets = self._computers.hear() if self._sheets is None else self._sheets
        except Fault as reason:
            self.faults.append(str(reason))
            self._sheets = {}
