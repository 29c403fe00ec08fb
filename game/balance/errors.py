"""What is wrong in a file of settings: where, what, and what to do about it; all of it at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from game.balance.positions import Path, Place, Span, places
from game.words import Problem, say


@dataclass(frozen=True)
class Page:
    """A file as people see it: what it is called and what it says. Rules out of a save have no text."""

    name: str
    text: str = ""
    moved: tuple[tuple[Path, Path], ...] = ()  # new path and old, of what the text has under an older name

    @cached_property
    def places(self) -> dict[Path, Place]:
        found = places(self.text)
        for new, old in self.moved:
            below = {path: place for path, place in found.items() if path[: len(old)] == old}
            found |= {(*new, *path[len(old) :]): place for path, place in below.items()}
        return found

    def spot(self, span: Span) -> "Spot":
        """Line, column and the marked line of an offset and what follows it."""
        start, end = span
        first = self.text.rfind("\n", 0, start) + 1
        line = self.text[first:].split("\n", 1)[0]
        column = start - first
        width = max(1, min(end - start, len(line) - column))
        return Spot(self.text.count("\n", 0, start) + 1, column + 1, width, line)

    def find(self, path: Path, key: bool = False) -> "Spot | None":
        """The spot of a setting's value or key, else of the nearest table around it that is written down."""
        if not self.text:
            return None
        while path and path not in self.places:
            path, key = path[:-1], True
        if not path:
            return self.spot((0, 0))
        place = self.places[path]
        return self.spot(place.key if key else place.value)


@dataclass(frozen=True)
class Spot:
    """Line and column from 1; width in characters; the line itself."""

    line: int
    column: int
    width: int
    source: str

    @property
    def text(self) -> str:
        """What is marked."""
        return self.source[self.column - 1 :][: self.width]

    def marked(self) -> str:
        number = f"{self.line:5} | "
        blank = " " * len(f"{self.line:5}")
        under = "".join("\t" if sign == "\t" else " " for sign in self.source[: self.column - 1])
        return f"{number}{self.source}\n{blank} | {under}{'^' * self.width}"


@dataclass(frozen=True)
class Trouble:
    """One thing to mend. `code` is stable, R002 an unknown setting for ever; `grave`: the game stops.

    `mend` is what should stand in place of the marked text, where only one thing can be meant.
    """

    code: str
    file: str
    spot: Spot | None
    sentence: str
    help: str = ""
    grave: bool = True
    note: str = ""
    mend: str = ""

    def __str__(self) -> str:
        at = f":{self.spot.line}:{self.spot.column}" if self.spot else ""
        severity = say("balance.error" if self.grave else "balance.warning")
        lines = [f"{self.file}{at}: {severity}[{self.code}]: {self.sentence}"]
        if self.spot:
            lines.append(self.spot.marked())
        for kind, text in (("note", self.note), ("help", self.help)):
            if text:
                lines.append(f"      = {say(f'balance.{kind}')}: {text}")
        return "\n".join(lines)

    @property
    def order(self) -> tuple[str, int, int]:
        return (self.file, self.spot.line, self.spot.column) if self.spot else (self.file, 0, 0)


class BalanceError(Problem):
    """The files cannot be played; `troubles` holds everything that is wrong with them, by file and place."""

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = tuple(sorted(troubles, key=lambda trouble: trouble.order))
        super().__init__(told(self.troubles))

    def __reduce__(self) -> tuple[type["BalanceError"], tuple[tuple[Trouble, ...]]]:
        """As it crosses from one process to another: anew, from its troubles."""
        return type(self), (self.troubles,)


def told(troubles: Sequence[Trouble]) -> str:
    """All of them as they are read, and how many there are."""
    grave = sum(trouble.grave for trouble in troubles)
    counts = [say("balance.count", n=grave)] if grave else []
    if len(troubles) > grave:
        counts.append(say("balance.warnings", n=len(troubles) - grave))
    return "\n\n".join([*map(str, troubles), ", ".join(counts)])


def mended(spot: Spot | None, wrong: str, right: str | None) -> str:
    """The marked text with the right name in it; empty where that could not be told."""
    marked = spot.text if spot else ""
    return marked.replace(wrong, right) if right and marked.count(wrong) == 1 else ""


def nearest(name: object, known: Iterable[str]) -> str | None:
    """The one of the known names that was probably meant."""
    near: Sequence[str] = get_close_matches(str(name), sorted(known), 1)
    return near[0] if near else None
