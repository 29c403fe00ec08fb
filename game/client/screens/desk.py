"""The desk: the month's figures, the market as a map, and the orders. Its panels open in place of both."""

from collections.abc import Callable
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Stage
from game.client.kit.widgets import (
    Button,
    Change,
    Choice,
    Column,
    Drawing,
    Icon,
    Label,
    Meter,
    Panel,
    Row,
    Rule,
    ScrollView,
    Segmented,
    Spacer,
    Spotlight,
    Tip,
    Widget,
)
from game.client.panels import PANELS, OrderPanel
from game.client.parts import changes, column, dialogs, frame, legend, lesson, map, own, passage, slots
from game.client.parts.forecast import Forecast, Thinker
from game.client.parts.frame import GAP, WIDE
from game.client.parts.glossary import Glossed
from game.client.parts.lesson import Way
from game.client.view import aim, confluence, explain, orders, questions, seal
from game.client.view import passage as flows
from game.client.view.confluence import Market
from game.client.view.orders import Group
from game.client.view.questions import Question
from game.client.view.table import Table
from game.session.lessons import Step
from game.session.match import Match
from game.words import say

HIGH = 700  # units: below this the cards leave out what is said elsewhere
LOW = 580  # ... and below this the map its legend, where slots lie below it
TABS = ("flows", "switching", "money")


