"""A new game in three steps: what is played, who sits where, for how long, and what each choice means."""

from collections.abc import Callable
from datetime import date
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Block,
    Button,
    Column,
    Drawing,
    Grid,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    ScrollView,
    Spacer,
    Tabs,
    Title,
    Widget,
)
from game.client.parts import page, seats, stories
from game.client.parts.match_rules import MatchRules
from game.client.parts.seats import Seats
from game.client.view import emblem, opening
from game.session import campaign
from game.session.campaign import Chapter
from game.session.choices import Choices
from game.session.progress import Progress
from game.session.setup import Setup
from game.words import say

STEPS = ("scenario", "players", "rules")
WIDE, HIGH = 1180, 640  # units: below these the page leaves out what is nice to have
SIDE = 420
ALONE = 3  # seats of somebody who plays against computers
NEW = Progress()


class NewGame(Screen):
    """`start` is given the choices. So many `people` sit down at first; computers have the other seats.

    `progress` is what was won so far, `trouble` why it cannot be read, `day` the date of today.
    """

    def __init__(
        self,
        choices: Choices,
        start: Callable[[Setup], object],
        back: Callable[[], object],
        day: date,
        people: int = 1,
        progress: Progress = NEW,
        trouble: str = "",
    ) -> None:
        self.choices, self.start, self.back = choices, start, back
        self.step = "players"
        self.scenario = opening.scenarios(choices)[0]
        found = choices.scenarios[self.scenario]
        self.rules = MatchRules(choices, progress, day, self.scenario, self.rebuild)
        self.chapters, self.trouble = campaign.chapters(progress), trouble
        platforms = found.table(ALONE if people == 1 else people)
        self.seats = Seats(choices, found.houses, platforms, people, self.rebuild)

    @property
    def chosen(self) -> Setup:
        """The choices as they stand."""
        chairs = self.seats.named(self.rules.carried(self._chapter()))
        rules = self.rules
        return Setup(self.scenario, chairs, rules.months, int(rules.seed or 0), rules.options)

    def _chapter(self) -> Chapter | None:
        return next((one for one in self.chapters if one.scenario == self.scenario), None)

    def ground(self, pen: Pen, area: Box) -> None:
        page.ground(pen, self.room)

    def build(self) -> Widget:
        wide = self.room.w >= WIDE
        middle = {"scenario": self._scenarios, "players": self._players, "rules": self._rules}[self.step]()
        head = page.head(say("setup.title"), "", [] if wide else self._buttons(), [self._steps()])
        body = [middle, self._about()] if wide else [middle]
        return Column([head, Row(body, gap=page.GAP, pad=page.GAP, height=Share(1))])

    def key(self, chord: str) -> bool:
        if chord == "Esc":
            self.back()
        elif chord in ("Ctrl+PageUp", "Ctrl+PageDown"):
            at = STEPS.index(self.step) + (1 if chord == "Ctrl+PageDown" else -1)
            self.show_step(STEPS[max(0, min(at, len(STEPS) - 1))])
        else:
            return False
        return True

    # The bar and the page at the right

    def _steps(self) -> Widget:
        steps = [(step, f"{at}  {say(f'setup.step.{step}')}") for at, step in enumerate(STEPS, 1)]
        return Tabs(
            steps,
            self.step,
            name="steps",
            called=say("aloud.step"),
            on_change=self.show_step,
            width=360,
            height=32,
        )

    def show_step(self, step: str) -> None:
        self.step = step
        self.rebuild()

    def _buttons(self) -> list[Widget]:
        start = Button(
            say("setup.start", first=1),
            "primary",
            "arrow",
            name="start",
            shortcut="Enter",
            font=("strong", 14.5),
            on_press=lambda: self.start(self.chosen),
            width=Share(1) if self.room.w >= WIDE else None,
            height=42,
        )
        return [Button(say("setup.back"), name="back", on_press=self.back, width=104, height=42), start]

    def _about(self) -> Widget:
        found = self.choices.scenarios[self.scenario]
        return Panel(
            [
                Title(found.name, opening.span(self.rules.months)),
                Spacer(12),
                Block([Column(self._bars(), gap=10)], pad=(16, 14), fill="bg"),
                Spacer(14),
                Label(found.intro, font="lead-plain", colour="ink2", wrap=True),
                Spacer(14),
                *(self._asks(found.asks) if found.asks else page.facts(self._wins())),
                Rule(),
                Spacer(),
                Row(self._buttons(), gap=12),
            ],
            pad=(24, 18),
            width=SIDE,
        )

    def _asks(self, asks: tuple[str, ...]) -> list[Widget]:
        """What the story asks of its founder, its own aim first."""
        chapter = self._chapter()
        won, medals = (chapter.won, chapter.medals) if chapter else (frozenset(), ())
        lines: list[Widget] = [_asked(key, key in medals, key in won) for key in asks]
        return [Label(say("setup.asks"), font="body-strong"), Spacer(6), Column(lines, gap=6), Spacer(12)]

    def _wins(self) -> list[tuple[str, str]]:
        return opening.wins(self.choices.early, len(self.seats.chairs), self.rules.months)

    def _bars(self) -> list[Widget]:
        """What the seats open with, beside each other in their colours."""
        houses = self.choices.scenarios[self.scenario].houses
        parts = opening.parts([houses[chair.platform] for chair in self.seats.chairs])
        return [
            bar
            for part in parts
            for bar in (
                Label(part.name, font="label", colour="ink2"),
                Drawing(partial(_shares, part), height=20),
            )
        ]

    # The three steps

    def _scenarios(self) -> Widget:
        cards = stories.cards(self.choices, self.chapters, self.scenario, self.play, self.trouble)
        title = Title(say("setup.what"), say("setup.what_line"))
        scroll = ScrollView(Column(cards, gap=12), name="scenarios", height=Share(1))
        return Panel([title, Spacer(16), scroll], pad=(24, 18), width=Share(1))

    def play(self, scenario: str) -> None:
        found = self.choices.scenarios[scenario]
        self.scenario, self.seats.houses = scenario, found.houses
        self.rules.play(scenario)
        if len(found.cast) == 1:  # a story has its own table
            people = sum(chair.mind == "human" for chair in self.seats.chairs)
            table = next(iter(found.cast.values()))
            self.seats = Seats(self.choices, found.houses, table, people, self.rebuild)
        self.rebuild()

    def _players(self) -> Widget:
        levels = self.seats.level_cards()
        rows: list[Widget] = [
            Title(say("setup.who"), say("setup.who_line")),
            Spacer(16),
            Grid(self.seats.cards(self.room.h >= HIGH), columns=seats.MOST, gap=12, height=Share(1)),
            Spacer(16),
            Rule(),
            Spacer(10),
            Label(say("setup.how_hard"), font="lead"),
            Spacer(8),
            Grid(levels, columns=len(levels), gap=10),
        ]
        if self.room.h >= HIGH:
            rows += [Spacer(8), Label(say("setup.fair"), font="label", colour="ink3", may_cut=True)]
        return Panel(rows, pad=(24, 18), width=Share(1))

    def _rules(self) -> Widget:
        rows = self.rules.rows(self.seats, self._chapter())
        if self.room.w < WIDE:
            rows += [Spacer(24), *page.facts(self._wins())]
        scroll = ScrollView(Column(rows), name="rules", height=Share(1))
        foot = Label(say("setup.same_rules"), font="label", colour="ink3", may_cut=True)
        return Panel([scroll, Spacer(10), foot], pad=(24, 18), width=Share(1))


def _asked(key: str, medal: bool, won: bool) -> Widget:
    """A sentence of what is asked, with a star if it earns a medal; bright once it was won."""
    sign = Icon("star" if medal else "check", 15, "warn" if won else "ink3", width=20)
    words = Label(say(f"goals.{key}"), colour="ink" if won else "ink2", wrap=True, width=Share(1))
    return Row([sign, words], gap=4)


def _shares(part: opening.Part, pen: Pen, box: Box) -> None:
    """One bar for all seats: the longer, the more; a figure stands in it where there is room."""
    x, whole = box.x, sum(part.values) or 1.0
    for seat, (value, figure) in enumerate(zip(part.values, part.figures, strict=True)):
        wide = box.w * value / whole
        piece = Box(x, box.y, max(0.0, wide - 2), box.h)
        pen.box(piece, (emblem.tone(seat), "card", 0.25), None, 4)
        if pen.width(figure, "tag") + 8 < piece.w:
            pen.text(figure, piece.cx, piece.cy, "tag", "card", "centre")
        x += wide
