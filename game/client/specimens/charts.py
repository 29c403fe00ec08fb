"""What is drawn from numbers."""

from game.client.kit.box import Box
from game.client.kit.charts import (
    Bars,
    Event,
    Fan,
    Layered,
    Shares,
    Spark,
    Step,
    Stream,
    TimeLine,
    Total,
    Turn,
    Waterfall,
    draw_edge,
    draw_spark,
    draw_streams,
    draw_stub,
)
from game.client.kit.pen import Pen
from game.client.kit.widgets import Drawing
from game.client.specimens.fields import DIAMOND
from game.client.specimens.specimen import Specimen

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul")
INNER, OUTER = ([41, 40, 41, 43], [41, 44, 47, 50]), ([41, 37, 37, 38], [41, 47, 51, 55])
PLAN = ([36, 38, 37, 41], [41, 42, 44, 46], INNER, OUTER, [41, 40, 39, 39], MONTHS)
TICKS, ENDS = (
    ((30, "30%"), (40, "40%"), (50, "50%")),
    (("This plan", "about 46%"), ("No change", "about 39%")),
)
BARS = (("Growth", 0.9, "90", "acc"), ("Profit", 0.35, "35", "p2"), ("Nothing", 0.0, "0", "ink3"))
LAYERS = (
    Layered((0.2, 0.24, 0.3, 0.34, 0.42), "p1", "p1t", "Kite", "42%", DIAMOND),
    Layered((0.5, 0.44, 0.38, 0.33, 0.27), "p2", "p2t", "Lantern", "27%"),
)
TURNS = (Turn(2, 0, "A great day", "brought 6 points"),)
CAUSES = (
    Step("price", "Lower prices", 3.1, "+3.1"),
    Step("brands", "New brands", 1.2, "+1.2", "two of them"),
    Step("trust", "Fakes", -1.9, "−1.9"),
    Step("rest", "Habit", 0.0, "0.0"),
)
BEFORE, AFTER = Total("February", 36.0, "36.0%"), Total("March", 38.4, "38.4%", "p1")
LEVELS = ((34, "34"), (38, "38"), (42, "42"))
EVENTS = (
    Event(0, "Wattle ends", "p1t"),
    Event(1.2, "Oak ends", "p2t", strong=True),
    Event(3, "Tax", "ink2", False),
)


def streams(pen: Pen, box: Box) -> None:
    """Three streams, one of them striped, from their edge; and one that reaches nobody."""
    ends = ((8, 10, 30, "p1", False), (44, 52, 18, "p2", True), (70, 82, 8, "p3", False))
    draw_streams(
        pen,
        [
            Stream(tone, box.x + 8, box.y + y0, box.right, box.y + y1, thick, tone, striped)
            for y0, y1, thick, tone, striped in ends
        ],
    )
    draw_stub(pen, box.x + 8, box.x + 60, box.y + 84, 12)
    draw_edge(pen, box.x, box.y + 8, 88)


PAGE = (
    Specimen(lambda: Fan(*PLAN, TICKS, "now", ENDS), wide=True, high=210),
    Specimen(lambda: Fan(*PLAN, TICKS, "now", ENDS, faded=True), wide=True, high=210),
    Specimen(lambda: Fan([36, 38, 37, 41], labels=MONTHS[:4], ticks=TICKS), wide=True, high=150),
    Specimen(lambda: Waterfall(BEFORE, CAUSES, AFTER, LEVELS, 33, 42), wide=True, high=230),
    Specimen(lambda: Waterfall(BEFORE, (), BEFORE, LEVELS, 33, 42), wide=True, high=190),
    Specimen(lambda: Shares(LAYERS, ("Elsewhere", "31%"), ((0.5, "50%"),), turns=TURNS), wide=True, high=230),
    Specimen(lambda: Shares(LAYERS, ("Elsewhere", "32%"), now=2), wide=True, high=190),
    Specimen(lambda: Bars(BARS), wide=True),
    Specimen(lambda: TimeLine(MONTHS[:5], EVENTS), wide=True),
    Specimen(lambda: Spark([1, 3, 2, 4])),
    Specimen(lambda: Spark([])),
    Specimen(lambda: Drawing(lambda pen, box: draw_spark(pen, box, [4, 2, 3, 1], "p2"), width=90, height=30)),
    Specimen(lambda: Drawing(streams), wide=True, high=110),
)
