"""The lessons of a match: what its scenario teaches this month, and how far the pupil is."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.balance import load
from game.balance.errors import BalanceError, Page, Trouble
from game.balance.schema.lesson import Lesson as Lesson
from game.balance.schema.lesson import Step as Step
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES
from game.session import sheet
from game.session.setup import Setup
from game.words import say


@dataclass
class Course:
    """`seat` is the pupil's; `key` begins the ids of all words. `at` counts this month's finished steps."""

    name: str  # of the scenario
    key: str
    seat: int
    lessons: tuple[Lesson, ...]
    month: int = 0
    at: int = 0

    def lesson(self, month: int) -> Lesson | None:
        """This month's; None in a month without one."""
        return next((lesson for lesson in self.lessons if lesson.month == month), None)

    def step(self, month: int) -> Step | None:
        """The instruction that is to be followed now; None when the lesson of the month is over."""
        lesson = self.lesson(month)
        if month != self.month:
            self.month, self.at = month, 0
        return lesson.step[self.at] if lesson and self.at < len(lesson.step) else None

    def go_on(self) -> None:
        """The step was done."""
        self.at += 1

    def number(self, lesson: Lesson) -> int:
        """From 1."""
        return self.lessons.index(lesson) + 1

    def opens(self, card: str) -> int:
        """The number of the lesson that opens a card of the desk; the last where none names it."""
        named = (at for at, lesson in enumerate(self.lessons, 1) if card in lesson.opens)
        return next(named, len(self.lessons))

    def closed(self, card: str, month: int) -> int:
        """The same while it is still to come, else 0."""
        number = self.opens(card)
        return number if month < self.lessons[number - 1].month else 0


def course(chosen: Setup, numbers: Numbers) -> Course | None:
    """What the scenario teaches, if the founder whose story it is sits there in person.

    BalanceError names the orders of a lesson that nobody could give.
    """
    if chosen.scenario not in load.scenario_ids():  # an old match of a scenario that is no more
        return None
    found = load.scenario(chosen.scenario)
    hero = next(iter(found.cast.values()))[0]
    seats = [chair.platform if chair.mind == "human" else "" for chair in chosen.chairs]
    if not found.lesson or hero not in seats:
        return None
    _check(found.lesson, load.scenario_page(chosen.scenario), numbers)
    key = f"lesson.{chosen.scenario.replace('-', '_')}"
    return Course(found.name, key, seats.index(hero), found.lesson)


def _check(lessons: tuple[Lesson, ...], page: Page, numbers: Numbers) -> None:
    for at, lesson in enumerate(lessons):
        for n, step in enumerate(lesson.step):
            sheet.read(step.order, numbers, page, ("lesson", at, "step", n, "order"))
    if unknown := list(_unknown(lessons, page)):
        raise BalanceError(unknown)


def _unknown(lessons: tuple[Lesson, ...], page: Page) -> Iterator[Trouble]:
    for at, lesson in enumerate(lessons):
        for n, step in enumerate(lesson.step):
            if step.withdraws is not None and step.withdraws not in LINES:
                spot = page.find(("lesson", at, "step", n, "withdraws"))
                yield Trouble("R020", page.name, spot, say("balance.line.what", line=step.withdraws))
