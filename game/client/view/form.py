"""Any line of the sheet as a form: what can be picked, what is picked, and the value that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from game.client.view.table import Table
from game.session.shapes import SHAPES, Shape
from game.session.shown import Offer, Part

LOCKS = ("era", "line", "nothing", "self")  # refusals for which a card, or a name, stays out of sight


@dataclass(frozen=True)
class Picked:
    """One entry of a line: whom it names, level by level, and its parts."""

    path: tuple[str, ...] = ()
    parts: Mapping[str, Any] = field(default_factory=dict)


class Form:
    """One line this month. `offer` is what may be picked, `shape` how it is written."""

    def __init__(
        self, table: Table, line: str, offer: Offer | None = None, shape: Shape | None = None
    ) -> None:
        self.table, self.line = table, line
        self.offer = offer or table.limits[line]
        self.shape = shape or SHAPES[line]

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """What names the target, the outermost first; the line itself where its value is bare."""
        deep, parts = _depth(self.offer), set(_parts(self.offer))
        named = [name for name in self.shape.fields if name not in parts] or [self.line]
        return tuple(named[:deep])

    def leaf(self, path: Iterable[str]) -> Offer:
        """The offer that holds the parts."""
        offer = self.offer
        for name in path:
            offer = offer.targets[name]
        return offer

    # What is picked

    @property
    def on(self) -> bool:
        """Is the line on the draft?"""
        return getattr(self.table.sheet, self.line) is not None

    def entries(self) -> tuple[Picked, ...]:
        """What the draft says, else what goes on by itself."""
        value = self.table.sheet.plain().get(self.line) if self.on else self.table.lines.get(self.line)
        if value is None:
            return ()
        return tuple(self.read(one) for one in (value if self.shape.many else [value]))

    def picked(self, looked: Picked | None) -> Picked:
        """The entry that is shown: the draft's where it speaks of what is looked at, else this itself."""
        found = self.entries()
        same = [one for one in found if looked is not None and one.path == looked.path]
        if same or (found and (looked is None or not self.shape.many)):
            return self.full((same or found)[0])
        return self.full(looked or Picked())

    def is_ordered(self, picked: Picked) -> bool:
        return self.on and picked.path in [one.path for one in self.entries()]

    def full(self, picked: Picked) -> Picked:
        """With every level named and every part filled in."""
        path = self._whole(picked.path)
        standing = self.table.lines.get(self.line)
        known = {**(self.read(standing).parts if standing is not None and not self.shape.many else {})}
        known |= picked.parts
        parts = self.leaf(path).parts
        return Picked(path, {name: self._fitted(name, part, known.get(name)) for name, part in parts.items()})

    def moved(self, picked: Picked, level: int, name: str) -> Picked:
        """Another name on one level; the levels below begin anew, and parts are kept as far as they go."""
        return self.full(Picked((*picked.path[:level], name), picked.parts))

    def _whole(self, path: tuple[str, ...]) -> tuple[str, ...]:
        """The first that is legal on every level not named."""
        offer, whole = self.offer, path
        for name in path:
            offer = offer.targets[name]
        while offer.targets:
            name = next((name for name, one in offer.targets.items() if one.legal), next(iter(offer.targets)))
            offer, whole = offer.targets[name], (*whole, name)
        return whole

    def _fitted(self, name: str, part: Part, value: Any) -> Any:
        """A value within the bounds of its part: the one there is, else the usual one, else the first."""
        value = self.shape.fields.get(name) if value is None else value
        if name in self.shape.several:
            return [one for one in value or () if one in part.choices] or list(part.choices[:1])
        if part.choices:
            return value if value in part.choices else part.choices[0]
        least, most = part.least or 0, part.most or 0
        return exact(max(least, min(most, value or 0)), part.step or 0)

    # The sheet's own words

    def read(self, entry: Any) -> Picked:
        """One entry of the sheet."""
        if isinstance(entry, Mapping):
            path = tuple(str(entry[name]) for name in self.levels if name in entry)
            return Picked(path, {name: value for name, value in entry.items() if name not in self.levels})
        return Picked((entry,)) if self.levels else Picked((), {self.line: entry} if self.offer.parts else {})

    def write(self, picked: Picked) -> Any:
        """... and back."""
        if self.shape.fields:
            return {**dict(zip(self.levels, picked.path, strict=True)), **picked.parts}
        if picked.path:
            return picked.path[0]
        if picked.parts.keys() == {self.line}:
            return picked.parts[self.line]
        return dict(picked.parts) or True

    def value(self, picked: Picked, on: bool = True) -> Any:
        """What the line says with this entry, or without it; None where nothing is left to say."""
        if not self.shape.many:
            return self.write(picked) if on and not self._goes_on(picked) else None
        others = [one for one in self.entries() if one.path != picked.path] if self.on else []
        return [self.write(one) for one in (*others, *([picked] if on else []))] or None

    def before(self, part: str) -> float | None:
        """Where a number that goes on stands without the draft."""
        standing = self.table.lines.get(self.line)
        if not self.shape.stands or standing is None or self.levels:
            return None
        found = self.full(self.read(standing)).parts[part]
        return float(found) if isinstance(found, int | float) else None

    def _goes_on(self, picked: Picked) -> bool:
        """Is it what would go on by itself?"""
        if not self.shape.stands:
            return False
        standing = self.table.lines.get(self.line)
        return picked == self.full(self.read(standing) if standing is not None else Picked())


def _depth(offer: Offer) -> int:
    return 1 + max(_depth(one) for one in offer.targets.values()) if offer.targets else 0


def _parts(offer: Offer) -> Iterable[str]:
    yield from offer.parts
    for one in offer.targets.values():
        yield from _parts(one)


def exact(number: float, step: float) -> float:
    """Whole numbers as such: a sheet takes no 3.0 for 3."""
    return round(number) if step and float(step).is_integer() else round(number, 6)


def is_locked(offer: Offer) -> bool:
    """Its time, line or cause is not come."""
    return offer.why is not None and offer.why.code.split(".")[-1] in LOCKS


def names(offer: Offer, chosen: str) -> dict[str, Offer]:
    """Who may be seen on one level of names."""
    return {name: one for name, one in offer.targets.items() if name == chosen or not is_locked(one)}
