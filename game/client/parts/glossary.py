"""Tooltips of a match that are kept: with the formula in today's numbers, and words that lead further."""

from collections.abc import Callable, Mapping

from game.client.kit.screen import Screen
from game.client.kit.widgets import Pinned, Terms, Tip, Widget
from game.client.view import explain
from game.client.view.table import Table
from game.session.articles import Article


class Glossed(Screen):
    """A screen over a table. `topic` names the article about a widget, or nothing."""

    table: Table
    open_article: Callable[[str], object]
    book: Mapping[str, Article]  # as it is while cards lie on the screen

    def topic(self, widget: Widget | None, other: str = "") -> str:
        """The article about it, or the other one."""
        return explain.article(widget, other=other)

    @property
    def _key(self) -> str:
        """Where the person has put the one that explains."""
        return self.stage.keys.shows("F1")

    def explain(self, widget: Widget | None) -> None:
        meant = widget.widget if isinstance(widget, Pinned) else widget
        self.open_article(self.topic(meant, "war"))

    def more(self, widget: Widget, tip: Tip | None) -> Tip | None:
        self.book = explain.book(self.table)
        article = self.book.get(self.topic(widget))
        if article is None:
            return tip
        told = tip or Tip(article.title, text=article.line)
        return explain.deepened(told, article, self._key)

    def terms(self, widget: Widget) -> Terms:
        return Terms(explain.entries(self.book)).without([self.topic(widget)])

    def look_up(self, entry: str) -> Tip | None:
        article = self.book[entry]
        return explain.deepened(Tip(article.title, text=article.paragraphs[0]), article, self._key)
