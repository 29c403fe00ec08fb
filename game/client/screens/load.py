"""All saves: one's own, automatic ones, wars that have ended. A damaged one says why."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.style import Colour
from game.client.kit.widgets import (
    Block,
    Button,
    Choice,
    Column,
    Emblem,
    Icon,
    Label,
    List,
    Meter,
    Panel,
    Pill,
    Row,
    Rule,
    Segmented,
    Spacer,
    Title,
    Widget,
)
from game.client.parts import page
from game.client.view import emblem, saves
from game.session.setup import Chair
from game.session.shelf import Entry
from game.words import say

SIDE, NARROW = 472, 330
WIDE = 1180
DAMAGED: Colour = ("ink3", "card", 0.4)


class Load(Screen):
    """`open` is given the name of a save."""

    def __init__(
        self,
        entries: Sequence[Entry],
        open_save: Callable[[str], object],
        back: Callable[[], object],
        today: date,
    ) -> None:
        self.open_save, self.back = open_save, back
        self.rows = saves.rows(entries, today)
        self.kind = "all"
        self.chosen = next((row.name for row in self.rows if not row.trouble), "")

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        damaged = sum(bool(row.trouble) for row in self.rows)
        line = say("load.damaged_n", n=damaged) if damaged else say("load.line", n=len(self.rows))
        back = Button(say("load.back"), icon="left", name="back", on_press=self.back, width=96)
        body = [self._list(), self._about()] if self.rows else [self._nothing()]
        return Column(
            [
                page.head(say("load.title"), line, [back]),
                Row(body, gap=page.GAP, pad=page.GAP, height=Share(1)),
            ]
        )

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self.back()
        return chord == "Esc"

    def choose(self, name: str) -> None:
        self.chosen = name
        self.rebuild()

    def show_kind(self, kind: str) -> None:
        self.kind = kind
        self.rebuild()

    def _nothing(self) -> Widget:
        return Panel(
            [Spacer(), Label(say("load.nothing"), font="headline-small", align="centre"), Spacer()],
            width=Share(1),
        )

    # The list

    def _list(self) -> Widget:
        kinds = [
            (kind, say(f"load.kind.{kind}", n=len(saves.shown(self.rows, kind)))) for kind in saves.KINDS
        ]
        tabs = Segmented(
            kinds, self.kind, name="kinds", called=say("aloud.view"), on_change=self.show_kind, width=440
        )
        rows = [self._row(row) for row in saves.shown(self.rows, self.kind)]
        found = List(rows, name="saves", on_choose=self.choose, on_open=self.open_save, height=Share(1))
        ring = Label(say("load.ring"), font="label", colour="ink3", may_cut=True)
        return Panel(
            [Row([tabs, Spacer()], pad=(12, 0)), Spacer(10), found, Spacer(6), Row([ring], pad=(12, 0))],
            pad=(8, 16, 8, 14),
            width=Share(1),
        )

    def _row(self, row: saves.Row) -> Choice:
        if row.trouble:
            return self._damaged(row)
        seat = saves.first(row.chairs)
        inside = Row(
            [
                Emblem(emblem.emblem(row.chairs[seat].platform), emblem.tone(seat), 28, width=36),
                _two(
                    Label(row.title, font="lead", may_cut=True),
                    Label(row.players, font="label", colour="ink2", may_cut=True),
                    width=Share(1.5),
                ),
                _two(Label(row.month, font="body-medium"), _progress(row, emblem.tone(seat)), width=Share(1)),
                _two(
                    Label(row.saved, font="label", colour="ink2", align="right"),
                    Label(say(f"load.is.{row.kind}"), font="label", colour="ink2", align="right"),
                    width=96,
                ),
            ],
            gap=10,
            pad=(12, 0),
            lie="centre",
        )
        return Choice([inside], name=row.name, chosen=row.name == self.chosen, height=62)

    def _damaged(self, row: saves.Row) -> Choice:
        top = Row(
            [
                Icon("save", 22, DAMAGED, width=36),
                Label(row.title, font="lead", colour="ink3", width=Share(1), may_cut=True),
                Pill(say("load.damaged"), "neg", "onacc"),
            ],
            gap=10,
            lie="centre",
            height=34,
        )
        words = Column([Label(row.trouble, font="label-medium", wrap=True)], width=Share(1))
        parts: list[Widget] = [Icon("warning", 16, "neg", width=16), words]
        if row.good:
            parts.append(
                Button(
                    say("load.nearest"),
                    "link",
                    name=f"good.{row.name}",
                    font="label-strong",
                    on_press=partial(self.choose, row.good),
                )
            )
        why = Row(parts, gap=8, lie="centre", pad=(46, 0, 0, 0), height=38)
        return Choice(
            [Column([top, why], pad=(12, 4))], name=row.name, enabled=False, reason=row.trouble, height=82
        )

    # The page at the right

    def _about(self) -> Widget:
        row = next((row for row in self.rows if row.name == self.chosen), None)
        width = SIDE if self.room.w >= WIDE else NARROW
        if row is None:
            return Panel(
                [Label(say("load.none_good"), colour="ink2", wrap=True), Spacer()], pad=24, width=width
            )
        open_it = Button(
            say("load.open"),
            "primary",
            "play",
            "Enter",
            name="open",
            font=("strong", 14.5),
            on_press=partial(self.open_save, row.name),
            height=42,
        )
        facts = [
            (say("load.progress_name"), row.progress),
            (say("load.scenario"), row.scenario),
            (say("load.saved"), row.saved),
            (say("load.rules"), row.rules),
            (say("load.file"), row.file),
        ]
        return Panel(
            [
                Title(row.title, row.month),
                Spacer(12),
                Block(
                    [Column([_sitter(seat, chair) for seat, chair in enumerate(row.chairs)], gap=4)],
                    pad=(16, 12),
                    fill="bg",
                ),
                Spacer(14),
                *page.facts(facts),
                Rule(),
                *(
                    [Spacer(10), Label(row.doubt, font="label", colour="ink2", wrap=True)]
                    if row.doubt
                    else []
                ),
                Spacer(),
                open_it,
            ],
            pad=(24, 18),
            width=width,
        )


def _two(upper: Widget, lower: Widget, width: float) -> Widget:
    return Column([upper, lower], gap=4, width=width)


def _progress(row: saves.Row, tone: str) -> Widget:
    return Row(
        [Meter(row.part, tone, thick=5, width=Share(1)), Label(row.progress, font="label", colour="ink2")],
        gap=10,
        lie="centre",
        height=15,
    )


def _sitter(seat: int, chair: Chair) -> Widget:
    return Row(
        [
            Emblem(emblem.emblem(chair.platform), emblem.tone(seat), 22, width=28),
            Label(saves.platform_name(chair.platform), font="lead", colour=emblem.ink(seat), width=Share(1)),
            Label(saves.mind(chair), colour="ink2"),
        ],
        gap=10,
        lie="centre",
        height=32,
    )
