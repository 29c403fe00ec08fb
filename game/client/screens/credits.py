"""Credits: whose work the game is and stands on, with the licence of each."""

from collections.abc import Callable

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Choice,
    Column,
    Label,
    List,
    Panel,
    Row,
    ScrollView,
    Spacer,
    Title,
    Widget,
)
from game.client.parts import page
from game.client.view.credits import Work
from game.words import say

LIST, ROW = 420, 52


class Credits(Screen):
    def __init__(self, works: tuple[Work, ...], back: Callable[[], object]) -> None:
        self.works, self.back = works, back
        self.chosen = works[0].name

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        back = Button(
            say("load.back"), icon="left", name="back", shortcut="Esc", on_press=self.back, width=96
        )
        body = Row([self._list(), self._about()], gap=page.GAP, pad=page.GAP, height=Share(1))
        return Column([page.head(say("credits.title"), say("credits.line"), [back]), body])

    def choose(self, name: str) -> None:
        self.chosen = name
        self.rebuild()

    def _list(self) -> Widget:
        rows = [self._row(work) for work in self.works]
        found = List(rows, name="works", on_choose=self.choose, on_open=self.choose, height=Share(1))
        return Panel([found], pad=8, width=LIST)

    def _row(self, work: Work) -> Choice:
        name = Label(work.name, font="lead", may_cut=True)
        what = Label(work.what, font="label", colour="ink2", may_cut=True)
        inside = Column([name, what], gap=3, pad=(12, 8))
        return Choice([inside], name=work.name, chosen=work.name == self.chosen, height=ROW)

    def _about(self) -> Widget:
        work = next(work for work in self.works if work.name == self.chosen)
        text = Label(work.text or say("credits.inside"), colour="ink2", wrap=True)
        view = ScrollView(Column([text, Spacer(8)]), name=f"licence.{work.name}", height=Share(1))
        return Panel([Title(work.name, work.licence), Spacer(12), view], pad=(24, 18), width=Share(1))
