"""A new game in three steps: what is played, who sits where, for how long, and what each choice means."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Block,
    Button,
    Card,
    Column,
    Drawing,
    DropDown,
    Grid,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    Segmented,
    Spacer,
    Stack,
    Tabs,
    TextField,
    Title,
    Widget,
)
from game.client.parts import page
from game.client.view import emblem, opening
from game.session.choices import Choices, House
from game.session.setup import Chair, Setup
from game.words import say

STEPS = ("scenario", "players", "rules")
LENGTHS = (12, 24, 36)
FEWEST, MOST = 2, 4  # seats
WIDE, HIGH, LOW = 1180, 640, 580  # units: below these the page leaves out what is nice to have
SIDE = 420
SEEDS = 1_000_000  # short enough to be told to a friend
DIGITS = "0123456789"
LITTLE = ("medium", 12.0)


class NewGame(Screen):
    """`start` is given the choices. So many `people` sit down at first; computers have the other seats."""

    def __init__(
        self, choices: Choices, start: Callable[[Setup], object], back: Callable[[], object], people: int = 1
    ) -> None:
        self.choices, self.start, self.back = choices, start, back
        self.step = "players"
        self.scenario = opening.scenarios(choices)[0]
        self.months = choices.scenarios[self.scenario].months
        self.seed = str(secrets.randbelow(SEEDS))
        self.hardest = list(choices.levels)[-1]
        seats = choices.scenarios[self.scenario].cast[max(people, 3 if people == 1 else FEWEST)]
        self.chairs = [self._chair(name, person=at < people) for at, name in enumerate(seats)]

    @property
    def houses(self) -> Mapping[str, House]:
        return self.choices.scenarios[self.scenario].houses

    @property
    def chosen(self) -> Setup:
        """The choices as they stand; a person who gave no name bears the founder's."""
        return Setup(self.scenario, tuple(map(self._named, self.chairs)), self.months, int(self.seed or 0))

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        wide = self.room.w >= WIDE
        middle = {"scenario": self._scenarios, "players": self._players, "rules": self._rules}[self.step]()
        head = page.head(say("setup.title"), "", [] if wide else self._buttons(), [self._steps()])
        body = [middle, self._about()] if wide else [middle]
        return Column([head, Row(body, gap=page.GAP, pad=page.GAP, height=Share(1))])

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self.back()
        return chord == "Esc"

    # The bar and the page at the right

    def _steps(self) -> Widget:
        steps = [(step, f"{at}  {say(f'setup.step.{step}')}") for at, step in enumerate(STEPS, 1)]
        return Tabs(steps, self.step, name="steps", on_change=self._set("step"), width=360, height=32)

    def _buttons(self) -> list[Widget]:
        back = Button(say("setup.back"), name="back", on_press=self.back, width=104, height=42)
        text = say("setup.start", first=1)
        start = Button(
            text,
            "primary",
            "arrow",
            name="start",
            shortcut="Enter",
            on_press=lambda: self.start(self.chosen),
            width=Share(1) if self.room.w >= WIDE else None,
            height=42,
            font=("strong", 14.5),
        )
        return [back, start]

    def _about(self) -> Widget:
        found = self.choices.scenarios[self.scenario]
        rows = opening.wins(self.choices.early, len(self.chairs), self.months)
        return Panel(
            [
                Title(found.name, opening.span(self.months)),
                Spacer(12),
                Block([Column(self._bars(), gap=10)], pad=(16, 14), fill="bg"),
                Spacer(14),
                Label(found.intro, font="lead-plain", colour="ink2", wrap=True),
                Spacer(14),
                *page.facts(rows),
                Rule(),
                Spacer(),
                Row(self._buttons(), gap=12),
            ],
            pad=(24, 18),
            width=SIDE,
        )

    def _bars(self) -> list[Widget]:
        """What the seats open with, beside each other in their colours."""
        parts = opening.parts(opening.houses(self.choices, self.scenario, self.chairs))
        return [
            bar for part in parts for bar in (Label(part.name, font="label", colour="ink2"), _shares(part))
        ]

    # Step one

    def _scenarios(self) -> Widget:
        cards: list[Widget] = [self._scenario(name) for name in opening.scenarios(self.choices)]
        return Panel(
            [Title(say("setup.what"), say("setup.what_line")), Spacer(16), Column(cards, gap=12)],
            pad=(24, 18),
            width=Share(1),
        )

    def _scenario(self, name: str) -> Widget:
        found = self.choices.scenarios[name]
        text = Column(
            [
                Label(found.name, font="name"),
                Label(found.intro, colour="ink2", wrap=True),
                Label(say("setup.usual", n=found.months), font="label", colour="ink3"),
            ],
            gap=6,
        )
        chosen = name == self.scenario
        return Card([text], pad=(20, 16), chosen=chosen, name=name, on_press=partial(self._play, name))

    def _play(self, scenario: str) -> None:
        self.scenario, self.months = scenario, self.choices.scenarios[scenario].months
        self.rebuild()

    # Step two

    def _players(self) -> Widget:
        cards: list[Widget] = [self._seat(at) for at in range(len(self.chairs))]
        if len(self.chairs) < MOST:
            cards.append(self._empty())
        return Panel(
            [
                Title(say("setup.who"), say("setup.who_line")),
                Spacer(16),
                Grid(cards, columns=MOST, gap=12, height=Share(1)),
                Spacer(16),
                Rule(),
                Spacer(10),
                *self._levels(),
            ],
            pad=(24, 18),
            width=Share(1),
        )

    def _seat(self, at: int) -> Widget:
        chair = self.chairs[at]
        house = self.houses[chair.platform]
        minds = [("human", say("setup.person_seat")), ("ai", say("setup.computer_seat"))]
        inside = Column(
            [
                Label(house.name, font="name"),
                Label(opening.kind(chair.platform), font="label", colour="ink2", may_cut=True),
                Rule(space=5),
                *(self._fact(icon, text) for icon, text in opening.marks(house) if self.room.h >= LOW),
                Spacer(8),
                Segmented(
                    minds, chair.mind, name=f"mind.{at}", on_change=partial(self._seat_mind, at), font=LITTLE
                ),
                Spacer(8),
                self._who(at),
            ],
            gap=2,
            pad=(14, 10, 14, 14),
        )
        return Card([Column([self._tile(at), inside])], chosen=chair.mind == "human", tinted=False, radius=12)

    def _tile(self, at: int) -> Widget:
        """The emblem; beside it the platforms that are still free, above it the way out."""
        platform = self.chairs[at].platform

        def paint(pen: Pen, box: Box) -> None:
            tone = emblem.tone(at)
            tile = box.inset(2, 0).trim(top=2)
            pen.box(tile, (tone, "card", 0.86), None, 10)
            pen.fill(tile.bottom_part(10), (tone, "card", 0.86))
            pen.emblem(emblem.emblem(platform), box.cx, box.cy + 1, min(74, box.h - 20), tone)

        buttons: list[Widget] = [
            Button(
                icon=icon,
                kind="link",
                name=f"{icon}.{at}",
                help=say(f"setup.{icon}"),
                on_press=partial(self._other, at, way),
                width=34,
                height=34,
            )
            for icon, way in (("left", -1), ("right", 1))
        ]
        out = Button(
            icon="cross",
            kind="link",
            name=f"out.{at}",
            help=say("setup.out"),
            on_press=partial(self._leave, at),
            width=30,
            height=30,
        )
        corner = Row([Spacer(), out], height=30) if len(self.chairs) > FEWEST else Spacer(30)
        middle = Row([buttons[0], Spacer(), buttons[1]], lie="centre", height=Share(1), pad=(4, 0))
        return Stack([Drawing(paint), Column([corner, middle, Spacer(30)])], height=Share(1))

    def _fact(self, icon: str, text: str) -> Widget:
        words = Label(text, font="label", colour="ink2", width=Share(1), may_cut=True)
        return Row([Icon(icon, 15, "ink3", width=18), words], gap=6, lie="centre", height=23)

    def _who(self, at: int) -> Widget:
        chair = self.chairs[at]
        if chair.mind == "human":
            hint = self.houses[chair.platform].founder
            return TextField(
                chair.name, hint, longest=24, name=f"name.{at}", on_change=partial(self._name, at)
            )
        levels = [(level, say(f"setup.level_name.{level}")) for level in self.choices.levels]
        return DropDown(levels, chair.level, name=f"level.{at}", on_change=partial(self._level, at))

    def _empty(self) -> Widget:
        text = Column(
            [
                Spacer(),
                Row([Spacer(), Icon("plus", 28, "ink3"), Spacer()]),
                Label(say("setup.add"), font="lead", colour="ink2", align="centre"),
                Spacer(),
            ],
            gap=10,
        )
        return Card([text], name="add", on_press=self._join, radius=12)

    def _levels(self) -> list[Widget]:
        """What each level of computers does, in figures; a press gives it to all of them."""
        here = {chair.level for chair in self.chairs if chair.mind == "ai"}
        cards: list[Widget] = [
            Card(
                [
                    Column(
                        [
                            Label(say(f"setup.level_name.{name}"), font="lead"),
                            Label(opening.thinks(level), font="label", colour="ink2", may_cut=True),
                        ],
                        gap=4,
                    )
                ],
                pad=(14, 10),
                chosen=here == {name},
                name=f"all.{name}",
                on_press=partial(self._all, name),
            )
            for name, level in self.choices.levels.items()
        ]
        rows: list[Widget] = [
            Label(say("setup.how_hard"), font="lead"),
            Spacer(8),
            Grid(cards, columns=len(cards), gap=10),
        ]
        if self.room.h >= HIGH:
            rows += [Spacer(8), Label(say("setup.fair"), font="label", colour="ink3", may_cut=True)]
        return rows

    # Step three

    def _rules(self) -> Widget:
        lengths = [(str(n), say("setup.months_n", n=n)) for n in LENGTHS]
        again = Button(say("setup.another"), icon="redo", name="another", on_press=self._draw_seed)
        return Panel(
            [
                Title(say("setup.how_long"), opening.span(self.months)),
                Spacer(14),
                Segmented(
                    lengths, str(self.months), name="months", on_change=self._last, width=420, height=36
                ),
                Spacer(28),
                Title(say("setup.luck"), say("setup.luck_line")),
                Spacer(14),
                Row(
                    [TextField(self.seed, longest=18, name="seed", on_change=self._seed, width=220), again],
                    gap=10,
                ),
                Spacer(28),
                *(
                    []
                    if self.room.w >= WIDE
                    else page.facts(opening.wins(self.choices.early, len(self.chairs), self.months))
                ),
                Spacer(),
                Label(say("setup.same_rules"), font="label", colour="ink3", may_cut=True),
            ],
            pad=(24, 18),
            width=Share(1),
        )

    # What the hands do

    def _chair(self, platform: str, person: bool) -> Chair:
        return (
            Chair("human", platform=platform)
            if person
            else Chair("ai", level=self.hardest, platform=platform)
        )

    def _named(self, chair: Chair) -> Chair:
        if chair.mind != "human" or chair.name.strip():
            return chair
        return replace(chair, name=self.houses[chair.platform].founder)

    def _free(self) -> list[str]:
        taken = {chair.platform for chair in self.chairs}
        return [name for name in self.houses if name not in taken]

    def _set(self, field: str) -> Callable[[str], None]:
        def put(value: str) -> None:
            setattr(self, field, value)
            self.rebuild()

        return put

    def _put(self, at: int, chair: Chair) -> None:
        self.chairs[at] = chair
        self.rebuild()

    def _other(self, at: int, way: int) -> None:
        """The next platform that nobody has, in the order of the rules."""
        names, here = list(self.houses), self.chairs[at].platform
        free = {here, *self._free()}
        ring = [names[(names.index(here) + way * step) % len(names)] for step in range(1, len(names) + 1)]
        self._put(at, replace(self.chairs[at], platform=next(name for name in ring if name in free)))

    def _seat_mind(self, at: int, mind: str) -> None:
        self._put(at, self._chair(self.chairs[at].platform, mind == "human"))

    def _name(self, at: int, name: str) -> None:
        self.chairs[at] = replace(self.chairs[at], name=name)

    def _level(self, at: int, level: str) -> None:
        self._put(at, replace(self.chairs[at], level=level))

    def _all(self, level: str) -> None:
        self.chairs = [replace(one, level=level) if one.mind == "ai" else one for one in self.chairs]
        self.rebuild()

    def _join(self) -> None:
        self.chairs.append(self._chair(self._free()[0], person=False))
        self.rebuild()

    def _leave(self, at: int) -> None:
        del self.chairs[at]
        self.rebuild()

    def _last(self, months: str) -> None:
        self.months = int(months)
        self.rebuild()

    def _seed(self, typed: str) -> None:
        digits = "".join(sign for sign in typed if sign in DIGITS)
        self.seed = digits
        if digits != typed:
            self.rebuild()

    def _draw_seed(self) -> None:
        self.seed = str(secrets.randbelow(SEEDS))
        self.rebuild()


def _shares(part: opening.Part) -> Widget:
    """A bar for all seats: the longer, the more; its figure stands in it where there is room."""

    def paint(pen: Pen, box: Box) -> None:
        x, whole = box.x, sum(part.values) or 1.0
        for seat, (value, figure) in enumerate(zip(part.values, part.figures, strict=True)):
            wide = box.w * value / whole
            piece = Box(x, box.y, max(0.0, wide - 2), box.h)
            pen.box(piece, (emblem.tone(seat), "card", 0.25), None, 4)
            if pen.width(figure, "tag") + 8 < piece.w:
                pen.text(figure, piece.cx, piece.cy, "tag", "card", "centre")
            x += wide

    return Drawing(paint, height=20)
