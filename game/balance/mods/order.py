"""Which mod is read first: what the manifests ask for, and the ids where they ask for nothing.

So the same mods always make the same game, whoever names them in whatever order.
"""

import re
from collections.abc import Iterator, Sequence

from game import VERSION
from game.balance import renames
from game.balance.errors import BalanceError, Trouble, nearest
from game.balance.mods.mod import Mod
from game.balance.positions import Path
from game.words import say

ASKS = {
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    "==": lambda a, b: a == b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
}


def ordered(mods: Sequence[Mod]) -> tuple[Mod, ...]:
    """The mods from the ground up. BalanceError names every demand of theirs that is not met."""
    by_id = {mod.id: mod for mod in sorted(mods, key=lambda mod: mod.id)}
    troubles = [trouble for mod in by_id.values() for trouble in _unmet(mod, by_id)]
    if troubles:
        raise BalanceError(troubles)
    wait = {name: _first(name, by_id) for name in by_id}
    order: list[str] = []
    while len(order) < len(by_id):
        ready = [name for name in by_id if name not in order and wait[name] <= set(order)]
        if not ready:
            raise BalanceError([_cycle(wait, order, by_id)])
        order.append(ready[0])
    return tuple(by_id[name] for name in order)


def fits(version: str, asked: str) -> bool:
    """Whether a version is one of `>=0.1,<0.3`."""
    return all(
        ASKS[sign](_number(version), _number(number))
        for sign, number in re.findall(r"([<>=]+)([\d.]+)", asked)
    )


def _number(version: str) -> tuple[int, ...]:
    parts = [int(part) for part in version.split(".")]
    return (*parts, 0, 0)[:3]


def _unmet(mod: Mod, by_id: dict[str, Mod]) -> Iterator[Trouble]:
    told = mod.manifest
    if not fits(VERSION, told.game):
        yield _trouble(
            mod, "M006", ("game",), say("mod.version", game=VERSION, asked=told.game), say("mod.version_help")
        )
    if told.rules_format > (known := renames.names().format):
        what, help = say("mod.rules_format", format=told.rules_format, known=known), say("mod.newer_game")
        yield _trouble(mod, "R031", ("rules_format",), what, help)
    for name, asked in told.requires.items():
        if name not in by_id:
            near = nearest(name, by_id)
            help = say("balance.near", near=near) if near else say("mod.add", id=name)
            yield _trouble(mod, "M003", ("requires", name), say("mod.absent", id=name), help)
        elif not fits(by_id[name].manifest.version, asked):
            what = say("mod.other_version", id=name, version=by_id[name].manifest.version, asked=asked)
            yield _trouble(mod, "M003", ("requires", name), what, say("mod.add", id=name))
    for name in told.conflicts:
        if name in by_id:
            yield _trouble(
                mod, "M005", ("conflicts",), say("mod.conflicts", id=mod.id, other=name), say("mod.apart")
            )


def _first(name: str, by_id: dict[str, Mod]) -> set[str]:
    """Those that are read before this one."""
    own = by_id[name].manifest
    asked = {*own.requires, *own.after} & by_id.keys()
    return asked | {other.id for other in by_id.values() if name in other.manifest.before}


def _cycle(wait: dict[str, set[str]], order: list[str], by_id: dict[str, Mod]) -> Trouble:
    """Walk among those that wait until somebody comes again."""
    walk = [next(name for name in by_id if name not in order)]
    while walk[-1] not in walk[:-1]:
        walk.append(min(wait[walk[-1]] - set(order)))
    chain = walk[walk.index(walk[-1]) :]
    return _trouble(
        by_id[chain[0]], "M004", (), say("mod.cycle", chain=" -> ".join(chain)), say("mod.cycle_help")
    )


def _trouble(mod: Mod, code: str, path: Path, what: str, help: str = "") -> Trouble:
    page, _ = mod.manifest_page
    return Trouble(code, page.name, page.find(path), what, help)
