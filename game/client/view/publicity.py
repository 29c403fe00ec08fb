"""Publicity in rows: what everybody spends, and what it brings."""

from game.client.view import emblem
from game.client.view.heading import Line
from game.client.view.table import Table
from game.words import number, say


def finding(table: Table) -> str:
    mine = table.planned.publicity_cr
    others = [(rival.publicity_cr, rival.seat) for rival in table.rivals]
    most, seat = max(others) if others else (0.0, table.seat)
    if not mine and not most:
        return say("publicity.quiet")
    if most > mine:
        return say("publicity.softer", rival=table.name(seat), money=most)
    return say("publicity.louder", money=mine)


def lines(table: Table) -> list[Line]:
    own = table.briefing.own
    joined, before = table.plan.joined_m, table.unchanged.joined_m
    more = say("publicity.people", people=joined * 1e6)
    tone = "ink" if abs(joined - before) < 5e-4 else "pos" if joined > before else "neg"
    arrows = {-1: "falling", 0: "steady", 1: "rising"}
    rivals: list[Line] = [
        (
            say("publicity.rival", rival=table.name(rival.seat)),
            say(
                "publicity.pays",
                money=rival.publicity_cr,
                way=say(f"publicity.{arrows[rival.buzz]}"),
            ),
            emblem.ink(rival.seat),
        )
        for rival in table.rivals
    ]
    return [
        (say("publicity.buzz"), number(own.buzz, 0), "ink"),
        (say("publicity.join"), more, tone),
        *rivals,
    ]
