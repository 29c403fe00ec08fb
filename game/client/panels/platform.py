"""Everyday work: front page, seller charter, own stock and publicity, each beside what may come of it."""

from collections.abc import Callable, Sequence

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Column,
    Drawing,
    Emblem,
    Icon,
    Label,
    Meter,
    Note,
    Panel,
    Pin,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Spacer,
    Stepper,
    Toggle,
    Widget,
)
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.view import emblem, platform
from game.client.view.platform import POINTS, Line, Shelf
from game.client.view.table import Table
from game.words import amount, percent, say

LEFT, WIDE = 560, 1180


class Work:
    """A panel of one order: its card at the left, the forecast at the right."""

    line = ""  # of the sheet
    figure = "share"  # what the forecast looks at

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close

    def build(self, width: float, high: bool) -> Widget:
        table, on = self.table, pieces.changed(self.table, self.line)
        points = table.limits[self.line].attention
        body = [*self.body(), *pieces.reasons(table, self.line), Rule(space=3), *self._lines(self.lines())]
        left = Panel(
            [
                pieces.title(self.finding(), say(f"platform.{self.key}.line")),
                ScrollView(
                    Column(body, gap=6, pad=(0, 0, 0 if high else 10, 0)), name="work.view", height=Share(1)
                ),
                *pieces.complaint(table),
                *pieces.foot(table, self.close, *pieces.cost(points, on)),
            ],
            pad=(20, 14, 20, 8),
            gap=10,
            width=min(LEFT, width * 0.48),
        )
        page = forecasts.page(
            self.forecast, Note(say(f"platform.{self.key}.note"), bare=True), self.figure, high, width >= WIDE
        )
        return Row([left, Panel(page, pad=(20, 14), gap=10, width=Share(1))], gap=12)

    @property
    def key(self) -> str:
        """Of its texts."""
        return self.line

    def finding(self) -> str:
        raise NotImplementedError

    def body(self) -> list[Widget]:
        raise NotImplementedError

    def lines(self) -> Sequence[Line]:
        raise NotImplementedError

    def _lines(self, rows: Sequence[Line]) -> list[Widget]:
        return pieces.lines(*rows)


class FrontPage(Work):
    """Ten places for brands and ordinary goods. It is sent once every place is given away."""

    line = "front_page"

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        super().__init__(table, forecast, close)
        self.places = platform.places(table)

    @property
    def key(self) -> str:
        return "page"

    def finding(self) -> str:
        return platform.page_finding(self.table, self._shown())

    def lines(self) -> Sequence[Line]:
        return platform.page_lines(self.table)

    def _shown(self) -> platform.Places:
        """What is on the draft, unless a place is free."""
        full = sum(map(sum, self.places.values())) == platform.slots_of(self.table)
        self.places = platform.places(self.table) if full else self.places
        return self.places

    def body(self) -> list[Widget]:
        shown, slots = self._shown(), platform.slots_of(self.table)
        even = slots / len(shown)
        heads: list[Widget] = [
            Label("", width=Share(1)),
            Label(say("platform.page.brands"), font="head", colour="ink2", width=112, align="centre"),
            Label(say("platform.page.ordinary"), font="head", colour="ink2", width=112, align="centre"),
            Label("", width=64),
        ]
        rows = [self._row(name, pair, even, slots) for name, pair in shown.items()]
        return [Drawing(self._picture, height=58), Row(heads, gap=8, height=16), *rows]

    def _row(self, name: str, pair: tuple[int, int], even: float, slots: int) -> Widget:
        spare = slots - sum(map(sum, self.places.values()))
        steppers = [
            Stepper(
                count,
                0,
                count + spare,
                on_change=lambda n, at=kind: self._set(name, at, n),  # type: ignore[misc]
                name=f"page.{name}.{kind}",
                width=112,
            )
            for kind, count in enumerate(pair)
        ]
        meter = Meter(sum(pair) / slots, ticks=(even / slots,), width=64)
        title = Label(self.table.cast.categories[name], font="body-medium", width=Share(1), may_cut=True)
        return Row(
            [Icon(emblem.aisle(name), 17, width=20), title, *steppers, meter], gap=8, lie="centre", height=36
        )

    def _set(self, name: str, kind: int, count: int) -> None:
        pair = list(self.places[name])
        pair[kind] = count
        self.places = {**self.places, name: (pair[0], pair[1])}
        if sum(map(sum, self.places.values())) < platform.slots_of(self.table):
            self.table.on_change()
            return
        same = all(
            standing[name] == pair[at]
            for at, standing in enumerate(
                (self.table.standing.front_brand, self.table.standing.front_ordinary)
            )
            for name, pair in self.places.items()
        )
        self.table.change("front_page", None if same else platform.as_line(self.places))

    def _picture(self, pen: Pen, box: Box) -> None:
        """The page itself: filled tiles are brands', outlined ones ordinary goods', a dashed one is free."""
        slots = platform.slots_of(self.table)
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


