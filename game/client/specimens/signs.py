"""What is only read."""

from game.client.kit.box import Box
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Change,
    Drawing,
    Emblem,
    Icon,
    Label,
    Meter,
    Pill,
    Pips,
    Rule,
    Title,
    draw_change,
    draw_meter,
    draw_pill,
    draw_pips,
)
from game.client.specimens.fields import DIAMOND
from game.client.specimens.specimen import Specimen


def moon(pen: Pen, box: Box) -> None:
    """A picture of its own."""
    pen.disc(box.x + 20, box.cy, 16, "warn")
    pen.disc(box.x + 27, box.cy - 4, 14, "card")


PAGE = (
    Specimen(lambda: Title("Kite took 0.31m buyers", "from Lantern, in one month"), wide=True),
    Specimen(lambda: Title("A smaller finding", font="headline-small"), wide=True),
    Specimen(lambda: Label("One line"), ("shut",)),
    Specimen(lambda: Label("A line that ends before it has said all", may_cut=True, width=140)),
    Specimen(lambda: Label("A paragraph that wraps as often as it has to", wrap=True, width=140)),
    Specimen(lambda: Label("86.4m cr", font="figure-large", align="right", width=140)),
    Specimen(lambda: Change("1.8 points", 1)),
    Specimen(lambda: Change("24m cr", -1)),
    Specimen(lambda: Change("0", 0)),
    Specimen(lambda: Change("3 fakes in 100", 1, good=False)),
    Specimen(lambda: Pill("Rumour", "warn", "onacc")),
    Specimen(lambda: Pill("sealed")),
    Specimen(lambda: Icon("truck", 22)),
    Specimen(lambda: Icon("rocket", 22, "acc", tile="accs")),
    Specimen(lambda: Emblem(DIAMOND, "p1", 32)),
    Specimen(lambda: Meter(0.4, ticks=(0.8,)), wide=True),
    Specimen(lambda: Meter(0.4, second=0.7), wide=True),
    Specimen(lambda: Meter(0.4, "p2", striped=True, thick=10), wide=True),
    Specimen(lambda: Meter(0.0), wide=True),
    Specimen(lambda: Pips(2, 1, 3)),
    Specimen(lambda: Rule(space=4), wide=True),
    Specimen(lambda: Drawing(moon, width=60, height=40)),
    Specimen(lambda: Drawing(lambda pen, box: draw_change(pen, box.x, box.cy, "5%", 1), height=20)),
    Specimen(lambda: Drawing(lambda pen, box: draw_pill(pen, box.x, box.cy, "new"), height=20)),
    Specimen(lambda: Drawing(lambda pen, box: draw_meter(pen, box, 0.7), width=120, height=8)),
    Specimen(lambda: Drawing(lambda pen, box: draw_pips(pen, box.x, box.cy, 3, 0, 2), height=14)),
)
