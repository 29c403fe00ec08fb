"""Partners: six who own a door, a page or a road, how near anybody is to signing, and what to offer one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Block,
    Button,
    Card,
    Choice,
    Column,
    Emblem,
    Grid,
    Icon,
    Label,
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
from game.client.panels.pacts import Pacts
from game.client.parts import bonds, pieces
from game.client.parts.forecast import Forecast
from game.client.parts.track import Headway, Runner, Track
from game.client.view import courting, emblem, pacts, partners
from game.client.view.courting import Form, Moves
from game.client.view.partners import Clue, PartnerRow
from game.client.view.table import Table
from game.session.rows.partners import CourtedPartner
from game.session.sheet import Sheet
from game.session.shown import Pact, Part
from game.session.trial import Outcome
from game.words import amount, say

LEFT, RIGHT, WIDE = 420, 372, 1180  # units
NAMES = 78  # units for what is given
CR = 1e6


class Partners:
    """Two pages: talks with partners, and pacts with rivals."""

    def __init__(
        self, table: Table, forecast: Forecast, close: Callable[[], object], page: str = "talks"
    ) -> None:
        self.table, self.close, self.page = table, close, page
        self.pacts = Pacts(table, close)
        self.partner = partners.foremost(table)
        self.asked: CourtedPartner | None = None
        self.doors: dict[str, tuple[Sheet, Outcome]] = {}

    def build(self, width: float, high: bool) -> Widget:
        if self.page == "pacts":
            return self.pacts.build(width, high, self._tabs())
        wide = width >= WIDE
        left = self._panel(self._left(high), LEFT, "partners")
        middle = Panel(self._middle(wide), pad=(20, 14, 20, 8), gap=8, width=Share(1))
        return Row([left, middle, *([self._panel(self._right(), RIGHT, "glance")] if wide else [])], gap=12)

    def _tabs(self) -> Widget:
        waiting = len(pacts.offered(self.table))
        names = [
            ("talks", say("partners.tab")),
            ("pacts", say("pacts.tab_waiting" if waiting else "pacts.tab", n=waiting)),
        ]
        return Segmented(
            names, self.page, on_change=self._turn, name="page", called=say("aloud.view"), height=30
        )

    def _turn(self, page: str) -> None:
        self.page = page
        self.table.on_change()

    def _panel(self, body: list[Widget], width: float, name: str) -> Widget:
        title, *rest = body
        view = ScrollView(Column(rest, gap=8), name=f"{name}.view", height=Share(1))
        return Panel([title, view], pad=(14, 14, 14, 10), gap=10, width=width)

    # Who there is, and what is said

    def _left(self, high: bool) -> list[Widget]:
        table = self.table
        head = Column([pieces.title(partners.finding(table), partners.line(table)), self._tabs()], gap=10)
        rows = partners.rows(table)
        cards = [self._card(row, high) for row in rows if row.signs]
        others = [self._other(row) for row in rows if not row.signs]
        said = [self._clue(clue) for clue in partners.clues(table)]
        nothing = Label(say("partners.no_clues"), font="label", colour="ink2", height=22)
        title = Row(
            [
                Label(say("partners.clues"), font="body-strong", width=Share(1)),
                Label(say("partners.true"), font="label", colour="ink2"),
            ],
            height=22,
        )
        below = [Rule(space=2), title, *(said or [nothing])]
        return [head, Column(cards, gap=6), Column(others), Column(below, gap=2)]

    def _card(self, row: PartnerRow, high: bool) -> Widget:
        chosen = row.key == self.partner
        tone: Colour = "ink" if row.open or row.holder == self.table.seat or not row.signs else "ink3"
        ordered: list[Widget] = [Pips(1)] if row.ordered else []
        head = Row(
            [
                Icon(row.icon, 16, "ink2", width=20),
                Label(row.name, font="body-strong", colour=tone),
                Label(row.is_what, font="label", colour="ink2", align="right", width=Share(1), may_cut=True),
                *ordered,
            ],
            gap=6,
            lie="centre",
            height=20,
        )
        note = Label(row.note, font="label", colour=row.tone, width=Share(1), may_cut=True)
        stands = Label(row.stands, font="label-strong", colour=emblem.ink(self.table.seat))
        track = (
            [self._track(row, "card" if chosen else "sunk")] if row.signs and (row.open or row.marks) else []
        )
        below = Row([note, stands], gap=8, lie="centre", height=17)
        return Card(
            [Column([head, *track, below], gap=2 if high else 1)],
            chosen=chosen,
            on_press=partial(self._look, row.key),
            pad=(12, 6 if high else 5),
            name=f"partner.{row.key}",
            help=say("partners.track_help"),
        )

    def _other(self, row: PartnerRow) -> Widget:
        """One that signs nothing has no talks to show."""
        parts: list[Widget] = [
            Icon(row.icon, 16, "ink2", width=20),
            Label(row.name, font="body-medium"),
            Label(row.note, font="label", colour="ink2", align="right", width=Share(1), may_cut=True),
        ]
        return Choice(
            [Row(parts, gap=6, lie="centre")],
            chosen=row.key == self.partner,
            ruled=False,
            on_press=partial(self._look, row.key),
            pad=(12, 0),
            height=28,
            name=f"partner.{row.key}",
        )

    def _track(self, row: PartnerRow, ground: Colour) -> Widget:
        table, end = self.table, self.table.cast.talks.signs_at
        runners = [
            Runner(mark.points / end, table.emblem(mark.seat), emblem.tone(mark.seat), mark.sure)
            for mark in row.marks
        ]
        ticks = [points / end for points in table.cast.talks.clue_at]
        return Track(runners, ticks, ground, name=f"track.{row.key}")

    def _clue(self, clue: Clue) -> Widget:
        return Row(
            [
                Emblem(self.table.emblem(clue.seat), emblem.tone(clue.seat), 13, width=18),
                Pips(clue.strength, 0, 3 - clue.strength, 3.2, "warn", width=30),
                Label(clue.sentence, font="label", width=Share(1), wrap=True),
                Label(clue.chance, font="label", align="right", width=34),
            ],
            gap=6,
            lie="centre",
        )

    def _look(self, partner: str) -> None:
        self.partner, self.asked = partner, None
        self.table.on_change()

    # What is offered

    def _middle(self, wide: bool) -> list[Widget]:
        table = self.table
        if not table.limits[partners.LINE].targets[self.partner].legal:
            return [*self._barred(), *pieces.foot(table, self.close)]
        shown = courting.form(table, self.partner, courting.offer(table, self.partner) or self.asked)
        found = courting.moves(table, self.partner, shown)
        body = [
            *self._give(shown),
            *self._get(shown),
            *self._talks(found),
            Note(courting.note(table, self.partner), bare=True),
        ]
        on = pieces.changed(table, partners.LINE, "appease")
        points = pieces.points(table, partners.LINE, "appease")
        return [
            pieces.title(courting.prospect(table, self.partner, found), self._about(), "prospect"),
            ScrollView(Column(body, gap=5), name="offer.view", height=Share(1)),
            *pieces.complaint(table),
            *pieces.reasons(
                table, *(line for line in (partners.LINE, "appease") if pieces.changed(table, line))
            ),
            self._send(shown),
            *pieces.foot(table, self.close, *pieces.cost(points, on)),
        ]

    def _about(self) -> str:
        known = self.table.cast.partners[self.partner]
        return say("partners.about", trade=known.trade)

    def _barred(self) -> list[Widget]:
        """Nothing can be offered: how it stands, and why."""
        table = self.table
        row = next(row for row in partners.rows(table) if row.key == self.partner)
        gets = courting.brings(table, self.partner, None, 0.0)
        signs = [Label(say("partners.would_get"), font="body-strong"), *pieces.lines(*gets)] if gets else []
        return [
            pieces.title(courting.prospect(table, self.partner, None), self._about(), "prospect"),
            Note(table.barred(partners.LINE, self.partner), "warn"),
            *([] if row.signs else [Note(row.note, bare=True)]),
            *signs,
            Spacer(),
        ]

    def _give(self, shown: Form) -> list[Widget]:
        lengths = [(str(length), say("partners.months", n=length)) for length in shown.lengths]
        term = Segmented(
            lengths,
            str(shown.months),
            on_change=lambda key: self._set(replace(shown, months=int(key))),
            name="months",
            width=Share(1),
        )
        return [
            Label(say("partners.give"), font="body-strong", height=18),
            self._slid("gift", shown.gift, shown.gift_cr, lambda cr: self._set(replace(shown, gift_cr=cr))),
            self._slid("fee", shown.fee, shown.fee_cr, lambda cr: self._set(replace(shown, fee_cr=cr))),
            Row(
                [Label(say("partners.for"), colour="ink2", width=NAMES), term], gap=8, lie="centre", height=32
            ),
            *self._app(),
        ]

    def _slid(self, name: str, part: Part, crowns: float, hears: Callable[[float], object]) -> Widget:
        least, most, step = (float(value or 0.0) / CR for value in (part.least, part.most, part.step))
        slider = Slider(
            crowns / CR, least, most, step, name=name, on_change=lambda n: hears(n * CR), width=Share(1)
        )
        figure = say("partners.monthly" if name == "fee" else "partners.at_once", money=amount(crowns))
        return Row(
            [
                Label(say(f"partners.{name}"), colour="ink2", width=NAMES),
                slider,
                Label(figure, font="body-strong", align="right", width=98),
            ],
            gap=8,
            lie="centre",
            height=24,
        )

    def _app(self) -> list[Widget]:
        """An app of one's own can be given up for it."""
        table, offer = self.table, self.table.limits["appease"]
        if not table.briefing.own.app and not pieces.changed(table, "appease"):
            return []
        on, one = table.sheet.appease == self.partner, offer.targets[self.partner]
        hostility, talks = table.cast.talks.chat
        toggle = Toggle(
            say("partners.app", money=amount(one.cost_cr)),
            on,
            on_change=lambda wanted: table.change("appease", self.partner if wanted else None),
            enabled=on or one.legal,
            reason=table.barred("appease", self.partner),
            name="appease",
            help=say("partners.app_help", hostility=hostility, talks=talks),
        )
        return [Row([toggle], height=32)]

    def _get(self, shown: Form) -> list[Widget]:
        gets = courting.brings(self.table, self.partner, self._door(), shown.fee_cr)
        blocks: list[Widget] = [
            Block(
                [
                    Column(
                        [
                            Label(title, font="label-strong", may_cut=True),
                            Label(figure, font="label", colour="ink2", may_cut=True),
                        ],
                        gap=1,
                    )
                ],
                pad=(11, 3),
                fill="accs",
            )
            for title, figure in gets
        ]
        head = Label(say("partners.get_title"), font="body-strong", height=18)
        return [head, Grid(blocks, columns=2, gap=6)]

    def _door(self) -> Outcome | None:
        """What the month would be with this contract; asked once for a draft."""
        table = self.table
        if not table.cast.partners[self.partner].entrance:
            return None
        known = self.doors.get(self.partner)
        if known is None or known[0] != table.sheet:
            known = table.sheet, table.match.door(table.seat, self.partner, table.sheet)
            self.doors[self.partner] = known
        return known[1]

    def _talks(self, found: Moves) -> list[Widget]:
        table, talks = self.table, self.table.cast.talks
        key = "partners.will" if round(found.low) == round(found.high) else "partners.will_between"
        figure = say(key, now=found.now, low=found.low, high=found.high)
        head: list[Widget] = [
            Label(say("partners.talks"), font="body-strong", width=Share(1)),
            Label(figure, font="figure-small", name="talks"),
        ]
        end = talks.signs_at
        bar = Headway(
            found.now / end,
            found.low / end,
            found.high / end,
            [points / end for points in talks.clue_at],
            emblem.tone(table.seat),
            name="headway",
            help=say("partners.track_help"),
        )
        rows = [pieces.line(*row, high=19) for row in courting.causes(table, self.partner, found)]
        return [Rule(), Row(head, lie="centre"), bar, Column(rows)]

    def _send(self, shown: Form) -> Widget:
        on = courting.offer(self.table, self.partner) is not None
        verb = say(
            "partners.raise" if partners.friend(self.table, self.partner).months_left else "partners.send"
        )
        toggle = Toggle(
            verb, on, name="send", on_change=lambda wanted: self._write(shown if wanted else None)
        )
        return Row([toggle], lie="centre", height=30)

    def _set(self, shown: Form) -> None:
        """An offer that is on the draft follows."""
        self.asked = courting.courted(self.partner, shown)
        if courting.offer(self.table, self.partner) is not None:
            self._write(shown)
        else:
            self.table.on_change()

    def _write(self, shown: Form | None) -> None:
        self.table.change(partners.LINE, courting.with_offer(self.table, self.partner, shown))

    # Pacts at a glance

    def _right(self) -> list[Widget]:
        table = self.table
        letters: list[Widget] = [bonds.letter(table, pact, self._change) for pact in pacts.offered(table)]
        offer = Button(
            say("pacts.offer_one"),
            icon="handshake",
            name="offer_pact",
            on_press=lambda: self._turn("pacts"),
            height=34,
        )
        return [
            pieces.title(pacts.finding(table), say("pacts.line"), "pacts.finding"),
            *bonds.divided([*letters, *bonds.why(table)], bonds.in_force(table), bonds.word(table)),
            Spacer(2),
            offer,
        ]

    def _change(self, pact: Pact) -> None:
        """An offer is answered with another one."""
        self.pacts.change(pact)
        self._turn("pacts")
