"""What did mods do to a value, and which values do two of them want?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from game.balance import load
from game.balance.errors import nearest
from game.balance.layers import GONE, Layers, Step, leaves
from game.balance.mods.mod import Mod
from game.balance.mods.using import for_now
from game.balance.positions import Path
from game.words import Problem, say


@dataclass(frozen=True)
class Change:
    """A value with and without the mods; GONE where there is none."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Stage:
    """What a layer made of a value, and where that is written; the base comes first."""

    layer: str
    value: Any
    file: str
    line: int


@dataclass(frozen=True)
class Clash:
    """A value that two mods touch. `kind`: overridden, combine, or same where nobody loses."""

    kind: str
    path: str
    stages: tuple[Stage, ...]


def changes(mods: Sequence[Mod]) -> list[Change]:
    """Value by value, in the order of the files."""
    before, after = dict(_base().leaves()), dict(_laid(mods).leaves())
    both = ((path, before.get(path, GONE), after.get(path, GONE)) for path in {**before, **after})
    return [Change(_dotted(path), was, now) for path, was, now in both if was is not now and was != now]


def clashes(mods: Sequence[Mod]) -> list[Clash]:
    """Every value that more than one of these mods touches."""
    layers = _laid(mods)
    found = []
    for path in sorted(layers.steps, key=_dotted):
        steps = _taken(layers, path)
        if len({step.layer for step in steps}) > 1:
            found.append(Clash(_kind(steps), _dotted(path), _stages(layers, path, steps)))
    return found


def why(dotted: str, mods: Sequence[Mod]) -> tuple[Stage, ...]:
    """The history of a value. Problem (misuse) names the nearest path where there is none of this name."""
    layers = _laid(mods)
    paths = {_dotted(path): path for path, _ in (*leaves(_base().data), *layers.leaves())}
    if dotted not in paths:
        near = nearest(dotted, paths)
        raise Problem(
            say("mod.path_near", path=dotted, near=near) if near else say("mod.path", path=dotted), code=2
        )
    return _stages(layers, paths[dotted], layers.history(paths[dotted]))


def _base() -> Layers:
    return _laid(())


def _laid(mods: Sequence[Mod]) -> Layers:
    with for_now(mods):
        return load.words()[0]


def _taken(layers: Layers, path: Path) -> list[Step]:
    """The steps of a value; where it came with a table, the step of the table first."""
    own = layers.steps[path]
    above = layers.history(path[:-1])
    return [*above[-1:], *own] if own[0].was is not None and above and above[-1].was is None else own


def _kind(steps: Sequence[Step]) -> str:
    later = steps[1:]
    if all(step.edit for step in later):
        return "combine"
    return "same" if later[-1].now == later[-1].was else "overridden"


def _stages(layers: Layers, path: Path, steps: Sequence[Step]) -> tuple[Stage, ...]:
    return (*_first(layers, path, steps), *(_stage(step, path, layers) for step in steps))


def _first(layers: Layers, path: Path, steps: Sequence[Step]) -> Iterator[Stage]:
    """The base's own value, if it has one."""
    was = steps[0].was if steps else layers.at(path)
    root = layers.roots.get(path[:1])
    if was is not None and root:
        spot = root[0].find(path[1:])
        yield Stage(say("balance.base"), was, root[0].name, spot.line if spot else 0)


def _stage(step: Step, path: Path, layers: Layers) -> Stage:
    spot = step.page.find(step.there)
    return Stage(step.layer, step.now, step.page.name, spot.line if spot else 0)


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))
