"""The seller charter: what a stall pays, and whether its good name counts."""

from collections.abc import Sequence

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Label,
    Pin,
    Row,
    Slider,
    Spacer,
    Toggle,
    Widget,
)
from game.client.panels.work import Work
from game.client.view import charter, emblem
from game.client.view.heading import POINTS, Line
from game.words import percent, say


class Charter(Work):
    """What a stall pays, and whether a credit ladder stands."""

    line = "charter"
    figure = "cash"

    def finding(self) -> str:
        return charter.finding(self.table)

    def lines(self) -> Sequence[Line]:
        return charter.lines(self.table)

    def body(self) -> list[Widget]:
        table, plan = self.table, self.table.planned
        part = table.limits["charter"].parts["commission"]
        pins = [
            Pin(
                rival.commission * POINTS,
                table.emblem(rival.seat),
                emblem.tone(rival.seat),
                say("charter.pin", rival=table.name(rival.seat), rate=rival.commission),
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
            say("charter.ladder"),
            plan.ladder,
            name="ladder",
            on_change=lambda on: self._set(plan.commission, on),
        )
        figure = Label(percent(plan.commission), font="figure", align="right", width=60)
        return [
            Spacer(6),
            Row(
                [Label(say("charter.commission"), font="body-medium", width=110), slider, figure],
                gap=8,
                lie="centre",
                height=40,
            ),
            ladder,
            Label(say("charter.ladder_line"), font="label", colour="ink2", wrap=True),
        ]

    def _set(self, commission: float, ladder: bool) -> None:
        was = self.table.standing
        same = (commission, ladder) == (was.commission, was.ladder)
        self.table.change("charter", None if same else {"commission": commission, "credit": ladder})