class Desk(Glossed):
    """For the one in front of the match. `open_report`, `open_menu` lead away; `panel` is open at first."""

    def __init__(
        self,
        match: Match,
        seat: int,
        thinker: Thinker,
        open_report: Callable[..., object] = lambda page="": None,
        open_menu: Callable[[], object] = lambda: None,
        panel: str = "",
    ) -> None:
        self.table = Table(match, seat, self.changed)
        self.forecast = Forecast(self.table, thinker, self.rebuild)
        self.open_report, self.open_menu = open_report, open_menu
        self.open_article: Callable[[str], object] = lambda article: None
        self.opened: str | None = None  # the group whose cards are shown; None: not yet chosen
        self.panel: OrderPanel | None = None
        self.shown = ""  # the name of the panel
        self.tab = TABS[0]
        self.asked: tuple[Question, ...] | None = None
        if panel and not self._closed(panel):
            self.panel, self.shown = PANELS[panel](self.table, self.forecast, self.close_panel), panel
        self.map: map.Confluence | None = None

    def enter(self, stage: Stage) -> None:
        super().enter(stage)
        self.refresh()
        if self.panel is not None:
            self.forecast.ask()
        if self.map is not None:
            self.map.start(stage.clock.now(), ease=True)

    def ground(self, pen: Pen, area: Box) -> None:
        frame.ground(pen, self.room)

    def tick(self, now: float) -> None:
        if self.asked is None and self.fresh and not self.stale and not self.table.closed("questions"):
            self.asked = questions.questions(self.table)  # after the first frame, which need not wait for it
            self.rebuild()
        if self.panel is not None:
            self.forecast.poll()
        if self.hands.held is None and lesson.go_on(self.table, lambda step: step.panel == self.shown):
            self.rebuild()

    def build(self) -> Widget:
        if self.panel is None:
            middle = self._desk()
        else:
            middle = self.panel.build(self.room.w, self.room.h >= HIGH)
        buttons = [
            frame.icon_button("book", "articles", say("wiki.title"), lambda: self.open_article("war")),
            frame.icon_button("gear", "menu", say("desk.menu"), self.open_menu),
        ]
        if self.table.briefing.last is not None:
            buttons.insert(0, frame.icon_button("news", "report", say("desk.report"), self.open_report, "R"))
        seal = Button(say("desk.seal"), "primary", "lock", "Enter", name="seal", on_press=self.seal)
        return frame.framed(self.table, middle, frame.foot(self.table, seal), self.room.w, buttons)

    def _desk(self) -> Widget:
        wide = self.room.w >= WIDE
        left = [own.card(self.table, self.room.h >= HIGH)] if wide else []
        ahead = partial(self.open_panel, "forecast")
        compare = partial(self.open_panel, "plans")
        hands = column.Hands(self.open_group, self.open_panel, ahead, self.open_changes, compare)
        cards = column.card(self.table, self._opened(), hands)
        return Row([*left, self._middle(), cards], gap=GAP)

    def _middle(self) -> Widget:
        market = confluence.market(self.table)
        finding, picture = self._picture(market)
        tabs = Segmented(
            [(tab, say(f"map.tab.{tab}")) for tab in TABS],
            self.tab,
            on_change=self.show_tab,
            name="tabs",
            called=say("aloud.view"),
            width=232 if self.room.w >= WIDE else 208,
        )
        title = Label(finding, font="headline-small", width=Share(1), name="finding", wrap=True)
        head = Row([title, tabs], gap=12, lie="centre")
        below = slots.row(self.table, self.open_panel, self.room.h >= HIGH)
        explained = self.tab == "flows" and not (below and self.room.h < LOW)
        signs = [Drawing(legend.legend(), height=34)] if explained else []
        chart = Panel([head, picture, *signs], pad=(20, 10, 16, 2 if signs else 14), gap=8, height=Share(1))
        return Column([self._aim(), chart, *below], gap=GAP, width=Share(1))

    def _picture(self, market: Market) -> tuple[str, Widget]:
        """The chosen one of the three pictures, and its finding."""
        if self.tab == "flows":
            grown = self._grown()
            self.map = map.Confluence(self.table, market, grown, self.open_panel, name="map", height=Share(1))
            return market.finding, self.map
        self.map = None
        found = flows.till(self.table) if self.tab == "money" else flows.buyers(self.table, market.finding)
        if found is None:
            nothing = Label(say("passage.nothing"), colour="ink2", align="centre")
            return market.finding, Column([Spacer(), nothing, Spacer()], height=Share(1))
        return found.finding, passage.Through(self.table, found, height=Share(1))

    def _aim(self) -> Widget:
        row = aim.aim(self.table)
        drawer = frame.icon_button("person", "own", say("own.title"), self._open_drawer)
        parts: list[Widget] = [
            *([] if self.room.w >= WIDE else [drawer]),
            Icon("flag", 18),
            Label(row.sentence, font="body-strong", width=Share(1), name="aim.sentence", may_cut=True),
        ]
        if row.part is not None:
            parts.append(Meter(row.part, width=72))
        pays = Label(row.pays, font="label", colour="ink2")
        line = Row([*parts, pays], gap=10, lie="centre", name="aim", help=row.help, height=34, pad=(4, 0))
        asked = (self.asked or ()) if self.room.h >= HIGH else ()
        below: list[Widget] = [Rule(), self._questions(asked)] if asked else []
        if self.room.h >= HIGH and (at := self.table.closed("questions")):
            waits = Label(say("lesson.questions", at=at), colour="ink2")
            below = [
                Rule(),
                Row([Icon("lock", 18), waits], gap=10, lie="centre", height=Share(1), pad=(4, 0)),
            ]
        return Panel([line, *below], pad=(14, 4 if below else 5), gap=4, height=88 if below else 44)

    def _questions(self, asked: tuple[Question, ...]) -> Widget:
        cells = [self._question(at, question) for at, question in enumerate(asked)]
        cells += [Spacer() for _ in range(questions.MOST - len(asked))]
        return Row(cells, gap=6, height=Share(1))

    def _question(self, at: int, question: Question) -> Widget:
        sides: list[Widget] = [
            Change(one.text, one.sign, font="label") for one in (question.up, question.down) if one.text
        ]
        text = Label(question.text, font="label-strong", colour="acc", may_cut=True)
        return Choice(
            [Column([text, Row(sides, gap=10, tight=True)], gap=2, pad=(6, 2))],
            name=f"question.{at}",
            ruled=False,
            width=Share(1),
            on_press=lambda: self.open_panel(question.panel),
            help=Tip(question.text, text=say("question.help"), foot=say("question.foot")),
        )

    def _grown(self) -> tuple[tuple[float, float], ...]:
        """By seat, last month's shops and buyers as parts of this month's."""
        parts = []
        for seat in range(len(self.table.match.chairs)):
            shops, users = self.table.past("shops", seat), self.table.past("users", seat)
            if len(shops) < 2 or len(users) < 2 or not shops[-1] or not users[-1]:
                return ()
            parts.append((shops[-2] / shops[-1], users[-2] / users[-1]))
        return tuple(parts)

    # What can be done

    def topic(self, widget: Widget | None, other: str = "") -> str:
        return explain.article(widget, self.shown, other=other)

    def key(self, chord: str) -> bool:
        caps = {group.cap: partial(self._go_to, group) for group in orders.groups(self.table)}
        actions: dict[str, Callable[[], object]] = {
            **caps,
            **{orders.CAPS[row.key]: partial(self.open_panel, row.panel) for row in orders.slots(self.table)},
            "Z": self.undo,
            "Shift+Z": self.redo,
            "F": self.next_tab,
            "Ctrl+PageDown": partial(self._next_group, 1),
            "Ctrl+PageUp": partial(self._next_group, -1),
            "N": self._open_news,
            "?": lambda: self.open(dialogs.keys(self.close)),
        }
        if chord not in actions:
            return False
        actions[chord]()
        return True

    def _go_to(self, group: Group) -> None:
        """A lever opens at once; of the others the cards are shown, and the first has the focus."""
        if group.key in orders.LEVERS:
            self.open_panel(group.panels[0])
            return
        self.panel, self.shown, self.opened = None, "", group.key
        self.rebuild()
        self.focus_on(f"card.{group.rows[0].key}")

    def _next_group(self, step: int) -> None:
        """From the one whose panel or cards are shown."""
        groups = orders.groups(self.table)
        key = self._opened()
        found = [at for at, one in enumerate(groups) if self.shown in one.panels]
        found += [at for at, one in enumerate(groups) if one.key == key and not self.shown]
        at = found[0] if found else -1 if step > 0 else 0
        self._go_to(groups[(at + step) % len(groups)])

    def _open_news(self) -> None:
        """A page of the report, which there is none of in the first month."""
        if self.table.briefing.last is not None:
            self.open_report("news")

    def _open_drawer(self) -> None:
        self.open(dialogs.own_card(self.table, self.close))

    def open_changes(self) -> None:
        """The list of what was changed; it stays open while one goes back and forth."""
        self.open(changes.dialog(self.table, changes.Hands(self._step, self._take_back, self.close)))

    def _step(self, at: int) -> None:
        self.cue("undo")
        self.close()
        self.table.step(at)
        self.open_changes()

    def _take_back(self, lines: tuple[str, ...]) -> None:
        self.cue("undo")
        self.close()
        for line in lines:
            self.table.change(line, None)
        self.open_changes()

    def _opened(self) -> str:
        """Where there is room one group is open from the first."""
        return self.opened if self.opened is not None else "subsidies" if self.room.h >= HIGH else ""

    def open_group(self, group: str) -> None:
        """Its cards come into view, or are folded away again."""
        self.opened = "" if group == self._opened() else group
        self.rebuild()
        view = self.find("orders")
        if self.opened and isinstance(view, ScrollView):
            view.show(self.find("cards").box)
            view.show(self.find(f"group.{group}").box)
        self.rebuild()  # a lesson lights what now lies elsewhere

    def changed(self) -> None:
        """The draft is another one."""
        self.cue("order")
        self.rebuild()
        if self.panel is not None:
            self.forecast.ask()

    def open_panel(self, name: str) -> None:
        if why := self._closed(name):
            self.cue("refused")
            self.toast(why)
            return
        self.cue("open")
        self.forecast.look_ahead()
        self.shown, self.panel = name, PANELS[name](self.table, self.forecast, self.close_panel)
        self.forecast.ask()
        self.rebuild()

    def close_panel(self) -> None:
        """What was changed stays on the draft."""
        self.cue("close")
        self.panel, self.shown = None, ""
        self.rebuild()

    def _closed(self, panel: str) -> str:
        """Which lesson will open it; nothing where it is open."""
        cards = [row for row in orders.rows(self.table) if row.panel == panel]
        return cards[0].barred if cards and all(row.lesson for row in cards) else ""

    # What is taught

    def guide(self) -> Spotlight | None:
        step = lesson.step(self.table)
        return lesson.spotlight(self.table, self._way(step), self.skip) if step else None

    def _way(self, step: Step) -> Way:
        if step.page:
            return Way("report", self.open_report, say("lesson.open", what=say("desk.report")))
        if self.panel is not None and self.shown != step.panel:
            return Way("keep", self.close_panel, say("panel.keep"))
        if self.panel is None and step.panel:
            return lesson.to_panel(self.table, step.panel, self._opened(), self.open_group, self.open_panel)
        return lesson.here(self.table, step, step.lights or "", self.follow, self.seal)

    def follow(self) -> None:
        """The pupil has looked."""
        if self.table.course:
            self.table.course.go_on()
        self.rebuild()

    def skip(self) -> None:
        self.table.match.skip_lessons()
        self.table.forget()

    def undo(self) -> None:
        self.cue("undo")
        self.table.undo()

    def redo(self) -> None:
        self.cue("undo")
        self.table.redo()

    def show_tab(self, tab: str) -> None:
        self.tab = tab
        self.rebuild()

    def next_tab(self) -> None:
        self.show_tab(TABS[(TABS.index(self.tab) + 1) % len(TABS)])

    def seal(self) -> None:
        """At once where nothing looks like a mistake, else after a question."""
        warnings = seal.warnings(self.table)
        if warnings:
            self.open(dialogs.ask_to_seal(self.table, warnings, self._seal, self.close))
        else:
            self._seal()

    def _seal(self) -> None:
        if self.dialogs:
            self.close()
        self.cue("seal")
        self.table.match.seal()
