"""A war month by month: the shares of all sales on top of each other, or one figure of everybody as lines."""

from collections.abc import Sequence
from typing import Any

from game.client.kit.box import Box
from game.client.kit.charts import Layered, Plot, Shares, Turn, apart, round_marks, smooth
from game.client.kit.layout import Share
from game.client.kit.pen import Align, Pen
from game.client.kit.widgets import Column, Emblem, Label, Row, Widget
from game.client.view import emblem, public, verdict
from game.session.match import Match
from game.words import percent, say

MARGINS = (56.0, 10.0, 128.0, 32.0)  # left, top, right, bottom
WIDER = 12  # more at the left for amounts than for shares
QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
SPARE = 1.05  # room above the highest line


def chart(
    match: Match,
    rows: Sequence[public.Row],
    turns: Sequence[Turn] = (),
    at: int | None = None,
    **place: Any,
) -> Shares:
    """All seats from below in their order, with the months that turned the war; `at` is looked at, from 0."""
    known = {row.seat: row for row in rows}
    layers = [
        Layered(
            values,
            emblem.tone(seat),
            emblem.ink(seat),
            known[seat].name,
            known[seat].figure,
            known[seat].layers,
        )
        for seat, values in enumerate(verdict.series(match, "share"))
    ]
    ticks = [(part, percent(part)) for part in QUARTERS]
    dates = verdict.dates(match)
    return Shares(layers, ticks=ticks, labels=dates, turns=turns, now=at, margins=MARGINS, **place)


def places(match: Match, rows: Sequence[public.Row]) -> Widget:
    """The board in one line, best first."""
    cells: list[Widget] = [
        Row(
            [
                Emblem(row.layers, emblem.tone(row.seat), 24, width=28),
                Column(
                    [
                        Label(f"{row.rank}  {row.name}", font="lead", colour=emblem.ink(row.seat)),
                        Label(f"{row.figure}, {row.fortune}", font="label", colour="ink2"),
                    ],
                    gap=1,
                ),
            ],
            gap=8,
            lie="centre",
            width=Share(1),
        )
        for row in rows
    ]
    return Row([*cells, Label(say("app.name"), font="month", colour="ink3")], gap=12, lie="centre")


def lines(match: Match, figure: str, at: int | None, pen: Pen, box: Box) -> None:
    """One figure of every seat over the months, named where it is at last, or in the month looked at."""
    rows, says = verdict.series(match, figure), verdict.SAYS[figure]
    plot = _plot(box, rows)
    plot.grid(pen, [(mark, says(mark)) for mark in round_marks(plot.low, plot.high)])
    for when, text in verdict.dates(match):
        align: Align = "left" if when == 0 else "right" if when >= plot.right else "centre"
        pen.text(text, plot.x(when), plot.box.bottom + 18, "label", "ink3", align)
    now = -1 if at is None else at
    ends = apart([plot.y(row[now]) for row in rows], 36, plot.box.y + 8, plot.box.bottom - 8)
    for seat, row in enumerate(rows):
        xs, ys = smooth([plot.x(at) for at in range(len(row))], [plot.y(value) for value in row])
        pen.curve(xs, ys, emblem.tone(seat), 2.4)
    if at is not None:
        plot.look_at(pen, at)
    for seat, (row, y) in enumerate(zip(rows, ends, strict=True)):
        pen.disc(plot.x(now % len(row)), plot.y(row[now]), 4, emblem.tone(seat))
        _name(match, seat, says(row[now]), pen, box.trim(left=plot.box.right + 10 - box.x), y)


def _plot(box: Box, rows: Sequence[Sequence[float]]) -> Plot:
    """From nought, or from below it, to a little above the highest."""
    left, top, right, bottom = MARGINS
    lowest, highest = min(0.0, *map(min, rows)), max(map(max, rows)) * SPARE
    inner = box.trim(left + WIDER, top, right, bottom)
    return Plot(inner, 0, max(1, len(rows[0]) - 1), lowest, highest or 1.0)


def _name(match: Match, seat: int, figure: str, pen: Pen, box: Box, y: float) -> None:
    platform, x = match.chairs[seat].platform, box.x + 26
    pen.emblem(emblem.emblem(platform), box.x + 10, y, 20, emblem.tone(seat))
    name = match.cast.platforms[platform].name
    pen.text(name, x, y - 8, "body-strong", emblem.ink(seat), width=box.right - x)
    pen.text(figure, x, y + 9, "label", "ink2", width=box.right - x)
