"""What is wrong with files of settings, on the error stream, coloured where that is a terminal."""

import sys

from rich.console import Console
from rich.text import Text

COLOURS = {
    r"(?m)^\S.*?: \w+\[[A-Z]\d+\]": "bold",
    r"(?m)^ *\| +\^+": "bold red",
    r"(?m)^ +=.*": "cyan",
}


def say_aloud(problems: str) -> None:
    told = Text(problems)
    for pattern, style in COLOURS.items():
        told.highlight_regex(pattern, style)
    Console(file=sys.stderr, soft_wrap=True).print(told)
