"""Pacts: what a rival's word is worth, what to offer it, what that forbids both, and what binds already."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Card,
    Choice,
    Column,
    DropDown,
    Emblem,
    Grid,
    Icon,
    Label,
    Meter,
    Note,
    Panel,
    Pill,
    Row,
    Rule,
    ScrollView,
    Slider,
    Stepper,
    Toggle,
    Widget,
)
from game.client.parts import bonds, pieces
from game.client.view import emblem, pacts, pledges
from game.client.view.pacts import RivalRow, Side
from game.client.view.table import Table
from game.session.shown import Pact, Part
from game.words import money, percent, say

LEFT, RIGHT, WIDE = 352, 420, 1180  # units
NAMES = 104  # units for what a term is called
CR, HUNDREDTH = 1e6, 0.01


class Pacts:
    """The second page of partners: one rival is looked at, and one offer put together."""

    def __init__(self, table: Table, close: Callable[[], object]) -> None:
        self.table, self.close = table, close
        self.seat = pacts.foremost(table)
        self.looked: Pact | None = None  # an offer that is not on the draft yet

    def build(self, width: float, high: bool, tabs: Widget) -> Widget:
        wide = width >= WIDE
        left = self._panel(self._left(tabs), LEFT, "rivals")
        if wide:
            middle = Panel([*self._middle(), *self._foot()], pad=(20, 14, 20, 8), gap=8, width=Share(1))
            return Row([left, middle, self._panel(self._right(), RIGHT, "bonds")], gap=12)
        title, view, *below = self._middle([Rule(space=4), *self._right()])
        return Row(
            [left, Panel([title, view, *below, *self._foot()], pad=(20, 14, 20, 8), gap=8, width=Share(1))],
            gap=12,
        )

    def _panel(self, body: list[Widget], width: float, name: str) -> Widget:
        title, *rest = body
        view = ScrollView(Column(rest, gap=8), name=f"{name}.view", height=Share(1))
        return Panel([title, view], pad=(16, 14, 16, 10), gap=10, width=width)

    # Whom

    def _left(self, tabs: Widget) -> list[Widget]:
        table = self.table
        head = Column([pieces.title(pacts.finding(table), say("pacts.line")), tabs], gap=10)
        cards = [self._card(row) for row in pacts.rows(table)]
        return [head, *cards, Rule(space=4), *bonds.word(table)]

    def _card(self, row: RivalRow) -> Widget:
        names = Column(
            [
                Label(row.name, font="body-strong"),
                Label(row.founder, font="label", colour="ink2", may_cut=True),
            ],
            gap=1,
            width=Share(1),
        )
        tags: list[Widget] = [Pill(say("orders.reply"), "warn", "onacc")] if row.wants else []
        sign = Emblem(self.table.emblem(row.seat), emblem.tone(row.seat), 20, width=26)
        ordered: list[Widget] = [Icon("check", 15, "acc")] if row.ordered else []
        belief = Row(
            [
                Label(say("pacts.believed"), font="label", colour="ink2", width=74),
                Meter(row.credibility / 100, "acc", width=Share(1)),
                Label(
                    say("pacts.points", points=row.credibility), font="label-strong", align="right", width=26
                ),
            ],
            gap=6,
            lie="centre",
            height=18,
        )
        note = Label(row.note, font="label", colour=row.tone, wrap=True)
        return Card(
            [
                Column(
                    [
                        Row([sign, names, *ordered, *tags], gap=6, lie="centre"),
                        belief,
                        bonds.record(row.kept, row.broken),
                        note,
                    ],
                    gap=4,
                )
            ],
            chosen=row.seat == self.seat,
            on_press=partial(self._look, row.seat),
            pad=(12, 9),
            name=f"rival.{row.seat}",
        )

    def _look(self, seat: int) -> None:
        self.seat, self.looked = seat, None
        self.table.on_change()

    # What is offered

    @property
    def shown(self) -> Pact | None:
        """The offer that is put together: the draft's, what was picked, else a first one."""
        if self.seat < 0:
            return None
        return self.looked or pledges.proposal(self.table, self.seat)

    def change(self, pact: Pact) -> None:
        """Answer an offer with another one, which begins as it is."""
        self.seat = pact.seat
        self._set(pledges.fitted(self.table, pact))

    @property
    def _asks(self) -> bool:
        """Is it about an offer of our own?"""
        return self.looked is not None or pledges.is_offered(self.table, self.seat)

    def _back(self) -> Widget:
        """From an offer of our own to the letter that waits."""

        def back() -> None:
            self.looked = None
            self.table.change(pacts.LINE, pledges.with_offer(self.table, self.seat, None))

        return Button(say("pacts.back"), icon="undo", name="back", on_press=back)

    def _letters(self) -> list[Pact]:
        return [pact for pact in pacts.offered(self.table) if pact.seat == self.seat]

    def _middle(self, more: list[Widget] | None = None) -> list[Widget]:
        table, shown = self.table, self.shown
        letters: list[Widget] = [bonds.letter(table, pact, self.change) for pact in self._letters()]
        if letters and not self._asks:
            shown, key, body = None, "answer", letters
        else:
            key, body = "propose", self._form(shown) if shown else self._closed()
            body += [self._back()] if letters else []
        key, name = ("alone", "") if self.seat < 0 else (key, table.name(self.seat))
        body += [*bonds.why(table), *(more or [])]
        return [
            pieces.title(say(f"pacts.head.{key}", name=name), say("pacts.head.line"), "pact.head"),
            ScrollView(Column(body, gap=8), name="pact.view", height=Share(1)),
            *pieces.complaint(table),
            *(pieces.reasons(table, pacts.LINE) if pieces.changed(table, pacts.LINE) else []),
            *([self._switch(shown)] if shown else []),
        ]

    def _foot(self) -> list[Widget]:
        table = self.table
        lines = (pacts.LINE, pacts.ANSWER)
        points = pieces.points(table, *lines)
        return pieces.foot(table, self.close, *pieces.cost(points, pieces.changed(table, *lines)))

    def _closed(self) -> list[Widget]:
        name = self.table.platform(self.seat) if self.seat >= 0 else ""
        return [Note(self.table.barred(pacts.LINE, name), "warn")]

    def _form(self, shown: Pact) -> list[Widget]:
        parts = self.table.limits[pacts.LINE].targets[self.table.platform(self.seat)].parts
        kinds: list[Widget] = [self._kind(kind, shown, kind in parts["kind"].choices) for kind in pacts.KINDS]
        return [
            Label(say("pacts.both"), font="body-strong", height=22),
            Grid(kinds, columns=2, gap=4),
            Rule(space=2),
            *self._terms(shown, parts),
        ]

    def _kind(self, kind: str, shown: Pact, free: bool) -> Widget:
        def pick() -> None:
            self._set(pledges.fitted(self.table, replace(shown, kind=kind)))

        return Choice(
            [Label(pacts.title(kind), font="body-medium", colour="ink" if free else "ink3", may_cut=True)],
            chosen=kind == shown.kind,
            ruled=False,
            pad=(10, 0),
            height=32,
            name=f"kind.{kind}",
            on_press=pick,
            enabled=free,
            reason="" if free else say("refusal.pact.bounds"),
        )

    def _terms(self, shown: Pact, parts: dict[str, Part]) -> list[Widget]:
        least, most = (int(value or 0) for value in (parts["months"].least, parts["months"].most))
        months = Stepper(
            shown.months,
            least,
            most,
            says=lambda n: say("pacts.months", n=n),
            name="months",
            on_change=lambda n: self._set(replace(shown, months=n)),
            width=150,
        )
        rows = [self._named("pacts.term.for", months)]
        if shown.kind == "ceasefire":
            cap = self._slider("cap", parts["cap"], shown.cap, HUNDREDTH)
            rows.append(self._named("pacts.term.ceasefire", cap, percent(shown.cap)))
        if shown.kind == "carve_out":
            aisles = [(aisle, self.table.cast.categories[aisle]) for aisle in parts["category"].choices]
            picked = DropDown(
                aisles,
                shown.category or "",
                on_change=lambda aisle: self._set(replace(shown, category=aisle)),
                name="category",
                width=Share(1),
            )
            rows.append(self._named("pacts.term.carve_out", picked))
        bond = self._slider("bond_cr", parts["bond_cr"], shown.bond_cr, CR)
        rows.append(self._named("pacts.term.bond", bond, money(shown.bond_cr)))
        return rows

    def _slider(self, term: str, part: Part, value: float, unit: float) -> Widget:
        least, most, step = (float(one or 0.0) / unit for one in (part.least, part.most, part.step))

        def hear(number: float) -> None:
            if self.shown is not None:
                self._set(replace(self.shown, **{term: round(number * unit, 6)}))  # type: ignore[arg-type]

        return Slider(
            value / unit,
            least,
            most,
            step,
            name=term,
            on_change=hear,
            width=Share(1),
        )

    def _named(self, key: str, control: Widget, figure: str = "") -> Widget:
        name = Label(say(key), colour="ink2", width=NAMES, may_cut=True)
        said = [Label(figure, font="body-strong", align="right", width=92)] if figure else []
        return Row([name, control, *said], gap=8, lie="centre", height=32)

    def _switch(self, shown: Pact) -> Widget:
        table = self.table
        on = pledges.is_offered(table, self.seat)
        toggle = Toggle(
            say("pacts.send", name=table.name(self.seat)),
            on,
            name="send",
            on_change=lambda wanted: self._write(shown if wanted else None),
        )
        return Row([toggle], lie="centre", height=34)

    def _set(self, shown: Pact) -> None:
        """An offer that is on the draft follows."""
        self.looked = shown
        if pledges.is_offered(self.table, self.seat):
            self._write(shown)
        else:
            self.table.on_change()

    def _write(self, shown: Pact | None) -> None:
        self.looked = shown or self.looked
        self.table.change(pacts.LINE, pledges.with_offer(self.table, self.seat, shown))

    # What it leads to

    def _right(self) -> list[Widget]:
        table, letters = self.table, self._letters()
        subject = letters[0] if letters and not self._asks else self.shown
        force = [bonds.in_force(table)]
        if subject is None:
            return [
                pieces.title(say("pacts.change.none"), say("pacts.change.line"), "change"),
                *bonds.divided(*force),
            ]
        sides = pacts.sides(table, subject)
        title = pieces.title(
            pacts.changes(sides, table.name(subject.seat)), pacts.asks(table, subject), "change"
        )
        # A letter shows its own terms.
        terms = [pieces.line(*row, high=24) for row in pacts.terms(table, subject) if subject.ours]
        return [title, *self._table(subject, sides), *bonds.divided(terms, *force)]

    def _table(self, subject: Pact, sides: list[Side]) -> list[Widget]:
        """How both stand today, line by line."""
        heads = [say("pacts.us"), self.table.name(subject.seat)]
        top = self._cells(say("pacts.today"), heads, ["ink2", "ink2"], "label")
        rows = [
            self._cells(one.what, [one.ours, one.theirs], [one.ours_tone, one.theirs_tone]) for one in sides
        ]
        return [Column([top, Rule(), *rows], gap=2), Note(say(f"pacts.about.{subject.kind}"))]

    def _cells(self, name: str, texts: list[str], tones: list[str], font: str = "body-strong") -> Widget:
        cells = [
            Label(text, font=font, colour=tone, align="right", width=100, may_cut=True)
            for text, tone in zip(texts, tones, strict=True)
        ]
        return Row(
            [Label(name, colour="ink2", width=Share(1), may_cut=True), *cells], gap=8, lie="centre", height=24
        )
