"""The great day: how loud, how deep, sold how; and the months that pay for it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Card,
    Column,
    Grid,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Spacer,
    Widget,
)
from game.client.parts import pieces
from game.client.parts.aftermath import Aftermath
from game.client.parts.controls import ALL
from game.client.parts.forecast import Forecast
from game.client.parts.greatday import Basket
from game.client.parts.stars import Stars
from game.client.view import emblem, promotions
from game.client.view.form import exact
from game.client.view.promotions import LINE, Found, M, Method
from game.client.view.table import Table
from game.session.sheet import Sheet
from game.session.shown import Booking, GreatDay, Part, Two
from game.words import say

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
        after = Aftermath(self.table, self.forecast, self.day)
        return Row([self._left(found, width), after.build(found, width >= WIDE, high)], gap=12)

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
            name="work",
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
