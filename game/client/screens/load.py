"""All saves: found, looked into, opened, renamed, copied, deleted. A damaged one says why."""

from collections.abc import Callable
from datetime import date
from functools import partial

from game.client.kit.box import Box
from game.client.kit.charts import Layered, Shares
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
    ScrollView,
    Segmented,
    Spacer,
    TextField,
    Title,
    Widget,
)
from game.client.parts import ask, page
from game.client.view import emblem, saves
from game.session.savefile import SaveError
from game.session.setup import Chair
from game.session.shelf import Shelf
from game.words import say

SIDE, NARROW = 472, 330
WIDE, HIGH = 1180, 690  # units: below the one the right side is narrow, below the other it has no chart
CHART, MARGINS = 150, (0.0, 4.0, 112.0, 4.0)
DAMAGED: Colour = ("ink3", "card", 0.4)


class Load(Screen):
    """`open_save` is given the name of a save of the shelf."""

    def __init__(
        self, shelf: Shelf, open_save: Callable[[str], object], back: Callable[[], object], today: date
    ) -> None:
        self.shelf, self.open_save, self.back, self.today = shelf, open_save, back, today
        self.kind, self.sought, self.chosen = "all", "", ""
        self.look()

    def look(self) -> None:
        """At the folder anew."""
        self.rows = saves.rows(self.shelf.entries(), self.today)
        names = [row.name for row in self.rows if not row.trouble]
        if self.chosen not in names:
            self.chosen = next(iter(names), "")

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

    def seek(self, text: str) -> None:
        self.sought = text
        self.rebuild()

    # What is done with the chosen one

    def _rename(self) -> None:
        self._name("rename", self.shelf.rename, self.chosen)

    def _copy(self) -> None:
        self._name("copy", self.shelf.copy, "")

    def _name(self, what: str, act: Callable[[str, str], None], text: str) -> None:
        def do(new: str) -> None:
            self._do(partial(act, self.chosen, new.strip()), new.strip())

        row = self._row_of(self.chosen)
        line = say(f"load.{what}_line", name=row.title if row else "")
        self.open(ask.name(say(f"load.{what}"), line, text, do, self.close))

    def _delete(self) -> None:
        row = self._row_of(self.chosen)
        do = partial(self._do, partial(self.shelf.delete, self.chosen))
        title = say("load.delete_title", name=row.title if row else "")
        self.open(ask.sure(title, say("load.delete_line"), say("load.delete"), do, self.close))

    def _do(self, act: Callable[[], None], chosen: str = "") -> None:
        """Or say why not; the question stays where another name may do."""
        try:
            act()
        except SaveError as error:
            self.toast(str(error))
            return
        self.close()
        self.chosen = chosen or self.chosen
        self.look()
        self.rebuild()

    def _row_of(self, name: str) -> saves.Row | None:
        return next((row for row in self.rows if row.name == name), None)

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
            kinds, self.kind, name="kinds", called=say("aloud.view"), on_change=self.show_kind, width=Share(2)
        )
        rows = [self._row(row) for row in saves.shown(self.rows, self.kind, self.sought)]
        seek = TextField(
            self.sought, say("load.seek"), "search", name="seek", width=Share(1), on_change=self.seek
        )
        found = List(rows, name="saves", on_choose=self.choose, on_open=self.open_save, height=Share(1))
        ring = Label(say("load.ring"), font="label", colour="ink3", may_cut=True)
        return Panel(
            [Row([tabs, seek], gap=12, pad=(12, 0)), Spacer(10), found, Spacer(6), Row([ring], pad=(12, 0))],
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
        row = self._row_of(self.chosen)
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
        verbs: list[Widget] = [
            self._verb("rename", "pencil", self._rename),
            self._verb("copy", "plus", self._copy),
            self._verb("delete", "trash", self._delete),
        ]
        doubt: list[Widget] = (
            [Spacer(8), Label(row.doubt, font="label", colour="ink2", wrap=True)] if row.doubt else []
        )
        head = [Title(row.title, row.month), *doubt]
        told: list[Widget] = [*head, Spacer(12), self._war(row), Spacer(14), *self._facts(row)]
        view = ScrollView(Column(told), name="about", height=Share(1))
        return Panel([view, Spacer(10), Row(verbs, gap=8), Spacer(10), open_it], pad=(24, 18), width=width)

    def _facts(self, row: saves.Row) -> list[Widget]:
        facts = [
            (say("load.progress_name"), row.progress),
            (say("load.seats"), row.seats),
            (say("load.scenario"), row.scenario),
            (say("load.saved"), row.saved),
            (say("load.rules"), row.rules),
            (say("load.file"), row.file),
        ]
        return [*page.facts(facts), Rule()]

    def _war(self, row: saves.Row) -> Widget:
        """How it went so far, where there is room and something to tell; else who sits there."""
        if len(row.shares) < 2 or self.room.h < HIGH:
            sitters = Column([_sitter(seat, chair) for seat, chair in enumerate(row.chairs)], gap=4)
            return Block([sitters], pad=(16, 12), fill="bg")
        layers = [
            Layered(values, emblem.tone(seat), emblem.ink(seat), saves.platform_name(chair.platform), figure)
            for seat, (chair, values, figure) in enumerate(saves.curves(row))
        ]
        return Block([Shares(layers, margins=MARGINS, name="picture", height=CHART)], pad=(12, 10), fill="bg")

    def _verb(self, what: str, icon: str, act: Callable[[], object]) -> Button:
        return Button(say(f"load.{what}"), icon=icon, name=what, on_press=act, width=Share(1))


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
