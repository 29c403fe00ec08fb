"""What should be known before the orders are sealed: one line of summary, and what looks like a mistake."""

from game.client.view import orders
from game.client.view.table import Table
from game.words import say, some


def summary(table: Table) -> str:
    found = table.summary
    return say(
        "seal.summary",
        n=found.lines,
        spent=found.spent,
        points=found.points,
        money=orders.committed(table),
    )


def warnings(table: Table) -> list[str]:
    """Nothing where sealing needs no question."""
    found, runway = table.summary, table.plan.runway[0]
    said = [] if found.lines else [say("seal.unchanged")]
    lost = found.points - found.spent - table.cast.attention_kept
    if lost > 0 and found.lines:
        said.append(say("seal.attention", n=lost))
    if runway is not None and runway < table.cast.short_runway:
        said.append(say("seal.runway", months=runway))
    waiting = (group for group in orders.groups(table) if orders.waits(table, group))
    said += [say("seal.waits", title=group.title) for group in waiting]
    if ending := _ending(table):
        said.append(say("seal.ending", n=len(ending), brands=some(ending)))
    cut = [row for row in orders.rows(table) if row.why]
    return [*said, *(say("seal.dropped", title=row.title, why=row.why) for row in cut)]


def _ending(table: Table) -> list[str]:
    """Brands whose contract ends now, and for which nothing is bid."""
    bid = {wish["brand"] for wish in table.sheet.plain().get("court_brand") or ()}
    return [
        table.cast.name(one.brand)
        for one in table.briefing.own.contracts
        if one.months_left == 0 and one.brand not in bid
    ]
