"""A form under what one ought to know before it is filled in."""

from collections.abc import Callable

from game.client.kit.widgets import Column, Label, Rule, Widget
from game.client.panels.form import OrderForm
from game.client.parts.forecast import Forecast
from game.client.view import wording
from game.client.view.orders import KINDS
from game.client.view.table import Table


class Under(OrderForm):
    """Of the lines of one card; the headline is what is known, and the form has its title below that."""

    card = ""  # its key

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        kind = KINDS[self.card]
        super().__init__(kind.lines, kind.figure, table, forecast, close)

    def head(self) -> Widget:
        return Label(self.finding(), font="headline", wrap=True, name="finding")

    def body(self) -> list[Widget]:
        title = Label(wording.line(self.line, "title"), font="body-strong")
        why = Label(wording.line(self.line, "why"), font="label", colour="ink2", wrap=True)
        return [*self.known(), Rule(space=4), Column([title, why], gap=2), *super().body()]

    def known(self) -> list[Widget]:
        """What stands above the form."""
        raise NotImplementedError
