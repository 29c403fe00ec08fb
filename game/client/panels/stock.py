"""Own stock: goods of one's own, aisle by aisle."""

from collections.abc import Sequence

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Emblem,
    Icon,
    Label,
    Row,
    Segmented,
    Widget,
)
from game.client.panels.work import Work
from game.client.view import emblem, stock
from game.client.view.heading import Line
from game.client.view.stock import Shelf
from game.words import say


class Stock(Work):
    """Goods of one's own, aisle by aisle."""

    line = "stock"

    def finding(self) -> str:
        return stock.finding(self.table)

    def lines(self) -> Sequence[Line]:
        return stock.lines(self.table)

    def body(self) -> list[Widget]:
        room = self.table.limits["stock"].entries or 0
        used = sum(level > 0 for level in self.table.planned.stock.values())
        line = Label(say("stock.room", used=used, room=room), font="label", colour="ink2")
        return [*(self._row(shelf) for shelf in stock.shelves(self.table)), line]

    def _row(self, shelf: Shelf) -> Widget:
        levels = self.table.limits["stock"].parts[shelf.key].choices
        options = [(str(level), say(f"stock.level.{level}")) for level in levels]
        seen = [
            Emblem(
                self.table.emblem(seat),
                emblem.tone(seat),
                12,
                width=14,
                help=say("stock.seen", rival=self.table.name(seat), band=band),
                name=f"stock.{shelf.key}.{seat}",
            )
            for seat, band in shelf.rivals
        ]
        choice = Segmented(
            options,
            str(shelf.level),
            on_change=lambda level: self._set(shelf.key, int(level)),
            name=f"stock.{shelf.key}",
            width=230,
            font=("medium", 12),
            font_on=("strong", 12),
        )
        names = Row(
            [Label(shelf.title, font="body-medium", may_cut=True), *seen], gap=5, lie="centre", width=Share(1)
        )
        return Row([Icon(shelf.icon, 17, width=20), names, choice], gap=8, lie="centre", height=36)

    def _set(self, category: str, level: int) -> None:
        levels = {**self.table.planned.stock, category: level}
        was = self.table.standing.stock
        changed = {name: count for name, count in levels.items() if count != was[name]}
        self.table.change("stock", changed or None)
