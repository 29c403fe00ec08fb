"""What the panels of everyday work have in common: one order at the left, what may come at the right."""

from collections.abc import Callable, Sequence

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Column,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Widget,
)
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.view.heading import Line
from game.client.view.table import Table
from game.words import say

LEFT, WIDE = 560, 1180


class Work:
    """A panel of one order: its card at the left, the forecast at the right."""

    line = ""  # of the sheet
    figure = "share"  # what the forecast looks at
    room: float = LEFT  # units, across its card

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close

    def build(self, width: float, high: bool) -> Widget:
        table, on = self.table, pieces.changed(self.table, self.line)
        self.room = min(LEFT, width * 0.48)
        points = pieces.points(table, self.line)
        body = [*self.body(), *pieces.reasons(table, self.line), *self._lines(self.lines())]
        left = Panel(
            [
                self.head(),
                ScrollView(
                    Column(body, gap=6, pad=(0, 0, 0 if high else 10, 0)), name="work.view", height=Share(1)
                ),
                *self.below(),
                *pieces.complaint(table),
                *pieces.foot(table, self.close, *pieces.cost(points, on)),
            ],
            pad=(20, 14, 20, 8),
            gap=10,
            width=self.room,
            name="work",
        )
        page = forecasts.page(self.forecast, self.note(), self.figure, high, width >= WIDE)
        return Row([left, Panel(page, pad=(20, 14), gap=10, width=Share(1))], gap=12)

    @property
    def key(self) -> str:
        """Of its texts."""
        return self.line

    def head(self) -> Widget:
        return pieces.title(self.finding(), say(f"{self.key}.line"))

    def note(self) -> Widget:
        """Below the forecast."""
        return Note(say(f"{self.key}.note"), bare=True)

    def finding(self) -> str:
        raise NotImplementedError

    def body(self) -> list[Widget]:
        raise NotImplementedError

    def below(self) -> list[Widget]:
        """What stays in sight below a body that scrolls."""
        return []

    def lines(self) -> Sequence[Line]:
        raise NotImplementedError

    def _lines(self, rows: Sequence[Line]) -> list[Widget]:
        return [Rule(space=3), *pieces.lines(*rows)] if rows else []
