"""Outside bots: a class of the user's own, in a process of its own, so that a time limit can end it.

Only JSON goes over. So a bot gets copies and never a live object, and what is no plain data never comes back.
One process serves one seat of one game: whatever a bot does to itself, other games do not feel it. The code
runs with the user's rights and is loaded only from a path that was typed on the command line.
"""

import importlib.util
import json
import os
import signal
import sys
from collections.abc import Mapping
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

from game.words import Problem, say

START_SECONDS = 60.0  # for a process to start at all; the bot's own clock runs only after that


class Fault(Exception):
    """Why there is no answer: `raised` an error, `late` by the limit, `nonsense` of a type, or `gone`."""

    def __init__(self, kind: str, text: str = "") -> None:
        super().__init__(kind, text)
        self.kind, self.text = kind, text

    @property
    def sentence(self) -> str:
        return say(f"bot.{self.kind}", text=self.text)


class Bot:
    """One outside bot in one seat of one game."""

    def __init__(self, code: str, seconds: float) -> None:
        """`code` is FILE.py:CLASS."""
        self._code, self._seconds = code, seconds
        self._call: _Call | None = None  # a bot is started when it is first asked

    def load(self) -> None:
        """Start the process and make the object. Raises Fault."""
        self._call = _Call()
        self._ask("load", self._code)

    def act(self, hello: Mapping[str, Any], briefing: Any, limits: Any) -> Any:
        """The bot's answer as plain data. Raises Fault.

        `hello` is what `reset` gets, at first and again when a bot that had to be ended starts anew.
        """
        if self._call is None:
            self.load()
            self._ask("reset", dict(hello))
        return self._ask("act", briefing, limits)

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._call is not None:
            self._call.end()
        self._call = None

    def _ask(self, *question: Any) -> Any:
        if self._call is None:
            raise Fault("gone")
        try:
            return self._call.ask(question, self._seconds)
        except Fault as fault:
            if question[0] != "act" or fault.kind in ("late", "gone"):
                self.close()
            raise


class _Call:
    """A process that answers one question after another."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._hear(START_SECONDS)

    def ask(self, question: tuple[Any, ...], seconds: float) -> Any:
        try:
            self._line.send_bytes(json.dumps(question).encode())
        except OSError:
            raise Fault("gone") from None
        return self._hear(seconds)

    def end(self) -> None:
        self._line.close()
        self._process.kill()
        self._process.join()

    def _hear(self, seconds: float) -> Any:
        if not self._line.poll(seconds):
            raise Fault("late", f"{seconds:g}")
        try:
            kind, answer = json.loads(self._line.recv_bytes())
        except (EOFError, OSError):
            raise Fault("gone") from None
        if kind != "answer":
            raise Fault(kind, answer)
        return answer


def try_out(code: str, seconds: float) -> None:
    """Load a bot and send it home. Problem says why it cannot play."""
    bot = Bot(code, seconds)
    try:
        bot.load()
    except Fault as fault:
        raise Problem(say("bot.unloaded", bot=code, reason=fault.sentence), code=2) from None
    finally:
        bot.close()


def _serve(line: Connection) -> None:
    """The other end: do what is asked, one thing after another, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the game ...
    Thread(target=_end_with_the_game, daemon=True).start()  # ... and where it ends, so do we
    os.dup2(2, 1)  # what a bot prints is no result
    bot: Any = None
    line.send_bytes(b'["answer", null]')
    while True:
        try:
            what, *given = json.loads(line.recv_bytes())
        except EOFError:
            return
        try:
            if what == "load":
                bot, answer = _load(*given), None
            elif what == "reset":
                answer = bot.reset(**given[0])
            else:
                answer = bot.act(*given)
            said = _plain(answer)
        except Exception as error:
            said = ["raised", f"{type(error).__name__}: {error}"]
        line.send_bytes(json.dumps(said).encode())


def _end_with_the_game() -> None:
    game = parent_process()
    if game is not None:
        game.join()
        os._exit(0)


def _plain(answer: Any) -> list[Any]:
    try:
        json.dumps(answer)
    except (TypeError, ValueError, RecursionError):
        return ["nonsense", type(answer).__name__]
    return ["answer", answer]


def _load(code: str) -> Any:
    path, _, name = code.rpartition(":")
    spec = importlib.util.spec_from_file_location("bot", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules["bot"] = module
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))  # its own helpers lie beside it
    spec.loader.exec_module(module)
    return getattr(module, name)()
