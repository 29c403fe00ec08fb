"""`replay`: a saved match played again by its sheets, month by month, and held against what was kept."""

import argparse

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from game.commands.files import saved
from game.session import cast, past, replay, saves
from game.session.record import Record
from game.words import Problem, count_from, month, say


def run(argv: list[str]) -> int:
    """0 it came out as it was kept, 1 it did not, or it cannot be played."""
    found = _parser().parse_args(argv)
    header, record = saves.open_any(saved(found.file))
    count_from((record.rules.eras.first_month, record.rules.eras.first_year))
    if not found.check:
        Console().print(table(record))
    print(verdict(record, header.game))
    return 0


def verdict(record: Record, version: str) -> str:
    """That it came out as it was kept, or why it cannot be played again. Problem where it did not."""
    if record.older:
        return say("replay.older", n=record.older)
    month = replay.astray(record)
    if month is not None:
        raise Problem(say("replay.astray", month=month, at=month, version=version))
    return say("replay.fits", n=len(record.hashes))


def table(record: Record) -> Table:
    """A row for each month: each seat's share of trade and number of orders, and the state that it left."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, title=say("replay.table"))
    shown.add_column(say("replay.month"), no_wrap=True)
    for name in names(record):
        shown.add_column(Text(name), justify="right")
    shown.add_column(say("replay.state"), no_wrap=True)
    shares = past.history(record.past, None, bool(record.now.verdict.winner[0] >= 0))["share"]
    for at, (sheets, state) in enumerate(zip(record.sheets, record.hashes, strict=True), record.first):
        cells = (
            say("replay.lines", share=row[at] or 0.0, n=len(sheet.lines))
            for row, sheet in zip(shares, sheets, strict=True)
        )
        shown.add_row(month(at), *cells, state[:8])
    return shown


def names(record: Record) -> list[str]:
    """Of the platforms, by seat."""
    platforms = cast.cast(record.rules).platforms
    return [harmless(platforms[chair.platform].name) for chair in record.setup.chairs]


def harmless(text: str) -> str:
    """What a stranger wrote, without the signs that command a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py replay",
        description="Play a saved match again by its sheets and rules, and compare every month's state.",
        epilog="example: main.py replay 'Before the storm' --check",
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", help="a save by file or name, or a crash report")
    parser.add_argument("--check", action="store_true", help="only say whether it comes out as it was kept")
    return parser
