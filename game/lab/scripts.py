"""The file of sheets for seats that are scripts: `[[sheet]]` with `seat`, `month` and `orders`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.balance.schema.rules import Rules
from game.engine.lenses import limits
from game.engine.rules import attention
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.numbers import Numbers
from game.engine.state.numbers import read as read_numbers
from game.lab.refused import undone
from game.session import sheet
from game.session.setup import Setup, agree
from game.session.setup import world as opening
from game.session.sheet import Sheet
from game.words import Problem, say

FIELDS = {"seat", "month", "orders"}

Sheets = dict[int, dict[int, Sheet]]  # by seat and month


def read(file: str, setup: Setup, rules: Rules) -> Sheets:
    """Problem names all that is wrong with the file; what cannot be ordered only in the first month."""
    sheets: Sheets = {seat: {} for seat, chair in enumerate(setup.chairs) if chair.mind == "script"}
    if not sheets:
        raise Problem(say("script.none"), code=2)
    try:
        data = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except ValueError as reason:
        raise Problem(say("script.toml", file=file, reason=reason), code=2) from None
    wrong, numbers = [], read_numbers(rules)
    for place, entry in enumerate(_entries(data), 1):
        try:
            _enter(sheets, entry, setup.months, numbers)
        except Problem as problem:
            wrong += [say("script.wrong", place=place, what=line) for line in str(problem).splitlines()]
    if wrong := wrong or _refused(sheets, setup, rules, numbers):
        raise Problem("\n".join(wrong), code=2)
    return sheets


def _entries(data: Mapping[str, Any]) -> list[Any]:
    entries = data.get("sheet", [])
    if set(data) - {"sheet"} or not isinstance(entries, list):
        raise Problem(say("script.shape"), code=2)
    return entries


def _enter(sheets: Sheets, entry: Any, months: int, numbers: Numbers) -> None:
    if not isinstance(entry, dict) or set(entry) != FIELDS:
        raise Problem(say("script.fields", known=", ".join(sorted(FIELDS))))
    seat, month = entry["seat"], entry["month"]
    if seat not in sheets:
        raise Problem(say("script.seat", seat=seat, known=", ".join(map(str, sheets))))
    if month not in range(1, months + 1):
        raise Problem(say("script.month", month=month, most=months))
    if month in sheets[seat]:
        raise Problem(say("script.twice", seat=seat, month=month))
    sheets[seat][month] = sheet.read(entry["orders"], numbers)


def _refused(sheets: Sheets, setup: Setup, rules: Rules, numbers: Numbers) -> list[str]:
    """What can be known before the run: the first month, of platforms that are not left to luck."""
    world = opening(agree(setup, rules), numbers)
    first = {seat: of[1] for seat, of in sheets.items() if 1 in of and setup.chairs[seat].platform}
    orders, ledger = sheet.pack(first, world, numbers), ledgers.blank(world)
    attention.spend(arrays.copy(world), limits.lawful(world, orders, numbers), numbers, ledger)
    return [
        say("script.refused", seat=one.seat, order=one.order, reason=one.reason)
        for one in undone(world, orders, ledger, numbers)
    ]
