"""Which article of the encyclopaedia explains what is under the mouse, by the name of its widget."""

from collections.abc import Mapping
from dataclasses import replace

from game.client.kit.widgets import Term, Tip, Widget
from game.client.view import orders
from game.client.view.table import Table
from game.session import articles
from game.session.articles import Article
from game.session.formulas import Known
from game.words import say

NAMED: Mapping[str, str] = {
    "top.0": "runway", "top.1": "deep", "top.2": "fortune", "aim": "aim", "attention": "attention",
    "money": "books", "forecast": "forecast", "map": "home", "tabs": "home", "undo_all": "month",
    "seal": "month", "report": "month", "own.sales": "term.gmv", "own.buyers": "home",
    "own.goodwill": "goodwill", "own.trust": "trust", "own.presence": "presence", "own.label": "label",
    "page.share": "fortune", "page.money": "books", "page.buyers": "home", "page.sellers": "presence",
    "page.investors": "confidence", "page.rivals": "sight", "page.news": "cards",
}  # fmt: skip
GROUPS = {f"group.{group}": kinds[0].key for group, kinds in orders.CARDS.items()}
KINDS = tuple(kind for kinds in (*orders.CARDS.values(), orders.SLOTS) for kind in kinds)
PANELS = {
    **{kind.opens: kind.key for kind in reversed(KINDS)},
    "forecast": "forecast",
    "plans": "forecast",
    "pacts": "pact",
}


def article(widget: Widget | None, panel: str = "", page: str = "", other: str = "war") -> str:
    """Of the widget, of what it lies in, of the open panel or page; else another, how a war is played."""
    known = {**NAMED, **GROUPS}
    for node in widget.ancestors(itself=True) if widget is not None else ():
        if isinstance(node, Term):
            return node.entry
        kind, _, name = node.name.partition(".")
        if node.name in known:
            return known[node.name]
        if kind in ("card", "slot"):
            return name
    return PANELS.get(panel) or NAMED.get(f"page.{page}", other)


def book(table: Table) -> dict[str, Article]:
    """With the numbers of this match, as its viewer knows them with the draft."""
    known = Known(table.briefing, table.planned, table.plan.met[0])
    return articles.book(table.match.record.rules, known)


def panel(table: Table, name: str) -> str:
    """What opens the order that an article is about; nothing where none of this month is."""
    return next((row.panel for row in orders.rows(table) if row.key == name), "")


def entries(book: Mapping[str, Article]) -> dict[str, str]:
    """By the words that stand for it in a text, the article that explains them; the first has a word."""
    named = [(word, name) for name, article in book.items() for word in _words(article.title)]
    return dict(reversed(named))


def _words(title: str) -> list[str]:
    """A title as it stands in a sentence: of several, of one without its article."""
    bare = title.removeprefix(say("tips.article"))
    return [bare, say("tips.several", word=bare)]


def deepened(tip: Tip, article: Article, key: str) -> Tip:
    """With the formula of its article in today's numbers, where it has one; the key leads to all of it."""
    found = article.formula
    sums = [found.said, found.sums[found.now], found.note] if found is not None else []
    text = tip.text if tip.text or tip.rows else article.line
    return replace(tip, text=text, sums=sums, foot=tip.foot or say("tips.read", key=key))
