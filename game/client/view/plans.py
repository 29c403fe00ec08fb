"""Two plans for one month: what each takes, what may come of it, and the cards on which they differ."""

from dataclasses import dataclass

from game.client.view import orders, outlook
from game.client.view.table import Table
from game.session.shown import Fan, Two
from game.words import say

NAMES = ("a", "b")


@dataclass(frozen=True)
class Line:
    title: str
    first: str
    second: str


def name(plan: int) -> str:
    return say(f"plans.{NAMES[plan]}")


def tag(table: Table) -> str:
    """Which plan is written on; nothing where there is only one."""
    plans = table.match.plans(table.seat)
    return name(plans.at) if len(plans.drafts) > 1 else ""


def sheets(table: Table) -> Two | None:
    """What a forecast sets beside each other: plan B, and beside it plan A; None while there is only one."""
    first, *others = (draft.sheet for draft in table.match.plans(table.seat).drafts)
    return (others[0], first) if others else None


def lines(table: Table) -> tuple[list[Line], list[Line]]:
    """What the month takes and leaves; and the cards that are not alike."""
    both = [table.beside(draft.sheet) for draft in table.match.plans(table.seat).drafts]
    takes = [
        Line(say("orders.committed"), *(say("orders.money", money=orders.committed(one)) for one in both)),
        Line(say("orders.attention"), *(say("panel.points", n=one.summary.spent) for one in both)),
        Line(say("plans.runway"), *(_runway(one) for one in both)),
    ]
    differ = []
    for kind in orders.KINDS.values():
        was, now = (orders.says(one, kind) for one in both)
        if was != now:
            differ.append(Line(say(f"orders.card.{kind.key}"), was, now))
    return takes, differ


def finding(table: Table, fan: Fan, figure: str) -> str:
    """Which of them is ahead by when, and by how much."""
    gap, when = fan.change[figure][-1].middle, outlook.last_month(table, fan)
    shown = outlook.written(figure, abs(gap))
    what = say(f"outlook.{figure}")
    if not any(digit in shown for digit in "123456789"):
        return say("plans.alike", what=what, when=when)
    key = "plans.points" if figure == "share" else "plans.ahead"
    return say(key, what=what, when=when, plan=name(int(gap > 0)), gap=shown.rstrip("%"))


def _runway(table: Table) -> str:
    months = table.plan.runway[0]
    return say("top.endless") if months is None else say("forecast.months", months=months)
