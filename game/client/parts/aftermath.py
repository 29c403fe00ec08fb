"""The card of what comes of a great day: its months, the peak, who comes, and the till."""

from typing import Any

from game.client.kit.layout import Share
from game.client.kit.style import Colour
from game.client.kit.widgets import Column, Drawing, Label, Note, Panel, Row, Rule, Widget
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.parts.greatday import Load, Loads, Months, Parts
from game.client.view import aftermath, emblem, promotions
from game.client.view.promotions import Found, M
from game.client.view.table import Table
from game.session.shown import Fan, GreatDay
from game.words import amount, month_name, say, short_month


class Aftermath:
    """Of the `day` that is looked at; empty where there can be none."""

    def __init__(self, table: Table, forecast: Forecast, day: dict[str, Any]) -> None:
        self.table, self.forecast, self.day = table, forecast, day

    def build(self, found: Found, wide: bool, high: bool) -> Widget:
        table, fan, day = self.table, self.forecast.fan, self.day
        there = promotions.held(found, day)
        finding = aftermath.sales_finding(table, fan, day, there is not None)
        seat = table.seat
        chart = Months(
            aftermath.sales(table, fan, day if there else {}),
            emblem.tone(seat),
            emblem.ink(seat),
            self.forecast.faded,
            name="months",
            height=Share(1),
        )
        blocks: list[Widget] = []
        if there is not None and fan is not None:
            blocks = [self._peak(found, there, wide), self._joined(fan, wide), self._cash(found, fan, wide)]
        text, warns = aftermath.note(table, day, found) if day else (say("promotions.note.rest"), False)
        note = Note(text, "warn" if warns else "info")
        return Panel(
            [
                pieces.title(finding, say("promotions.sales.line"), "sales"),
                *([forecasts.assumption(self.forecast, wide=False)] if high else []),
                chart,
                *([Rule(), Row(blocks, gap=20 if wide else 14, lie="start")] if blocks else []),
                *([note] if high or not blocks else []),
            ],
            pad=(20, 14),
            gap=8,
            width=Share(1),
        )

    def _block(self, key: str, aside: str, body: list[Widget], wide: bool) -> Widget:
        name = Label(say(f"promotions.{key}"), font="body-strong", width=Share(1), may_cut=True)
        more = [Label(aside, font="label", colour="ink3")] if wide else []
        head = Row([name, *more], gap=6, lie="centre")
        return Column([head, *body], gap=5, width=Share(1))

    def _peak(self, found: Found, there: GreatDay, wide: bool) -> Widget:
        rows = [
            Load(row.title, row.load, aftermath.written(row.load), row.key == self.day["mechanic"])
            for row in promotions.methods(self.table, self.day, found)
            if row.load is not None
        ]
        room = say("promotions.room", room=there.room)
        return self._block(
            "peak", say("promotions.peak_in"), [Loads(rows, there.room, room, name="peak")], wide
        )

    def _joined(self, fan: Fan, wide: bool) -> Widget:
        at = min(promotions.until(self.table, self.day), len(fan.change["users"])) - 1
        one = aftermath.joined(fan, at)
        whole = one.gone + one.new + one.deep or 1.0
        tone = emblem.tone(self.table.seat)
        tones: dict[str, Colour] = {"gone": "none", "new": (tone, "card", 0.5), "deep": tone}
        figures = {"gone": one.gone, "new": one.new, "deep": one.deep}
        bar = Parts([(figures[key] / whole, tones[key]) for key in tones], name="joined")
        when = aftermath.end(self.table, fan)
        rows = [self._part(key, tones[key], figures[key], when) for key in tones]
        came = say("promotions.joiners", people=one.came * M, month=short_month(int(self.day["month"])))
        return self._block("joined", came, [bar, Column(rows)], wide)

    @staticmethod
    def _part(key: str, tone: Colour, people: float, when: str) -> Widget:
        swatch = Drawing(lambda pen, box: pen.box(box.centred(10, 10), tone, None, 2), width=12, height=12)
        font = "label-strong" if key == "deep" else "label"
        name = Label(say(f"promotions.joined_{key}", when=when), font=font, width=Share(1), may_cut=True)
        return Row(
            [swatch, name, Label(amount(people * M), font="label-strong")], gap=6, lie="centre", height=20
        )

    def _cash(self, found: Found, fan: Fan, wide: bool) -> Widget:
        """Of the month of the day in parts that add up, and of all months up to the end of the forecast."""
        moved = aftermath.money(found, self.day)
        whole = sum(change for _, change in moved)
        figure = Label(
            say("promotions.cash_moved", change=whole),
            font="figure",
            colour="neg" if whole < 0 else "pos",
            name="cash",
            height=24,
        )
        rows = [self._moved(f"cash_{key}", change) for key, change in moved if abs(change) >= 0.05 * M]
        if aftermath.closing(fan) == len(fan.plan["gmv"]):
            when = aftermath.end(self.table, fan)
            rows += [Rule(), self._moved("cash_by", fan.change["cash"][-1].middle * M, when)]
        month = say("promotions.cash_in", month=month_name(int(self.day["month"])))
        return self._block("cash", month, [figure, Column(rows)], wide)

    @staticmethod
    def _moved(key: str, change: float, when: str = "") -> Widget:
        figure = say("promotions.cash_moved", change=change)
        return pieces.line(say(f"promotions.{key}", when=when), figure, high=20)
