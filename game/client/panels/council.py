"""The council: three chairs and how those on them feel, above what can be done about it."""

from collections.abc import Callable

from game.client.kit.layout import Share
from game.client.kit.widgets import Column, Label, Pips, Row, Rule, Widget
from game.client.panels.form import OrderForm
from game.client.parts.forecast import Forecast
from game.client.view import council, wording
from game.client.view.council import Member
from game.client.view.table import Table


class Council(OrderForm):
    """A form with the table drawn above it."""

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        super().__init__(council.LINES, "share", table, forecast, close)

    def head(self) -> Widget:
        return Label(council.finding(self.table), font="headline", wrap=True, name="finding")

    def body(self) -> list[Widget]:
        chairs = [self._chair(one) for one in council.members(self.table)]
        title = Label(wording.line(self.line, "title"), font="body-strong")
        why = Label(wording.line(self.line, "why"), font="label", colour="ink2", wrap=True)
        return [*chairs, Rule(space=4), Column([title, why], gap=2), *super().body()]

    def _chair(self, one: Member) -> Widget:
        name = Label(one.name, font="body-strong", width=Share(1), may_cut=True)
        feels = [Label(one.feels, font="label-strong", colour=one.tone), Pips(one.mood, tone=one.tone)]
        told = [one.does, one.minds, *([one.last] if one.last else [])]
        lines = [Label(text, font="label", colour="ink2", wrap=True) for text in told]
        return Column(
            [Row([name, *(feels if one.feels else [])], gap=8, lie="centre"), *lines],
            gap=2,
            pad=(0, 4),
            name=f"chair.{one.key}",
        )
