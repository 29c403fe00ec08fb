"""What happened while one was not looking: the news of the months behind, by kind and by whom they touch."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.client.view import news
from game.client.view.news import Item
from game.client.view.table import Table
from game.session.fact import NOBODY, News, Told
from game.words import month as month_name
from game.words import say

INVESTORS = {
    "raised", "letter", "board", "offer", "debt", "stand", "survived", "pivot", "comeback", "remains",
    "sold", "closed",
}  # fmt: skip
LAW = {
    "law", "draft", "draft_dropped", "hearing", "law_nearer", "law_further", "inquiry", "trial", "verdict",
    "cleared", "warning", "page",
}  # fmt: skip
KINDS = ("all", "you", "rivals", "investors", "law", "country")
HALF_A_YEAR = 6


@dataclass(frozen=True)
class Wish:
    """What is to be read: so many `months` back, one of KINDS, perhaps only what touches the viewer."""

    months: int = 1
    kind: str = "all"
    near: bool = False


@dataclass(frozen=True)
class Chapter:
    """One month; newest first."""

    title: str
    items: tuple[Item, ...]


def spans(table: Table) -> list[tuple[int, str]]:
    """How far back one may look: months and what they are called, each more than the one before."""
    known = table.match.month - min(table.match.chronicle(table.seat), default=table.match.month)
    away = table.match.away(table.seat)
    missed = (away, say("chronicle.away", n=away))
    some = missed if away > 1 else (HALF_A_YEAR, say("chronicle.half"))
    found = [(1, say("chronicle.last")), some, (known, say("chronicle.war"))]
    kept: list[tuple[int, str]] = []
    for months, name in found:
        if months <= known and months > max((one for one, _ in kept), default=0):
            kept.append((months, name))
    return kept


def first(table: Table) -> Wish:
    """The last month; for who comes back, all that were missed."""
    return Wish(months=max(1, table.match.away(table.seat)))


def chapters(table: Table, wish: Wish) -> list[Chapter]:
    """Months in which nothing of the kind happened are left out."""
    behind = table.match.chronicle(table.seat)
    shown = sorted((month for month in behind if month >= table.match.month - wish.months), reverse=True)
    found = [Chapter(month_name(month), _items(table, behind[month], wish)) for month in shown]
    return [chapter for chapter in found if chapter.items]


def _items(table: Table, told: Sequence[Told], wish: Wish) -> tuple[Item, ...]:
    facts = [one.fact for one in told if _fits(table, one, wish)]
    return news.news(table, [fact for fact in facts if _is_known(table, fact)])


def _fits(table: Table, one: Told, wish: Wish) -> bool:
    fact, me = one.fact, table.seat
    mine = me in (fact.seat, one.owner)
    near = mine or table.platform(me) in fact.values.values()
    kinds = {
        "all": True,
        "you": mine,
        "rivals": fact.seat not in (me, NOBODY),
        "investors": fact.what in INVESTORS,
        "law": fact.what in LAW,
        "country": fact.seat == NOBODY,
    }
    return kinds[wish.kind] and (near or not wish.near)


def _is_known(table: Table, fact: News) -> bool:
    """What an older game or a mod told may lack its words today."""
    try:
        news.news(table, [fact])
    except (LookupError, ValueError, TypeError):
        return False
    return True
