"""Last month and why: one page for each question, rivals as seen from outside, and what is worth a look."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from game.client.kit.box import Box
from game.client.kit.charts import Waterfall
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Stage
from game.client.kit.widgets import (
    Button,
    Choice,
    Column,
    Icon,
    Label,
    Panel,
    Pill,
    Row,
    Segmented,
    Spacer,
    Spotlight,
    Widget,
)
from game.client.parts import beside, chronicle, frame, lesson, pages, passage, why
from game.client.parts.frame import GAP, WIDE
from game.client.parts.glossary import Glossed
from game.client.parts.lesson import Way
from game.client.view import books, explain, holders, month, worth
from game.client.view import chronicle as chronicles
from game.client.view import passage as passages
from game.client.view.chronicle import Wish
from game.client.view.table import Table
from game.client.view.worth import Look
from game.session.lessons import Step
from game.session.match import Match
from game.session.report import Report
from game.words import month as month_name
from game.words import say


class Page(NamedTuple):
    """Its views are figures of the report, but for those in TABLES."""

    icon: str
    views: tuple[str, ...] = ()


PAGES = {
    "share": Page("trophy", ("share", "gmv", "fortune")),
    "money": Page("money", ("books", "till", "cash")),
    "buyers": Page("person", ("segments", "flows", "users", "new", "deep", "trust")),
    "sellers": Page("shop", ("aisles", "shops", "focus", "goodwill")),
    "investors": Page("chart"),
    "rivals": Page("nodes"),
    "news": Page("news"),
}
NAV = 184
COLUMN = 0.22  # seconds in which a cause grows on the first look
BROAD = 1600  # units: below this choices share all the room of a page
HIGH = 660  # units: above this a table leaves room for a picture below it


class MonthReport(Glossed):
    """`to_orders` leads to the desk, `open_order` to one of its panels. LookupError in the first month.

    Without a `page` of its own the news are open for who comes back to their seat.
    """

    def __init__(
        self,
        match: Match,
        seat: int,
        to_orders: Callable[[], object],
        open_order: Callable[[str], object],
        open_menu: Callable[[], object] = lambda: None,
        page: str = "",
    ) -> None:
        found = match.report(seat)
        if found is None:
            raise LookupError("no month was played yet")
        self.report: Report = found
        self.table = Table(match, seat)
        self.to_orders, self.open_order, self.open_menu = to_orders, open_order, open_menu
        self.open_article: Callable[[str], object] = lambda article: None
        self.wish = chronicles.first(self.table)
        self.opened, self.told = page or ("news" if self.wish.months > 1 else "share"), False
        self.views: dict[str, str] = {}  # what was last looked at on each page

    @property
    def pages(self) -> tuple[str, ...]:
        """Investors have a page when there is something between them and this platform."""
        return tuple(page for page in PAGES if page != "investors" or holders.shown(self.table, self.report))

    def guide(self) -> Spotlight | None:
        """While the lesson is about the report."""
        step = lesson.step(self.table)
        return lesson.spotlight(self.table, self._way(step), self.skip) if step and step.page else None

    def _way(self, step: Step) -> Way:
        if step.page and step.page != self.opened:
            name = say("lesson.open", what=say(f"report.page.{step.page}"))
            return Way(f"page.{step.page}", partial(self.turn, step.page), name)
        return lesson.here(self.table, step, step.lights or "report.body", self.follow, self.to_orders)

    def follow(self) -> None:
        """The pupil has looked."""
        if self.table.course:
            self.table.course.go_on()
        self.rebuild()

    def skip(self) -> None:
        self.table.match.skip_lessons()
        self.rebuild()

    def enter(self, stage: Stage) -> None:
        """The causes come one after the other, the first time that somebody looks."""
        super().enter(stage)
        self.refresh()
        if not (self.told or stage.clock.still):
            for causes in (one for one in self.root.walk() if isinstance(one, Waterfall)):
                causes.animate(stage.clock.now(), COLUMN * (len(causes.steps) + 1))
        self.told = True

    def tick(self, now: float) -> None:
        if lesson.go_on(self.table, lambda step: step.page == self.opened):
            self.rebuild()

    def ground(self, pen: Pen, area: Box) -> None:
        frame.ground(pen, self.room, foot=False)

    def build(self) -> Widget:
        looks = worth.looks(self.table)
        side = [beside.beside(self.table, looks, self.open_order)] if self.room.w >= WIDE else []
        body = Panel(self._body(), pad=(24, 16, 24, 14), gap=10, width=Share(1), name="report.body")
        middle = Row([self._nav(looks), body, *side], gap=GAP, width=Share(1))
        buttons = [
            frame.icon_button("book", "articles", say("wiki.title"), lambda: self.explain(None)),
            frame.icon_button("gear", "menu", say("desk.menu"), self.open_menu),
        ]
        when = month_name(self.report.month), say("report.month", month=self.report.month)
        bar = frame.bar(self.table, self.room.w, buttons, when)
        return Column([bar, Row([middle], pad=GAP, height=Share(1))])

    def _nav(self, looks: tuple[Look, ...]) -> Widget:
        title = Row([Label(say("report.title"), font="body-strong")], pad=(10, 0), height=28)
        small = [] if self.room.w >= WIDE else beside.links(looks, self.open_order)
        go = Button(
            say("report.to_orders"), "primary", "arrow", "Enter", name="to_orders", on_press=self.to_orders
        )
        rows = [self._entry(page, looks) for page in self.pages]
        return Panel([title, *rows, Spacer(), *small, go], pad=(8, 10, 8, 12), gap=4, width=NAV)

    def _entry(self, page: str, looks: tuple[Look, ...]) -> Widget:
        on, count = page == self.opened, sum(look.page == page for look in looks)
        count = len(self.report.news) if page == "news" else count
        badge = [Pill(str(count))] if count else []
        font, tone = ("body-strong", "acc") if on else ("body-medium", "ink")
        label = Label(say(f"report.page.{page}"), font=font, colour=tone, width=Share(1))
        icon = Icon(PAGES[page].icon, 18, "acc" if on else "ink2")
        row = Row([icon, label, *badge], gap=10, pad=(12, 0), lie="centre")
        return Choice(
            [row],
            chosen=on,
            ruled=False,
            height=34,
            name=f"page.{page}",
            help="" if on else say(f"report.help.{page}"),
            on_press=partial(self.turn, page),
        )

    # The page

    @property
    def high(self) -> bool:
        return self.room.h >= HIGH

    @property
    def view(self) -> str:
        """What the opened page shows: its table first, or one of its figures."""
        views = self._views()
        chosen = self.views.get(self.opened, "")
        return chosen if chosen in views else views[0] if views else self.opened

    def _views(self) -> tuple[str, ...]:
        """In a high window buyers' ways lie below their table."""
        return tuple(view for view in PAGES[self.opened].views if view != "flows" or not self.high)

    def _tabs(self) -> list[Widget]:
        options = [(view, say(f"report.figure.{view}")) for view in self._views()]
        tabs = Segmented(
            options, self.view, on_change=self.look_at, name="report.figure", called=say("aloud.view")
        )
        return [Row([tabs], height=32)]

    def _body(self) -> list[Widget]:
        tables: dict[str, Callable[[Sequence[Widget]], list[Widget]]] = {
            "books": partial(pages.money, self.report),
            "till": self._till,
            "segments": self._segments,
            "flows": self._flows,
            "aisles": self._aisles,
        }
        if self.view in tables:
            return tables[self.view](self._tabs())
        if self.opened == "investors":
            return pages.investors(self.table, self.report)
        if self.opened == "rivals":
            return pages.rivals(self.table, self.report)
        if self.opened == "news":
            return chronicle.page(self.table, self.wish, self.read, self.room.w >= BROAD)
        return why.page(self.table, self.report, self.view, self._tabs(), self.high)

    def _till(self, tabs: Sequence[Widget]) -> list[Widget]:
        finding = books.books(self.report).finding
        return pages.flow(self.table, passages.till(self.table), finding, say("report.till"), tabs)

    def _flows(self, tabs: Sequence[Widget]) -> list[Widget]:
        finding = month.buyers(self.table, self.report).finding
        return pages.flow(self.table, passages.buyers(self.table, ""), finding, say("report.flows"), tabs)

    def _segments(self, tabs: Sequence[Widget]) -> list[Widget]:
        sheet, found = month.buyers(self.table, self.report), passages.buyers(self.table, "")
        if not self.high or found is None:
            return pages.table_of(sheet, "buyers.table", tabs)
        picture = passage.Through(self.table, found, height=Share(1))
        return [*pages.table_of(sheet, "buyers.table", tabs, 44 + 39 * len(sheet.rows)), picture]

    def _aisles(self, tabs: Sequence[Widget]) -> list[Widget]:
        sheet = month.sellers(self.table, self.report)
        if not self.high:
            return pages.table_of(sheet, "sellers.table", tabs)
        figures = PAGES["sellers"].views[1:]
        short = why.in_short(self.table, self.report, figures, self.look_at)
        return [*pages.table_of(sheet, "sellers.table", tabs), short]

    # What can be done

    def topic(self, widget: Widget | None, other: str = "") -> str:
        return explain.article(widget, page=self.opened, other=other)

    def turn(self, page: str) -> None:
        self.opened = page
        self.rebuild()

    def read(self, wish: Wish) -> None:
        """Other news, or those of other months."""
        self.wish = wish
        self.rebuild()

    def look_at(self, view: str) -> None:
        self.views[self.opened] = view
        self.rebuild()

    def key(self, chord: str) -> bool:
        if chord in ("Esc", "R"):
            self.to_orders()
        elif chord in ("Up", "Down"):
            return not self.hands.ring and self._step(1 if chord == "Down" else -1)
        elif chord in ("Ctrl+PageUp", "Ctrl+PageDown"):
            return self._step(1 if chord == "Ctrl+PageDown" else -1)
        elif len(chord) == 1 and chord.isdigit() and 0 < int(chord) <= len(self.pages):
            self.turn(self.pages[int(chord) - 1])
        else:
            return False
        return True

    def _step(self, step: int) -> bool:
        """Up and down turn the pages, unless the focus walks about."""
        at = self.pages.index(self.opened) + step
        if 0 <= at < len(self.pages):
            self.turn(self.pages[at])
        return True
