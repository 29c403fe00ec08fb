"""The great day: how loud, how deep, sold how; and the months that pay for it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from game.client.kit.layout import Share
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Button,
    Card,
    Column,
    Drawing,
    Grid,
    Icon,
    Label,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Spacer,
    Widget,
)
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.controls import ALL
from game.client.parts.forecast import Forecast
from game.client.parts.greatday import Basket, Load, Loads, Months, Parts
from game.client.parts.stars import Stars
from game.client.view import emblem, promotions
from game.client.view.form import exact
from game.client.view.promotions import LINE, Found, M, Method
from game.client.view.table import Table
from game.session.sheet import Sheet
from game.session.shown import Booking, Fan, GreatDay, Part, Two
from game.words import amount, month_name, say, short_month

LEFT, WIDE, NAMES = 556, 1180, 84  # units
TIGHT = 520  # ... across the order: below this it has less beside each other
FIGURE, DEPTH = 96, 188
EDGES = 50  # beside what is drawn, with a bar to scroll


class Promotions:
    """`day` is the one that is looked at, on the draft or not; empty where there can be none."""

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        booking = promotions.booked(table)
        if booking is not None:
            self.day: dict[str, Any] = promotions.as_asked(booking)
        else:
            self.day = promotions.opening(table) if promotions.is_open(table) else {}
        self.kept: tuple[Sheet, dict[str, Any], Found] | None = None
        self._look_ahead()

    def build(self, width: float, high: bool) -> Widget:
        self._follow()
        found = self._found()
        return Row([self._left(found, width), self._right(found, width, high)], gap=12)

    def _follow(self) -> None:
        """An order that undo or redo has changed is shown as it is."""
        if self.table.sheet.promotion is not None and promotions.booked(self.table) is None:
            self.day = promotions.opening(self.table)

    def _found(self) -> Found:
        """Settled once for a draft and a day."""
        table = self.table
        if self.kept is None or self.kept[:2] != (table.sheet, self.day):
            self.kept = table.sheet, dict(self.day), promotions.tried(table, self.day)
        return self.kept[2]

    def _sheets(self) -> Two:
        return promotions.sheets(self.table, self.day)

    def _look_ahead(self) -> None:
        self.forecast.look_ahead(promotions.ahead(self.table, self.day), self._sheets)

    # The order

    def _left(self, found: Found, width: float) -> Widget:
        table, booking = self.table, promotions.booked(self.table)
        room = min(LEFT, width * 0.49)
        if booking is not None:
            body = pieces.lines(*promotions.details(table, booking))
        elif self.day:
            body = self._controls(found, room - EDGES)
        else:
            body = [*pieces.reasons(table, LINE), *pieces.lines(*promotions.last(table))]
        day = promotions.held(found, self.day)
        said = pieces.reasons(table, LINE) if promotions.ordered(table) else []
        head = pieces.title(promotions.finding(table, self.day), promotions.line(table))
        view = [*body, *said, *(self._basket(day) if day else ())]
        return Panel(
            [
                head,
                ScrollView(Column(view, gap=6), name="promotion.view", height=Share(1)),
                *pieces.complaint(table),
                *pieces.foot(table, self.close, *self._points(booking, room), do=self._do(booking)),
            ],
            pad=(20, 14, 20, 8),
            gap=8,
            width=room,
        )

    def _controls(self, found: Found, room: float) -> list[Widget]:
        parts, day = self.table.limits[LINE].parts, self.day
        months = Segmented(
            promotions.months(self.table),
            str(day["month"]),
            on_change=lambda month: self._set(month=int(month)),
            name="month",
            width=Share(1),
        )
        stars = Stars(
            int(day["stars"]),
            int(parts["stars"].most or 0),
            name="stars",
            on_change=lambda wanted: self._set(stars=wanted),
            help=say("promotions.stars_help"),
            width=Share(1),
        )
        return [
            self._named("month", months),
            self._named("publicity", *self._money("publicity_cr", parts["publicity_cr"])),
            self._named("stars", stars, *self._figure(promotions.hired(day["stars"], day["star_cr"]))),
            *([self._named("star", *self._money("star_cr", parts["star_cr"]))] if day["stars"] else []),
            self._named("depth", self._depth(parts["depth"]), Spacer(), *self._aisles(room)),
            *self._sold(found, room),
        ]

    def _named(self, name: str, *control: Widget, high: float | None = 34) -> Widget:
        title = Label(
            say(f"promotions.{name}"),
            font="body-medium",
            width=NAMES,
            height=32,
            name=f"name.{name}",
            help=say(f"promotions.{name}_help"),
        )
        return Row([title, *control], gap=6, lie="centre" if high else "start", height=high)

    def _figure(self, text: str) -> list[Widget]:
        return [Label(text, font="figure-small", align="right", width=FIGURE)]

    def _money(self, name: str, part: Part) -> list[Widget]:
        """A slider in millions, and its figure."""
        step = float(part.step or 1)
        slider = Slider(
            self.day[name] / M,
            (part.least or 0) / M,
            (part.most or 0) / M,
            step / M,
            name=name,
            width=Share(1),
            on_change=lambda millions: self._set(**{name: exact(millions * M, step)}),
        )
        return [slider, *self._figure(say("orders.money", money=self.day[name]))]

    def _depth(self, part: Part) -> Widget:
        options = [(str(depth), say("promotions.cut", depth=depth)) for depth in part.choices]
        return Segmented(
            options,
            str(self.day["depth"]),
            on_change=lambda depth: self._set(depth=float(depth)),
            name="depth",
            width=DEPTH,
        )

    def _aisles(self, room: float) -> list[Widget]:
        names = [str(name) for name in self.table.limits[LINE].parts["aisles"].choices]
        wide = min(28.0, (room - NAMES - DEPTH - 22 - 4 * len(names)) / len(names))
        return [Row([self._aisle(name, wide) for name in names], gap=4)]

    def _aisle(self, name: str, wide: float) -> Widget:
        chosen = name in self.day["aisles"]
        title = say("promotions.all") if name == ALL else self.table.cast.categories[name]
        return Card(
            [Icon("shop" if name == ALL else emblem.aisle(name), 16, "acc" if chosen else "ink2")],
            chosen=chosen,
            on_press=partial(self._press, name),
            name=f"aisle.{name}",
            help=title,
            width=wide,
            height=32,
            radius=6,
        )

    def _press(self, name: str) -> None:
        """All, or some of them; never none."""
        chosen = self.day["aisles"]
        others = [one for one in chosen if one != name and ALL not in (one, name)]
        self._set(aisles=(others if name in chosen else [*others, name]) or [ALL])

    def _sold(self, found: Found, room: float) -> list[Widget]:
        """Where there is little room the ways of selling take all of it."""
        if room + EDGES < TIGHT:
            return [self._named("mechanic", high=24), self._methods(found)]
        return [self._named("mechanic", self._methods(found), high=None)]

    def _methods(self, found: Found) -> Widget:
        rows = promotions.methods(self.table, self.day, found)
        return Grid([self._method(row) for row in rows], columns=2, gap=8, width=Share(1))

    def _method(self, row: Method) -> Widget:
        chosen, quiet = row.key == self.day["mechanic"], bool(row.why)
        name = Label(
            row.title,
            font="body-strong",
            colour="ink3" if quiet else "ink",
            width=Share(1),
            may_cut=True,
        )
        new = Label(say("promotions.new", times=row.novelty), font="caption", colour="ink3")
        says = Label(row.why or row.says, font="label", colour="ink3" if quiet else "ink2", may_cut=True)
        return Card(
            [Column([Row([name, *([] if quiet else [new])], gap=6), says], gap=1)],
            chosen=chosen,
            on_press=lambda: self._set(mechanic=row.key),
            enabled=not quiet,
            reason=row.why,
            pad=(10, 4),
            height=44,
            name=f"way.{row.key}",
            help=say(f"promotions.way.{row.key}.help"),
        )

    def _basket(self, day: GreatDay) -> list[Widget]:
        head = Row(
            [
                Label(say("promotions.basket"), font="body-strong", width=Share(1)),
                Label(promotions.most_of(self.table, day), font="label", colour="ink3", may_cut=True),
            ],
            gap=8,
            lie="centre",
        )
        return [Rule(space=3), head, Basket(promotions.payments(self.table, day), name="basket")]

    # Acting

    def _set(self, **parts: Any) -> None:
        """A part of a day that is on the draft follows."""
        self.day = promotions.fitted(self.table, {**self.day, **parts})
        self._look_ahead()
        if promotions.ordered(self.table):
            self.table.change(LINE, self.day)
        else:
            self.table.on_change()

    def _points(self, booking: Booking | None, room: float) -> list[Widget]:
        on, points = promotions.ordered(self.table), pieces.points(self.table, LINE)
        if booking is not None or not self.day:
            return []
        if self.day["month"] == self.table.match.month or room < TIGHT:
            return pieces.cost(points, on, room=room - 140)
        text = say("promotions.points", n=points, more=self.table.cast.day_points)
        return [*pieces.cost(points, on, room=0), Label(text, font="label", colour="ink2")]

    def _do(self, booking: Booking | None) -> Button | None:
        """To book the day or to call it off, and back."""
        table, on = self.table, promotions.ordered(self.table)
        if not self.day:
            return None
        value = {"cancel": True} if booking is not None else self.day
        off = booking is not None
        key = ("hold" if on else "call_off") if off else ("drop" if on else "book")
        barred = "" if on else table.barred(LINE)
        return Button(
            say(f"promotions.{key}"),
            "primary" if not on and not off else "plain",
            "calendar" if key == "book" else "",
            name="order",
            on_press=lambda: table.change(LINE, None if on else value),
            enabled=not barred,
            reason=barred,
        )

    # What comes of it

    def _right(self, found: Found, width: float, high: bool) -> Widget:
        table, fan, day = self.table, self.forecast.fan, self.day
        there = promotions.held(found, day)
        finding = promotions.sales_finding(table, fan, day, there is not None)
        seat = table.seat
        chart = Months(
            promotions.sales(table, fan, day if there else {}),
            emblem.tone(seat),
            emblem.ink(seat),
            self.forecast.faded,
            name="months",
            height=Share(1),
        )
        wide = width >= WIDE
        blocks: list[Widget] = []
        if there is not None and fan is not None:
            blocks = [self._peak(found, there, wide), self._joined(fan, wide), self._cash(found, fan, wide)]
        text, warns = promotions.note(table, day, found) if day else (say("promotions.note.rest"), False)
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
            Load(row.title, row.load, promotions.written(row.load), row.key == self.day["mechanic"])
            for row in promotions.methods(self.table, self.day, found)
            if row.load is not None
        ]
        room = say("promotions.room", room=there.room)
        return self._block(
            "peak", say("promotions.peak_in"), [Loads(rows, there.room, room, name="peak")], wide
        )

    def _joined(self, fan: Fan, wide: bool) -> Widget:
        at = min(promotions.until(self.table, self.day), len(fan.change["users"])) - 1
        one = promotions.joined(fan, at)
        whole = one.gone + one.new + one.deep or 1.0
        tone = emblem.tone(self.table.seat)
        tones: dict[str, Colour] = {"gone": "none", "new": (tone, "card", 0.5), "deep": tone}
        figures = {"gone": one.gone, "new": one.new, "deep": one.deep}
        bar = Parts([(figures[key] / whole, tones[key]) for key in tones], name="joined")
        when = promotions.end(self.table, fan)
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
        moved = promotions.money(found, self.day)
        whole = sum(change for _, change in moved)
        figure = Label(
            say("promotions.cash_moved", change=whole),
            font="figure",
            colour="neg" if whole < 0 else "pos",
            name="cash",
            height=24,
        )
        rows = [self._moved(f"cash_{key}", change) for key, change in moved if abs(change) >= 0.05 * M]
        if promotions.closing(fan) == len(fan.plan["gmv"]):
            when = promotions.end(self.table, fan)
            rows += [Rule(), self._moved("cash_by", fan.change["cash"][-1].middle * M, when)]
        month = say("promotions.cash_in", month=month_name(int(self.day["month"])))
        return self._block("cash", month, [figure, Column(rows)], wide)

    @staticmethod
    def _moved(key: str, change: float, when: str = "") -> Widget:
        figure = say("promotions.cash_moved", change=change)
        return pieces.line(say(f"promotions.{key}", when=when), figure, high=20)
