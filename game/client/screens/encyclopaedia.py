"""How it works: an article for everything with today's numbers, a list to search, and what to do about it."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import groupby

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen, Stage
from game.client.kit.widgets import (
    Button,
    Choice,
    Column,
    Icon,
    Label,
    Note,
    Panel,
    Row,
    Rule,
    ScrollView,
    Spacer,
    TextField,
    Title,
    Widget,
)
from game.client.parts import frame, page
from game.client.parts.tryout import tryout
from game.client.view import explain, orders
from game.client.view.table import Table
from game.session import articles
from game.session.articles import Article, Link
from game.words import say

WIDE = 1180  # units: below this what stands at the right stands below the article
LIST, SIDE = (232, 276), 316
NAMES = 150  # of those of whom an article speaks
SETTINGS = 3  # shown of those that an article names
ICONS: Mapping[str, str] = {
    **orders.ICONS, "bar": "gauge", "own": "shop", "map": "nodes", "aim": "flag", "column": "check",
    "slots": "fork", "forecast": "chart", "setup": "plus", "ending": "trophy", "report_share": "trophy",
    "report_money": "money", "report_buyers": "person", "report_sellers": "shop",
    "report_investors": "chart", "report_rivals": "nodes", "report_news": "news",
}  # fmt: skip


class Encyclopaedia(Screen):
    """`opened` is an article of the book, `table` the match around it; `open_order` leads to a panel."""

    def __init__(
        self,
        book: Mapping[str, Article],
        opened: str,
        back: Callable[[], object],
        table: Table | None = None,
        open_order: Callable[[str], object] = lambda panel: None,
    ) -> None:
        self.book, self.opened, self.leave = book, opened, back
        self.table, self.open_order = table, open_order
        self.sought = ""
        self.before: list[str] = []  # articles from which a link was followed

    def enter(self, stage: Stage) -> None:
        super().enter(stage)
        self.focus_on("search", ring=False)
        self._show_chosen()

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    @property
    def article(self) -> Article:
        return self.book[self.opened]

    @property
    def wide(self) -> bool:
        return self.room.w >= WIDE

    def build(self) -> Widget:
        side = [self._side()] if self.wide else []
        body = Row([self._list(), self._middle(), *side], gap=page.GAP, pad=page.GAP, height=Share(1))
        return Column([self._head(), body])

    def _head(self) -> Widget:
        back = Button(say("wiki.back"), icon="left", name="back", shortcut="Esc", on_press=self.back)
        if self.table is None:
            return page.head(say("wiki.title"), say("wiki.line"), [back])
        figures = Row(frame.figures(self.table, self.wide), gap=8, lie="centre", width=Share(9))
        return page.head(say("wiki.title"), "", [figures, Spacer(8), back])

    # The list

    def _list(self) -> Widget:
        found = articles.find(self.book, self.sought)
        search = TextField(
            self.sought, say("wiki.search"), "search", name="search", on_change=self.seek, on_enter=self.take
        )
        rows = self._found(found) if self.sought.strip() else self._all()
        view = ScrollView(Column(rows, gap=1), name="articles", height=Share(1))
        return Panel([search, view], pad=(12, 12), gap=8, width=LIST[self.wide])

    def _found(self, names: tuple[str, ...]) -> list[Widget]:
        head = say("wiki.found", text=self.sought.strip()) if names else say("wiki.nothing")
        return [_section(head), *(self._row(name) for name in names)]

    def _all(self) -> list[Widget]:
        rows: list[Widget] = []
        for section, names in groupby(self.book, lambda name: self.book[name].section):
            rows += [
                _section(articles.section_title(section)),
                *(self._row(name) for name in names),
                Spacer(8),
            ]
        return rows

    def _row(self, name: str) -> Widget:
        on = name == self.opened
        font, tone = ("body-strong", "acc") if on else ("body-medium", "ink")
        label = Label(self.book[name].title, font=font, colour=tone, width=Share(1), may_cut=True)
        return Choice(
            [Row([label], pad=(10, 0), lie="centre")],
            chosen=on,
            ruled=False,
            height=30,
            name=f"article.{name}",
            on_press=partial(self.turn, name),
        )

    def _show_chosen(self) -> None:
        """In the list, unless what is sought hides it there."""
        view = self.find("articles")
        row = next((one for one in view.walk() if one.name == f"article.{self.opened}"), None)
        if isinstance(view, ScrollView) and row is not None:
            view.show(row.box)

    # The article

    def _middle(self) -> Widget:
        article = self.article
        title = Title(article.title, article.line, font=("serif", 26.0))
        body: list[Widget] = [title, *(_paragraph(text) for text in article.paragraphs)]
        if article.rows:
            body.append(Column([_pair(name, line) for name, line in article.rows]))
        if article.formula is not None:
            body += tryout(article.formula, self._source())
        if not self.wide:
            body += [Rule(), *self._shows(), Spacer(4), *self._acts()]
        view = ScrollView(
            Column(body, gap=12, pad=(2, 0, 10, 0)), name=f"text.{article.name}", height=Share(1)
        )
        return Panel([view], pad=(26, 16, 16, 16), width=Share(1))

    def _source(self) -> str:
        return say("wiki.known", when=self.table.match.month) if self.table else say("wiki.example")

    # What stands beside it

    def _side(self) -> Widget:
        shows = [Panel(self._shows(), pad=(20, 16), gap=8)] if self.article.shows else []
        acts = ScrollView(Column(self._acts(), gap=8), name="acts", height=Share(1))
        return Column(
            [*shows, Panel([acts], pad=(20, 16, 14, 14), height=Share(1))], gap=page.GAP, width=SIDE
        )

    def _shows(self) -> list[Widget]:
        if not self.article.shows:
            return []
        return [Label(say("wiki.shows"), font="lead"), *(_place(link) for link in self.article.shows)]

    def _acts(self) -> list[Widget]:
        article = self.article
        rows: list[Widget] = []
        if self.table is not None and (panel := explain.panel(self.table, article.name)):
            go = partial(self.open_order, panel)
            rows.append(Button(say("wiki.order"), "primary", "arrow", name="order", on_press=go, height=34))
        if article.acts:
            rows += [Label(say("wiki.do"), font="lead"), *(self._link(link) for link in article.acts)]
        if article.see:
            rows += [Spacer(2)] if rows else []
            rows += [Label(say("wiki.see"), font="lead"), *(self._link(link) for link in article.see)]
        if article.settings:
            rows.append(Note(articles.source(article, SETTINGS)))
        return rows

    def _link(self, link: Link) -> Widget:
        title = Label(link.title, font="body-strong", colour="acc", may_cut=True)
        line = [Label(link.line, font="label", colour="ink2", may_cut=True)] if link.line else []
        return Choice(
            [Column([title, *line], gap=2, pad=(0, 4))],
            ruled=False,
            name=f"link.{link.name}",
            on_press=partial(self.follow, link.name),
        )

    # What can be done

    def turn(self, name: str) -> None:
        """To an article of the list."""
        self.before.clear()
        self._open(name)

    def follow(self, name: str) -> None:
        """To the article of a link; back leads here again."""
        self.before.append(self.opened)
        self._open(name)
        self.refresh()
        self._show_chosen()

    def back(self) -> None:
        if self.before:
            self._open(self.before.pop())
        else:
            self.leave()

    def _open(self, name: str) -> None:
        self.opened = name
        self.rebuild()

    def seek(self, text: str) -> None:
        self.sought = text
        self.rebuild()

    def take(self, text: str) -> None:
        """The first that was found."""
        found = articles.find(self.book, text)
        if found:
            self.turn(found[0])

    def key(self, chord: str) -> bool:
        """Up and down turn the pages, unless the focus walks about."""
        names = [*articles.find(self.book, self.sought)]
        plain = chord in ("Up", "Down") and not self.hands.ring
        if not names or not (plain or chord in ("Ctrl+PageUp", "Ctrl+PageDown")):
            return False
        at = names.index(self.opened) + (1 if chord.endswith("Down") else -1) if self.opened in names else 0
        self.turn(names[max(0, min(at, len(names) - 1))])
        self.refresh()
        self._show_chosen()
        return True


def _section(title: str) -> Widget:
    return Row([Label(title, font="label-strong", colour="ink3", may_cut=True)], pad=(10, 4), height=24)


def _paragraph(text: str) -> Widget:
    return Label(text, font=("regular", 14.0), wrap=True)


def _pair(name: str, line: str) -> Widget:
    title = Label(name, font="body-strong", width=NAMES, wrap=True)
    said = Label(line, font="label", colour="ink2", wrap=True, width=Share(1))
    return Column([Rule(), Row([title, said], gap=12, lie="centre", pad=(0, 6))])


def _place(link: Link) -> Widget:
    words = Column(
        [
            Label(link.title, font="body-strong", may_cut=True),
            Label(link.line, font="label", colour="ink2", may_cut=True),
        ],
        gap=2,
        width=Share(1),
    )
    return Row([Icon(ICONS[link.name], 18, "ink2", "sunk"), words], gap=14, lie="centre", height=42)
