"""The launch: a rocket that is made ready, its date, what lifts it, and how it may end month by month."""

from collections.abc import Callable

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Card,
    Column,
    Label,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Toggle,
    Widget,
)
from game.client.parts import ask, business, endings, lifts, pieces
from game.client.parts.forecast import Forecast
from game.client.parts.rocket import Days, Odds, Ramp
from game.client.view import emblem, launch, odds
from game.client.view.launch import BEGIN, LINE, Flight
from game.client.view.table import Table
from game.session.shown import Departure
from game.words import money, number, say, short_month

LEFT, RIGHT, WIDE = (228, 400), (372, 424), 1180  # units: where it is narrow, and where it is wide
LEVER = (64, 88)
ROWS = (3, 4)  # months compared: where it is low, and where it is high
MILLION = 1e6


class Launch:
    """`work`, `fanfare_cr` and `month` are what is looked at; on the draft is only what was ordered."""

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        order = launch.drafted(table)
        self.work = order.prepare
        self.fanfare_cr = float(order.publicity_cr) if order.go else self._middling()
        self.month = 0 if order.go else launch.promised(table)
        if launch.ramp(table):
            forecast.look_up(self._flight)

    def _middling(self) -> float:
        most, step = launch.loudest(self.table)
        return round(most / 2 / step) * step

    def _flight(self) -> Flight:
        order = launch.drafted(self.table)
        work = self.work if order.go else order.prepare
        return Flight(work, self.fanfare_cr, launch.horizon(self.table))

    @property
    def found(self) -> tuple[Departure, ...]:
        """The newest answer; nothing before the first."""
        return self.forecast.departures or ()

    def looked_at(self) -> Departure | None:
        """The launch in the chosen month, else in this one."""
        first = next(iter(self.found), None)
        return next((one for one in self.found if one.month == self.month), first)

    def build(self, width: float, high: bool) -> Widget:
        wide = width >= WIDE
        left, middle, right = (
            (self._ramp(), self._levers(wide, high), self._odds(high))
            if launch.ramp(self.table)
            else (self._empty(), business.lines(self.table), business.flown(self.table))
        )
        return Row(
            [
                self._pane(left, "ramp", LEFT[wide], fill=(emblem.tone(self.table.seat), "card", 0.9)),
                self._pane(middle, "levers", Share(1)),
                self._pane([*right, *self._foot(wide)], "odds", RIGHT[wide]),
            ],
            gap=12,
        )

    def _pane(self, body: list[Widget], name: str, width: float | Share, fill: object = "card") -> Widget:
        return Panel(body, pad=(20, 14, 20, 10), gap=8, width=width, name=f"launch.{name}", fill=fill)  # type: ignore[arg-type]

    # The rocket

    def _ramp(self) -> list[Widget]:
        table = self.table
        return [
            Label(odds.finding(table, self.found), font="headline", wrap=True, name="finding"),
            Label(say("launch.one_flight", line=launch.business(self.table)), colour="ink2", wrap=True),
            self._rocket(*launch.ready(table, self.found)),
            pieces.line(*launch.hype(table)),
            Rule(),
            *self._work(),
        ]

    def _rocket(self, ready: float, soon: float) -> Widget:
        table, known = self.table, self.table.cast.rocket
        return Ramp(
            ready=ready,
            soon=soon,
            full=known.full,
            tone=emblem.tone(table.seat),
            ink=emblem.ink(table.seat),
            layers=table.emblem(table.seat),
            says=number(ready, 0) if launch.ramp(table) else "",
            name="rocket",
            help=say("launch.rocket_help", month=known.by_itself, lost=known.setback),
            height=Share(1),
        )

    def _work(self) -> list[Widget]:
        known, why = self.table.cast.rocket, launch.can_work(self.table)
        on = launch.drafted(self.table).prepare
        price = Label(money(launch.work_cr(self.table)), font="label", colour="ink2")
        names = Column(
            [
                Label(say("launch.work", points=known.worked), font="body-medium", wrap=True),
                Row([*pieces.cost(known.work_attention, on, room=0), price], gap=8, lie="centre"),
            ],
            gap=2,
            width=Share(1),
        )
        toggle = Toggle(
            on=on,
            name="work",
            on_change=self._set_work,
            enabled=not why,
            reason=why,
            help=say("launch.work_help"),
        )
        return [Row([names, toggle], gap=8, lie="centre")]

    # The date, and what lifts it

    def _levers(self, wide: bool, high: bool) -> list[Widget]:
        one = self.looked_at()
        body: list[Widget] = [*self._date(high)]
        if one is not None:
            body += [Rule(space=2), *lifts.lifts(self.table, one, self._flight(), wide, high)]
        body += [Rule(space=2), self._publicity()]
        crowd = launch.crowd(self.table)
        body += [Note(crowd, "warn")] if crowd else []
        head, line = launch.date_finding(self.table)
        return [
            pieces.title(head, line, "date"),
            ScrollView(Column(body, gap=8), name="launch.view", height=Share(1)),
        ]

    def _date(self, high: bool) -> list[Widget]:
        day, shown = launch.promised(self.table), self._dates()
        if day and self.found:
            stops = launch.stops(self.table, self.found)
            shown.append(Days(stops, name="days", help=say("launch.days_help")))
        slip = launch.slip(self.found, day) if high else ""
        return [*shown, *([Label(slip, font="label", colour="ink2", may_cut=True)] if slip else [])]

    def _dates(self) -> list[Widget]:
        """A date may be given once."""
        order, dates = launch.drafted(self.table), launch.dates(self.table)
        if order.go or not dates:
            return []
        options = [(str(month), short_month(month) if month else say("launch.no_date")) for month in dates]
        help = say("launch.promise_help", points=self.table.cast.rocket.hype)
        return [Segmented(options, str(order.promise), on_change=self._promise, name="promise", help=help)]

    def _publicity(self) -> Widget:
        most, step = launch.loudest(self.table)
        slider = Slider(
            self.fanfare_cr / MILLION,
            0.0,
            most / MILLION,
            step / MILLION,
            name="fanfare",
            width=Share(1),
            on_change=lambda crowns: self._louder(round(crowns * MILLION)),
            help=say("launch.publicity_help"),
        )
        return Row(
            [
                Label(say("launch.publicity"), font="body-medium"),
                slider,
                Label(money(self.fanfare_cr), font="figure-small", align="right", width=84),
            ],
            gap=10,
            lie="centre",
        )

    # How it may end

    def _odds(self, high: bool) -> list[Widget]:
        head, line = odds.waiting(self.table, self.found)
        rows = [self._month(row, high) for row in odds.rows(self.table, self.found, ROWS[high])]
        body = Column([*rows, *endings.brings(self.table, high)], gap=6)
        return [
            pieces.title(head, line, "waiting"),
            ScrollView(body, name="launch.odds.view", height=Share(1)),
            *pieces.complaint(self.table),
            *pieces.reasons(self.table, LINE),
        ]

    def _month(self, row: odds.Row, high: bool) -> Widget:
        one = self.looked_at()
        name = Label(row.name, font="lead", width=Share(1))
        says = Label(row.says, font="label", colour="ink2", align="right")
        return Card(
            [Column([Row([name, says], lie="centre"), Odds(row.odds, faded=self.forecast.faded)], gap=4)],
            chosen=one is not None and one.month == row.month,
            on_press=lambda: self._look(row.month),
            pad=(12, 7, 12, 4) if high else (12, 4, 12, 1),
            name=f"month.{row.month}",
            help=say("launch.month_help"),
        )

    def _foot(self, wide: bool) -> list[Widget]:
        left: list[Widget] = []
        if launch.ramp(self.table):
            left = [self._go(wide)]
        elif points := pieces.points(self.table, BEGIN):
            left = pieces.cost(points, pieces.changed(self.table, BEGIN), room=0)
        return pieces.foot(self.table, self.close, *left)

    def _go(self, wide: bool) -> Widget:
        if launch.drafted(self.table).go:
            return Button(say("launch.call_off"), name="call_off", on_press=self._call_off)
        return ask.Asking(
            say("launch.go"),
            icon="rocket",
            cap="G" if wide else "",
            shortcut="G",
            name="go",
            asks=lambda back: endings.ask_to_launch(self.table, self.found, back, self._order_go),
            enabled=not self.table.barred(LINE),
            reason=self.table.barred(LINE),
            help=say("launch.go_help", n=self.table.cast.rocket.go_attention),
        )

    # Nothing on the ramp

    def _empty(self) -> list[Widget]:
        begun = self.table.sheet.open_line
        head = say("launch.begun", line=say(f"launch.line.{begun}")) if begun else say("launch.empty")
        return [
            Label(head, font="headline", wrap=True, name="finding"),
            Label(say("launch.empty_line"), colour="ink2", wrap=True),
            self._rocket(0.0, 0.0),
        ]

    # Acting

    def _order(self, **moved: object) -> None:
        order = launch.drafted(self.table).model_copy(update=moved)
        self.table.change(LINE, launch.value(order))

    def _set_work(self, on: bool) -> None:
        self.work = on
        self._order(prepare=on)

    def _promise(self, month: str) -> None:
        self.month = int(month)
        self._order(promise=int(month))

    def _louder(self, crowns: int) -> None:
        """What a launch would be told with; ordered only together with one."""
        self.fanfare_cr = float(crowns)
        if launch.drafted(self.table).go:
            self._order(publicity_cr=crowns)
        else:
            self.table.on_change()

    def _look(self, month: int) -> None:
        self.month = month
        self.table.on_change()

    def _order_go(self) -> None:
        self.month = self.table.match.month
        self._order(go=True, publicity_cr=round(self.fanfare_cr))

    def _call_off(self) -> None:
        self._order(go=False, prepare=self.work)
