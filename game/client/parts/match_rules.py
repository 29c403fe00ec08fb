"""The rules of a new match: how long, with which luck, what comes along, what a table wants otherwise."""

import secrets
from collections.abc import Callable
from datetime import date

from game.client.kit.layout import Share
from game.client.kit.widgets import (
    Button,
    Column,
    Emblem,
    Label,
    Note,
    Row,
    Rule,
    Segmented,
    Spacer,
    TextField,
    Title,
    Toggle,
    Widget,
)
from game.client.parts.seats import Seats
from game.client.view import campaign, emblem, opening
from game.session import today
from game.session.campaign import Chapter
from game.session.choices import Choices
from game.session.progress import Progress
from game.session.setup import NOTHING, Luggage
from game.words import say

LENGTHS = (12, 24, 36)
DIGITS, SEED_LONGEST = "0123456789", 18
PICKS = 330  # units of a row of choices


class MatchRules:
    """`options` are those chosen otherwise than the scenario has them. `on_change` follows every change."""

    def __init__(
        self, choices: Choices, progress: Progress, day: date, scenario: str, on_change: Callable[[], object]
    ) -> None:
        self.choices, self.progress, self.day, self.on_change = choices, progress, day, on_change
        self.seed = str(secrets.randbelow(today.ORDINARY))
        self.options: dict[str, str] = {}
        self.brings, self.unfolded = True, False
        self.play(scenario)

    def play(self, scenario: str) -> None:
        """Another scenario: its own length, and its own rules."""
        self.scenario, self.found = scenario, self.choices.scenarios[scenario]
        self.months, self.options = self.found.months, {}

    def carried(self, chapter: Chapter | None) -> Luggage:
        """What the people at the table bring along from the chapter before."""
        return chapter.brought if chapter and self.brings else NOTHING

    # What the hands do

    def last(self, months: str) -> None:
        self.months = int(months)
        self.on_change()

    def set_seed(self, typed: str) -> None:
        """Digits alone count."""
        was_a_day = bool(campaign.day(self.seed))
        self.seed = "".join(sign for sign in typed if sign in DIGITS)
        if self.seed != typed or was_a_day or campaign.day(self.seed):
            self.on_change()

    def draw_seed(self) -> None:
        self.seed = str(secrets.randbelow(today.ORDINARY))
        self.on_change()

    def take_today(self) -> None:
        self.seed = str(today.seed(self.day))
        self.on_change()

    def bring(self, brings: bool) -> None:
        self.brings = brings
        self.on_change()

    def choose(self, option: str, choice: str) -> None:
        """What the scenario has anyway is no choice of the table."""
        others = {name: one for name, one in self.options.items() if name != option}
        self.options = others if choice == self.found.options[option] else {**others, option: choice}
        self.on_change()

    def fold(self) -> None:
        self.unfolded = not self.unfolded
        self.on_change()

    # What is seen

    def rows(self, seats: Seats, chapter: Chapter | None) -> list[Widget]:
        """From the top of the page to its foot."""
        rows = [*self._length(), Spacer(24), *self._luck(), Spacer(24)]
        if chapter and chapter.brought != NOTHING:
            rows += [*self._brought(chapter), Spacer(24)]
        rows += self._head(seats)
        return rows + ([*self._house(), *self._handicaps(seats)] if self.unfolded else [])

    def _length(self) -> list[Widget]:
        lengths = [(str(n), say("setup.months_n", n=n)) for n in sorted({*LENGTHS, self.found.months})]
        picks = Segmented(
            lengths, str(self.months), name="months", on_change=self.last, width=130 * len(lengths), height=36
        )
        return [Title(say("setup.how_long"), opening.span(self.months)), Spacer(14), picks]

    def _luck(self) -> list[Widget]:
        again = Button(say("setup.another"), icon="redo", name="another", on_press=self.draw_seed)
        days = Button(say("setup.day.take"), icon="calendar", name="today", on_press=self.take_today)
        seed = TextField(self.seed, longest=SEED_LONGEST, name="seed", on_change=self.set_seed, width=180)
        line = say("setup.luck_line")
        if named := campaign.day(self.seed):
            day = today.day(int(self.seed)) or self.day
            found = campaign.best(self.progress, day, self.scenario, self.choices.scenarios)
            line = say("setup.day.line", day=named, best=found)
        return [Title(say("setup.luck"), line), Spacer(14), Row([seed, again, days], gap=10)]

    def _brought(self, chapter: Chapter) -> list[Widget]:
        what = campaign.brought(chapter, self.choices.scenarios)
        title = Title(say("setup.along"), what)
        return [title, Spacer(10), Toggle(say("setup.along_on"), self.brings, self.bring, name="brings")]

    def _head(self, seats: Seats) -> list[Widget]:
        fold = Button(
            say(f"setup.rules.{'fold' if self.unfolded else 'unfold'}"),
            icon="up" if self.unfolded else "down",
            name="fold",
            on_press=self.fold,
        )
        words: list[Widget] = [
            Label(say("setup.rules.title"), font="headline"),
            Label(campaign.changed(self.options), colour="ink2", may_cut=True, width=Share(1)),
        ]
        rows: list[Widget] = [Row([Column(words, gap=6, width=Share(1)), fold], gap=12, lie="centre")]
        if self.options or self.months != self.found.months or seats.uneven:
            rows += [Spacer(10), Note(say("setup.rules.uncounted"))]
        return rows

    def _house(self) -> list[Widget]:
        rows: list[Widget] = [Spacer(10)]
        for option, choices in self.choices.options.items():
            chosen = self.options.get(option, self.found.options[option])
            picks = [(choice, campaign.pick(option, choice)) for choice in choices]
            hears = _hears(self.choose, option)
            rows += [
                Rule(space=8),
                _row(
                    say(f"setup.rule.{option}"),
                    campaign.meaning(option, chosen),
                    Segmented(picks, chosen, name=option, on_change=hears, width=PICKS),
                ),
            ]
        return rows

    def _handicaps(self, seats: Seats) -> list[Widget]:
        """What each seat begins with beside its platform, for everybody to read."""
        names = {luggage: name for name, luggage in self.choices.handicaps.items()}
        rows: list[Widget] = [Spacer(24), Title(say("setup.handicap.title"), say("setup.handicap.line"))]
        picks = [(name, say(f"setup.handicap.{name}")) for name in self.choices.handicaps]
        for at, chair in enumerate(seats.chairs):
            hears = _hears(self._help(seats), str(at))
            line = campaign.luggage(chair.luggage) or say("setup.handicap.none")
            chosen = Segmented(
                picks, names[chair.luggage], name=f"handicap.{at}", on_change=hears, width=PICKS
            )
            mark = Emblem(emblem.emblem(chair.platform), emblem.tone(at), 24, width=34)
            rows += [Rule(space=8), _row(seats.houses[chair.platform].name, line, chosen, mark)]
        return rows

    def _help(self, seats: Seats) -> Callable[[str, str], object]:
        return lambda at, name: seats.put(int(at), luggage=self.choices.handicaps[name])


def _hears(act: Callable[[str, str], object], what: str) -> Callable[[str], object]:
    return lambda choice: act(what, choice)


def _row(name: str, line: str, picks: Widget, mark: Widget | None = None) -> Widget:
    """What it is and what changes with it at the left, the choices at the right."""
    words = Column(
        [Label(name, font="body-strong"), Label(line, font="label", colour="ink2", wrap=True)],
        gap=2,
        width=Share(1),
    )
    return Row([*([mark] if mark else []), words, picks], gap=16, lie="centre")
