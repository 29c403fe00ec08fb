"""The table as one seat sees it: a match, the viewer, and what follows from both, asked once and kept.

What depends on the draft is asked again after a change. Screens and panels read here and act here.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from game.client.view import emblem
from game.session.cast import Cast
from game.session.lessons import Course
from game.session.match import Match
from game.session.papers import Letter
from game.session.plan import Plan
from game.session.sheet import EMPTY, Sheet
from game.session.shown import Briefing, Offer, Rival
from game.session.summary import Summary
from game.session.trial import Outcome
from game.words import Problem, say

DRAFTED = ("sheet", "planned", "summary", "plan", "later")
LATER = 3  # months until most orders have shown what they do


class Table:
    """For one seat and one month. `on_change` is called after every change of the draft."""

    def __init__(self, match: Match, seat: int, on_change: Callable[[], object] = lambda: None) -> None:
        self.match, self.seat, self.on_change = match, seat, on_change
        self.complaint: str = ""  # why the last change makes no sense at all

    # What does not change while the month is ordered.

    @property
    def cast(self) -> Cast:
        return self.match.cast

    @cached_property
    def briefing(self) -> Briefing:
        return self.match.briefing(self.seat)

    @cached_property
    def limits(self) -> dict[str, Offer]:
        return self.match.limits(self.seat)

    @cached_property
    def standing(self) -> Plan:
        return self.match.standing(self.seat)

    @cached_property
    def letter(self) -> Letter | None:
        """The event card of the month."""
        return self.match.letter(self.seat)

    @cached_property
    def lines(self) -> Mapping[str, Any]:
        """What goes on by itself, line by line as on a sheet; lines that are off are absent."""
        return self.match.lines(self.seat)

    @cached_property
    def figures(self) -> Mapping[str, tuple[tuple[float | None, ...], ...]]:
        return self.match.figures(self.seat)

    @property
    def course(self) -> Course | None:
        """The lessons of this seat."""
        course = self.match.course
        return course if course and course.seat == self.seat else None

    def closed(self, card: str) -> int:
        """The number of the lesson that will open a card of the desk; 0 where it is open."""
        return self.course.closed(card, self.match.month) if self.course else 0

    @property
    def rivals(self) -> tuple[Rival, ...]:
        """Those who are still there."""
        return tuple(rival for rival in self.briefing.rivals if rival.open)

    def past(self, figure: str, seat: int | None = None) -> tuple[float, ...]:
        """Month by month, the opening first; months without a figure are left out."""
        row = self.figures[figure][self.seat if seat is None else seat]
        return tuple(value for value in row if value is not None)

    def moved(self, figure: str, seat: int | None = None) -> float | None:
        """The change over last month; None where there was none."""
        row = self.figures[figure][self.seat if seat is None else seat]
        if len(row) < 2 or row[-1] is None or row[-2] is None:
            return None
        return row[-1] - row[-2]

    # Names and looks.

    def platform(self, seat: int) -> str:
        return self.match.chairs[seat].platform

    def name(self, seat: int) -> str:
        return self.cast.platforms[self.platform(seat)].name

    def emblem(self, seat: int) -> emblem.Layers:
        return emblem.emblem(self.platform(seat))

    # What follows from the draft.

    @cached_property
    def sheet(self) -> Sheet:
        return self.match.draft(self.seat).sheet

    @cached_property
    def planned(self) -> Plan:
        return self.match.planned(self.seat, self.sheet)

    @cached_property
    def summary(self) -> Summary:
        return self.match.summary(self.seat, self.sheet)

    @cached_property
    def plan(self) -> Outcome:
        """About what the month would come to with the draft."""
        return self.match.trial(self.seat, [self.sheet])[0]

    @cached_property
    def unchanged(self) -> Outcome:
        """... and with no change at all."""
        return self.match.trial(self.seat, [EMPTY])[0]

    @cached_property
    def later(self) -> tuple[Outcome, ...]:
        """The same two some months on."""
        months = max(1, min(LATER, self.match.months - self.match.month + 1))
        return self.match.trial(self.seat, [self.sheet, EMPTY], months)

    def why(self, line: str) -> str:
        """Why a line of the draft would not be carried out; nothing if it would."""
        refused = [refusal for refusal in self.summary.refused if refusal.order == line]
        if refused:
            return say(refused[0].code, **refused[0].values)
        return say("refusal.unpaid") if line in self.summary.dropped else ""

    def barred(self, line: str, target: str = "") -> str:
        """Why a line, or one name of it, cannot be ordered this month; nothing if it can."""
        offer = self.limits[line]
        offer = offer.targets[target] if target else offer
        return say(offer.why.code, **offer.why.values) if offer.why else ""

    def beside(self, sheet: Sheet) -> "Table":
        """The same table with another sheet on it, to be read only."""
        other = Table(self.match, self.seat)
        kept = {name: value for name, value in vars(self).items() if name not in DRAFTED}
        vars(other).update(kept, sheet=sheet, on_change=lambda: None)
        return other

    # Acting on it.

    def change(self, line: str, value: Any) -> None:
        """Fill in a line; None leaves it as it was before the month."""
        try:
            self.complaint = ""
            self.match.change(self.seat, line, value)
        except Problem as problem:
            self.complaint = str(problem)
        self.forget()

    def undo(self) -> None:
        self.match.undo(self.seat)
        self.forget()

    def redo(self) -> None:
        self.match.redo(self.seat)
        self.forget()

    def step(self, at: int) -> None:
        """Undo or redo until this step of the draft is in force."""
        self.match.step(self.seat, at)
        self.forget()

    def part(self) -> None:
        """Keep the draft as plan A, and go on with plan B."""
        self.match.part(self.seat)
        self.forget()

    def look_at(self, plan: int) -> None:
        """Go on with plan A, 0, or plan B, 1."""
        self.match.look_at(self.seat, plan)
        self.forget()

    def settle_on(self) -> None:
        """The plan in view is the only one."""
        self.match.settle_on(self.seat)
        self.forget()

    def clear(self) -> None:
        """Let everything go on as before."""
        self.match.clear(self.seat)
        self.forget()

    def forget(self) -> None:
        """The draft is another one."""
        for name in DRAFTED:
            self.__dict__.pop(name, None)
        self.on_change()
