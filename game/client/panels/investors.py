"""Investors: a story checked against the books, who would sign it, and what a signature brings and costs."""

from collections.abc import Callable
from dataclasses import replace

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Card,
    Column,
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
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.parts.tranches import Tranches
from game.client.view import investors
from game.client.view.investors import CONCESSIONS, DARES, GOALS, ICONS, Form, InvestorRow, Story
from game.client.view.table import Table
from game.session.shown import Deal
from game.words import say

LEFT, MIDDLE, WIDE = 372, 404, 1180  # units
ASKS = ("less", "listed", "more")


class Investors:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table, self.forecast, self.close = table, forecast, close
        pitched = [one.investor for one in table.sheet.pitch or ()]
        self.form = self._first(pitched[0] if pitched else self._foremost())

    def _foremost(self) -> str:
        """Who has frozen money, else who is likeliest to sign, else the first."""
        table = self.table
        frozen = [deal.investor for deal in table.briefing.own.deals if deal.frozen]
        free = [deal for deal in table.briefing.own.deals if not table.barred("pitch", deal.investor)]
        likely = max(free, key=lambda deal: deal.chance, default=table.briefing.own.deals[0])
        return frozen[0] if frozen else likely.investor

    def _first(self, investor: str) -> Form:
        """What is on the draft, else a fair pitch of the story this investor loves."""
        story = self.table.cast.investors[investor].story
        return investors.told(self.table, investor) or Form(investor, story)

    def build(self, width: float, high: bool) -> Widget:
        if width >= WIDE:
            columns = [
                self._panel(self._stories(), "stories", LEFT),
                self._panel(self._investors(), "investors", MIDDLE),
            ]
            return Row([*columns, self._sheet(Share(1), width - LEFT - MIDDLE, high)], gap=12)
        both = [*self._stories(), Rule(space=4), *self._investors()]
        return Row(
            [self._panel(both, "stories", width * 0.5), self._sheet(Share(1), width * 0.5, high)], gap=12
        )

    def _panel(self, body: list[Widget], name: str, width: float) -> Widget:
        title, *rest = body
        view = ScrollView(Column(rest, gap=8), name=f"{name}.view", height=Share(1))
        return Panel([title, view], pad=(14, 14, 14, 10), gap=10, width=width)

    # Stories

    def _stories(self) -> list[Widget]:
        title = pieces.title(investors.best_story(self.table), say("investors.stories"), "story")
        cards = [self._story(story) for story in investors.stories(self.table)]
        return [title, *cards, Note(say("investors.dots"), bare=True)]

    def _story(self, story: Story) -> Widget:
        chosen = story.key == self.form.story
        head = Row(
            [
                Label(say(f"investors.story.{story.key}"), font="body-strong", width=Share(1)),
                Pips(story.true, 0, story.of - story.true),
            ],
            lie="centre",
        )
        said = [text for text, true in story.claims if true]
        missing = [text for text, true in story.claims if not true]
        lines: list[Widget] = [
            self._claims("investors.true", said, "pos"),
            self._claims("investors.missing", missing, "warn"),
        ]
        if not story.claims:
            lines = [Label(say("investors.dare", true=story.true), font="label", colour="ink2", wrap=True)]
        names = Column([head, *lines], gap=3, width=Share(1))
        body = Row(
            [Icon(ICONS[story.key], 18, tile="sunk" if not chosen else "card"), names], gap=12, lie="centre"
        )
        return Card(
            [body],
            chosen=chosen,
            on_press=lambda: self._tell(story.key),
            pad=(10, 8),
            name=f"story.{story.key}",
        )

    def _claims(self, key: str, claims: list[str], tone: str) -> Widget:
        text = say(key, claims=", ".join(claims)) if claims else say(f"{key}_none")
        return Label(text, font="label", colour=tone if claims else "ink3", wrap=True)

    def _tell(self, story: str) -> None:
        """Another story goes to somebody who loves it."""
        lovers = investors.lovers(self.table, story)
        investor = self.form.investor if self.form.investor in lovers or not lovers else lovers[0]
        self._look(replace(self.form, story=story, investor=investor))

    def _look(self, form: Form) -> None:
        """A pitch that is on the draft is shown as it is."""
        self.form = investors.told(self.table, form.investor) or form
        self.table.on_change()

    # Investors

    def _investors(self) -> list[Widget]:
        line = say("investors.line", story=say(f"investors.story.{self.form.story}"))
        title = pieces.title(investors.likeliest(self.table, self.form), line, "likeliest")
        rows = [self._investor(row) for row in investors.rows(self.table, self.form)]
        points = self.table.cast.investors[self.form.investor].refused
        note = say("investors.note", points=points, n=self.table.cast.custom.pitch_rest)
        return [title, *rows, Note(note)]

    def _investor(self, row: InvestorRow) -> Widget:
        loved = row.loves == self.form.story
        names = Column(
            [
                Label(row.name, font="body-strong", may_cut=True),
                Label(row.line, font="label", colour="ink2", may_cut=True),
            ],
            gap=2,
            width=Share(1),
        )
        answer = Column(
            [
                Label(row.answer, font="figure-small", colour=row.tone, align="right"),
                Label(row.below, font="label", colour="ink2", align="right"),
            ],
            gap=2,
        )
        loves = Row(
            [
                Label(
                    say("investors.loves", story=say(f"investors.story.{row.loves}").lower()),
                    font="label-strong" if loved else "label",
                    colour="ink" if loved else "ink2",
                    width=132,
                    may_cut=True,
                ),
                Meter(row.confidence, "acc", ticks=(self.table.cast.freeze_at / 100,), width=Share(1)),
            ],
            gap=8,
            lie="centre",
            height=18,
        )
        return Card(
            [Column([Row([names, answer], gap=8), loves], gap=6)],
            chosen=row.key == self.form.investor,
            on_press=lambda: self._look(replace(self.form, investor=row.key)),
            pad=(12, 8),
            name=f"investor.{row.key}",
            help=say("investors.card_help", patience=self.table.cast.investors[row.key].patience),
        )

    # The term sheet

    def _sheet(self, width: Share, room: float, high: bool) -> Widget:
        table, who = self.table, self.form.investor
        held, barred = investors.deal(table, who), table.barred("pitch", who)
        body = self._deal(held) if barred else self._pitch(high)
        send = [] if barred else [self._send_row()]
        points = investors.points(table)
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
        return investors.told(self.table, self.form.investor) is not None

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
        self.table.change("pitch", investors.with_pitch(self.table, self.form.investor, form))

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
        rows: list[Widget] = [pieces.title(investors.standing(table, held), line, "offer")]
        if held.target and held.metric:
            rows.append(Meter(min(1.0, max(0.0, held.have / held.target)), "acc", height=10))
        rows += pieces.lines(*investors.promise(table, held))
        if held.frozen:
            rows += self._renegotiate(held)
        return rows

    def _renegotiate(self, held: Deal) -> list[Widget]:
        """Two more months for a frozen goal, for one of three prices."""
        table, who = self.table, held.investor
        barred, custom = table.barred("renegotiate_deal", who), table.cast.custom
        options = [("", say("investors.concession.none"))]
        options += [(key, investors.concession(table, key)) for key in CONCESSIONS]
        on = bool(investors.conceded(table, who))
        choice = Segmented(
            options,
            investors.conceded(table, who),
            on_change=lambda given: table.change(
                "renegotiate_deal", investors.with_concession(table, who, given)
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
            lambda on: table.change("update_call", investors.with_call(table, who, on)),
        )
        toggle = row.children[0]
        toggle.enabled, toggle.reason = not barred, barred
        regret = say("investors.call.regret", points=known.regret, n=custom.regret_months)
        return [Rule(space=2), row, Note(barred or regret, bare=True)]
