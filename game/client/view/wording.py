"""The words of any form: what its lines, parts and choices are called. How they are found: panels/form.py."""

from typing import Any

from game.client.view.form import Form, Picked
from game.client.view.table import Table
from game.session.shapes import SHAPES
from game.session.shown import Part
from game.words import knows, listed, month_name, say

AMOUNTS = 10_000  # from here on a figure is written in thousands and millions


def line(line: str, what: str, other: str | None = None) -> str:
    """What a line says of itself; where it may be silent, something else."""
    key = f"form.{line}.{what}"
    return say(key) if other is None or knows(key) else other


def label(table: Table, line: str, part: str) -> str:
    """What a part, or a level of names, is called."""
    for key in (f"form.{line}.{part}", f"form.{line}.{part}.name"):
        if knows(key):
            return say(key)
    return _known(table, part) or say(f"form.{line}.{part}")


def choice(table: Table, line: str, part: str, value: Any, rate: bool = False) -> str:
    """What one of the choices of a part, a target, or a list of such is called."""
    if isinstance(value, list):
        return listed(choice(table, line, part, one) for one in value)
    key = f"form.{line}.{part}.{value}"
    if isinstance(value, str) and not knows(key):
        return _known(table, value) or say(key)
    if knows(key):
        return say(key)
    if isinstance(value, bool):
        return say("form.yes" if value else "form.no")
    return figure(line, part, value, rate)


def figure(line: str, part: str, value: float, rate: bool = False) -> str:
    """A number as the sentence of its part says it, else as money, a rate or a count."""
    own = f"form.{line}.{part}.says"
    if knows(own):
        return say(own, x=value)
    if part == "month":
        return month_name(int(value))
    if part.endswith("_cr"):
        return say("form.money", x=value)
    if rate or not float(value).is_integer():
        return say("form.rate", x=value)
    return say("form.amount" if abs(value) >= AMOUNTS else "form.number", x=value)


def value(table: Table, line: str, part: str, bounds: Part, value: Any) -> str:
    """What a part is set to."""
    if bounds.choices:
        return choice(table, line, part, value, is_rate(bounds))
    return figure(line, part, value, is_rate(bounds))


def is_rate(part: Part) -> bool:
    """Fractions of one in steps of less, or such a fraction among its choices."""
    if part.choices:
        return any(isinstance(one, float) and 0 < abs(one) < 1 for one in part.choices)
    return (part.most or 0) <= 1 and 0 < (part.step or 0) < 1


def _known(table: Table, who: str) -> str:
    """A name of the country; nothing where there is none."""
    try:
        return table.cast.short(who)
    except KeyError:
        return ""


def state(table: Table, lines: tuple[str, ...]) -> str:
    """How a card stands: what the first of its lines that says something says."""
    for line in sorted(lines, key=lambda line: getattr(table.sheet, line) is None):
        form = Form(table, line)
        entries = form.entries()
        if entries:
            return say("form.more", text=told(form, entries[0]), n=len(entries), more=len(entries) - 1)
    return say("state.none") if any(SHAPES[line].stands for line in lines) else ""


def told(form: Form, entry: Picked) -> str:
    """Whom it names, else its first choice or figure, else that it is wanted."""
    names = [choice(form.table, form.line, *pair) for pair in zip(form.levels, entry.path, strict=True)]
    if names:
        return say("form.told", a=names[0], b=names[1]) if len(names) > 1 else names[0]
    for name, value in entry.parts.items():
        return choice(form.table, form.line, name, value)
    return say("form.wanted")
