"""A picture to keep: widgets on a sheet of their own, whatever the window is."""

from collections.abc import Sequence

from pygame import Surface

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.style import DESIGN, Style
from game.client.kit.widgets import Column, Widget
from game.client.kit.widgets.dialog import Root
from game.client.kit.widgets.widget import paint

FINE = 1.5  # pixels to the unit: a sheet of 1920x1080


def sheet(parts: Sequence[Widget], style: Style) -> Surface:
    """The parts below each other on the ground of a card, in the colours of this style."""
    room = Box(0, 0, *DESIGN)
    surface = Surface([round(side * FINE) for side in DESIGN], 0, 32)
    pen = Pen(Style(style.fonts, style.theme, FINE), surface)
    root = Root([Column(list(parts), gap=14, pad=(36, 28, 28, 24))])
    root.adopt()
    root.place(pen, room)
    pen.fill(room, "card")
    paint(root, pen, room)
    return surface
