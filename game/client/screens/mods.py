"""Mods: which are there and on, in what order they are read, and what is wrong with them, line by line."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Choice,
    Column,
    Icon,
    Label,
    List,
    Panel,
    Pill,
    Row,
    Rule,
    ScrollView,
    Spacer,
    Toggle,
    Widget,
)
from game.client.parts import page
from game.client.parts.excerpt import Excerpt
from game.client.settings import Settings
from game.client.view import mods as view
from game.session.modding import Mods as Found
from game.session.modding import Row as Mod
from game.words import say

SIDE, NARROW = 400, 340
WIDE = 1180
AGAIN = 2.0  # seconds from one look at the files to the next
CLASH = 56  # units of one on the page
SHOWN = 40  # troubles of one mod on the page


class Mods(Screen):
    """`scan` looks at all files anew with some mods on; `stamp` changes when a file does.

    `take` plays with those that are on, as their files are now.
    """

    def __init__(
        self,
        scan: Callable[[Sequence[str]], Found],
        stamp: Callable[[], object],
        wishes: Callable[[], Settings],
        prefer: Callable[[Settings], object],
        take: Callable[[], object],
        go: Callable[[str], object],
    ) -> None:
        self.scan, self.stamp, self.wishes = scan, stamp, wishes
        self.prefer, self.take, self.go = prefer, take, go
        self.look()
        broken = next((row.id for row in self.found.rows if not row.sound), "")
        self.chosen = broken or next((row.id for row in self.found.rows), "")
        self.looked = 0.0

    def look(self) -> None:
        """At everything anew."""
        self.seen, self.found = self.stamp(), self.scan(self.wishes().mods)

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        again = Button(say("mods.again"), name="again", on_press=self.check_again)
        back = Button(say("load.back"), icon="left", name="back", on_press=self._back, width=96)
        return Column(
            [
                page.head(say("mods.title"), say("mods.line", path=str(self.found.folder)), [again, back]),
                Row([self._list(), self._about()], gap=page.GAP, pad=page.GAP, height=Share(1)),
            ]
        )

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self._back()
        return chord == "Esc"

    def tick(self, now: float) -> None:
        """Whoever mends a file beside the game sees at once whether it is right."""
        if now - self.looked > AGAIN:
            self.looked = now
            if self.stamp() != self.seen:
                self.check_again()

    def check_again(self) -> None:
        self.look()
        self.take()
        self.rebuild()

    def choose(self, id: str) -> None:
        self.chosen = id
        self.rebuild()

    def switch(self, id: str, on: bool) -> None:
        """From the next match on."""
        others = tuple(one for one in self.wishes().mods if one != id)
        self.prefer(replace(self.wishes(), mods=(*others, id) if on else others))
        self.look()
        self.choose(id)

    def _back(self) -> None:
        self.go("back")

    # The list, from the ground up

    def _list(self) -> Widget:
        top = Row(
            [
                Label(say("mods.order"), font="lead", width=Share(1), may_cut=True),
                Label(say("mods.later"), font="label", colour="ink2"),
            ],
            pad=(12, 0),
            height=28,
        )
        rows = [self._row(row) for row in self.found.rows]
        found = List(rows, name="mods", on_choose=self.choose, height=Share(1))
        playing = sum(row.is_on and row.sound for row in self.found.rows)
        play = Button(
            say("mods.play", n=playing) if playing else say("mods.play_plain"),
            "primary",
            "play",
            name="play",
            on_press=partial(self.go, "new"),
            height=42,
            width=Share(1),
        )
        width = SIDE if self.room.w >= WIDE else NARROW
        rest = [*self._clashes(), Spacer(10), Row([play], pad=(12, 0))]
        return Panel([top, self._base(), found, *rest], pad=(8, 12, 8, 12), width=width)

    def _base(self) -> Widget:
        words = _two(say("mods.base"), say("mods.base_line"))
        inside: list[Widget] = [Icon("lock", 18, "ink2", width=36), words, Icon("check", 18, "pos")]
        return Row(inside, gap=12, pad=(12, 0), lie="centre", height=56)

    def _row(self, row: Mod) -> Choice:
        tag, tone = view.state(row)
        end: Widget = Pill(tag, tone, "onacc") if tag else Icon("check", 18, "pos" if row.is_on else "line2")
        toggle = Toggle(
            on=row.is_on,
            name=f"on.{row.id}",
            called=row.name,
            enabled=row.sound or row.is_on,
            reason=say("mods.mend_first"),
            on_change=partial(self.switch, row.id),
            width=36,
        )
        inside = Row([toggle, _two(row.name, view.line(row)), end], gap=12, pad=(12, 0), lie="centre")
        return Choice([inside], name=row.id, chosen=row.id == self.chosen, height=60)

    def _clashes(self) -> list[Widget]:
        """Values that two of them want."""
        told = view.clashes(self.found)
        if not told:
            return []
        lines: list[Widget] = []
        for path, what in told:
            lines += [
                Label(path, font="label-medium", may_cut=True),
                Label(what, font="label", colour="ink2", wrap=True),
                Spacer(6),
            ]
        shown = ScrollView(Column(lines, pad=(12, 0)), name="clashes", height=min(2, len(told)) * CLASH)
        title = Row([Label(say("mods.clashes", n=len(told)), font="lead")], pad=(12, 0), height=30)
        return [Rule(), title, shown]

    # The one that is chosen

    def _about(self) -> Widget:
        row = next((row for row in self.found.rows if row.id == self.chosen), None)
        if row is None:
            nothing = Label(say("mods.none", path=str(self.found.folder)), colour="ink2", wrap=True)
            return Panel([nothing, Spacer()], pad=24, width=Share(1))
        wrongs = view.wrongs(row)
        parts: list[Widget] = []
        for wrong in wrongs[:SHOWN]:
            parts += [_wrong(wrong), Spacer(20)]
        if not wrongs:
            parts = page.facts(_facts(row))
        body = ScrollView(Column(parts), name="troubles", height=Share(1))
        return Panel(
            [
                Label(row.name, font="headline-large", may_cut=True),
                Spacer(4),
                Label(view.lead(row), colour="ink2", wrap=True),
                Spacer(14),
                body,
                Rule(),
                Spacer(10),
                Label(say("mods.watching"), font="label", colour="ink2", align="right"),
            ],
            pad=(24, 16),
            width=Share(1),
        )


def _two(upper: str, lower: str) -> Widget:
    return Column(
        [Label(upper, font="lead", may_cut=True), Label(lower, font="label", colour="ink2", may_cut=True)],
        gap=3,
        width=Share(1),
    )


def _facts(row: Mod) -> list[tuple[str, str]]:
    told = [(say("mods.version"), row.version), (say("mods.does"), view.line(row))]
    return [*told, (say("mods.id"), row.id)]


def _wrong(wrong: view.Wrong) -> Widget:
    """What, where, the line itself, and a way out."""
    head = Row(
        [
            Icon("warning", 18, "neg" if wrong.grave else "warn", width=20),
            Label(wrong.sentence, font="lead", wrap=True, width=Share(1)),
            Label(wrong.at, font="label", colour="ink2"),
        ],
        gap=12,
    )
    lines: list[Widget] = [head]
    if wrong.line:
        line = Excerpt(wrong.line, wrong.source, wrong.start, wrong.width, width=Share(1))
        lines.append(Row([line], pad=(32, 0, 0, 0)))
    if wrong.help:
        help = Label(wrong.help, font="body-medium", colour="acc", wrap=True, width=Share(1))
        lines.append(Row([Icon("arrow", 15, "acc", width=16), help], gap=8, pad=(32, 0, 0, 0)))
    return Column(lines, gap=8)
