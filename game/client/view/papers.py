"""The event card of the month in rows: what it does, and what each answer to it would do."""

from dataclasses import dataclass

from game.client.view.heading import Line
from game.client.view.table import Table
from game.session.papers import Effect
from game.words import say

LINE = "answer"
BAD = ("law", "heat", "dossier", "hostility", "farms")  # figures of which less is better
COSTS = ("pays", "refunds", "leaves")


@dataclass(frozen=True)
class Answer:
    key: str
    title: str
    lines: tuple[Line, ...]
    chosen: bool
    usual: bool  # given by whoever says nothing


def finding(table: Table) -> str:
    return say(f"news.card.{table.letter.card}") if table.letter else say("papers.none")


def asked(table: Table) -> str:
    """What is wanted of this founder."""
    if table.letter is None:
        return say("papers.quiet")
    return say("papers.asked" if table.letter.answers else "papers.told")


def answers(table: Table) -> tuple[Answer, ...]:
    """The usual one first."""
    if table.letter is None:
        return ()
    found = list(table.letter.answers)
    given = table.sheet.answer or (found[0] if found else "")
    return tuple(
        Answer(
            key=key,
            title=say(f"form.answer.answer.{key}"),
            lines=_lines(table, effects),
            chosen=key == given,
            usual=key == found[0],
        )
        for key, effects in table.letter.answers.items()
    )


def does(table: Table) -> tuple[Line, ...]:
    """What happens of itself, where nobody is asked."""
    return _lines(table, table.letter.does) if table.letter and not table.letter.answers else ()


def state(table: Table) -> str:
    """The answer on the draft; nothing while there is none."""
    return say(f"form.answer.answer.{table.sheet.answer}") if table.sheet.answer else ""


def _lines(table: Table, effects: tuple[Effect, ...]) -> tuple[Line, ...]:
    return tuple(_line(table, one) for one in effects) or ((say("papers.nothing"), "", "ink2"),)


def _line(table: Table, one: Effect) -> Line:
    """Times read as more or less than usual."""
    if one.kind in ("dials", "needs", "joining", "stalls"):
        more, n = one.amount - 1, one.months
        shown = (
            say("papers.for_months", x=more, n=n)
            if n < table.match.months
            else say("papers.for_good", x=more)
        )
        return say(f"papers.{_what(one)}", name=_name(table, one.name)), shown, "ink"
    if one.kind in ("blows", "others"):
        better = (one.amount > 0) == (one.name not in BAD)
        text = say(f"papers.{one.kind}", name=say(f"papers.figure.{one.name}"))
        return text, say("papers.points", x=one.amount), "pos" if better else "neg"
    tone = "neg" if one.kind in COSTS or one.amount < 0 else "pos"
    return say(f"papers.{one.kind}"), say(f"papers.is.{one.kind}", x=one.amount, n=int(one.amount)), tone


def _what(one: Effect) -> str:
    if one.kind == "dials":
        return f"dial.{one.name}"
    return one.kind if one.name else f"{one.kind}_all"


def _name(table: Table, name: str) -> str:
    known = {**table.cast.segments, **table.cast.categories}
    return known.get(name, "")
