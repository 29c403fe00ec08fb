"""Policing: how hard one looks for fakes, what each level leads to, and who is watching."""

from collections.abc import Callable

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Column,
    Drawing,
    Emblem,
    Icon,
    Label,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Widget,
)
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.checks import Curve, LevelChart, dial
from game.client.parts.forecast import Forecast
from game.client.view import emblem, trust
from game.client.view.table import Table
from game.client.view.trust import POINTS, Level, Watcher
from game.session.sheet import Sheet
from game.words import number, percent, say

LEFT, MIDDLE, WIDE = 352, 404, 1180  # units
FIGURE = "fortune"  # what the forecast looks at


class Trust:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        forecast.look_ahead(trust.HALF_YEAR)
        self.kept: tuple[Sheet, dict[int, Level]] | None = None

    def build(self, width: float, high: bool) -> Widget:
        found, wide = self._levels(), width >= WIDE
        page = forecasts.page(self.forecast, Note(say("trust.note"), bare=True), FIGURE, high, wide=False)
        right = Panel(page, pad=(20, 14), gap=10, width=Share(1))
        middle = Panel(self._compared(found, Share(1)), pad=(20, 14), gap=8, width=MIDDLE)
        return Row([self._left(found, width, high), *([middle] if wide else []), right], gap=12)

    def _levels(self) -> dict[int, Level]:
        """Settled once for a draft."""
        if self.kept is None or self.kept[0] != self.table.sheet:
            self.kept = self.table.sheet, trust.levels(self.table)
        return self.kept[1]

    def _left(self, found: dict[int, Level], width: float, high: bool) -> Widget:
        table, on, wide = self.table, pieces.changed(self.table, "policing"), width >= WIDE
        room = LEFT if wide else width * 0.5
        body = [
            self._choice(found),
            *pieces.reasons(table, "policing"),
            *pieces.lines(*trust.lines(table, found)),
            *([] if wide else [Rule(space=4), *self._compared(found, 190)]),
        ]
        count = len(self._names())
        picture = [Drawing(dial(table.planned.policing, count), height=Share(1))] if wide and high else []
        view = ScrollView(
            Column(body, gap=8),
            name="trust.view",
            height=None if picture else Share(1),
        )
        points = pieces.cost(table.limits["policing"].attention, on, room=room)
        return Panel(
            [
                pieces.title(trust.finding(table, found), say("trust.line.what")),
                *picture,
                view,
                *pieces.complaint(table),
                *pieces.foot(table, self.close, *points),
            ],
            pad=(20, 14, 20, 8),
            gap=10,
            width=room,
        )

    def _names(self) -> list[str]:
        """Of all levels, also of those that this platform never goes to."""
        return [trust.name(level) for level in range(trust.highest(self.table) + 1)]

    def _choice(self, found: dict[int, Level]) -> Widget:
        table = self.table
        never = say("refusal.policing.bounds")
        return Segmented(
            [(str(level), name) for level, name in enumerate(self._names())],
            str(table.planned.policing),
            on_change=self._set,
            blocked={str(level): never for level, _ in enumerate(self._names()) if level not in found},
            enabled=not table.barred("policing"),
            reason=table.barred("policing"),
            name="policing",
            called=say("orders.card.policing"),
            help=say("trust.help"),
        )

    def _set(self, key: str) -> None:
        level = int(key)
        self.table.change("policing", None if level == self.table.standing.policing else level)

    # All levels beside each other

    def _compared(self, found: dict[int, Level], high: float | Share) -> list[Widget]:
        table = self.table
        chart = LevelChart(
            self._curves(found),
            [trust.name(level) for level in found],
            list(found).index(table.planned.policing),
            height=high,
            name="trust.chart",
        )
        watchers = [self._watcher(one) for one in trust.watchers(table, found)]
        head = Label(say("trust.watch.title"), font="body-strong")
        return [pieces.title(*trust.step(table, found), "step"), chart, Rule(space=2), head, *watchers]

    def _curves(self, found: dict[int, Level]) -> list[Curve]:
        rows, now = list(found.values()), found[self.table.planned.policing]
        most = max(row.shops for row in rows) or 1.0  # none at all: the platform has closed by then
        return [
            Curve(
                say("trust.curve.trust"),
                [row.trust * POINTS for row in rows],
                number(now.trust * POINTS, 0),
                "acc",
            ),
            Curve(
                say("trust.curve.shops"),
                [row.shops / most * POINTS for row in rows],
                say("trust.curve.stay", part=now.shops / most),
                "ink2",
            ),
            Curve(
                say("trust.curve.fakes"),
                [row.fakes * POINTS for row in rows],
                percent(now.fakes),
                "neg",
                True,
            ),
        ]

    def _watcher(self, one: Watcher) -> Widget:
        sign: Widget = Icon(one.icon, 17, one.tone, width=20)
        if one.seat is not None:
            sign = Emblem(self.table.emblem(one.seat), emblem.tone(one.seat), 17, width=20)
        name = Label(one.name, font="body-medium", width=Share(1), may_cut=True)
        says = Label(one.says, font="label", colour=one.tone, align="right")
        return Row([sign, name, says], gap=8, lie="centre", height=24)
