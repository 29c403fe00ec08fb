"""A page outside of the match: a bar with its title and buttons, and the ground below it."""

from collections.abc import Sequence

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import Label, Row, Rule, Spacer, Widget

BAR, GAP = 56, 12


def ground(pen: Pen, room: Box) -> None:
    """The bar lies on a card from edge to edge."""
    pen.fill(room, "bg")
    pen.fill(room.top_part(BAR), "card")
    pen.rule(room.x, BAR, room.w)


def head(title: str, line: str, buttons: Sequence[Widget], middle: Sequence[Widget] = ()) -> Widget:
    """The bar: what page this is, something in its middle, buttons at the right."""
    return Row(
        [
            Label(title, font="headline-large"),
            Spacer(6),
            Label(line, colour="ink2", width=None if middle else Share(1), may_cut=True),
            *([Spacer(), *middle, Spacer()] if middle else []),
            *buttons,
        ],
        gap=10,
        pad=(24, 0),
        lie="centre",
        height=BAR,
    )


def facts(rows: Sequence[tuple[str, str]]) -> list[Widget]:
    """What it is at the left, the figure at the right, a hairline above each."""
    lines: list[Widget] = []
    for name, figure in rows:
        pair: list[Widget] = [
            Label(name, colour="ink2"),
            Label(figure, font="body-medium", align="right", width=Share(1), may_cut=True),
        ]
        lines += [Rule(), Row(pair, gap=12, height=34)]
    return lines
