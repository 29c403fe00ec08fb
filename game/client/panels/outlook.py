"""The forecast alone: any figure, with the draft as it is."""

from collections.abc import Callable

from game.client.kit.layout import Share
from game.client.kit.widgets import Column, Note, Panel, Row, Widget
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.view.table import Table
from game.words import say


class Outlook:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close

    def build(self, width: float, high: bool) -> Widget:
        table = self.table
        tabs = forecasts.figures(self.forecast, min(500, width * 0.46))
        given = [say("outlook.nothing")] if not table.sheet.lines else []
        note = Note(given[0] if given else say("outlook.note"), bare=True)
        page = forecasts.page(self.forecast, note, high=high)
        head = Row([Column([page[0]], width=Share(1)), tabs], gap=20, lie="start")
        body = [
            head,
            *page[1:],
            *pieces.foot(table, self.close, verb=say("outlook.back")),
        ]
        return Panel(body, pad=(24, 14, 24, 8), gap=10, width=Share(1))
