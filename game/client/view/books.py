"""The books of a month: every line that moved, and the cash before and after, to the last hundredth."""

from dataclasses import dataclass

from game.session.report import Report
from game.words import number, say


@dataclass(frozen=True)
class BookLine:
    title: str
    figure: str


@dataclass(frozen=True)
class Books:
    finding: str
    came: tuple[BookLine, ...]
    went: tuple[BookLine, ...]
    came_sum: str
    went_sum: str
    before: str
    moved: str
    now: str


def books(report: Report) -> Books:
    came = [posting for posting in report.money if posting.amount_cr > 0]
    went = [posting for posting in report.money if posting.amount_cr < 0]
    before, now = report.cash_cr
    up, down = sum(posting.amount_cr for posting in came), sum(posting.amount_cr for posting in went)
    key = "report.money.more" if now >= before else "report.money.less"
    return Books(
        finding=say(key, money=abs(now - before), came=up),
        came=tuple(BookLine(say(f"books.{posting.line}"), crowns(posting.amount_cr)) for posting in came),
        went=tuple(BookLine(say(f"books.{posting.line}"), crowns(posting.amount_cr)) for posting in went),
        came_sum=crowns(up),
        went_sum=crowns(down),
        before=crowns(before),
        moved=crowns(now - before),
        now=crowns(now),
    )


def crowns(value: float) -> str:
    """To the hundredth."""
    return number(value, 2)
