"""Logistics: own couriers and two carriers to join up with, what each leads to, and who would notice."""

from collections.abc import Callable

from game.client.kit.charts import Bars
from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Card,
    Column,
    Emblem,
    Icon,
    Label,
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
from game.client.parts.quality import QualityBar
from game.client.view import delivery, emblem
from game.client.view.delivery import Cell, Compared, Effect, Works
from game.client.view.table import Table
from game.session.sheet import Sheet
from game.words import say

LEFT, MIDDLE, WIDE = 368, 388, 1180  # units
COLUMNS = (52, 74, 74)  # of the table of buildings
FIGURE = "users"  # what the forecast looks at


class Delivery:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        forecast.look_ahead(delivery.HALF_YEAR)
        self.kept: tuple[Sheet, Compared] | None = None

    def build(self, width: float, high: bool) -> Widget:
        found, wide = self._compared(), width >= WIDE
        page = forecasts.page(
            self.forecast,
            Note(say("delivery.note", n=self.table.cast.building_months), bare=True),
            FIGURE,
            high,
            wide=False,
        )
        right = Panel(page, pad=(20, 14), gap=10, width=Share(1))
        middle = (
            [Panel([self._scrolled(self._led_to(found), "led")], pad=(20, 14), width=MIDDLE)] if wide else []
        )
        return Row([self._left(found, width, high), *middle, right], gap=12)

    def _compared(self) -> Compared:
        """Settled once for a draft."""
        if self.kept is None or self.kept[0] != self.table.sheet:
            self.kept = self.table.sheet, delivery.compared(self.table)
        return self.kept[1]

    def _left(self, found: Compared, width: float, high: bool) -> Widget:
        table, wide = self.table, width >= WIDE
        room = LEFT if wide else width * 0.5
        body = [
            *(self._kind(works) for works in delivery.works(table)),
            *self._reasons(),
            Rule(space=2),
            *pieces.lines(*delivery.lines(table, found)),
            *([] if wide else [Rule(space=4), *self._led_to(found)]),
        ]
        points = table.limits["logistics"].attention
        return Panel(
            [
                pieces.title(delivery.finding(table), say("delivery.line")),
                self._scrolled(body, "works"),
                *pieces.complaint(table),
                *pieces.foot(
                    table, self.close, *pieces.cost(points, pieces.changed(table, "logistics"), room=room)
                ),
            ],
            pad=(20, 14, 20, 8),
            gap=10,
            width=room,
        )

    def _scrolled(self, body: list[Widget], name: str) -> Widget:
        return ScrollView(Column(body, gap=9), name=f"delivery.{name}", height=Share(1))

    # What can be built

    def _reasons(self) -> list[Widget]:
        whys = dict.fromkeys(works.why for works in delivery.works(self.table) if works.why)
        said = [Note(why, "info", bare=True) for why in whys]
        return [*said, *(pieces.reasons(self.table, "logistics") if self.table.sheet.logistics else [])]

    def _kind(self, works: Works) -> Widget:
        names = Column(
            [
                Label(delivery.title(works.key), font="body-strong"),
                Label(say(f"delivery.about.{works.key}"), font="label", colour="ink2", may_cut=True),
            ],
            gap=1,
            width=Share(1),
        )
        head = Row([Icon(delivery.ICONS[works.key], 18, tile="sunk"), names], gap=10, lie="centre")
        cells = Row([self._cell(works, cell) for cell in works.cells], gap=8, height=46)
        return Column([head, cells], gap=5)

    def _cell(self, works: Works, cell: Cell) -> Widget:
        had, chosen = cell.state == "had", works.wanted and cell.state == "next"
        can = cell.state == "next" and not works.why
        quiet = "ink3" if cell.state == "later" or (cell.state == "next" and works.why) else "ink"
        name = Label(say("delivery.cell", level=cell.level), font="body-medium", colour=quiet, width=Share(1))
        sign = (
            [Icon("check", 14, "acc")]
            if had
            else [Icon("clock", 14, "warn")]
            if cell.state == "building"
            else []
        )
        figure = Label(cell.figure, font="label", colour="ink2" if quiet == "ink" else "ink3")
        return Card(
            [Column([Row([name, *sign], lie="centre"), figure], gap=1)],
            chosen=chosen or had,
            tinted=had or chosen,
            on_press=(lambda: self._want("" if works.wanted else works.key)) if can else None,
            enabled=can or had,
            reason=works.why or (say("delivery.first") if cell.state == "later" else ""),
            name=f"build.{works.key}.{cell.level}",
            pad=(10, 4),
            width=Share(1),
        )

    def _want(self, kind: str) -> None:
        self.table.change("logistics", kind or None)

    # What it leads to

    def _led_to(self, found: Compared) -> list[Widget]:
        table, effect = self.table, delivery.looked_at(self.table, found)
        line = say("delivery.led.line", when=delivery.last(table))
        title = pieces.title(delivery.quality_finding(table, effect), line, "quality")
        return [
            title,
            self._bar(effect),
            *self._effects(found, effect),
            *self._noticing(effect),
            *self._rivals(),
        ]

    def _bar(self, effect: Effect | None) -> Widget:
        table = self.table
        least, granted, most = table.cast.quality
        now = table.briefing.own.delivery.quality
        then = effect.quality if effect else now
        marks = [(granted, say("delivery.mark.granted"))]
        if then > now:
            marks.append((then, say("delivery.mark.then")))
        return QualityBar(
            now=now,
            then=then,
            least=least - 0.05,
            most=most,
            marks=marks,
            rivals=[
                (rival.quality, table.emblem(rival.seat), emblem.tone(rival.seat)) for rival in table.rivals
            ],
            name="quality.bar",
            help=say("delivery.bar_help"),
        )

    def _effects(self, found: Compared, shown: Effect | None) -> list[Widget]:
        """A row for everything that can be begun: sales a month, and cash in all."""
        if not found.kinds:
            return []
        heads = [say(f"delivery.head.{key}") for key in ("quality", "sales", "cash")]
        rows = [self._cells([say("delivery.led.title"), *heads], "label", "body-strong", ["ink3"] * 3, False)]
        for effect in found.kinds.values():
            moves = (effect.sales_cr, effect.cash_cr)
            tones = ["ink", *("pos" if value > 0 else "neg" if value < 0 else "ink2" for value in moves)]
            figures = [say("delivery.crowns", crowns=value) for value in moves]
            if effect.closed:
                figures, tones = [say("delivery.closed")], ["ink", "neg"]
            texts = [delivery.title(effect.key), say("delivery.quality.figure", now=effect.quality), *figures]
            rows.append(
                self._cells(
                    texts, "body-strong" if effect is shown else "body", "body", tones, effect is shown
                )
            )
        return [Rule(), *rows]

    def _cells(self, texts: list[str], font: str, first: str, tones: list[str], strong: bool) -> Widget:
        name = Label(texts[0], font="body-strong" if strong else first, width=Share(1), may_cut=True)
        wides = COLUMNS if len(texts) > len(COLUMNS) else (COLUMNS[0], sum(COLUMNS[1:]) + 6)
        figures = [
            Label(text, font=font, colour=tone, align="right", width=wide)
            for text, tone, wide in zip(texts[1:], tones, wides, strict=False)
        ]
        return Row([name, *figures], gap=6, lie="centre", height=22)

    def _noticing(self, effect: Effect | None) -> list[Widget]:
        if effect is None or not delivery.is_noticed(self.table, effect):
            return []
        head = Row(
            [
                Label(say("delivery.notice.title"), font="body-strong", width=Share(1)),
                Label(
                    say("delivery.notice.line", name=delivery.title(effect.key)), font="label", colour="ink3"
                ),
            ]
        )
        return [Rule(), head, Bars(delivery.noticing(self.table, effect), pitch=21, names=132)]

    def _rivals(self) -> list[Widget]:
        rows = [
            Row(
                [
                    Emblem(self.table.emblem(seat), emblem.tone(seat), 16, width=20),
                    Label(self.table.name(seat), font="body-medium"),
                    Label(built, font="label", colour="ink2", align="right", width=Share(1), may_cut=True),
                ],
                gap=8,
                lie="centre",
                height=22,
            )
            for seat, built in delivery.rivals(self.table)
        ]
        head = Label(say("delivery.rivals"), font="body-strong")
        return [Rule(), head, *rows] if rows else []
