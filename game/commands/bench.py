"""`bench`: how fast this machine plays, each figure beside its goal and in calls of exp."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from game import VERSION
from game.balance import load
from game.commands.files import written
from game.lab import bench
from game.lab.bench import Row
from game.words import amount, number, percent, say

INTERFACE = 1


def run(argv: list[str]) -> int:
    """0 measured, however fast it was."""
    found = _parser().parse_args(argv)
    rules = load.base()
    with written(found.json) as file:
        rows = list(bench.rows(rules))
        if file:
            print(json.dumps(_figures(rows, rules.fingerprint), indent=1), file=file)
    if found.json != "-":
        Console().print(_table(rows))
    return 0


def _figures(rows: Sequence[Row], rules: str) -> dict[str, Any]:
    names = ("name", "figure", "goal", "unit", "met", "ratio", "yardstick", "slowest")
    return {
        "interface_version": INTERFACE,
        "game": VERSION,
        "rules_hash": rules,
        "rows": [{name: getattr(row, name) for name in names} for row in rows],
    }


def _table(rows: Sequence[Row]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(say("bench.what"))
    for heading in ("figure", "goal", "verdict", "ratio"):
        table.add_column(say(f"bench.{heading}"), justify="right")
    for row in rows:
        verdict = say("bench.met" if row.met else "bench.short")
        ratio = "" if row.ratio is None else say(f"bench.{row.yardstick}", n=_count(row.ratio))
        table.add_row(_what(row), _shown(row.figure, row), _shown(row.goal, row), verdict, ratio)
    return table


def _what(row: Row) -> str:
    what = say(f"bench.{row.name}")
    return say("bench.slowest", what=what, which=row.slowest) if row.slowest else what


def _shown(figure: float, row: Row) -> str:
    if row.unit == "seconds":
        return say("bench.ms", ms=number(figure * 1e3, 3 if figure < 1e-3 else 1))
    if row.unit == "bytes":
        return say("bench.mb", mb=number(figure / 1e6, 0))
    return percent(figure) if row.unit == "share" else say("bench.times", times=number(figure, 0))


def _count(ratio: float) -> str:
    return amount(ratio) if ratio >= 100 else number(ratio)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py bench",
        description="Measure how fast this machine plays: the best of five, in a minute.",
        epilog="example: main.py bench --json -",
        allow_abbrev=False,
    )
    parser.add_argument("--json", metavar="FILE", help="the figures as JSON; - prints them and nothing else")
    return parser
