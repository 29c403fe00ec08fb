"""`lab`: what many games and scripted stories say about the rules."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from game import VERSION
from game.commands.files import written
from game.lab import facts
from game.lab.facts import Line
from game.words import number, say

INTERFACE = 1


def run(argv: list[str]) -> int:
    """0 every fact holds, 1 some do not."""
    found = _parser().parse_args(argv)
    with written(found.json) as file:
        lines = list(facts.lines())
        if file:
            figures = {"interface_version": INTERFACE, "game": VERSION, "facts": [asdict(x) for x in lines]}
            print(json.dumps(figures, indent=1, default=str), file=file)
    broken = sum(not line.holds for line in lines)
    if found.json != "-":
        Console().print(_table(lines))
        print(say("facts.all", n=len(lines)) if not broken else say("facts.some", n=broken, of=len(lines)))
    return 1 if broken else 0


def _table(lines: Sequence[Line]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(say("facts.story"))
    table.add_column(say("facts.fact"))
    for heading in ("target", "achieved", "tolerance"):
        table.add_column(say(f"facts.{heading}"), justify="right")
    table.add_column("")
    for line in lines:
        story = line.story.replace("-", "_")
        table.add_row(
            say(f"facts.of.{story}.title"),
            say(f"facts.of.{story}.{line.fact}"),
            "" if line.target is None else _shown(line.target),
            _shown(line.found),
            _tolerance(line),
            say("facts.holds" if line.holds else "facts.off"),
        )
    return table


def _tolerance(line: Line) -> str:
    if line.trend:
        return say(f"facts.{line.trend}")
    if line.least == float("-inf"):
        return say("facts.most", most=_shown(line.most))
    if line.most == float("inf"):
        return say("facts.least", least=_shown(line.least))
    return say("facts.between", least=_shown(line.least), most=_shown(line.most))


def _shown(figure: float) -> str:
    """Large figures whole, small ones to the third digit behind the point."""
    return number(figure) if abs(figure) >= 1000 else f"{figure:.3g}" if abs(figure) < 1 else f"{figure:.2f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py lab",
        description="Look at the rules through games. facts: the stories' scripted runs, figure by figure.",
        epilog="example: main.py lab facts --json facts.json",
        allow_abbrev=False,
    )
    parser.add_argument("what", choices=("facts",), help="what to look at")
    parser.add_argument("--json", metavar="FILE", help="the figures as JSON; - prints them and nothing else")
    return parser
