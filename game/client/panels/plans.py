"""Plan A and plan B: two drafts of one month side by side, and what may come of each."""

from collections.abc import Callable

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Column,
    Label,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Spacer,
    Widget,
)
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.view import outlook, plans
from game.client.view.plans import Line
from game.client.view.table import Table
from game.words import say

SIDE = 0.44  # of the room, for the plans themselves


class Plans:
    """The plan in view is the one that would be sealed."""

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        forecast.look_ahead(sheets=lambda: plans.sheets(table))

    @property
    def two(self) -> bool:
        return len(self.table.match.plans(self.table.seat).drafts) > 1

    def build(self, width: float, high: bool) -> Widget:
        left = self._both() if self.two else self._one()
        foot = pieces.foot(self.table, self.close, verb=say("outlook.back"), do=self._button())
        own = Panel([*left, *foot], pad=(20, 14, 20, 8), gap=10, width=Share(SIDE))
        ahead = Panel(self._ahead(), pad=(20, 14, 20, 14), gap=10, width=Share(1 - SIDE))
        return Row([own, ahead], gap=12, width=Share(1))

    def _one(self) -> list[Widget]:
        return [pieces.title(say("plans.one"), say("plans.one_line")), Note(say("plans.how")), Spacer()]

    def _both(self) -> list[Widget]:
        takes, differ = plans.lines(self.table)
        chosen = Segmented(
            [(one, plans.name(at)) for at, one in enumerate(plans.NAMES)],
            plans.NAMES[self.table.match.plans(self.table.seat).at],
            on_change=lambda one: self.table.look_at(plans.NAMES.index(one)),
            name="plans",
            width=Share(2),
        )
        rows = Column([_row(line) for line in takes])
        cards: list[Widget] = [part for line in differ for part in (Rule(), _row(line))]
        nothing: list[Widget] = [Label(say("plans.same"), colour="ink2", wrap=True)]
        return [
            pieces.title(say("plans.title"), say("plans.line")),
            Row([Spacer(), chosen], gap=10),
            rows,
            Label(say("plans.differ"), font="body-strong"),
            ScrollView(Column(cards or nothing), name="plans.cards", height=Share(1)),
        ]

    def _button(self) -> Button:
        if self.two:
            text = say("plans.settle", plan=plans.tag(self.table))
            return Button(text, name="settle", on_press=self.table.settle_on)
        return Button(say("plans.part"), name="part", on_press=self.table.part)

    def _ahead(self) -> list[Widget]:
        forecast, table = self.forecast, self.table
        figure, fan = forecast.figure, forecast.fan
        if fan is None:
            found = say("forecast.thinking")
        else:
            found = (plans if self.two else outlook).finding(table, fan, figure)
        names = (plans.name(1), plans.name(0)) if self.two else None
        return [
            pieces.title(found, say("forecast.line"), "forecast.finding"),
            forecasts.figures(forecast, Share(1)),
            forecasts.assumption(forecast, wide=False),
            forecasts.chart(forecast, figure, names),
        ]


def _row(line: Line) -> Widget:
    sides = (
        Label(text, font="body-medium", width=Share(1), may_cut=True) for text in (line.first, line.second)
    )
    return Row(
        [Label(line.title, colour="ink2", width=Share(1), may_cut=True), *sides],
        gap=10,
        lie="centre",
        height=28,
    )
