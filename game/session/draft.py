"""A sheet while somebody still writes on it: every change can be taken back, and the taking back too."""

from dataclasses import dataclass, replace
from typing import Any

from game.engine.state.numbers import Numbers
from game.session.sheet import EMPTY, Sheet, read


@dataclass(frozen=True)
class Draft:
    sheet: Sheet = EMPTY
    past: tuple[Sheet, ...] = ()
    future: tuple[Sheet, ...] = ()

    def change(self, line: str, value: Any, numbers: Numbers) -> "Draft":
        """Fill in a line; None leaves it as it was before the month. Problem where it makes no sense."""
        plain = self.sheet.plain()
        if value is None:
            plain.pop(line, None)
        else:
            plain[line] = value
        return self.to(read(plain, numbers))

    def arrange(self, lines: tuple[str, ...]) -> "Draft":
        """The same lines in another order: what cannot be paid goes from the end."""
        plain = self.sheet.plain()
        return self.to(Sheet.model_validate({line: plain[line] for line in lines}))

    def to(self, sheet: Sheet) -> "Draft":
        """Another sheet; what was undone is forgotten. The same one changes nothing."""
        return self if sheet == self.sheet else Draft(sheet, (*self.past, self.sheet))

    @property
    def steps(self) -> tuple[Sheet, ...]:
        """The sheets of the month, from the first to the one that was undone first."""
        return (*self.past, self.sheet, *self.future)

    def step(self, at: int) -> "Draft":
        """Undo or redo until this of the steps is in force."""
        return Draft(self.steps[at], self.steps[:at], self.steps[at + 1 :])

    def undo(self) -> "Draft":
        if not self.past:
            return self
        return Draft(self.past[-1], self.past[:-1], (self.sheet, *self.future))

    def redo(self) -> "Draft":
        if not self.future:
            return self
        return replace(self, sheet=self.future[0], past=(*self.past, self.sheet), future=self.future[1:])


@dataclass(frozen=True)
class Plans:
    """What somebody thinks of doing this month: one draft, or two to choose from, one of them in view."""

    drafts: tuple[Draft, ...] = (Draft(),)
    at: int = 0

    @property
    def draft(self) -> Draft:
        """The one in view, which would be sealed."""
        return self.drafts[self.at]

    def write(self, draft: Draft) -> "Plans":
        """Another draft in place of the one in view."""
        return replace(self, drafts=(*self.drafts[: self.at], draft, *self.drafts[self.at + 1 :]))

    def part(self) -> "Plans":
        """Keep the draft as the first plan, and go on with a second that is the same as yet."""
        return Plans((self.draft, self.draft), 1)

    def look(self, at: int) -> "Plans":
        return replace(self, at=at)

    def settle(self) -> "Plans":
        """Only the one in view stays."""
        return Plans((self.draft,))
