"""What order panels have in common: attention beside a card, reasons beside controls, Undo and Keep."""

from collections.abc import Callable
from typing import Literal

from game.client.kit.layout import Share
from game.client.kit.style import Colour
from game.client.kit.widgets import Button, Column, Label, Note, Pips, Row, Rule, Spacer, Widget
from game.client.view.table import Table
from game.words import say

TIGHT = 380  # units: of a panel whose last line has no room for words


def title(headline: str, line: str, name: str = "finding") -> Widget:
    """A finding over as many lines as it needs, and below it what this is about."""
    found = Label(headline, font="headline", wrap=True, name=name)
    return Column([found, Label(line, colour="ink2", may_cut=True)], gap=3)


def cost(points: int, changed: bool, key: str = "", room: float = 400) -> list[Widget]:
    """Full pips when it is spent, rings when it would be; where there is little room the pips alone."""
    if not points:
        return [Label(say("panel.free"), font="label", colour="ink2", may_cut=True)]
    text = say(key or ("panel.costs" if changed else "panel.would_cost"), n=points)
    pips = Pips(points if changed else 0, 0, 0 if changed else points)
    return [pips, Label(text, font="label", colour="ink2", may_cut=True)] if room >= TIGHT else [pips]


def head(title: str, points: int, changed: bool) -> Widget:
    """The first line of a card of orders."""
    name = Label(title, font="body-strong", width=Share(1))
    return Row([name, *cost(points, changed)], gap=8, lie="centre", height=24)


def points(table: Table, *lines: str) -> int:
    """What these lines take as they are on the draft, else what the first of them would take."""
    taken = sum(table.summary.takes.get(line, 0) for line in lines)
    return taken or table.limits[lines[0]].attention


def changed(table: Table, *lines: str) -> bool:
    """Is any of these lines on the draft?"""
    return any(getattr(table.sheet, line) is not None for line in lines)


def reasons(table: Table, *lines: str) -> list[Widget]:
    """Why these lines cannot be ordered, or would not be carried out as they are; each once."""
    said = [table.barred(line) or table.why(line) for line in lines]
    return [Note(text, "warn", bare=True) for text in dict.fromkeys(said) if text]


def foot(
    table: Table, close: Callable[[], object], *left: Widget, verb: str = "", do: Button | None = None
) -> list[Widget]:
    """The last line of a panel; `do` is the verb of an order that is given by a press."""
    can_undo = bool(table.match.draft(table.seat).past)
    undo = Button(
        say("panel.undo"),
        icon="undo",
        cap="Z",
        name="undo",
        on_press=table.undo,
        enabled=can_undo,
        reason=say("orders.nothing_to_undo"),
    )
    first = do is not None and do.kind == "primary"
    kind: Literal["plain", "primary"] = "plain" if first else "primary"
    close_text = say("panel.leave") if first else verb or say("panel.keep")
    keep = Button(close_text, kind, "" if first else "check", "Esc", name="keep", on_press=close)
    buttons = [undo, keep, do] if do and first else [undo, *([do] if do else []), keep]
    return [Rule("line2"), Row([*left, Spacer(), *buttons], gap=8, lie="centre", height=40, tight=True)]


def complaint(table: Table) -> list[Widget]:
    """The last change made no sense at all."""
    return [Note(table.complaint, "warn", bare=True)] if table.complaint else []


def lines(*rows: tuple[str, str] | tuple[str, str, str]) -> list[Widget]:
    """Names and figures with hairlines between them; a third part is the colour of the figure."""
    shown = [line(*row) for row in rows]
    return [Column([part for row in shown for part in (row, Rule())][:-1], gap=1)]


def line(name: str, figure: str, tone: Colour = "ink", high: float = 26) -> Widget:
    """A name at the left, its figure at the right."""
    left = Label(name, colour="ink2", width=Share(1), may_cut=True)
    right = Label(figure, font="body-strong", colour=tone, align="right")
    return Row([left, right], gap=10, lie="centre", height=high)
