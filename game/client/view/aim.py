"""The month's aim: the nearest dated thing that pays or hurts, with its figure and the months left."""

from dataclasses import dataclass

from game.client.view.table import Table
from game.session.shown import Aim
from game.words import amount, money, percent, say

IN_M = ("gmv", "cash", "new", "deep", "shops")  # metrics that are counted in millions
MEASURED = ("test", "fortune", "launch")  # aims of which a part is done


@dataclass(frozen=True)
class AimRow:
    """`part` of the way that is gone, None where nothing is measured; `pays` what it brings or costs."""

    sentence: str
    part: float | None
    pays: str
    help: str


def aim(table: Table) -> AimRow:
    found = table.briefing.aim
    sentence = say(_key(found), **_values(table, found))
    part = None if found.target <= 0 else max(0.0, min(1.0, found.have / found.target))
    help = say(f"aim.help.{found.kind}")
    return AimRow(sentence, part if found.kind in MEASURED else None, _pays(table, found), help)


def _key(found: Aim) -> str:
    """A test names its goal once it is set; a fortune is ahead or behind."""
    if found.kind == "test":
        return "aim.test" if found.target else "aim.test_unset"
    if found.kind == "fortune":
        return "aim.behind" if found.target > found.have else "aim.ahead"
    return f"aim.{found.kind}"


def _values(table: Table, found: Aim) -> dict[str, object]:
    gap = abs(found.target - found.have)
    return {
        "who": table.cast.short(found.who) if found.who else "",
        "have": measured(found.term, found.have),
        "target": measured(found.term, found.target),
        "what": say(f"metric.{found.term}") if found.term and found.kind != "launch" else "",
        "line": say(f"business.{found.term}") if found.kind == "launch" else "",
        "gap": money(gap * 1e6),
        "era": round(found.target),
        "n": found.months,
    }


def _pays(table: Table, found: Aim) -> str:
    if found.kind == "test":
        deal = next(deal for deal in table.briefing.own.deals if deal.investor == found.who)
        return say("aim.pays.test", due=deal.due_cr[0]) if deal.due_cr else ""
    return say(f"aim.pays.{found.kind}")


def measured(metric: str | None, value: float) -> str:
    """A figure of a promise as people write it: money and heads in amounts, a profit as a share of sales."""
    if metric == "net":
        return percent(value)
    return amount(value * 1e6) if metric in IN_M else amount(value)
