"""The file of sheets for seats that are scripts: `[[sheet]]` with `seat`, `month` and `orders`."""

from collections.abc import Iterator
from pathlib import Path

from game.balance import files
from game.balance.errors import BalanceError, Page, Trouble
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
from game.session.sheet import Script, Sheet
from game.words import Problem, say

Sheets = dict[int, dict[int, Sheet]]  # by seat and month


def read(file: str, setup: Setup, rules: Rules) -> Sheets:
    """Problem names all that is wrong with the file; what cannot be ordered only in the first month."""
    scripts = [seat for seat, chair in enumerate(setup.chairs) if chair.mind == "script"]
    if not scripts:
        raise Problem(say("script.none"), code=2)
    numbers = read_numbers(rules)
    try:
        page, data = files.read(Path(file))
        entries = sheet.read_script(data, numbers, page).sheet
        if troubles := list(_strays(entries, page, scripts, setup.months)):
            raise BalanceError(troubles)
    except BalanceError as wrong:
        raise Problem(str(wrong), code=2) from None
    sheets: Sheets = {seat: {} for seat in scripts}
    for entry in entries:
        sheets[entry.seat][entry.month] = entry.orders
    if refused := _refused(sheets, setup, rules, numbers):
        raise Problem("\n".join(refused), code=2)
    return sheets


def _strays(entries: tuple[Script, ...], page: Page, scripts: list[int], months: int) -> Iterator[Trouble]:
    """Sheets that nobody would play, or not this one."""
    seen = set()
    for place, entry in enumerate(entries):
        if entry.seat not in scripts:
            what = say("script.seat", seat=entry.seat, known=", ".join(map(str, scripts)))
            yield Trouble("R004", page.name, page.find(("sheet", place, "seat")), what)
        if entry.month > months:
            what = say("script.month", month=entry.month, most=months)
            yield Trouble("R006", page.name, page.find(("sheet", place, "month")), what)
        if (entry.seat, entry.month) in seen:
            what = say("script.twice", seat=entry.seat, month=entry.month)
            yield Trouble("R022", page.name, page.find(("sheet", place)), what)
        seen.add((entry.seat, entry.month))


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
