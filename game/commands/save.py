"""`save`: what is inside of a save, whether it is sound, and where two of them part."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console

from game.balance import load
from game.commands import replay as again
from game.commands.files import saved
from game.session import engine, replay, saves
from game.session.record import Record
from game.session.replay import Difference
from game.session.saves import Header
from game.session.worlds import Cell
from game.words import Problem, count_from, knows, listed, say

MEANINGS = {
    "show": "its header and its months in plain words",
    "check": "read it to the end, play it again and compare every month's state",
    "diff": "the first month in which two matches part, and what is different",
}
MOST = 12  # fields of a world of which a figure is told


def run(argv: list[str]) -> int:
    """0 sound, or alike; 1 a problem, or a difference; 2 misuse."""
    parser = _parser()
    found = parser.parse_args(argv)
    if found.what == "diff" and len(found.file) != 2:
        parser.error("diff needs two files")
    files = [saved(text) for text in found.file]
    if found.what == "check":
        return max([_check(file) for file in files])
    if found.what == "diff":
        return _diff(*files)
    for file in files:
        _show(file, found.orders, found.json)
    return 0


# Show


def _show(file: Path, orders: bool, as_json: bool) -> None:
    header, record = _opened(file)
    if as_json:
        print(json.dumps(saves.plain(header, record), indent=1))
        return
    for line in _about(file, header, record):
        print(line)
    Console().print(again.table(record))
    if orders:
        for line in _orders(record):
            print(line)
    elif not header.ended:
        print(say("replay.hidden"))


def _about(file: Path, header: Header, record: Record) -> Iterator[str]:
    chosen, month = record.setup, header.month
    key = f"load.scenario_name.{chosen.scenario.replace('-', '_')}"
    yield say(
        "replay.line",
        file=file.name,
        scenario=say(key) if knows(key) else chosen.scenario,
        month=month,
        at=month,
        months=chosen.months,
        seed=chosen.seed,
    )
    version, when = again.harmless(header.game), again.harmless(header.saved) or "-"
    yield say("replay.written", version=version, format=header.format, saved=when)
    whos = (again.harmless(chair.who) for chair in chosen.chairs)
    table = zip(again.names(record), whos, strict=True)
    mine, its = engine.mark(), again.harmless(header.engine) or "-"
    yield say("replay.engine" if its == mine else "replay.other_engine", engine=its, mine=mine)
    yield say("replay.seats", seats=listed(say("replay.seat", platform=name, who=who) for name, who in table))
    changed = list(replay.leaves(record.rules.plain(), _shipped(record).plain()))
    yield say("replay.own_rules", n=len(changed)) if changed else say("replay.rules")


def _shipped(record: Record) -> Any:
    return load.rules(record.setup.scenario, record.setup.options)


def _orders(record: Record) -> Iterator[str]:
    names = again.names(record)
    for month, sheets in enumerate(record.sheets, record.first):
        for name, sheet in zip(names, sheets, strict=True):
            if sheet.lines:
                told = "; ".join(f"{line} {_said(value)}" for line, value in sheet.plain().items())
                yield say("replay.orders", month=month, platform=name, orders=told)


# Check


def _check(file: Path) -> int:
    try:
        header, record = _opened(file)
        print(f"{file.name}: {again.verdict(record, header.game)}")
    except Problem as problem:
        print(f"{file.name}: {problem}", file=sys.stderr)
        return problem.code
    return 0


# Diff


def _diff(one: Path, other: Path) -> int:
    (_, mine), (_, its) = _opened(one), _opened(other)
    found = replay.difference(mine, its)
    if found is not None:
        for line in _apart(found, mine, its):
            print(line)
        return 1
    months = sorted((len(record.hashes), file.name) for file, record in ((one, mine), (other, its)))
    print(say("replay.same", n=months[0][0]))
    if months[1][0] > months[0][0]:
        print(say("replay.longer", file=months[1][1], n=months[1][0] - months[0][0]))
    return 0


def _apart(found: Difference, mine: Record, its: Record) -> Iterator[str]:
    month = found.month
    yield say("replay.first", month=month, at=month) if month else say("replay.began")
    for name, a, b in found.choices[:MOST]:
        yield say("replay.choice", name=name, one=_said(a), other=_said(b))
    names = again.names(mine)
    for seat, line in found.orders:
        a, b = (record.sheets[month - record.first][seat].plain().get(line) for record in (mine, its))
        yield say("replay.order", platform=names[seat], line=line, one=_said(a), other=_said(b))
    firsts = list({cell[0]: cell for cell in reversed(found.world)}.values())[::-1]
    for cell in firsts[:MOST]:
        yield _cell(cell, names)
    if rest := len(found.choices[MOST:]) + len(found.world) - len(firsts[:MOST]):
        yield say("replay.more", n=rest)


def _cell(cell: Cell, names: list[str]) -> str:
    """`books.cash of Kite: 1 / 2`; where a field has more places, `people.users[0]`."""
    name, seat, place, a, b = cell
    name += "".join(f"[{at}]" for at in place)
    if seat is None:
        return say("replay.whole", name=name, one=_said(a), other=_said(b))
    return say("replay.cell", name=name, where=names[seat], one=_said(a), other=_said(b))


def _said(value: Any) -> str:
    return say("replay.nothing") if value is None else json.dumps(value, ensure_ascii=False)


def _opened(file: Path) -> tuple[Header, Record]:
    header, record = saves.open_any(file)
    count_from((record.rules.eras.first_month, record.rules.eras.first_year))
    return header, record


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py save",
        description="Look into saves.",
        epilog="example: main.py save diff 'Before the storm' 'autosave 3'",
        allow_abbrev=False,
    )
    parser.add_argument("what", choices=MEANINGS, help="; ".join(f"{w}: {m}" for w, m in MEANINGS.items()))
    parser.add_argument("file", metavar="FILE", nargs="+", help="a save by file or name, or its JSON")
    parser.add_argument("--orders", action="store_true", help="show what every seat ordered, secrets and all")
    parser.add_argument("--json", action="store_true", help="show all of it as JSON")
    return parser
