"""Subsidies: money back to buyers, money on top to sellers, a welcome for newcomers."""

from collections.abc import Callable

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Card,
    Change,
    Column,
    Icon,
    Label,
    Note,
    Panel,
    Pin,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import forecast as forecasts
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.view import emblem, rates
from game.client.view.rates import ALL, POINTS, RateRow
from game.client.view.table import Table
from game.words import number, percent, say

NAMES, FIGURE, COST = 150, 50, 66
WIDE = 1180  # units


class Subsidies:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        paid = {name: rate for name, rate in table.planned.seller_subsidy.items() if rate}
        everybody = len(paid) in (0, len(table.planned.seller_subsidy))
        self.aisles: tuple[str, ...] = () if everybody else tuple(paid)  # none: all of them

    def build(self, width: float, high: bool) -> Widget:
        cards = Column([self._buyers(), self._sellers(), self._newcomers()], gap=8)
        left = Panel(
            [
                pieces.title(rates.finding(self.table), say("subsidies.line")),
                ScrollView(cards, name="subsidies.cards", height=Share(1)),
                *pieces.complaint(self.table),
                *pieces.foot(self.table, self.close, *self._total()),
            ],
            pad=(14, 12, 14, 8),
            gap=9,
            width=min(604, width * 0.52),
        )
        note = Note(rates.note(self.table), bare=True)
        right = Panel(
            forecasts.page(self.forecast, note, high=high, wide=width >= WIDE),
            pad=(20, 14),
            gap=10,
            width=Share(1),
        )
        return Row([left, right], gap=12)

    # Buyers

    def _buyers(self) -> Widget:
        table, on = self.table, pieces.changed(self.table, "buyer_subsidy", "match_clause")
        points = pieces.points(table, "buyer_subsidy", "match_clause")
        rows = [self._row(row) for row in rates.buyers(table)]
        reasons = pieces.reasons(table, "buyer_subsidy", "match_clause")
        column = Column(
            [pieces.head(say("orders.card.price"), points, on), *rows, Rule(space=3), self._match(), *reasons]
        )
        return Card([column], chosen=on, tinted=False, pad=(10, 6), name="price")

    def _row(self, row: RateRow) -> Widget:
        barred = self.table.barred("buyer_subsidy")
        shown = percent(row.rate / POINTS) if row.own > 0 else say("orders.nothing")
        slider = self._slider(f"price.{row.key}", row.rate, row.before, row.pins, row.most, barred)
        slider.on_change = lambda rate: self._pay(row.key, rate)
        slider.help = say("subsidies.slider_help", most=row.most / POINTS)
        body = Row(
            [
                Icon("basket" if row.key == ALL else "person", 17, width=26),
                Label(row.title, font="body-medium", width=NAMES - 26, may_cut=True),
                slider,
                Label(shown, font="lead", align="right", width=FIGURE),
                Label(_millions(row.cost_cr), colour="ink2", align="right", width=COST),
            ],
            gap=6,
            lie="centre",
            height=33,
            pad=(4, 0),
        )
        return body

    def _slider(
        self,
        name: str,
        points: float,
        before: float | None,
        pins: tuple[tuple[int, float], ...],
        limit: float | None,
        barred: str,
        line: str = "match_clause",
    ) -> Slider:
        part = self.table.limits[line].parts[line if line == "match_clause" else ALL]
        return Slider(
            points,
            0,
            (part.most or 0) * POINTS,
            (part.step or 0) * POINTS,
            before=before,
            limit=limit,
            pins=[self._pin(seat, rate) for seat, rate in pins],
            enabled=not barred,
            reason=barred,
            name=name,
            width=Share(1),
        )

    def _pin(self, seat: int, rate: float) -> Pin:
        says = say("subsidies.pin", rival=self.table.name(seat), rate=rate / POINTS)
        return Pin(rate, self.table.emblem(seat), emblem.tone(seat), says)

    def _pay(self, key: str, points: float) -> None:
        now = rates.moved(self.table.planned.buyer_subsidy, key, round(points / POINTS, 6))
        self.table.change("buyer_subsidy", None if now == self.table.standing.buyer_subsidy else now)

    def _match(self) -> Widget:
        table = self.table
        most, was = table.planned.match_clause, table.standing.match_clause
        found = rates.best_rival(table)
        part = table.limits["match_clause"].parts["match_clause"]
        usual = max(found[2] if found else 0.0, was, part.step or 0.0)

        def switch(on: bool) -> None:
            self._set_match(usual * POINTS if on else 0.0)

        barred = table.barred("match_clause")
        toggle = Toggle(
            say("subsidies.match"), most > 0, on_change=switch, name="match", enabled=not barred, width=NAMES
        )
        slider = self._slider("match.most", (most or usual) * POINTS, was * POINTS, (), None, barred)
        slider.on_change, slider.called = self._set_match, say("subsidies.match")
        if not most and not barred:
            slider.enabled, slider.reason = False, say("subsidies.match_off")
        top = most * sum(table.plan.sales_cr.values())
        span = say("subsidies.up_to", most=_millions(top)) if most else say("orders.nothing")
        return Row(
            [
                toggle,
                slider,
                Label(
                    percent(most or usual),
                    font="lead",
                    colour="ink" if most else "ink3",
                    align="right",
                    width=FIGURE,
                ),
                Label(span, colour="ink2", align="right", width=COST),
            ],
            gap=6,
            lie="centre",
            height=36,
            pad=(4, 0),
            help=say("subsidies.match_help"),
            name="match.row",
        )

    def _set_match(self, points: float) -> None:
        rate = round(points / POINTS, 6)
        self.table.change("match_clause", None if rate == self.table.standing.match_clause else rate)

    # Sellers

    def _sellers(self) -> Widget:
        table, on = self.table, pieces.changed(self.table, "seller_subsidy")
        barred = table.barred("seller_subsidy")
        categories = self.aisles or tuple(table.planned.seller_subsidy)
        rate = max(table.planned.seller_subsidy[name] for name in categories)
        before = max(table.standing.seller_subsidy[name] for name in categories)
        pins = rates.seller_pins(table, categories)
        slider = self._slider(
            "seller.rate", rate * POINTS, before * POINTS, pins, None, barred, "seller_subsidy"
        )
        slider.on_change = self._pay_sellers
        cost = -table.plan.lines_cr["seller_subsidy"]
        row = Row(
            [
                Row(
                    [
                        self._aisle("", "shop"),
                        *(self._aisle(key, emblem.aisle(key)) for key in table.cast.categories),
                    ],
                    gap=3,
                    width=NAMES + 46,
                ),
                slider,
                Label(
                    percent(rate) if rate else say("orders.nothing"), font="lead", align="right", width=FIGURE
                ),
                Label(_millions(cost), colour="ink2", align="right", width=COST),
            ],
            gap=6,
            lie="centre",
            height=34,
            pad=(4, 0),
        )
        title = say("subsidies.sellers", who=self._who())
        points = pieces.points(table, "seller_subsidy")
        column = Column([pieces.head(title, points, on), row, *pieces.reasons(table, "seller_subsidy")])
        return Card([column], chosen=on, tinted=False, pad=(10, 6), name="sellers")

    def _aisle(self, key: str, icon: str) -> Widget:
        chosen = key in self.aisles if key else not self.aisles
        most = self.table.limits["seller_subsidy"].entries or 0
        full = bool(key) and not chosen and len(self.aisles) == most
        title = self.table.cast.categories[key] if key else say("subsidies.all_sellers")
        return Card(
            [Icon(icon, 16, "acc" if chosen else "ink2")],
            chosen=chosen,
            on_press=lambda: self._choose(key),
            enabled=not full,
            reason=say("subsidies.aisles", most=most) if full else "",
            name=f"seller.{key or ALL}",
            help=title,
            width=25,
            height=32,
            radius=6,
        )

    def _choose(self, key: str) -> None:
        """Whoever is paid is paid the same rate."""
        rate = max(self.table.planned.seller_subsidy.values())
        if not key:
            self.aisles = ()
        elif key in self.aisles:
            self.aisles = tuple(name for name in self.aisles if name != key)
        else:
            self.aisles = (*self.aisles, key)
        self._pay_sellers(rate * POINTS)
        self.table.on_change()

    def _pay_sellers(self, points: float) -> None:
        rate = round(points / POINTS, 6)
        chosen = self.aisles or tuple(self.table.planned.seller_subsidy)
        paid = {name: rate if name in chosen else 0.0 for name in self.table.planned.seller_subsidy}
        if paid == self.table.standing.seller_subsidy:
            self.table.change("seller_subsidy", None)
        else:
            self.table.change(
                "seller_subsidy", {name: rate for name in chosen} if self.aisles else {ALL: rate}
            )

    def _who(self) -> str:
        if not self.aisles:
            return say("subsidies.all_sellers").lower()
        names = [self.table.cast.categories[name].lower() for name in self.aisles]
        return names[0] if len(names) == 1 else say("subsidies.two", one=names[0], other=names[1])

    # Newcomers

    def _newcomers(self) -> Widget:
        table, on = self.table, pieces.changed(self.table, "first_order_coupon")
        crowns = [
            int(value) for value in table.limits["first_order_coupon"].parts["first_order_coupon"].choices
        ]
        names = [say("orders.off") if not value else number(value) for value in crowns]
        names[-1] = say("subsidies.crowns", crowns=names[-1])
        barred = table.barred("first_order_coupon")
        chosen = Segmented(
            [(str(value), name) for value, name in zip(crowns, names, strict=True)],
            str(round(table.planned.coupon_cr)),
            on_change=self._welcome,
            name="coupon",
            enabled=not barred,
            help=say("subsidies.coupon_help", people=table.plan.joined_m * 1e6),
            width=216,
        )
        points = pieces.points(table, "first_order_coupon")
        row = Row(
            [
                Label(say("orders.card.coupon"), font="body-strong", width=NAMES),
                chosen,
                Spacer(),
                *pieces.cost(points, on),
            ],
            gap=8,
            lie="centre",
            height=34,
        )
        column = Column([row, *pieces.reasons(table, "first_order_coupon")])
        return Card([column], chosen=on, tinted=False, pad=(10, 3), name="newcomers")

    def _welcome(self, key: str) -> None:
        self.table.change(
            "first_order_coupon", None if int(key) == round(self.table.standing.coupon_cr) else int(key)
        )

    def _total(self) -> list[Widget]:
        now, more = rates.cost(self.table)
        moved = say("subsidies.moved", change=more)
        shown: list[Widget] = [
            Label(say("subsidies.total"), colour="ink2"),
            Label(say("orders.money", money=now), font="figure"),
        ]
        if abs(more) >= 0.5:
            shown.append(Change(moved, more, good=False))
        return shown


def _millions(crowns: float) -> str:
    """In a column whose unit stands once in its head."""
    return say("subsidies.column", money=crowns / 1e6) if crowns else say("orders.nothing")
