"""All charts by name. Most are widgets; `draw_...` are the parts for pictures of your own."""

from game.client.kit.charts.axes import Plot, apart, round_marks, smooth
from game.client.kit.charts.bars import Bars
from game.client.kit.charts.lines import Fan, Spark, draw_spark
from game.client.kit.charts.ribbons import (
    Span,
    Streaks,
    Stream,
    between,
    draw_edge,
    draw_streams,
    draw_stub,
    spans,
)
from game.client.kit.charts.shares import Layered, Shares, Turn
from game.client.kit.charts.timeline import Event, TimeLine
from game.client.kit.charts.waterfall import Step, Total, Waterfall, span_of

__all__ = [
    "Bars", "Event", "Fan", "Layered", "Plot", "Shares", "Span", "Spark", "Step", "Streaks",
    "Stream", "TimeLine", "Total", "Turn", "Waterfall", "apart", "between", "draw_edge",
    "draw_spark", "draw_streams", "draw_stub", "round_marks", "smooth", "span_of", "spans",
]  # fmt: skip
