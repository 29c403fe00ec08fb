"""Pacts as any page shows them: an offer to be answered, those in force, and whose word is worth what."""

from collections.abc import Callable
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Button,
    Card,
    Column,
    Drawing,
    Emblem,
    Label,
    Pill,
    Row,
    Rule,
    Segmented,
    Widget,
)
from game.client.parts import pieces
from game.client.view import emblem, pacts, pledges
from game.client.view.pacts import Running
from game.client.view.table import Table
from game.session.shown import Pact
from game.words import say

MOST = 8  # signs of kept and broken pacts that are drawn
Change = Callable[[Pact], object]


def letter(table: Table, pact: Pact, change: Change) -> Widget:
    """One offer of a rival: its terms, and the answer. Without an answer it falls at the end of the month."""
    asks = Label(pacts.asks(table, pact), wrap=True)
    rows = [pieces.line(*row, high=22) for row in pacts.terms(table, pact)]
    return Card(
        [Column([_head(table, pact), asks, *rows, _answer(table, pact, change)], gap=2)], pad=(12, 10)
    )


def _head(table: Table, pact: Pact) -> Widget:
    who = table.cast.platforms[table.platform(pact.seat)]
    names = Column(
        [
            Label(pacts.title(pact.kind), font="body-strong"),
            Label(say("pacts.from", founder=who.founder, name=who.name), font="label", colour="ink2"),
        ],
        gap=1,
        width=Share(1),
    )
    taken = pledges.is_taken(table, pact)
    tag = Pill(say("pacts.agreed" if taken else "orders.reply"), "acc" if taken else "warn", "onacc")
    sign = Emblem(table.emblem(pact.seat), emblem.tone(pact.seat), 20, width=26)
    return Row([sign, names, tag], gap=6, lie="centre", height=40)


def _answer(table: Table, pact: Pact, change: Change) -> Widget:
    def answer(key: str) -> None:
        table.change(pacts.ANSWER, pledges.with_answer(table, pact, key == "agree"))

    name = f"{table.platform(pact.seat)}.{pact.kind}"
    taken = "agree" if pledges.is_taken(table, pact) else "refuse"
    options = [(key, say(f"pacts.{key}")) for key in ("refuse", "agree")]
    return Row(
        [
            Segmented(
                options,
                taken,
                on_change=answer,
                name=f"answer.{name}",
                called=say("aloud.answer"),
                width=Share(1),
            ),
            Button(say("pacts.counter"), name=f"change.{name}", on_press=partial(change, pact)),
        ],
        gap=8,
        lie="centre",
        height=40,
    )


def in_force(table: Table) -> list[Widget]:
    """What binds, and until when."""
    found = pacts.in_force(table)
    head = Label(say("pacts.in_force"), font="body-strong", height=22)
    if not found:
        return [head, Label(say("pacts.nothing"), font="label", colour="ink2", wrap=True)]
    return [head, *(_running(table, one) for one in found)]


def _running(table: Table, one: Running) -> Widget:
    first: list[Widget] = [
        Label(one.title, font="body-strong", width=Share(1), may_cut=True),
        Label(one.until, font="label", colour=one.tone),
    ]
    asks = Label(one.asks, font="label", colour="ink2", wrap=True)
    sign = Emblem(table.emblem(one.seat), emblem.tone(one.seat), 17, width=26)
    return Row([sign, Column([Row(first, gap=8), asks], gap=1, width=Share(1))], gap=4, lie="centre")


def word(table: Table) -> list[Widget]:
    """How far we are believed, and every pact that was kept or broken."""
    own = table.briefing.own
    name = Label(say("pacts.word"), font="body-strong", width=Share(1))
    points = Label(say("pacts.credibility", points=own.credibility), font="body-medium")
    return [
        Row([name, points], lie="centre", height=24),
        record(own.pacts_kept, own.pacts_broken),
    ]


def record(kept: int, broken: int) -> Widget:
    """A sign for each pact kept and each one broken, and the same in words."""
    if not kept and not broken:
        return Label(say("pacts.record.none"), font="label", colour="ink2", height=20)
    signs = [_sign("check", "pos") for _ in range(min(kept, MOST))]
    signs += [_sign("cross", "neg") for _ in range(min(broken, MOST))]
    said = say("pacts.record.some", kept=kept, broken=broken)
    return Row([*signs, Label(said, font="label", colour="ink2")], gap=4, lie="centre", height=20)


def _sign(icon: str, tone: str) -> Widget:
    def paint(pen: Pen, box: Box) -> None:
        pen.box(box.centred(18, 18), (tone, "card", 0.78), None, 5)
        pen.icon(icon, box.cx, box.cy, 11, tone, 2.4)

    return Drawing(paint, width=19, height=20)


def divided(*parts: list[Widget]) -> list[Widget]:
    """One below the other, with a hairline between."""
    rows = [row for part in parts if part for row in (Rule(space=4), *part)]
    return rows[1:]


def why(table: Table) -> list[Widget]:
    """Why an answer that was given would not be carried out."""
    return pieces.reasons(table, pacts.ANSWER) if pieces.changed(table, pacts.ANSWER) else []
