"""The seller charter in rows."""

from game.client.view.heading import POINTS, Line, heading
from game.client.view.table import Table
from game.words import number, say


def finding(table: Table) -> str:
    mine = table.planned.commission
    others = [(rival.commission, rival.seat) for rival in table.rivals]
    least, seat = min(others) if others else (0.0, table.seat)
    if mine > least and others:
        return say("charter.dear", rate=mine, rival=table.name(seat), least=least)
    return say("charter.cheap" if mine else "charter.free", rate=mine)


def lines(table: Table) -> list[Line]:
    plan = table.plan.lines_cr
    return [
        (say("charter.brings"), say("orders.money", money=plan["commission"]), "ink"),
        (say("charter.ladder_costs"), say("orders.money", money=-plan["ladder"]), "ink"),
        (say("charter.credit"), number(table.briefing.own.credit * POINTS, 0), "ink"),
        *heading(table, "shops", "goodwill", "focus"),
    ]
