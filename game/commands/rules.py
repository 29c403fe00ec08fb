"""`rules`: what the rules are made of, generated from their models and the values in force."""

import argparse
import json
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from game.balance import docs, load
from game.balance.errors import BalanceError

MEANINGS = {
    "schema": "JSON Schema of the settings, for editors and programs",
    "docs": "every setting with unit, bounds, value and meaning, in Markdown",
    "dump": "the values in force, as JSON",
}
COLOURS = {
    r"(?m)^\S.*?: \w+\[R\d+\]": "bold",
    r"(?m)^ *\| +\^+": "bold red",
    r"(?m)^ +=.*": "cyan",
}


def run(argv: list[str]) -> int:
    """0 printed, 1 the files of settings have problems, 2 misuse."""
    asked = _parser().parse_args(argv)
    try:
        rules = load.base()
    except BalanceError as error:
        _show(str(error))
        return 1
    for doubt in load.doubts(rules):
        _show(str(doubt))
    if asked.what == "docs":
        _write(docs.reference(rules), asked.file)
    else:
        _write(json.dumps(docs.schema() if asked.what == "schema" else rules.plain(), indent=2), asked.file)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py rules",
        description="Print what the rules are made of.",
        epilog="example: main.py rules dump --json rules.json",
        allow_abbrev=False,
    )
    parser.add_argument("what", choices=MEANINGS, help="; ".join(f"{w}: {m}" for w, m in MEANINGS.items()))
    parser.add_argument("--json", dest="file", metavar="FILE", default="-", help="write to FILE; - prints")
    return parser


def _write(text: str, file: str) -> None:
    if file == "-":
        print(text)
    else:
        Path(file).write_text(text + "\n", encoding="utf-8")


def _show(problems: str) -> None:
    """On the error stream, coloured where that is a terminal."""
    told = Text(problems)
    for pattern, style in COLOURS.items():
        told.highlight_regex(pattern, style)
    Console(file=sys.stderr, soft_wrap=True).print(told)
