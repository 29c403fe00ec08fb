"""The front page: ten places for brands and ordinary goods."""

from collections.abc import Callable, Sequence

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Drawing,
    Icon,
    Label,
    Meter,
    Row,
    Stepper,
    Widget,
)
from game.client.panels.work import Work
from game.client.parts.forecast import Forecast
from game.client.view import emblem, frontpage
from game.client.view.heading import Line
from game.client.view.table import Table
from game.words import say


class FrontPage(Work):
    """Ten places for brands and ordinary goods. It is sent once every place is given away."""

    line = "front_page"

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        super().__init__(table, forecast, close)
        self.places = frontpage.places(table)

    @property
    def key(self) -> str:
        return "frontpage"

    def finding(self) -> str:
        return frontpage.finding(self.table, self._shown())

    def lines(self) -> Sequence[Line]:
        return frontpage.lines(self.table)

    def _shown(self) -> frontpage.Places:
        """What is on the draft, unless a place is free."""
        full = sum(map(sum, self.places.values())) == frontpage.slots(self.table)
        self.places = frontpage.places(self.table) if full else self.places
        return self.places

    def body(self) -> list[Widget]:
        shown, slots = self._shown(), frontpage.slots(self.table)
        even = slots / len(shown)
        heads: list[Widget] = [
            Label("", width=Share(1)),
            Label(say("frontpage.brands"), font="head", colour="ink2", width=112, align="centre"),
            Label(say("frontpage.ordinary"), font="head", colour="ink2", width=112, align="centre"),
            Label("", width=64),
        ]
        rows = [self._row(name, pair, even, slots) for name, pair in shown.items()]
        return [Drawing(self._picture, height=58), Row(heads, gap=8, height=16), *rows]

    def _row(self, name: str, pair: tuple[int, int], even: float, slots: int) -> Widget:
        spare = slots - sum(map(sum, self.places.values()))
        title = self.table.cast.categories[name]
        kinds = (say("frontpage.brands"), say("frontpage.ordinary"))
        steppers = [
            Stepper(
                count,
                0,
                count + spare,
                on_change=lambda n, at=kind: self._set(name, at, n),  # type: ignore[misc]
                name=f"page.{name}.{kind}",
                called=say("aloud.cell", row=title, column=kinds[kind]),
                width=112,
            )
            for kind, count in enumerate(pair)
        ]
        meter = Meter(sum(pair) / slots, ticks=(even / slots,), width=64)
        words = Label(title, font="body-medium", width=Share(1), may_cut=True)
        return Row(
            [Icon(emblem.aisle(name), 17, width=20), words, *steppers, meter], gap=8, lie="centre", height=36
        )

    def _set(self, name: str, kind: int, count: int) -> None:
        pair = list(self.places[name])
        pair[kind] = count
        self.places = {**self.places, name: (pair[0], pair[1])}
        if sum(map(sum, self.places.values())) < frontpage.slots(self.table):
            self.table.on_change()
            return
        same = all(
            standing[name] == pair[at]
            for at, standing in enumerate(
                (self.table.standing.front_brand, self.table.standing.front_ordinary)
            )
            for name, pair in self.places.items()
        )
        self.table.change("front_page", None if same else frontpage.as_line(self.places))

    def _picture(self, pen: Pen, box: Box) -> None:
        """The page itself: filled tiles are brands', outlined ones ordinary goods', a dashed one is free."""
        slots = frontpage.slots(self.table)
        tiles = [
            (name, kind) for name, pair in self.places.items() for kind in (0, 1) for _ in range(pair[kind])
        ]
        wide = (box.w - 6 * (slots - 1)) / slots
        for at in range(slots):
            cell = Box(box.x + at * (wide + 6), box.y, wide, box.h)
            if at >= len(tiles):
                pen.box(cell, None, "warn", 6, 1.5)
                continue
            name, kind = tiles[at]
            pen.box(cell, "acc" if kind == 0 else "card", "acc", 6)
            pen.icon(emblem.aisle(name), cell.cx, cell.cy, 22, "onacc" if kind == 0 else "acc")