class Charter(Work):
    """What a stall pays, and whether a credit ladder stands."""

    line = "charter"
    figure = "cash"

    def finding(self) -> str:
        return platform.charter_finding(self.table)

    def lines(self) -> Sequence[Line]:
        return platform.charter_lines(self.table)

    def body(self) -> list[Widget]:
        table, plan = self.table, self.table.planned
        part = table.limits["charter"].parts["commission"]
        pins = [
            Pin(
                rival.commission * POINTS,
                table.emblem(rival.seat),
                emblem.tone(rival.seat),
                say("platform.charter.pin", rival=table.name(rival.seat), rate=rival.commission),
            )
            for rival in table.rivals
        ]
        slider = Slider(
            plan.commission * POINTS,
            0,
            (part.most or 0) * POINTS,
            (part.step or 1) * POINTS,
            before=table.standing.commission * POINTS,
            pins=pins,
            name="commission",
            width=Share(1),
            on_change=lambda points: self._set(round(points / POINTS, 6), plan.ladder),
        )
        ladder = Toggle(
            say("platform.charter.ladder"),
            plan.ladder,
            name="ladder",
            on_change=lambda on: self._set(plan.commission, on),
        )
        figure = Label(percent(plan.commission), font="figure", align="right", width=60)
        return [
            Spacer(6),
            Row(
                [Label(say("platform.charter.commission"), font="body-medium", width=110), slider, figure],
                gap=8,
                lie="centre",
                height=40,
            ),
            ladder,
            Label(say("platform.charter.ladder_line"), font="label", colour="ink2", wrap=True),
        ]

    def _set(self, commission: float, ladder: bool) -> None:
        was = self.table.standing
        same = (commission, ladder) == (was.commission, was.ladder)
        self.table.change("charter", None if same else {"commission": commission, "credit": ladder})


class Stock(Work):
    """Goods of one's own, aisle by aisle."""

    line = "stock"

    def finding(self) -> str:
        return platform.stock_finding(self.table)

    def lines(self) -> Sequence[Line]:
        return platform.stock_lines(self.table)

    def body(self) -> list[Widget]:
        room = self.table.limits["stock"].entries or 0
        used = sum(level > 0 for level in self.table.planned.stock.values())
        line = Label(say("platform.stock.room", used=used, room=room), font="label", colour="ink2")
        return [*(self._row(shelf) for shelf in platform.shelves(self.table)), line]

    def _row(self, shelf: Shelf) -> Widget:
        levels = self.table.limits["stock"].parts[shelf.key].choices
        options = [(str(level), say(f"platform.stock.level.{level}")) for level in levels]
        seen = [
            Emblem(
                self.table.emblem(seat),
                emblem.tone(seat),
                12,
                width=14,
                help=say("platform.stock.seen", rival=self.table.name(seat), band=band),
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


class Publicity(Work):
    """Money for being heard, month after month."""

    line = "publicity_cr"
    figure = "users"

    @property
    def key(self) -> str:
        return "publicity"

    def finding(self) -> str:
        return platform.publicity_finding(self.table)

    def lines(self) -> Sequence[Line]:
        return platform.publicity_lines(self.table)

    def body(self) -> list[Widget]:
        table, plan = self.table, self.table.planned
        part = table.limits[self.line].parts[self.line]
        most = part.most or 1.0
        pins = [
            Pin(
                min(rival.publicity_cr, most) / 1e6,
                table.emblem(rival.seat),
                emblem.tone(rival.seat),
                say("platform.publicity.pin", rival=table.name(rival.seat), money=rival.publicity_cr),
            )
            for rival in table.rivals
            if rival.publicity_cr
        ]
        slider = Slider(
            plan.publicity_cr / 1e6,
            0,
            most / 1e6,
            (part.step or 1) / 1e6,
            before=table.standing.publicity_cr / 1e6,
            pins=pins,
            name="publicity",
            width=Share(1),
            on_change=self._set,
        )
        figure = Label(
            amount(plan.publicity_cr) if plan.publicity_cr else say("orders.off"),
            font="figure",
            align="right",
            width=70,
        )
        buzz = Row(
            [
                Label(say("platform.publicity.buzz"), font="body-medium", width=110),
                Meter(table.briefing.own.buzz / 100, width=Share(1)),
            ],
            gap=8,
            lie="centre",
        )
        return [
            Spacer(6),
            Row(
                [Label(say("platform.publicity.spend"), font="body-medium", width=110), slider, figure],
                gap=8,
                lie="centre",
                height=40,
            ),
            buzz,
        ]

    def _set(self, m: float) -> None:
        crowns = round(m * 1e6)
        same = abs(crowns - self.table.standing.publicity_cr) < 1
        self.table.change(self.line, None if same else crowns)
