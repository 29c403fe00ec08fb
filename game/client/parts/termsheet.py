"""The term sheet of one investor: a pitch as it is put together, or the deal that is there."""

from collections.abc import Callable
from dataclasses import replace

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
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.parts.tranches import Tranches
from game.client.view import deals, investors
from game.client.view.deals import CONCESSIONS
from game.client.view.investors import DARES, GOALS, Form
from game.client.view.table import Table
from game.session.shown import Deal
from game.words import say

ASKS = ("less", "listed", "more")


class TermSheet:
    """`form` is the pitch that is looked at, whether it is on the draft or not."""

    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object], form: Form) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        self.form = form

    def build(self, width: Share, room: float, high: bool) -> Widget:
        table, who = self.table, self.form.investor
        held, barred = investors.deal(table, who), table.barred("pitch", who)
        body = self._deal(held) if barred else self._pitch(high)
        send = [] if barred else [self._send_row()]
        points = deals.points(table)
        costs = pieces.cost(points or table.limits["pitch"].attention, points > 0, "panel.points", room)
        given = [line for line in ("pitch", "update_call", "renegotiate_deal") if pieces.changed(table, line)]
        return Panel(
            [
                *self._letter(),
                ScrollView(Column([*body, *self._call(held)], gap=8), name="terms.view", height=Share(1)),
                *send,
                *pieces.reasons(table, *given),
                *pieces.complaint(table),
                *pieces.foot(table, self.close, *costs),
            ],
            pad=(20, 14, 20, 8),
            gap=8,
            width=width,
            name="terms",
        )

    def _pitch(self, high: bool) -> list[Widget]:
        table, form = self.table, self.form
        found = investors.terms(table, [form])[0]
        name = table.cast.investors[form.investor].name
        line = say("investors.keeps", name=name, founder=found.founder)
        rows = [
            pieces.title(investors.offer(table, found), line, "offer"),
            *self._goal(),
            *self._ask(),
            Rule(space=2),
            Label(say("investors.step.title"), font="body-strong"),
            Tranches(investors.steps(table, form, found), name="tranches"),
            Rule(space=2),
            Row(
                [
                    Label(say("investors.is.would_title"), font="body-strong", width=Share(1)),
                    Label(investors.chance(found), font="figure", name="chance"),
                ],
                lie="centre",
            ),
            *(pieces.lines(*investors.cash(self.forecast.fan)) if high and self._is_told() else []),
        ]
        return rows

    def _goal(self) -> list[Widget]:
        """How much is promised, and in a dare, of what."""
        table, form = self.table, self.form
        found = investors.terms(table, [replace(form, goal=goal) for goal in GOALS])
        key = "investors.goal.profit" if form.story == "profit" else "investors.goal.growth"
        options = [
            (goal, say(key, goal=say(f"investors.goal.{goal}"), growth=one.growth))
            for goal, one in zip(GOALS, found, strict=True)
        ]
        what = say(f"investors.of.{found[0].metric}")
        rows: list[Widget] = [
            Label(say("investors.goal.title", what=what, n=found[0].months), font="body-strong"),
            Segmented(options, form.goal, on_change=lambda goal: self._set(goal=goal), name="goal"),
        ]
        if form.story == "dare":
            dares = [(metric, say(f"investors.of.{metric}")) for metric in DARES]
            rows.insert(
                0,
                Segmented(
                    dares, form.metric, on_change=lambda metric: self._set(metric=metric), name="metric"
                ),
            )
        return rows

    def _ask(self) -> list[Widget]:
        table, form = self.table, self.form
        asks = table.limits["pitch"].targets[form.investor].parts["ask"].choices
        options = [
            (str(ask), say(f"investors.ask.{key}", ask=ask)) for ask, key in zip(asks, ASKS, strict=True)
        ]
        worth = say("investors.ask.worth", worth=table.briefing.own.valuation_cr)
        head = Row(
            [
                Label(say("investors.ask.title"), font="body-strong", width=Share(1)),
                Label(worth, font="label", colour="ink2"),
            ],
            lie="centre",
        )
        return [
            head,
            Segmented(options, str(form.ask), on_change=lambda ask: self._set(ask=float(ask)), name="ask"),
        ]

    def _letter(self) -> list[Widget]:
        """Holders who have lost faith want it closed."""
        return [Note(say("investors.letter"), "warn")] if self.table.briefing.own.letter else []

    def _send_row(self) -> Widget:
        name = self.table.cast.investors[self.form.investor].name
        return self._send(say("investors.send", name=name), "pitch", self._is_told(), self._send_pitch)

    def _is_told(self) -> bool:
        return deals.told(self.table, self.form.investor) is not None

    def _set(self, goal: str = "", ask: float = 0.0, metric: str = "") -> None:
        """A pitch that is on the draft follows."""
        form = self.form
        self.form = replace(form, goal=goal or form.goal, ask=ask or form.ask, metric=metric or form.metric)
        if self._is_told():
            self._send_pitch(True)
        else:
            self.table.on_change()

    def _send_pitch(self, wanted: bool) -> None:
        form = self.form if wanted else None
        self.table.change("pitch", deals.with_pitch(self.table, self.form.investor, form))

    def _send(self, text: str, line: str, on: bool, change: Callable[[bool], object]) -> Widget:
        """A switch, with what it takes."""
        points = self.table.limits[line].attention
        toggle = Toggle(text, on, on_change=change, name=line)
        return Row(
            [toggle, Spacer(), *pieces.cost(points, on, "panel.points")], gap=6, lie="centre", height=34
        )

    # A deal that is there

    def _deal(self, held: Deal) -> list[Widget]:
        table = self.table
        line = say(
            "investors.deal.line", name=table.cast.investors[held.investor].name, points=held.confidence
        )
        rows: list[Widget] = [pieces.title(deals.standing(table, held), line, "offer")]
        if held.target and held.metric:
            rows.append(Meter(min(1.0, max(0.0, held.have / held.target)), "acc", height=10))
        rows += pieces.lines(*deals.promise(table, held))
        if held.frozen:
            rows += self._renegotiate(held)
        return rows

    def _renegotiate(self, held: Deal) -> list[Widget]:
        """Two more months for a frozen goal, for one of three prices."""
        table, who = self.table, held.investor
        barred, custom = table.barred("renegotiate_deal", who), table.cast.custom
        options = [("", say("investors.concession.none"))]
        options += [(key, deals.concession(table, key)) for key in CONCESSIONS]
        on = bool(deals.conceded(table, who))
        choice = Segmented(
            options,
            deals.conceded(table, who),
            on_change=lambda given: table.change(
                "renegotiate_deal", deals.with_concession(table, who, given)
            ),
            enabled=not barred,
            reason=barred,
            name="concession",
            font=("medium", 11.5),
            font_on=("strong", 11.5),
        )
        points = table.limits["renegotiate_deal"].attention
        head = pieces.head(say("investors.concession.title", n=custom.moved_months), points, on)
        said = [Note(barred, "warn", bare=True)] if barred else []
        return [Rule(space=2), head, choice, *said]

    def _call(self, held: Deal) -> list[Widget]:
        """A word with those who gave money."""
        table, who, custom = self.table, held.investor, self.table.cast.custom
        known = table.cast.investors[who]
        if not held.stake:
            return []
        barred, on = table.barred("update_call", who), who in (table.sheet.update_call or ())
        text = say("investors.call.text", points=known.call)
        row = self._send(
            text,
            "update_call",
            on,
            lambda on: table.change("update_call", deals.with_call(table, who, on)),
        )
        toggle = row.children[0]
        toggle.enabled, toggle.reason = not barred, barred
        regret = say("investors.call.regret", points=known.regret, n=custom.regret_months)
        return [Rule(space=2), row, Note(barred or regret, bare=True)]
