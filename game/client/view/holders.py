"""Investors after a month: how much each believes and why, what was promised, and what is still to come."""

from dataclasses import dataclass

from game.client.view.aim import measured
from game.client.view.month import Cell
from game.client.view.table import Table
from game.session.report import Holder, Report
from game.session.shown import Deal
from game.words import listed, money, say

LOUD = ("left", "missed", "froze", "met", "landed", "refused")  # events, what matters most first
LEAST = 0.05  # points of confidence: less is not told


@dataclass(frozen=True)
class HolderRow:
    """Confidence before and now, 0..1; `goal` and how much of it is reached, `purse`: only of who paid."""

    name: str
    speaker: str
    before: float
    now: float
    text: str
    tone: str
    parts: tuple[Cell, ...]
    events: tuple[str, ...]
    goal: str
    reached: float | None
    purse: str


def shown(table: Table, report: Report) -> bool:
    """Is there anything to say: money taken, or an answer last month?"""
    return any(deal.stake > 0 for deal in table.briefing.own.deals) or any(
        one.events for one in report.investors
    )


def holders(table: Table, report: Report) -> tuple[HolderRow, ...]:
    """Those with the largest stakes first."""
    deals = {deal.investor: deal for deal in table.briefing.own.deals}
    ranked = sorted(report.investors, key=lambda one: -deals[one.investor].stake)
    return tuple(_holder(table, one, deals[one.investor]) for one in ranked)


def finding(table: Table, report: Report) -> str:
    """What happened between you and them, else whose mind changed most."""
    for event in LOUD:
        for one in report.investors:
            if event in one.events:
                return say(f"report.event.{event}", name=table.cast.investors[one.investor].name)
    moved = max(report.investors, key=lambda one: abs(one.confidence[1] - one.confidence[0]))
    change = moved.confidence[1] - moved.confidence[0]
    name = table.cast.investors[moved.investor].name
    key = "still" if abs(change) < 1 / 2 else "more" if change > 0 else "less"
    return say(f"report.investors.{key}", name=name, points=abs(change))


def _holder(table: Table, one: Holder, deal: Deal) -> HolderRow:
    before, now = one.confidence
    cast = table.cast.investors[one.investor]
    parts = sorted(one.parts.items(), key=lambda part: -abs(part[1]))
    still = round(before) == round(now)
    return HolderRow(
        name=cast.name,
        speaker=cast.speaker,
        before=before / 100,
        now=now / 100,
        text=say("report.investors.confidence", before=before, now=now),
        tone="acc" if still else "pos" if now > before else "neg",
        parts=tuple(
            (say(f"report.part.{key}", points=value), "pos" if value > 0 else "neg")
            for key, value in parts
            if abs(value) >= LEAST
        ),
        events=_events(one, deal),
        goal=_goal(deal),
        reached=max(0.0, min(1.0, deal.have / deal.target)) if deal.test_in and deal.target > 0 else None,
        purse=_purse(deal),
    )


def _events(one: Holder, deal: Deal) -> tuple[str, ...]:
    told = [say(f"report.event_short.{event}") for event in LOUD if event in one.events]
    if one.paid_cr:
        told.append(say("report.event_short.paid", money=one.paid_cr))
    if deal.frozen and "froze" not in one.events:
        told.append(say("report.event_short.frozen"))
    return tuple(told)


def _goal(deal: Deal) -> str:
    """What was promised; nothing where nothing was."""
    if not deal.metric or not deal.test_in:
        return ""
    what = say(f"metric.{deal.metric}")
    if not deal.target:
        return say("report.goal.unset", what=what, n=deal.test_in)
    have, target = measured(deal.metric, deal.have), measured(deal.metric, deal.target)
    return say("report.goal.set", have=have, target=target, what=what, n=deal.test_in)


def _purse(deal: Deal) -> str:
    """What was paid for the stake, and the tranches to come."""
    if not deal.stake:
        return ""
    if not deal.due_cr:
        return say("report.purse.paid", paid=deal.paid_cr, stake=deal.stake)
    due = listed(money(crowns) for crowns in deal.due_cr)
    return say("report.purse.due", paid=deal.paid_cr, stake=deal.stake, due=due)
