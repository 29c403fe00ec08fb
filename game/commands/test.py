"""`test`: run the test suite in this Python. Everything else on the line is handed to pytest."""

import argparse
import subprocess
import sys
from importlib.util import find_spec

from game.places import CHECKOUT
from game.words import Problem, say

HEAVY = "tests/engine"


def run(argv: list[str]) -> int:
    """0 all passed, 1 something failed, 2 pytest did not understand the line."""
    parser = argparse.ArgumentParser(
        prog="main.py test",
        description="Run the tests on two cores. Other arguments go to pytest.",
        epilog="example: main.py test tests/test_words.py -k money",
        allow_abbrev=False,
    )
    parser.add_argument("--soak", action="store_true", help="the long runs too")
    parser.add_argument(
        "--heavy",
        action="store_true",
        help=f"save and read after every month that is played; of {HEAVY} where no path is named",
    )
    found, rest = parser.parse_known_args(argv)
    if not (CHECKOUT / "tests").is_dir():
        raise Problem(say("command.no_tests"))
    if find_spec("pytest") is None:
        raise Problem(say("command.no_pytest"))
    marks = ["-m", "soak or not soak"] if found.soak else []
    heavy = ["-p", "tests.heavy"] if found.heavy else []
    if found.heavy and not any((CHECKOUT / word.split("::")[0]).exists() for word in rest):
        heavy.append(HEAVY)
    code = subprocess.call([sys.executable, "-m", "pytest", "-n", "2", *heavy, *marks, *rest], cwd=CHECKOUT)
    return {0: 0, 4: 2}.get(code, 1)
