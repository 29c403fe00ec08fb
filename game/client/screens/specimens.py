"""The kit by example: its pages of specimens, live, in every theme, size and for every eye."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from game.client.kit import sight
from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Column,
    DropDown,
    Grid,
    Label,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Spacer,
    Tabs,
    TextField,
    Widget,
)
from game.client.parts import page
from game.client.settings import TEXTS, THEMES, Settings
from game.client.specimens import PAGES
from game.client.specimens.specimen import Pose, Specimen, State, Tight
from game.words import say

TALL = 180  # units from which a specimen needs half of the page
WIDE = 1180


class Specimens(Screen):
    """`restyle` is given a theme and a text size, `leave` ends it."""

    def __init__(
        self,
        restyle: Callable[[Mapping[str, str], float], object] = lambda theme, text: None,
        leave: Callable[[], object] = lambda: None,
        opened: str = next(iter(PAGES)),
        theme: str = Settings().theme,
    ) -> None:
        self.restyle, self.leave, self.opened = restyle, leave, opened
        self.sought, self.theme, self.eyes, self.text = "", theme, "usual", Settings().text
        self.made: dict[tuple[Specimen, State | None], Widget] = {}

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self.leave()
        return chord == "Esc"

    def build(self) -> Widget:
        tabs = Tabs(
            [(one, say(f"kit.page.{one}")) for one in PAGES],
            "" if self.sought else self.opened,
            name="pages",
            on_change=self.open_page,
            width=Share(1),
        )
        cards = list(self._cards()) or [Label(say("kit.none"), colour="ink2")]
        view = ScrollView(Column(cards, gap=page.GAP, pad=page.GAP), name=self._view(), height=Share(1))
        head = page.head(say("kit.title"), "", self._looks())
        return Column([head, Row([tabs], pad=(20, 8)), view])

    def open_page(self, name: str) -> None:
        self.opened, self.sought = name, ""
        self.rebuild()

    def seek(self, sought: str) -> None:
        self.sought = sought.strip().casefold()
        self.rebuild()

    def look(self, **how: object) -> None:
        """In another theme, to other eyes, in another size of text."""
        for name, value in how.items():
            setattr(self, name, value)
        self.restyle(sight.seen_theme(THEMES[self.theme], self.eyes), self.text)

    @property
    def hidden(self) -> float:
        """How much of the page lies below the window, in units."""
        view = self.find(self._view())
        return view.furthest if isinstance(view, ScrollView) else 0.0

    def _view(self) -> str:
        """Each page keeps the place to which it was scrolled."""
        return f"view.{'sought' if self.sought else self.opened}"

    def _looks(self) -> list[Widget]:
        themes = [(theme, say(f"options.theme_name.{theme}")) for theme in THEMES]
        eyes = [(kind, say(f"options.eyes.{kind}")) for kind in sight.EYES]
        texts = [(str(size), say("options.size", size=size)) for size in TEXTS]
        return [
            TextField(
                self.sought, say("kit.search"), "search", name="search", on_change=self.seek, width=150
            ),
            Segmented(themes, self.theme, name="theme", on_change=lambda one: self.look(theme=one)),
            Segmented(texts, str(self.text), name="text", on_change=lambda one: self.look(text=float(one))),
            DropDown(eyes, self.eyes, name="eyes", on_change=lambda one: self.look(eyes=one)),
        ]

    # The specimens

    def _shown(self) -> Iterator[tuple[str, Specimen]]:
        """(a name of its own, the specimen) of this page, or of all where something is sought."""
        for name, specimens in PAGES.items():
            for at, one in enumerate(specimens):
                if self.sought in one.line.casefold() if self.sought else name == self.opened:
                    yield f"{name}.{at}", one

    def _cards(self) -> Iterator[Widget]:
        for title, named in groupby(self._shown(), key=lambda pair: pair[1].title or pair[1].kind):
            yield self._card(title, list(named))

    def _card(self, title: str, named: list[tuple[str, Specimen]]) -> Widget:
        about = "" if named[0][1].title else named[0][1].about
        words = Label(about, font="label", colour="ink2", wrap=True, width=Share(1))
        rows: list[Widget] = [Row([Label(title, font="name"), words], gap=14, lie="centre")]
        for name, one in named:
            if one.states:
                rows += [Rule(), self._states(name, one), _code(one)]
        still = [(name, one) for name, one in named if not one.states]
        if still:
            tall = max(one.high or 0 for _, one in still) >= TALL or bool(named[0][1].title)
            columns = 1 if tall and len(still) == 1 else 2 if tall or self.room.w < WIDE else 3
            cells: list[Widget] = [self._cell(name, one) for name, one in still]
            rows += [Rule(), Grid(cells, columns=columns, gap=18)]
        return Panel(rows, pad=(18, 14), gap=10)

    def _states(self, name: str, one: Specimen) -> Widget:
        cells = [self._posed(name, one, None), *(self._posed(name, one, state) for state in one.states)]
        return Row([*cells, *(Spacer() for _ in range(5 - len(cells)))], gap=14)

    def _posed(self, name: str, one: Specimen, state: State | None) -> Widget:
        caption = Label(say(f"kit.state.{state or 'live'}"), font="caption", colour="ink3")
        shown = self._widget(name, one, state)
        return Column([caption, shown], gap=6, lie="stretch" if one.wide else "start", width=Share(1))

    def _cell(self, name: str, one: Specimen) -> Widget:
        shown = self._widget(name, one, None)
        return Column([shown, _code(one)], gap=8, lie="stretch" if one.wide else "start")

    def _widget(self, name: str, one: Specimen, state: State | None) -> Widget:
        """Made once, so that what was set in it stays while one looks around."""
        if (one, state) not in self.made:
            widget = one.make()
            widget.height = one.high or widget.height
            if state == "shut":
                widget.enabled, widget.reason = False, say("kit.reason")
            if state is None or state == "shut":
                widget.name = widget.name or f"{name}.{state or 'live'}"
                self.made[one, state] = Tight([widget]) if one.long else widget
            else:
                self.made[one, state] = Pose(widget, state)
        return self.made[one, state]


def _code(one: Specimen) -> Widget:
    return Label(one.line, font="mono", colour="ink3", wrap=True)
