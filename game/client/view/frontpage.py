"""The front page in rows: who has which place, and what that leads to."""

from game.client.view.heading import Line, heading
from game.client.view.table import Table
from game.words import say

Places = dict[str, tuple[int, int]]  # by category: for brands, for ordinary goods


def places(table: Table) -> Places:
    """Whole places that fill the page; parts of a place go to those with the largest rest."""
    plan, all_places = table.planned, slots(table)
    wanted = {
        (name, kind): rates[name]
        for kind, rates in enumerate((plan.front_brand, plan.front_ordinary))
        for name in rates
    }
    whole = {cell: int(value + 1e-9) for cell, value in wanted.items()}
    rest = sorted(wanted, key=lambda cell: whole[cell] - wanted[cell])
    for cell in rest[: max(0, all_places - sum(whole.values()))]:
        whole[cell] += 1
    return {name: (whole[name, 0], whole[name, 1]) for name in plan.front_brand}


def slots(table: Table) -> int:
    return int(table.limits["front_page"].parts["brand"].most or 0)


def as_line(shown: Places) -> dict[str, dict[str, int]]:
    """As the order sheet has it: aisles without a place are left out."""
    kinds = ("brand", "ordinary")
    return {
        kind: {name: pair[at] for name, pair in shown.items() if pair[at]} for at, kind in enumerate(kinds)
    }


def finding(table: Table, shown: Places) -> str:
    totals = {name: sum(pair) for name, pair in shown.items()}
    spare = slots(table) - sum(totals.values())
    if spare:
        return say("frontpage.spare", n=spare)
    top = max(totals, key=lambda name: totals[name])
    return say("frontpage.finding", name=table.cast.categories[top], n=totals[top], slots=slots(table))


def lines(table: Table) -> list[Line]:
    return heading(table, "goodwill", "focus")
