"""What should be known before the orders are sealed: one line of summary, and what looks like a mistake."""

from game.client.view import orders
from game.client.view.table import Table
from game.words import say


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
    cut = [row for row in orders.rows(table) if row.why]
    return [*said, *(say("seal.dropped", title=row.title, why=row.why) for row in cut)]
