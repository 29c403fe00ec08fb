"""A seat that a computer plays for a while: handing it over, and taking it back."""

from collections.abc import Callable, Mapping
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.widgets import Button, Card, Column, Dialog, Label, Row, Spacer
from game.client.view import opening
from game.session.choices import Level
from game.session.match import Match, Stage
from game.words import say

Act = Callable[[], object]


def doors(match: Match, ask: Act, take_back: Callable[[int], object]) -> list[Button]:
    """What the menu of a match offers: a pupil alone learns, and who has lost their platform lends none."""
    shown = [
        Button(
            say("standin.back", name=match.chairs[seat].name),
            icon="person",
            name=f"take_back.{seat}",
            align="left",
            on_press=partial(take_back, seat),
        )
        for seat in match.lent
        if match.stage != Stage.ENDED
    ]
    if match.stage == Stage.ORDERS and match.course is None:
        shown.append(Button(say("standin.lend"), icon="cube", name="lend", align="left", on_press=ask))
    return shown


def dialog(levels: Mapping[str, Level], lend: Callable[[str], object], close: Act) -> Dialog:
    """How hard should it think?"""
    cards = [
        Card(
            [
                Column(
                    [
                        Label(opening.level(name), font="lead"),
                        Label(opening.thinks(level), font="label", colour="ink2"),
                    ]
                )
            ],
            pad=(14, 8),
            name=f"lend.{name}",
            on_press=partial(lend, name),
            width=Share(1),
        )
        for name, level in levels.items()
    ]
    foot = Row([Spacer(), Button(say("ask.stay"), cap="Esc", name="lend.close", on_press=close)])
    title = Label(say("standin.title"), font="headline-small", wrap=True)
    return Dialog(
        Column([title, Label(say("standin.line"), colour="ink2", wrap=True), *cards, foot], gap=8),
        breadth=480,
    )
