"""Why a figure moved, as a waterfall whose bars add up, and the same in short for a few figures at once."""

from collections.abc import Callable, Sequence
from functools import partial

from game.client.kit.charts import Spark, Step, Total, Waterfall, round_marks, span_of
from game.client.kit.layout import Share
from game.client.kit.widgets import Card, Column, Label, Row, Rule, Spacer, Tip, Widget
from game.client.parts import frame, pieces
from game.client.view import causes, emblem, own
from game.client.view.causes import Cause, Why
from game.client.view.table import Table
from game.session.report import Report
from game.words import listed, month_name, say

MOST = 2  # causes that a short form names
MONTHS = 10  # of its line


def page(table: Table, report: Report, figure: str, tabs: Sequence[Widget], high: bool) -> list[Widget]:
    """The finding, the bars, and below them how they are to be read."""
    found = causes.why(table, report, figure)
    notes = [say("report.note.1"), say("report.note.2")] if high else []
    if found.folded:
        notes.append(say("report.note.folded", causes=listed(cause.title for cause in found.folded)))
    lines: list[Widget] = [Label(note, font="label", colour="ink3", wrap=True) for note in notes]
    return [
        pieces.title(found.finding, found.line),
        *tabs,
        waterfall(table, report, figure, found),
        *([Rule(), Column(lines, gap=4)] if lines else []),
    ]


def waterfall(table: Table, report: Report, figure: str, found: Why) -> Waterfall:
    opening = say("report.opening") if report.month == 1 else _month(report.month - 1)
    first = Total(opening, found.opening, found.texts[0])
    last = Total(_month(report.month), found.closing, found.texts[1], emblem.tone(table.seat))
    steps = [_step(cause) for cause in found.causes]
    low, high = span_of(first, steps)
    ticks = causes.ticks(report, figure, round_marks(low, high))
    return Waterfall(first, steps, last, ticks, low, high, name="waterfall", height=Share(1))


def _step(cause: Cause) -> Step:
    tip = Tip(
        cause.title,
        cause.text,
        cause.others,
        "\n".join(cause.facts),
        say("report.also") if cause.others else "",
    )
    return Step(cause.key, cause.title, cause.change, cause.text, cause.line, tip)


def _month(count: int) -> str:
    """Its name without the year."""
    return month_name(count)


def in_short(
    table: Table, report: Report, figures: Sequence[str], look_at: Callable[[str], object]
) -> Widget:
    """A card for each figure: its months, and what moved it most. A press shows all causes."""
    return Row([_short(table, report, figure, look_at) for figure in figures], gap=12)


def _short(table: Table, report: Report, figure: str, look_at: Callable[[str], object]) -> Widget:
    found = causes.why(table, report, figure)
    months = table.past(figure)[-MONTHS:]
    line = [Spark(months, width=56, height=22)] if len(months) > 1 else []
    moved = own.Moved(found.moved, found.closing - found.opening)
    rows = [_cause(cause) for cause in causes.largest(found, MOST)]
    column = Column(
        [
            Label(say(f"report.figure.{figure}"), font="label-medium", colour="ink2"),
            Row(
                [Label(found.texts[1], font="figure"), *frame.changed(moved), Spacer(), *line],
                gap=8,
                lie="centre",
                height=26,
            ),
            Rule(space=3),
            *(rows or [Label(say("report.line.nothing"), font="label", colour="ink3")]),
        ],
        gap=2,
        pad=(12, 10),
    )
    return Card([column], name=f"short.{figure}", on_press=partial(look_at, figure), width=Share(1))


def _cause(cause: Cause) -> Widget:
    tone = "pos" if cause.change > 0 else "neg"
    name = Label(cause.title, font="label", colour="ink2", width=Share(1), may_cut=True)
    return Row([name, Label(cause.text, font="label-strong", colour=tone)], gap=8, lie="centre", height=20)
