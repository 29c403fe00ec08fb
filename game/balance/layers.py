"""Layers: files over files. Tables meet, an edit changes what lies below, every other value is replaced.

Of every value the layers remember who set it and what it was, so that any complaint finds its place, and two
layers that want the same thing are found out.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.balance import edits
from game.balance.errors import Page, Trouble, nearest
from game.balance.positions import Path
from game.words import say

GONE = object()  # a value that a layer took away
REMOVE = "remove"  # at the top of a layer: the tables and settings that go


@dataclass(frozen=True)
class Step:
    """A layer sets a value, or a table that was not there. `edit`: it changed what lay below."""

    layer: str
    page: Page
    there: Path
    was: Any
    now: Any
    edit: bool = False


def _never(path: Path) -> bool:
    return False


@dataclass
class Layers:
    """Settings by path; where they began; and of each that a layer touched, the steps it went.

    `whole` says of a path whether only a whole number can stand there.
    """

    data: dict[str, Any] = field(default_factory=dict)
    roots: dict[Path, tuple[Page, Path]] = field(default_factory=dict)
    steps: dict[Path, list[Step]] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)
    whole: Callable[[Path], bool] = _never

    @classmethod
    def one(cls, page: Page, data: Any, under: Path = ()) -> "Layers":
        """A file by itself, or what stands in it below a path."""
        return cls(data, {(): (page, under)})

    def copy(self) -> "Layers":
        """To lay more upon, while this one stays."""
        steps = {path: list(taken) for path, taken in self.steps.items()}
        return Layers(dict(self.data), dict(self.roots), steps, list(self.troubles), self.whole)

    def lay(
        self, above: Mapping[str, Any], page: Page, under: Path = (), layer: str = "", at: Path = ()
    ) -> None:
        """Put a layer on top of everything, or of one word; in its page it stands below the path `under`."""
        above, laying = dict(above), _Laying(self, layer, page)
        gone = above.pop(REMOVE) if isinstance(above.get(REMOVE), list) else []
        if at:
            (word,) = map(str, at)
            self.data = {**self.data, word: laying.met(self.data.get(word), above, under, at)}
        else:
            self.data = laying.met(self.data, above, under, at)
        for n, name in enumerate(gone):
            self.data = laying.without(self.data, name, (*under, REMOVE, n), at)

    def home(self, path: Path) -> tuple[Page, Path] | None:
        """The page, and the path there, where the nearest setting at or above a path was set last."""
        for length in range(len(path), -1, -1):
            if step := self.steps.get(path[:length]):
                return step[-1].page, (*step[-1].there, *path[length:])
            if path[:length] in self.roots:
                page, under = self.roots[path[:length]]
                return page, (*under, *path[length:])
        return None

    def at(self, path: Path) -> Any:
        """What stands there; KeyError where nothing does."""
        found: Any = self.data
        for step in path:
            found = found[step]
        return found

    def history(self, path: Path) -> list[Step]:
        """The steps of the nearest setting at or above a path that a layer touched."""
        return next((self.steps[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.steps), [])

    def note(self, path: Path) -> str:
        """Who set this value in turn, and what it was; empty where it is as it began."""
        steps = self.history(path)
        if not steps or steps[0].was is None:
            return ""
        told = [f"{say('balance.base')} {written(steps[0].was)}"]
        told += [f"{step.layer or step.page.name} {written(step.now)}" for step in steps]
        return say("balance.by_layer", layers=" -> ".join(told))

    def added(self, path: Path) -> bool:
        """Whether a layer put this table there, where none was."""
        return path in self.steps and self.steps[path][-1].was is None

    def leaves(self) -> Iterator[tuple[Path, Any]]:
        """Every value with its path; a list is a value."""
        return leaves(self.data)


def leaves(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value of tables in tables with its path; a list is a value."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    else:
        yield path, data


def rows(data: Any, pattern: Path, path: Path = ()) -> Iterator[Path]:
    """The paths that fit a pattern, in which a star is any row."""
    if not pattern:
        yield path
    elif isinstance(data, Mapping):
        name, *rest = pattern
        for key in data if name == "*" else [name] if name in data else []:
            yield from rows(data[key], tuple(rest), (*path, key))


def written(value: Any) -> str:
    """A value much as a file writes it, shortened."""
    if value is GONE:
        return say("balance.gone")
    if isinstance(value, float) and not value.is_integer():
        value = float(f"{value:.10g}")  # 0.1 * 3 is 0.3 to whoever reads it
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 40 else text[:39] + "…"


@dataclass(frozen=True)
class _Laying:
    """One layer on its way down."""

    layers: Layers
    layer: str
    page: Page

    def met(self, below: Any, above: Mapping[str, Any], under: Path, at: Path) -> dict[str, Any]:
        met = dict(below) if isinstance(below, Mapping) else {}
        for key, value in above.items():
            path, there, was = (*at, key), (*under, key), met.get(key)
            if isinstance(value, Mapping) and isinstance(was, Mapping):
                met[key] = self.met(was, value, there, path)
            elif edits.is_edit(was, value):
                met[key] = self._edited(was, value, there, path)
            else:
                met[key] = value
                self._step(path, there, was, value)
        return met

    def _edited(self, was: Any, edit: Mapping[str, Any], there: Path, path: Path) -> Any:
        whole = not isinstance(was, float) and self.layers.whole(path)
        now, slips = edits.edited(was, edit, whole)
        for slip in slips:
            self._complain(slip.code, (*there, *slip.at), slip.sentence, slip.near, slip.help, slip.at_key)
        self._step(path, there, was, now, edit=True)
        return now

    def without(self, data: dict[str, Any], name: Any, there: Path, at: Path) -> dict[str, Any]:
        """The same tables without the one of this dotted name."""
        path: Path = (*at, *str(name).split("."))
        kept: dict[str, Any] = dict(data)
        table = kept
        for step in path[:-1]:
            inner = table.get(str(step))
            table[str(step)] = inner = dict(inner) if isinstance(inner, Mapping) else {}
            table = inner
        if path[-1] not in table:
            near = nearest(path[-1], map(str, table))
            self._complain("M002", there, say("balance.edit.nothing", input=name), near)
            return data
        self._step(path, there, table.pop(str(path[-1])), GONE)
        return kept

    def _step(self, path: Path, there: Path, was: Any, now: Any, edit: bool = False) -> None:
        step = Step(self.layer, self.page, there, was, now, edit)
        self.layers.steps.setdefault(path, []).append(step)

    def _complain(
        self, code: str, there: Path, sentence: str, near: str | None, help: str = "", at_key: bool = False
    ) -> None:
        help = say("balance.near", near=near) if near else help
        spot = self.page.find(there, at_key)
        self.layers.troubles.append(Trouble(code, self.page.name, spot, sentence, help, grave=code != "M002"))
