"""What is held ready for a rival."""

from typing import Any, Literal

from game.balance.schema.fields import means
from game.balance.schema.known import PlatformId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Part, Whole
from game.session.rows.row import MILLION, At, Row, same

FOE = ("foe_rival", "foe_line", "foe_value")
RATES = ("buyer_subsidy", "seller_subsidy", "match_clause")


class Answer(Line):
    """One order; of its figures only the one that it takes counts."""

    line: Literal[
        "buyer_subsidy", "seller_subsidy", "coupon", "publicity", "match_clause", "whisper", "poach"
    ] = means("what is done", default="publicity")
    rate: Part = means("of a subsidy for all, or matched", "rate", default=0.0)
    coupon: Whole = means("for each newcomer", "cr", default=0)
    publicity_cr: Whole = means("for being heard", "cr", default=0)
    about: Literal["fakes", "delivery", "money"] = means("what is whispered", default="fakes")


class Contingency(Answer):
    """An order that waits a month for what a rival does."""

    rival: PlatformId = means("who is watched")
    when: Literal["promotion", "buyer_subsidy", "seller_subsidy", "launch", "whisper"] = means(
        "what it waits for", default="promotion"
    )
    above: Part = means("a subsidy of more than this", "rate", default=0.0)


class Retaliation(Answer):
    """A blow that stands ready for revenge."""

    rival: PlatformId | None = means("who is warned", default=None)
    stop: bool = means("no longer", default=False)


def _put(o: Orders, at: At, wait: Contingency, n: Numbers) -> None:
    o.if_rival[at] = at.code(wait.rival)
    o.if_trigger[at], o.if_above[at] = 1 + codes.IFS.index(wait.when), wait.above
    o.then_line[at], o.then_value[at] = _code(wait)


def _get(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    rival = at.rival(int(o.if_rival[at]))
    if not rival:
        return None
    waits = {"rival": rival, "when": codes.IFS[int(o.if_trigger[at]) - 1], "above": float(o.if_above[at])}
    return waits | _answer(int(o.then_line[at]), float(o.then_value[at]))


def _put_foe(o: Orders, at: At, foe: Retaliation, n: Numbers) -> None:
    o.foe_rival[at] = 0 if foe.stop else at.code(foe.rival)
    o.foe_line[at], o.foe_value[at] = _code(foe) if o.foe_rival[at] else (0, 0.0)


def _get_foe(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if same(o, was, at, *FOE):
        return None
    rival = at.rival(int(o.foe_rival[at]))
    return (
        {"rival": rival} | _answer(int(o.foe_line[at]), float(o.foe_value[at])) if rival else {"stop": True}
    )


def _code(answer: Answer) -> tuple[int, float]:
    """As the orders count it."""
    figures = {
        "coupon": float(answer.coupon),
        "publicity": answer.publicity_cr / MILLION,
        "whisper": 1.0 + codes.WHISPERS.index(answer.about),
        "poach": 0.0,
    }
    return 1 + list(codes.THENS).index(answer.line), figures.get(answer.line, answer.rate)


def _answer(line: int, value: float) -> dict[str, Any]:
    name = list(codes.THENS)[line - 1]
    figure: dict[str, Any] = {"rate": value} if name in RATES else {}
    if name == "coupon":
        figure = {"coupon": round(value)}
    if name == "publicity":
        figure = {"publicity_cr": round(value * MILLION)}
    if name == "whisper":
        figure = {"about": codes.WHISPERS[int(value) - 1]}
    return {"line": name} | figure


ROWS = {"contingency": Row(_put, _get), "retaliation": Row(_put_foe, _get_foe)}
