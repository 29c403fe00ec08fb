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
    Widget,
)
from game.client.parts import pieces
from game.client.parts.forecast import Forecast
from game.client.parts.termsheet import TermSheet
from game.client.view import deals, investors
from game.client.view.investors import ICONS, Form, InvestorRow, Story
from game.client.view.table import Table
from game.words import listed, say

LEFT, MIDDLE, WIDE = 372, 404, 1180  # units


class Investors:
    def __init__(self, table: Table, forecast: Forecast, close: Callable[[], object]) -> None:
        self.table = table
        pitched = [one.investor for one in table.sheet.pitch or ()]
        self.terms = TermSheet(
            table, forecast, close, self._first(pitched[0] if pitched else self._foremost())
        )

    @property
    def form(self) -> Form:
        return self.terms.form

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
        return deals.told(self.table, investor) or Form(investor, story)

    def build(self, width: float, high: bool) -> Widget:
        if width >= WIDE:
            columns = [
                self._panel(self._stories(), "stories", LEFT),
                self._panel(self._investors(), "investors", MIDDLE),
            ]
            return Row([*columns, self.terms.build(Share(1), width - LEFT - MIDDLE, high)], gap=12)
        both = [*self._stories(), Rule(space=4), *self._investors()]
        return Row(
            [self._panel(both, "stories", width * 0.5), self.terms.build(Share(1), width * 0.5, high)], gap=12
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
        text = say(key, claims=listed(claims)) if claims else say(f"{key}_none")
        return Label(text, font="label", colour=tone if claims else "ink3", wrap=True)

    def _tell(self, story: str) -> None:
        """Another story goes to somebody who loves it."""
        lovers = investors.lovers(self.table, story)
        investor = self.form.investor if self.form.investor in lovers or not lovers else lovers[0]
        self._look(replace(self.form, story=story, investor=investor))

    def _look(self, form: Form) -> None:
        """A pitch that is on the draft is shown as it is."""
        self.terms.form = deals.told(self.table, form.investor) or form
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
