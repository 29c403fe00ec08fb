"""Publicity: money for being heard, month after month."""

from collections.abc import Sequence

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Label,
    Meter,
    Pin,
    Row,
    Slider,
    Spacer,
    Widget,
)
from game.client.panels.work import Work
from game.client.view import emblem, publicity
from game.client.view.heading import Line
from game.words import amount, say


class Publicity(Work):
    """Money for being heard, month after month."""

    line = "publicity_cr"
    figure = "users"

    @property
    def key(self) -> str:
        return "publicity"

    def finding(self) -> str:
        return publicity.finding(self.table)

    def lines(self) -> Sequence[Line]:
        return publicity.lines(self.table)

    def body(self) -> list[Widget]:
        table, plan = self.table, self.table.planned
        part = table.limits[self.line].parts[self.line]
        most = part.most or 1.0
        pins = [
            Pin(
                min(rival.publicity_cr, most) / 1e6,
                table.emblem(rival.seat),
                emblem.tone(rival.seat),
                say("publicity.pin", rival=table.name(rival.seat), money=rival.publicity_cr),
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
                Label(say("publicity.buzz"), font="body-medium", width=110),
                Meter(table.briefing.own.buzz / 100, width=Share(1)),
            ],
            gap=8,
            lie="centre",
        )
        return [
            Spacer(6),
            Row(
                [Label(say("publicity.spend"), font="body-medium", width=110), slider, figure],
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
