"""The council in rows: who sits where, what each brings and will not stand for, and how each feels."""

from dataclasses import dataclass

from game.client.view.table import Table
from game.session.shown import Chair
from game.words import knows, say

LINES = ("poach_exec", "council")  # of the sheet
CONTENT = 2  # steps of mood from which nobody is cross


@dataclass(frozen=True)
class Member:
    """`feels` is empty where nobody sits, `last` where nothing offended."""

    key: str
    name: str
    does: str
    minds: str
    feels: str
    tone: str
    mood: int
    last: str


def members(table: Table) -> tuple[Member, ...]:
    """In the order of the chairs."""
    return tuple(_member(table, chair) for chair in table.briefing.own.council)


def finding(table: Table) -> str:
    """Of the one who feels worst."""
    sits = [one for one in members(table) if one.feels]
    if not sits:
        return say("council.nobody")
    worst = min(sits, key=lambda one: one.mood)
    if worst.mood >= CONTENT:
        return say("council.content")
    return say("council.finding", name=worst.name, feels=worst.feels)


def _member(table: Table, chair: Chair) -> Member:
    there, mood = chair.home is not None, f"council.mood.{chair.mood}"
    last = say("council.last", what=say(f"council.offence.{chair.offence}")) if chair.offence else ""
    return Member(
        key=chair.chair,
        name=table.cast.platforms[chair.home].council[chair.chair] if chair.home else say("council.empty"),
        does=say(f"council.gift.{chair.chair}"),
        minds=say("council.minds", what=say(f"council.{chair.chair}")),
        feels=say(mood if knows(mood) else "council.mood.3") if there else "",
        tone="neg" if not chair.mood else "warn" if chair.mood < CONTENT else "pos",
        mood=chair.mood,
        last=last if there else "",
    )
