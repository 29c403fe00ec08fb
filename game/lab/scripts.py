"""The file of sheets for seats that are scripts: `[[sheet]]` with `seat`, `month` and `orders`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.balance.schema.rules import Rules
from game.engine.state.numbers import Numbers
from game.engine.state.numbers import read as read_numbers
from game.session import sheet
from game.session.setup import Setup
from game.session.sheet import Sheet
from game.words import Problem, say

FIELDS = {"seat", "month", "orders"}

Sheets = dict[int, dict[int, Sheet]]  # by seat and month


def read(file: str, setup: Setup, rules: Rules) -> Sheets:
    """Problem names everything that is wrong with the file, and where."""
    try:
        data = tomllib.loads(Path(file).read_text(encoding="utf-8"))
    except ValueError as reason:
        raise Problem(say("script.toml", file=file, reason=reason), code=2) from None
    sheets: Sheets = {seat: {} for seat, chair in enumerate(setup.chairs) if chair.mind == "script"}
    if not sheets:
        raise Problem(say("script.none"), code=2)
    wrong, numbers = [], read_numbers(rules)
    for place, entry in enumerate(_entries(data), 1):
        try:
            _enter(sheets, entry, setup.months, numbers)
        except Problem as problem:
            wrong += [say("script.wrong", place=place, what=line) for line in str(problem).splitlines()]
    if wrong:
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
