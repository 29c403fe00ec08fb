"""Brand partnerships: sixteen names, sealed bids for those to be had, and a word with those that are held."""

from collections.abc import Callable

from game.client.kit.charts import Event, TimeLine
from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Card,
    Column,
    Emblem,
    Grid,
    Icon,
    Label,
    Meter,
    Note,
    Panel,
    Pips,
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
from game.client.view import brands, emblem
from game.client.view.brands import BrandRow, Form
from game.client.view.table import Table
from game.words import amount, number, say

RIGHT = 424
CR = 1e6


class Brands:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.close = table, close
        rows = brands.rows(table)
        wanted = [row for row in rows if row.bid] or sorted(
            (row for row in rows if row.open), key=lambda row: -row.pull
        )
        self.brand = (wanted or list(rows))[0].key
        self.terms, self.months = "open", 0
        self.bid_cr: float | None = None
        self.choose(self.brand)

    def choose(self, brand: str) -> None:
        """Look at one name; a bid that is on the draft is shown as it is."""
        self.brand = brand
        found = next((bid for bid in self.table.sheet.court_brand or () if bid.brand == brand), None)
        self.terms = found.terms if found else "open"
        self.months = found.months if found else 0
        self.bid_cr = float(found.guarantee_cr) if found else None
        self.table.on_change()

    def build(self, width: float, high: bool) -> Widget:
        right = min(RIGHT, width * 0.36)
        cards = Grid([self._card(row) for row in brands.rows(self.table)], columns=4, gap=8)
        view = ScrollView(cards, name="brands.cards", height=Share(1))
        title = pieces.title(brands.finding(self.table), brands.line(self.table))
        left = Panel(
            [title, view, *(self._strip() if high else ())], pad=(20, 12, 20, 8), gap=8, width=Share(1)
        )
        return Row(
            [left, Panel(self._right(high, right), pad=(20, 14, 20, 8), gap=8, width=right)],
            gap=12,
        )

    # The names

    def _card(self, row: BrandRow) -> Widget:
        mine = any(holder.seat == self.table.seat for holder in row.holders)
        quiet = not row.open and not mine
        tone = "ink3" if quiet else "ink"
        names = Column(
            [
                Label(row.name, font="body-strong", colour=tone, may_cut=True),
                Label(row.makes, font="label", colour="ink3" if quiet else "ink2", may_cut=True),
            ],
            width=Share(1),
        )
        bid: list[Widget] = [Pips(1)] if row.bid else []
        top = Row([Icon(row.icon, 18, tone, width=20), names, *bid], gap=9, lie="start")
        pull = Row(
            [
                Label(say("brands.pull"), font="label", colour="ink2"),
                Meter(row.pull, "ink3" if quiet else "acc", width=Share(1)),
                Label(number(row.pull, 2).removeprefix("0"), font="label", align="right", width=26),
            ],
            gap=4,
            lie="centre",
            height=15,
        )
        column = Column([top, pull, self._holder(row)], gap=3)
        return Card(
            [column],
            chosen=row.key == self.brand,
            on_press=lambda: self.choose(row.key),
            pad=(11, 5),
            name=f"brand.{row.key}",
        )

    def _holder(self, row: BrandRow) -> Widget:
        """Who holds it till when, else whether it can be had."""
        if not row.holders:
            text, tone = (row.why, "ink3") if row.why else (say("brands.free"), "ink2")
            return Row([Label(text, font="label", colour=tone, may_cut=True, width=Share(1))], height=17)
        first = row.holders[0]
        emblems = [
            Emblem(self.table.emblem(one.seat), emblem.tone(one.seat), 13, width=14) for one in row.holders
        ]
        ends = Label(first.ends, font="label", colour="warn" if first.soon else "ink2", may_cut=True)
        terms = Label(first.terms, font="label-medium", colour=emblem.ink(first.seat), may_cut=True)
        return Row([*emblems, terms, Spacer(), ends], gap=5, lie="centre", height=17, tight=True)

    def _strip(self) -> list[Widget]:
        events = [
            Event(one.when, one.name, emblem.ink(one.seat), one.seat == self.table.seat)
            for one in brands.endings(self.table)
        ]
        head = Row(
            [
                Label(say("brands.strip"), font="body-strong", width=Share(1)),
                Label(say("brands.strip_line"), font="label", colour="ink3"),
            ]
        )
        return [Rule(), head, TimeLine(brands.labels(self.table), events, height=98)]

    # The one that is looked at

    def _right(self, high: bool, width: float) -> list[Widget]:
        table, brand = self.table, self.table.cast.brands[self.brand]
        line = say("brands.about", makes=brand.makes, temper=say(f"brands.temper.{brand.temper}"))
        offer = table.limits["court_brand"].targets[self.brand]
        if brands.contract(table, self.brand) is not None:
            body = self._held(brand.name, line)
        elif offer.legal:
            body = self._bid(line, high)
        else:
            body = [
                pieces.title(say("brands.out_of_reach", name=brand.name), line, "brand.finding"),
                *self._tastes(),
                Spacer(4),
            ]
            body += [
                Note(table.barred("court_brand", self.brand), "warn"),
                *pieces.lines(*brands.looks(table, self.brand)),
            ]
        points = pieces.points(table, "court_brand", "renegotiate_brand")
        changed = pieces.changed(table, "court_brand", "renegotiate_brand")
        return [
            ScrollView(
                Column(body, gap=8, pad=(0, 0, 0 if high else 10, 0)), name="brand.view", height=Share(1)
            ),
            *pieces.complaint(table),
            *pieces.reasons(
                table, *(line for line in ("court_brand", "renegotiate_brand") if pieces.changed(table, line))
            ),
            *pieces.foot(table, self.close, *pieces.cost(points, changed, "panel.points", width)),
        ]

    def _bid(self, line: str, high: bool) -> list[Widget]:
        shown = brands.form(self.table, self.brand, self.terms, self.months, self.bid_cr)
        return [
            pieces.title(say("brands.asks", ask=shown.ask_cr), line, "brand.finding"),
            *self._tastes(),
            *self._guarantee(shown),
            *self._lasting(shown),
            Rule(space=2),
            *self._answer(shown, high),
            Rule(space=2),
            *self._gain(shown),
        ]

    def _tastes(self) -> list[Widget]:
        """What it likes and cannot bear."""
        told = brands.tastes(self.table, self.brand)
        return [Label(told, font="label", colour="ink2", wrap=True, name="brand.tastes")] if told else []

    def _guarantee(self, shown: brands.Form) -> list[Widget]:
        """What is offered, with the tick at what is asked."""
        monthly = say("brands.monthly", money=shown.bid_cr / shown.lengths[0])
        return [
            Row(
                [
                    Label(say("brands.guarantee"), width=Share(1), font="body-medium"),
                    Label(say("orders.money", money=shown.bid_cr), font="figure", name="guarantee.figure"),
                ],
                lie="centre",
            ),
            Slider(
                shown.bid_cr / CR,
                0,
                shown.most_cr / CR,
                shown.step_cr / CR,
                before=shown.ask_cr / CR,
                tone="acc" if shown.bid_cr >= shown.ask_cr else "warn",
                name="guarantee",
                on_change=lambda crowns: self._set(bid_cr=crowns * CR),
                width=Share(1),
            ),
            Row(
                [
                    Label(say("brands.tick"), font="label", colour="ink2", width=Share(1), may_cut=True),
                    Label(monthly, font="label", colour="ink2"),
                ]
            ),
        ]

    def _lasting(self, shown: brands.Form) -> list[Widget]:
        """On what terms, and for how long."""
        lengths = [(str(length), say("brands.months", months=length)) for length in shown.lengths]
        kinds = [(key, say(f"brands.terms.{key}")) for key in ("open", "preferred", "exclusive")]
        return [
            self._choice(say("brands.terms_label"), "terms", kinds, shown.terms, shown.blocked),
            self._choice(say("brands.for"), "months", lengths, str(shown.months), {}),
        ]

    def _answer(self, shown: brands.Form, high: bool) -> list[Widget]:
        """What the brand would say, and what it looks at."""
        word, tone, unless = brands.answer(self.table, self.brand, shown)
        answer = Row(
            [
                Label(say("brands.answer.title"), font="body-strong", width=Share(1)),
                Label(word, font="figure", colour=tone),
            ],
            lie="centre",
        )
        looks = [pieces.line(*row) for row in brands.looks(self.table, self.brand)[:2]]
        reasons: list[Widget] = [Rule(space=2), *looks] if high else []
        return [answer, Label(unless, font="label", colour="ink2", wrap=True), *reasons]

    def _gain(self, shown: brands.Form) -> list[Widget]:
        """What it would bring a month, what of it stays, and whether the bid is sent."""
        sales, left = brands.brings(self.table, self.brand, shown)
        on = any(bid.brand == self.brand for bid in self.table.sheet.court_brand or ())
        return [
            Row(
                [
                    Label(say("brands.brings"), font="body-strong", width=Share(1)),
                    Label(say("brands.gain", change=sales), font="body-strong"),
                ]
            ),
            Row(
                [
                    Label(say("brands.leaves"), colour="ink2", width=Share(1)),
                    Label(say("brands.gain", change=left), colour="pos" if left >= 0 else "neg"),
                ]
            ),
            Toggle(
                say("brands.send"),
                on,
                on_change=lambda wanted: self._send(shown if wanted else None),
                name="send",
            ),
        ]

    def _choice(
        self, title: str, name: str, options: list[tuple[str, str]], chosen: str, blocked: dict[str, str]
    ) -> Widget:
        set = (
            (lambda key: self._set(terms=key))
            if name == "terms"
            else (lambda key: self._set(months=int(key)))
        )
        row = Segmented(options, chosen, on_change=set, blocked=blocked, name=name, width=Share(1))
        return Row([Label(title, font="body-medium", width=70), row], gap=6, lie="centre", height=32)

    def _set(self, terms: str = "", months: int = 0, bid_cr: float | None = None) -> None:
        """Change the form; a bid that is on the draft follows."""
        if terms and terms != self.terms:
            self.terms, self.bid_cr = terms, None
        self.months = months or self.months
        self.bid_cr = self.bid_cr if bid_cr is None else bid_cr
        if any(bid.brand == self.brand for bid in self.table.sheet.court_brand or ()):
            self._send(brands.form(self.table, self.brand, self.terms, self.months, self.bid_cr))
        else:
            self.table.on_change()

    def _send(self, shown: Form | None) -> None:
        self.table.change("court_brand", brands.with_bid(self.table, self.brand, shown))

    # A word with one that is held

    def _held(self, name: str, line: str) -> list[Widget]:
        table = self.table
        offers = table.limits["renegotiate_brand"].targets[self.brand].targets
        wish = next((one for one in table.sheet.renegotiate_brand or () if one.brand == self.brand), None)
        lower, drop = offers["renegotiate"], offers["drop"]
        body: list[Widget] = [
            pieces.title(say("brands.held.finding", name=name), line, "brand.finding"),
            *self._tastes(),
            Spacer(2),
            *pieces.lines(*brands.held(table, self.brand)),
            Rule(space=4),
            Toggle(
                say("brands.cheaper"),
                wish is not None and not wish.drop,
                enabled=lower.legal,
                name="cheaper",
                reason=say(lower.why.code, **lower.why.values) if lower.why else "",
                on_change=lambda on: self._wish(False, on),
            ),
        ]
        if lower.why:
            body.append(Note(say(lower.why.code, **lower.why.values), bare=True))
        price = amount(drop.cost_cr)
        body += [
            Toggle(
                say("brands.drop", price=price),
                wish is not None and wish.drop,
                name="drop",
                on_change=lambda on: self._wish(True, on),
            ),
            Note(say("brands.held.note")),
        ]
        return body

    def _wish(self, drop: bool, on: bool) -> None:
        wishes = [
            one.model_dump() for one in self.table.sheet.renegotiate_brand or () if one.brand != self.brand
        ]
        if on:
            wishes.append({"brand": self.brand, "drop": drop})
        self.table.change("renegotiate_brand", wishes or None)
