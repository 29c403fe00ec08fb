"""Alliance ads: visits bought from small websites, where they land, and how they are sold on to sellers."""

from collections.abc import Callable, Sequence

from game.client.kit.charts import Bars
from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Column,
    Label,
    Meter,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Slider,
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.parts.visits import VisitChart
from game.client.view import ads
from game.client.view.ads import LANDINGS, SALES
from game.client.view.table import Table
from game.words import amount, percent, say

RIGHT = 416
NAME = 92


class Ads:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.close = table, close
        self.market = ads.Market(table)

    def build(self, width: float, high: bool) -> Widget:
        left = Panel(
            [
                pieces.title(ads.finding(self.table, self.market), say("ads.line")),
                self._chart(),
                Rule(),
                Column(self._controls(width), gap=8, name="ads.controls"),
                *pieces.reasons(self.table, "traffic"),
            ],
            pad=(24, 14, 24, 12),
            gap=8,
            width=Share(1),
        )
        return Row([left, self._right(min(RIGHT, width * 0.38), high)], gap=12)

    def _chart(self) -> Widget:
        plan = self.table.planned
        sells = plan.resale != "free" and plan.landing != "home" and plan.visits_m > 0
        return VisitChart(
            self.market,
            reserve=plan.reserve_cr if sells else None,
            on_reserve=lambda price: self._sell(reserve=price),
            name="reserve",
            called=say("aloud.reserve"),
            help=say("ads.reserve_help") if sells else "",
            height=Share(1),
        )

    # What can be set

    def _controls(self, width: float) -> list[Widget]:
        table, plan = self.table, self.table.planned
        barred = table.barred("traffic")
        resale = barred or (say("refusal.resale.landing") if plan.landing == "home" else "")
        parts, places = table.limits["traffic"].parts, table.limits["resale"].parts["paid_places"].choices
        rate = Slider(
            plan.rate_cr,
            parts["rate"].least or 0,
            parts["rate"].most or 1,
            parts["rate"].step or 1,
            before=table.standing.rate_cr,
            name="rate",
            enabled=not barred,
            reason=barred,
            width=Share(1),
            on_change=lambda price: self._buy(rate=round(price, 4)),
        )
        visits = Slider(
            plan.visits_m,
            0,
            (parts["visits"].most or 0) / 1e6,
            (parts["visits"].step or 1) / 1e6,
            before=table.standing.visits_m,
            name="visits",
            enabled=not barred,
            reason=barred,
            width=Share(1),
            on_change=lambda m: self._buy(visits=round(m * 1e6)),
        )
        landing = [(key, say(f"ads.land.{key}")) for key in LANDINGS]
        sales = [(key, say(f"ads.sale.{key}")) for key in SALES]
        paid = [(str(share), percent(share)) for share in places]
        land = self._choice("landing", landing, plan.landing, barred, lambda key: self._buy(landing=key))
        sell = self._choice("resale", sales, plan.resale, resale, lambda key: self._sell(mode=key))
        pay = self._choice(
            "places",
            paid,
            str(plan.paid_places),
            resale or self._unsold(),
            lambda key: self._sell(places=float(key)),
        )
        shown = say("ads.m_visits", visits=plan.visits_m)
        rows = [
            (self._named("visits", visits, shown), land),
            (self._named("rate", rate, say("ads.a_visit", price=plan.rate_cr)), sell),
        ]
        columns = [Row([left, right], gap=20, lie="centre", height=34) for left, right in rows]
        return [*columns, Row([Spacer(Share(1)), pay], gap=20, lie="centre", height=34)]

    def _named(self, key: str, control: Widget, figure: str) -> Widget:
        return Row(
            [
                Label(say(f"ads.control.{key}"), font="body-medium", width=NAME, may_cut=True),
                control,
                Label(figure, font="figure-small", align="right", width=58),
            ],
            gap=8,
            lie="centre",
            width=Share(1),
        )

    def _choice(
        self,
        key: str,
        options: Sequence[tuple[str, str]],
        chosen: str,
        barred: str,
        set: Callable[[str], object],
    ) -> Widget:
        row = Segmented(
            options,
            chosen,
            on_change=set,
            name=key,
            enabled=not barred,
            reason=barred,
            width=Share(1),
            font=("medium", 11.5),
            font_on=("strong", 11.5),
        )
        return Row(
            [Label(say(f"ads.control.{key}"), font="body-medium", width=84, may_cut=True), row],
            gap=8,
            lie="centre",
            width=Share(1.25),
        )

    def _unsold(self) -> str:
        return say("ads.unsold") if self.table.planned.resale == "free" else ""

    def _buy(self, visits: int | None = None, rate: float | None = None, landing: str = "") -> None:
        plan, was = self.table.planned, self.table.standing
        wanted = {
            "visits": round(plan.visits_m * 1e6) if visits is None else visits,
            "rate": plan.rate_cr if rate is None else rate,
            "landing": landing or plan.landing,
        }
        before = {"visits": round(was.visits_m * 1e6), "rate": was.rate_cr, "landing": was.landing}
        self.table.change("traffic", None if wanted == before else wanted)
        if landing == "home":
            self._sell(mode="free", places=0.0)

    def _sell(self, mode: str = "", reserve: float | None = None, places: float | None = None) -> None:
        plan, was = self.table.planned, self.table.standing
        mode = mode or plan.resale
        wanted = {
            "mode": mode,
            "reserve": plan.reserve_cr if reserve is None else reserve,
            "paid_places": 0.0 if mode == "free" else plan.paid_places if places is None else places,
        }
        before = {"mode": was.resale, "reserve": was.reserve_cr, "paid_places": was.paid_places}
        self.table.change("resale", None if wanted == before else wanted)

    # What it means

    def _right(self, width: float, high: bool) -> Widget:
        table = self.table
        body = [*self._seller(), *self._visits(), *self._alliance()]
        points = pieces.points(table, "traffic", "resale", "summit")
        on = pieces.changed(table, "traffic", "resale", "summit")
        costs = pieces.cost(points, on, "panel.points", width)
        return Panel(
            [
                ScrollView(
                    Column(body, gap=8, pad=(0, 0, 0 if high else 10, 0)), name="ads.view", height=Share(1)
                ),
                *pieces.complaint(table),
                *pieces.foot(table, self.close, *costs),
            ],
            pad=(22, 14, 22, 8),
            gap=8,
            width=width,
        )

    def _seller(self) -> list[Widget]:
        found = ads.seller(self.table, self.market)
        if found is None:
            title = pieces.title(say("ads.seller.none"), say("ads.seller.none_line"), "seller")
            return [title, Note(ads.warnings(self.table)[0])]
        key = "gains" if found.at_once >= found.cost else "later" if found.left >= 0 else "loses"
        line = say("ads.seller.line", category=self.table.cast.categories[found.category].lower())
        most = max(found.cost, found.at_once, found.later, 1.0)
        rows = (
            (say("ads.seller.cost"), -found.cost, "neg"),
            (say("ads.seller.at_once", orders=found.orders), found.at_once, "pos"),
            (say("ads.seller.again"), found.later, "pos"),
        )
        widgets: list[Widget] = [pieces.title(say(f"ads.seller.{key}"), line, "seller")]
        for name, crowns, tone in rows:
            figure = Label(say("ads.crowns", crowns=crowns), font="body-strong", colour=tone)
            widgets += [
                Row([Label(name, width=Share(1)), figure], height=20),
                Meter(abs(crowns) / most, tone, height=10),
            ]
        left = Label(
            say("ads.crowns", crowns=found.left), font="figure", colour="pos" if found.left >= 0 else "neg"
        )
        widgets += [
            Rule(),
            Row([Label(say("ads.seller.left"), font="body-strong", width=Share(1)), left], lie="centre"),
        ]
        return [
            *widgets,
            Note(ads.warnings(self.table)[0], "warn" if len(ads.warnings(self.table)) > 1 else "info"),
        ]

    def _visits(self) -> list[Widget]:
        rows = ads.bars(self.market)
        if not rows:
            return []
        head = Row(
            [
                Label(say("ads.visits"), font="body-strong", width=Share(1)),
                Label(say("ads.joined", people=self.market.now.joined_m * 1e6), font="label", colour="ink2"),
            ]
        )
        return [Rule(space=2), head, Bars(rows, names=120)]

    def _alliance(self) -> list[Widget]:
        table = self.table
        offer, level = table.limits["summit"], table.briefing.own.alliance
        barred = table.barred("summit")
        toggle = Toggle(
            say("ads.summit", price=amount(offer.cost_cr), level=level + 1),
            bool(table.sheet.summit),
            enabled=not barred,
            reason=barred,
            name="summit",
            on_change=lambda on: table.change("summit", True if on else None),
        )
        head = Row(
            [
                Label(say("ads.alliance"), font="body-strong", width=Share(1)),
                Label(say("ads.level", level=level), font="body-medium"),
            ]
        )
        said = [Note(barred, bare=True)] if barred else pieces.reasons(table, "summit")
        card = Column(
            [
                head,
                Row(
                    [
                        toggle,
                        Spacer(),
                        *pieces.cost(offer.attention, bool(table.sheet.summit), room=0),
                    ],
                    lie="centre",
                    gap=6,
                ),
                *said,
            ],
            gap=4,
        )
        return [Rule(space=2), card]
