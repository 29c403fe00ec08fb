"""What is known of rivals in sentences: reports that are still good, and rumours, newest first."""

from game.client.view import news
from game.client.view.table import Table
from game.words import say, short_month

LINES = ("research",)  # of the sheet
HEARD = 3  # rumours shown


def finding(table: Table) -> str:
    n = len(table.briefing.findings)
    return say("research.finding", n=n) if n else say("research.none")


def reports(table: Table) -> tuple[tuple[str, str], ...]:
    """Each with how long it is good."""
    found = table.briefing.findings
    return tuple((news.report(table, one), say("research.good", n=one.left)) for one in found)


def rumours(table: Table) -> tuple[tuple[str, str], ...]:
    """Each with the month in which it was heard last; nothing twice."""
    told: dict[str, int] = {}
    for rumour in sorted(table.briefing.rumours, key=lambda one: -one.month):
        told.setdefault(news.heard(table, rumour), rumour.month)
    return tuple((text, short_month(month)) for text, month in tuple(told.items())[:HEARD])
