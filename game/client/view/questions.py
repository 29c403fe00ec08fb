"""Questions of the month: single changes that would move the fortune most, each with both of its sides.

Never advice: every change is tried alone, in the one world its founder holds for likely, and told with what
it brings and what it takes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.client.view.own import Moved
from game.client.view.rates import ALL, best_rival
from game.client.view.table import Table
from game.session.sheet import EMPTY, Sheet
from game.session.trial import Outcome
from game.words import say

MOST, MONTHS = 3, 3
FELT = 0.002  # of a figure: a smaller change is not told
SIDES = ("users", "deep", "shops", "focus", "trust", "cash")


@dataclass(frozen=True)
class Question:
    """`up` and `down` are empty where there is no such side."""

    panel: str
    text: str
    up: Moved
    down: Moved


@dataclass(frozen=True)
class _Change:
    panel: str
    text: str
    line: str
    value: Any


def questions(table: Table) -> tuple[Question, ...]:
    """At most three, the weightiest first."""
    changes = list(_changes(table))
    sheets = [Sheet.model_validate({one.line: one.value}) for one in changes]
    months = max(1, min(MONTHS, table.match.months - table.match.month + 1))
    base, *found = table.match.trial(table.seat, [EMPTY, *sheets], months)
    asked = [
        (abs(outcome.figures["fortune"][-1] - base.figures["fortune"][-1]), _question(one, base, outcome))
        for one, outcome in zip(changes, found, strict=True)
    ]
    told = [pair for pair in asked if pair[1].up.text or pair[1].down.text]
    return tuple(question for _, question in sorted(told, key=lambda pair: -pair[0])[:MOST])


def _question(change: _Change, base: Outcome, found: Outcome) -> Question:
    """The largest gain and the largest loss, as parts of what there is."""
    moves = sorted((_part(name, base, found), name) for name in SIDES)
    down, up = moves[0], moves[-1]
    return Question(
        change.panel,
        change.text,
        _moved(up[1], base, found) if up[0] > FELT else Moved(),
        _moved(down[1], base, found) if down[0] < -FELT else Moved(),
    )


def _part(figure: str, base: Outcome, found: Outcome) -> float:
    change = found.figures[figure][-1] - base.figures[figure][-1]
    whole = base.figures["gmv"][-1] / 10 if figure == "cash" else base.figures[figure][-1]
    return change / whole if whole else 0.0


def _moved(figure: str, base: Outcome, found: Outcome) -> Moved:
    months = len(base.figures[figure])
    change = found.figures[figure][-1] - base.figures[figure][-1]
    if figure == "cash":
        return Moved(say("question.cash", money=abs(change) / months * 1e6), change)
    if figure in ("focus", "trust"):
        return Moved(say(f"question.{figure}", change=change), change)
    return Moved(say(f"question.{figure}", heads=abs(change) * 1e6), change)


# What could be asked


def _changes(table: Table) -> Iterator[_Change]:
    for changes in (_prices, _charter, _brand, _policing, _publicity, _summit, _coupon):
        yield from changes(table)


def _prices(table: Table) -> Iterator[_Change]:
    if table.barred("buyer_subsidy"):
        return
    found, rates = best_rival(table), table.standing.buyer_subsidy
    if found is not None and found[2] > rates[found[1]]:
        seat, segment, rate = found
        most = table.limits["buyer_subsidy"].parts[segment].most or 0.0
        text = say(
            "question.match", rival=table.name(seat), rate=rate, who=table.cast.segments[segment].lower()
        )
        yield _Change("subsidies", text, "buyer_subsidy", {segment: round(min(rate, most), 6)})
    if max(rates.values()) > 0:
        text = say("question.stop", rate=max(rates.values()))
        yield _Change("subsidies", text, "buyer_subsidy", {ALL: 0.0})


def _charter(table: Table) -> Iterator[_Change]:
    now, part = table.standing, table.limits["charter"].parts["commission"]
    text = say("question.ladder_off" if now.ladder else "question.ladder_on")
    yield _Change("charter", text, "charter", {"commission": now.commission, "credit": not now.ladder})
    higher = min(part.most or 0.0, now.commission + 2 * (part.step or 0.0))
    if higher > now.commission:
        text = say("question.commission", rate=higher)
        yield _Change("charter", text, "charter", {"commission": round(higher, 6), "credit": now.ladder})
    if now.commission:
        text = say("question.no_commission", rate=now.commission)
        yield _Change("charter", text, "charter", {"commission": 0.0, "credit": now.ladder})


def _brand(table: Table) -> Iterator[_Change]:
    """The strongest name that can be had, at what it asks on open terms."""
    offers = table.limits["court_brand"].targets
    free = [name for name, offer in offers.items() if offer.legal and offer.targets["open"].legal]
    if not free:
        return
    brand = max(free, key=lambda name: table.cast.brands[name].pull)
    parts = offers[brand].targets["open"].parts
    bid = round(parts["guarantee_cr"].least or 0)
    value = {"brand": brand, "guarantee_cr": bid, "terms": "open", "months": int(parts["months"].choices[0])}
    text = say("question.sign", name=table.cast.brands[brand].name, ask=bid)
    yield _Change("brands", text, "court_brand", (value,))


def _policing(table: Table) -> Iterator[_Change]:
    level, choices = table.standing.policing, table.limits["policing"].parts["policing"].choices
    for other in (level - 1, level + 1):
        if other in choices:
            text = say("question.policing", level=say(f"trust.level.{other}").lower())
            yield _Change("policing", text, "policing", other)


def _publicity(table: Table) -> Iterator[_Change]:
    part, now = table.limits["publicity_cr"].parts["publicity_cr"], table.standing.publicity_cr
    most, step = part.most or 0.0, part.step or 1.0
    more = min(most, now + 4 * step)
    if more > now:
        yield _Change("publicity", say("question.publicity", money=more), "publicity_cr", round(more))
    if now:
        yield _Change("publicity", say("question.silence", money=now), "publicity_cr", 0)


def _summit(table: Table) -> Iterator[_Change]:
    offer = table.limits["summit"]
    if offer.legal:
        text = say("question.summit", price=offer.cost_cr)
        yield _Change("ads", text, "summit", True)


def _coupon(table: Table) -> Iterator[_Change]:
    """The largest welcome, or none."""
    if table.barred("first_order_coupon"):
        return
    choices = table.limits["first_order_coupon"].parts["first_order_coupon"].choices
    for crowns in {choices[0], choices[-1]} - {round(table.standing.coupon_cr)}:
        key = "question.coupon" if crowns else "question.no_coupon"
        yield _Change("subsidies", say(key, crowns=crowns), "first_order_coupon", int(crowns))
