"""Everyday work in rows: the front page, the seller charter, own stock and publicity."""

from dataclasses import dataclass

from game.client.view import emblem
from game.client.view.table import Table
from game.words import amount, number, percent, say

POINTS = 100
Line = tuple[str, str, str]  # what, the figure, its colour
Places = dict[str, tuple[int, int]]  # by category: for brands, for ordinary goods


@dataclass(frozen=True)
class Shelf:
    """Own goods of one aisle: the level planned, what stands there now, what rivals show."""

    key: str
    title: str
    icon: str
    level: int
    before: int
    now: float
    rivals: tuple[tuple[int, str], ...]  # seat and how full


# Front page


def places(table: Table) -> Places:
    """Whole places that fill the page; parts of a place go to those with the largest rest."""
    plan, slots = table.planned, slots_of(table)
    wanted = {
        (name, kind): rates[name]
        for kind, rates in enumerate((plan.front_brand, plan.front_ordinary))
        for name in rates
    }
    whole = {cell: int(value + 1e-9) for cell, value in wanted.items()}
    rest = sorted(wanted, key=lambda cell: whole[cell] - wanted[cell])
    for cell in rest[: max(0, slots - sum(whole.values()))]:
        whole[cell] += 1
    return {name: (whole[name, 0], whole[name, 1]) for name in plan.front_brand}


def slots_of(table: Table) -> int:
    return int(table.limits["front_page"].parts["brand"].most or 0)


def as_line(shown: Places) -> dict[str, dict[str, int]]:
    """As the order sheet has it: aisles without a place are left out."""
    kinds = ("brand", "ordinary")
    return {
        kind: {name: pair[at] for name, pair in shown.items() if pair[at]} for at, kind in enumerate(kinds)
    }


def page_finding(table: Table, shown: Places) -> str:
    totals = {name: sum(pair) for name, pair in shown.items()}
    spare = slots_of(table) - sum(totals.values())
    if spare:
        return say("platform.page.spare", n=spare)
    top = max(totals, key=lambda name: totals[name])
    return say("platform.page.finding", name=table.cast.categories[top], n=totals[top], slots=slots_of(table))


def page_lines(table: Table) -> list[Line]:
    return heading(table, "goodwill", "focus")


# Charter


def charter_finding(table: Table) -> str:
    mine = table.planned.commission
    others = [(rival.commission, rival.seat) for rival in table.rivals]
    least, seat = min(others) if others else (0.0, table.seat)
    if mine > least and others:
        return say("platform.charter.dear", rate=mine, rival=table.name(seat), least=least)
    return say("platform.charter.cheap" if mine else "platform.charter.free", rate=mine)


def charter_lines(table: Table) -> list[Line]:
    plan = table.plan.lines_cr
    return [
        (say("platform.charter.brings"), say("orders.money", money=plan["commission"]), "ink"),
        (say("platform.charter.ladder_costs"), say("orders.money", money=-plan["ladder"]), "ink"),
        (say("platform.charter.credit"), number(table.briefing.own.credit * POINTS, 0), "ink"),
        *heading(table, "shops", "goodwill", "focus"),
    ]


# Stock


def shelves(table: Table) -> tuple[Shelf, ...]:
    own = table.briefing.own
    return tuple(
        Shelf(
            key=key,
            title=title,
            icon=emblem.aisle(key),
            level=table.planned.stock[key],
            before=table.standing.stock[key],
            now=own.stock[key],
            rivals=tuple(
                (rival.seat, say(f"platform.stock.band.{rival.stock[key]}"))
                for rival in table.rivals
                if rival.stock[key]
            ),
        )
        for key, title in table.cast.categories.items()
    )


def stock_finding(table: Table) -> str:
    filled = [shelf for shelf in shelves(table) if shelf.level]
    if not filled:
        return say("platform.stock.none")
    top = max(filled, key=lambda shelf: shelf.level)
    return say("platform.stock.finding", name=top.title, n=len(filled), more=len(filled) - 1)


def stock_lines(table: Table) -> list[Line]:
    plan = table.plan.lines_cr
    margin = plan["goods_own"] + plan["own_goods"] + plan["shipping"]
    cost = -plan["warehouse"] - plan["spoilage"]
    return [
        (say("platform.stock.sales"), say("orders.money", money=plan["goods_own"]), "ink"),
        (say("platform.stock.margin"), say("orders.money", money=margin), "pos" if margin >= 0 else "neg"),
        (say("platform.stock.cost"), say("orders.money", money=cost), "ink"),
        (say("platform.stock.locked"), say("orders.money", money=table.briefing.own.stock_cr), "ink"),
        *heading(table, "trust"),
    ]


# Publicity


def publicity_finding(table: Table) -> str:
    mine = table.planned.publicity_cr
    others = [(rival.publicity_cr, rival.seat) for rival in table.rivals]
    most, seat = max(others) if others else (0.0, table.seat)
    if not mine and not most:
        return say("platform.publicity.quiet")
    if most > mine:
        return say("platform.publicity.softer", rival=table.name(seat), money=most)
    return say("platform.publicity.louder", money=mine)


def publicity_lines(table: Table) -> list[Line]:
    own = table.briefing.own
    joined, before = table.plan.joined_m, table.unchanged.joined_m
    more = say("platform.publicity.people", people=joined * 1e6)
    tone = "ink" if abs(joined - before) < 5e-4 else "pos" if joined > before else "neg"
    arrows = {-1: "falling", 0: "steady", 1: "rising"}
    rivals: list[Line] = [
        (
            say("platform.publicity.rival", rival=table.name(rival.seat)),
            say(
                "platform.publicity.pays",
                money=rival.publicity_cr,
                way=say(f"platform.publicity.{arrows[rival.buzz]}"),
            ),
            emblem.ink(rival.seat),
        )
        for rival in table.rivals
    ]
    return [
        (say("platform.publicity.buzz"), number(own.buzz, 0), "ink"),
        (say("platform.publicity.join"), more, tone),
        *rivals,
    ]


# What all of them show


def heading(table: Table, *figures: str) -> list[Line]:
    """Where these figures stand some months on, without the draft and with it."""
    plan, unchanged = table.later
    rows = []
    for name in figures:
        before, after = unchanged.figures[name][-1], plan.figures[name][-1]
        texts = _written(name, before), _written(name, after)
        if texts[0] == texts[1]:
            rows.append((say(f"platform.heading.{name}"), texts[1], "ink"))
        else:
            shown = say("platform.heading.moves", before=texts[0], after=texts[1])
            rows.append((say(f"platform.heading.{name}"), shown, "pos" if after > before else "neg"))
    return rows


def _written(figure: str, value: float) -> str:
    if figure == "focus":
        return percent(value, 1)
    return amount(round(value * 1e6, -2)) if figure == "shops" else number(value * POINTS, 1)
