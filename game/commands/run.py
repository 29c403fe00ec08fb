"""The first word typed names a file of this folder; it alone is imported, and its `run` gives the exit code.

0 done, 1 problems found, 2 misuse. What a person can cause ends in a sentence on the error stream, never in a
stack trace.
"""

import argparse
import os
import platform
import sys
from datetime import datetime
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path

from game import VERSION, places
from game.words import Problem, say

COMMANDS = {
    "play": "play a match in the window; alone it opens the menu",
    "simulate": "play matches without a window and print how they ended",
    "rules": "what the rules are made of: schema, reference, values in force, articles",
    "save": "look into a save, check it, find where two part",
    "replay": "play a saved match again by its sheets",
    "mod": "make mods: new, check, diff, conflicts, why, fix, pack, list, report",
    "gallery": "every widget of the kit in a window; or a picture of every screen",
    "lab": "what the stories' scripted runs come to",
    "bench": "how fast this machine plays",
    "test": "run the tests",
}


def main() -> int:
    """What `python3 main.py` and the installed `two-sided` do."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console shows ? for a sign that it lacks
    return answer(sys.argv[1:])


def answer(argv: list[str]) -> int:
    """Carry out one command line; the exit code."""
    try:
        return _carry_out(argv)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return problem.code
    except SystemExit as done:  # argparse has said what is wrong, or has helped
        return int(done.code or 0)
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as problem:
        print(
            say("command.file", reason=problem.strerror or problem, file=problem.filename or "Two-Sided"),
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print(say("command.stopped"), file=sys.stderr)
        return 1
    except Exception as error:
        print(say("fallen.command", file=_report(error, argv), error=type(error).__name__), file=sys.stderr)
        return 1


def _carry_out(argv: list[str]) -> int:
    argv = _settle_places(argv)
    first = argv[0] if argv else ""
    if first in ("-h", "--help"):
        print(_help())
    elif first == "--version":
        print(_versions())
    elif first.startswith("-") or not first:
        return _run("play", argv)
    else:
        return _run(_known(first), argv[1:])
    return 0


def _report(error: Exception, argv: list[str]) -> Path:
    """Our own mistake, written down with what was typed."""
    from game.session import crash  # only now: hardly anybody needs it

    when = datetime.now().astimezone().isoformat(timespec="seconds")
    return crash.write(error, [" ".join(argv)], None, when)


def _settle_places(argv: list[str]) -> list[str]:
    """Obey `--data-dir` wherever it stands, and take it out."""
    parser = argparse.ArgumentParser(prog="main.py", add_help=False, allow_abbrev=False)
    parser.add_argument("--data-dir", metavar="DIR")
    found, rest = parser.parse_known_args(argv)
    if found.data_dir:
        places.move(found.data_dir)
    return rest


def _known(word: str) -> str:
    if word in COMMANDS:
        return word
    known = ", ".join(COMMANDS)
    if near := get_close_matches(word, COMMANDS, 1):
        raise Problem(say("command.misspelt", word=word, near=near[0], known=known), code=2)
    raise Problem(say("command.unknown", word=word, known=known), code=2)


def _run(word: str, argv: list[str]) -> int:
    from game.balance.mods.using import for_now  # only now, as below

    command = import_module(f"game.commands.{word}")
    with for_now(()):  # no mods but those that the command line names
        code: int = command.run(argv)
    return code


def _help() -> str:
    lines = [f"  {word:9} {meaning}" for word, meaning in COMMANDS.items()]
    return "\n".join(
        [
            "usage: main.py [COMMAND] [OPTIONS] [--data-dir DIR]",
            "",
            "Two-Sided, a platform war. Without a command: the game's menu.",
            "",
            *lines,
            "",
            "  --data-dir DIR  keep saves, settings and logs in DIR (or set TWO_SIDED_HOME)",
            "  --version       the game, its rules, and what it runs on",
            "",
            "example: main.py simulate --help",
        ]
    )


def _versions() -> str:
    from game.balance import load  # here, since no other command line should wait for pygame and pydantic
    from game.client.kit import sdl

    return "\n".join(
        [
            f"Two-Sided {VERSION}",
            f"rules {load.base().fingerprint[:12]}",
            f"Python {platform.python_version()}",
            f"NumPy {version('numpy')}",
            f"SDL {sdl.version()}",
        ]
    )
