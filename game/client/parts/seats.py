"""The seats of a new game: a card for each, with its platform and who sits there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Button,
    Card,
    Column,
    Drawing,
    DropDown,
    Icon,
    Label,
    Row,
    Rule,
    Segmented,
    Spacer,
    Stack,
    TextField,
    Widget,
)
from game.client.view import emblem, opening
from game.session.choices import Choices, House
from game.session.setup import NOTHING, Chair, Luggage
from game.words import say

FEWEST, MOST = 2, 4
LITTLE = ("medium", 12.0)
LONGEST = 24  # letters of a name


class Seats:
    """`chairs` as they stand. `houses` are the platforms to choose from; `on_change` follows every change."""

    def __init__(
        self,
        choices: Choices,
        houses: Mapping[str, House],
        platforms: tuple[str, ...],
        people: int,
        on_change: Callable[[], object],
    ) -> None:
        self.houses, self.levels, self.personas = houses, choices.levels, choices.personas
        self.on_change = on_change
        self.chairs = [self._chair(name, at < people) for at, name in enumerate(platforms)]

    def named(self, brought: Luggage = NOTHING) -> tuple[Chair, ...]:
        """A person who gave no name bears the founder's; people have what was `brought` as well."""
        return tuple(
            replace(
                one,
                name=one.name.strip() or self.houses[one.platform].founder,
                luggage=one.luggage + brought,
            )
            if one.mind == "human"
            else one
            for one in self.chairs
        )

    @property
    def uneven(self) -> bool:
        """Is anybody helped or hindered?"""
        return any(one.luggage != NOTHING for one in self.chairs)

    # What the hands do

    def put(self, at: int, **changes: Any) -> None:
        """Change something about a seat."""
        self.chairs[at] = replace(self.chairs[at], **changes)
        self.on_change()

    def mind(self, at: int, mind: str) -> None:
        before = self.chairs[at]
        self.chairs[at] = replace(self._chair(before.platform, mind == "human"), luggage=before.luggage)
        self.on_change()

    def turn(self, at: int, way: int) -> None:
        """The next platform that nobody has, in the order of the rules."""
        names, here = list(self.houses), self.chairs[at].platform
        ring = [names[(names.index(here) + way * step) % len(names)] for step in range(1, len(names) + 1)]
        self.put(at, platform=next(name for name in ring if name == here or name in self._free()))

    def join(self) -> None:
        self.chairs.append(self._chair(self._free()[0], person=False))
        self.on_change()

    def leave(self, at: int) -> None:
        del self.chairs[at]
        self.on_change()

    def level(self, level: str) -> None:
        """All computers think so hard."""
        self.chairs = [replace(one, level=level) if one.mind == "ai" else one for one in self.chairs]
        self.on_change()

    def _name(self, at: int, name: str) -> None:
        """Nothing else on the page depends on it."""
        self.chairs[at] = replace(self.chairs[at], name=name)

    def _free(self) -> list[str]:
        taken = {chair.platform for chair in self.chairs}
        return [name for name in self.houses if name not in taken]

    def _chair(self, platform: str, person: bool) -> Chair:
        if person:
            return Chair("human", platform=platform)
        return Chair("ai", level=list(self.levels)[-1], platform=platform)

    # What is seen

    def cards(self, facts: bool) -> list[Widget]:
        """One for each seat, and one to add a seat; with what a platform opens with if there is room."""
        cards: list[Widget] = [self._card(at, facts) for at in range(len(self.chairs))]
        return cards if len(cards) == MOST else [*cards, self._empty()]

    def level_cards(self) -> list[Widget]:
        """What each level of computers does, in figures; a press gives it to all of them."""
        here = {chair.level for chair in self.chairs if chair.mind == "ai"}
        return [
            Card(
                [
                    Column(
                        [
                            Label(opening.level(name), font="lead"),
                            Label(opening.thinks(level), font="label", colour="ink2", may_cut=True),
                        ],
                        gap=4,
                    )
                ],
                pad=(14, 10),
                chosen=here == {name},
                name=f"all.{name}",
                on_press=partial(self.level, name),
            )
            for name, level in self.levels.items()
        ]

    def _card(self, at: int, facts: bool) -> Widget:
        chair = self.chairs[at]
        house = self.houses[chair.platform]
        minds = [("human", say("setup.person_seat")), ("ai", say("setup.computer_seat"))]
        who = Segmented(
            minds,
            chair.mind,
            name=f"mind.{at}",
            called=say("aloud.mind"),
            on_change=partial(self.mind, at),
            font=LITTLE,
        )
        inside = Column(
            [
                Label(house.name, font="name"),
                Label(opening.kind(chair.platform), font="label", colour="ink2", may_cut=True),
                Rule(space=5),
                *(_fact(icon, text) for icon, text in (opening.marks(house) if facts else ())),
                Spacer(8),
                who,
                Spacer(8),
                self._who(at),
            ],
            gap=2,
            pad=(14, 10, 14, 14),
        )
        person = chair.mind == "human"
        return Card([Column([self._tile(at), inside])], chosen=person, tinted=False, radius=12)

    def _who(self, at: int) -> Widget:
        """A person's name; or how hard a computer thinks, and in whose way."""
        chair = self.chairs[at]
        if chair.mind == "human":
            hint = self.houses[chair.platform].founder
            heard = partial(self._name, at)
            field = TextField(
                chair.name,
                hint,
                longest=LONGEST,
                name=f"name.{at}",
                called=say("aloud.person"),
                on_change=heard,
            )
            return Column([field, Spacer(36)], gap=6)  # as high as what a computer has
        levels = [(level, opening.level(level)) for level in self.levels]
        ways = [(way, say(f"setup.way.{way}")) for way in self.personas]
        return Column(
            [
                DropDown(
                    levels,
                    chair.level,
                    name=f"level.{at}",
                    called=say("aloud.level"),
                    on_change=partial(self._set, at, "level"),
                ),
                DropDown(
                    ways,
                    chair.persona,
                    name=f"way.{at}",
                    called=say("aloud.way"),
                    on_change=partial(self._set, at, "persona"),
                ),
            ],
            gap=6,
        )

    def _set(self, at: int, what: str, choice: str) -> None:
        self.put(at, **{what: choice})

    def _tile(self, at: int) -> Widget:
        """The emblem; beside it the ways to other platforms, above it the way out."""
        arrows = [
            _sign(icon, f"{icon}.{at}", say(f"setup.{icon}"), partial(self.turn, at, way))
            for icon, way in (("left", -1), ("right", 1))
        ]
        out = _sign("cross", f"out.{at}", say("setup.out"), partial(self.leave, at))
        top = Row([Spacer(), out] if len(self.chairs) > FEWEST else [Spacer()], height=32)
        middle = Row([arrows[0], Spacer(), arrows[1]], lie="centre", height=Share(1), pad=(4, 0))
        picture = Drawing(partial(_emblem, at, self.chairs[at].platform))
        return Stack([picture, Column([top, middle, Spacer(32)])], height=Share(1))

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
        return Card([text], name="add", on_press=self.join, radius=12)


def _sign(icon: str, name: str, help: str, press: Callable[[], object]) -> Widget:
    return Button(icon=icon, kind="link", name=name, help=help, on_press=press, width=32, height=32)


def _fact(icon: str, text: str) -> Widget:
    words = Label(text, font="label", colour="ink2", width=Share(1), may_cut=True)
    return Row([Icon(icon, 15, "ink3", width=18), words], gap=6, lie="centre", height=23)


def _emblem(at: int, platform: str, pen: Pen, box: Box) -> None:
    """On a tile in the seat's colour, round above and square below."""
    tone = emblem.tone(at)
    tile = box.inset(2, 0).trim(top=2)
    pen.box(tile, (tone, "card", 0.86), None, 10)
    pen.fill(tile.bottom_part(10), (tone, "card", 0.86))
    pen.emblem(emblem.emblem(platform), box.cx, box.cy + 1, min(74, box.h - 20), tone)
