"""Taste: what a mind likes to try and to have, game by game, whatever its level."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

import numpy as np

from game.ai import levers
from game.ai.levers.lever import Lever
from game.balance import load
from game.balance.mods.mod import Mod
from game.balance.mods.using import using
from game.balance.schema.minds import EVEN, HOME, Leaf, Manner
from game.engine.state import arrays
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.orders import FIELDS, LINES, Orders
from game.engine.state.world import World


@dataclass
class Taste:
    """Of some games; what a plan may never hold is put back to what stands."""

    once: Array  # (games, lever)      how readily each lever for one month is pulled
    standing: Array  # (games, lever)  ... and each that stands
    likes: Array  # (games, leaf)      times each setting of the leaf
    never: Flags  # (games, line)
    policing: Count  # (games, 2)      least and most

    def obey(self, orders: Orders, was: Orders, seat: int) -> None:
        """Take the lines that it never orders off these sheets, in place."""
        for place in np.flatnonzero(self.never.any(axis=0)):
            for field in FIELDS[LINES[place]]:
                row, stood = getattr(orders, field)[:, seat], getattr(was, field)[:, seat]
                out = self.never[:, place].reshape(-1, *(1,) * (row.ndim - 1))
                np.copyto(row, stood, where=out)
        least, most = self.policing[:, 0], self.policing[:, 1]
        orders.policing[:, seat] = np.clip(orders.policing[:, seat], least, most)


def of(world: World, platforms: tuple[str, ...], seat: int, persona: str) -> Taste:
    """The taste of this seat in every game; `persona` may be `any`, with or without a `+temper`."""
    name, _, temper = persona.partition("+")
    here = [platforms[row] for row in world.seats.platform[:, seat].tolist()]
    among = using()
    names = [_at_home(platform, among) if name == HOME else name for platform in here]
    rows = [_page(name, temper or EVEN, among) for name in names]
    return Taste(*(np.stack([getattr(row, f.name) for row in rows]) for f in fields(Taste)))


def plain(games: int) -> Taste:
    """Nobody's taste in particular, in so many games."""
    return arrays.repeat(arrays.each(_page("", EVEN, using()), lambda a: a[None]), games)


def alike(among: Mapping[str, tuple[Lever, ...]]) -> Array:
    """(1, lever) how readily somebody without manners pulls each."""
    return _readily([], among)[None]


@cache
def _at_home(platform: str, among: tuple[Mod, ...]) -> str:
    """The persona whose home it is; where it is nobody's, nobody's taste. `among` are the mods in use."""
    return next((name for name, one in load.personas().items() if one.home == platform), "")


@cache
def _page(persona: str, temper: str, among: tuple[Mod, ...]) -> Taste:
    manners: list[Manner] = [load.persona(persona)] if persona else []
    manners += [] if temper == EVEN else [load.tempers().temper[temper]]
    likes = [np.prod([one.values.get(name, 1.0) for one in manners]) for name in Leaf.model_fields]
    return Taste(
        once=_readily(manners, levers.ONCE),
        standing=_readily(manners, levers.STANDING),
        likes=np.array(likes),
        never=np.array([any(line in one.never for one in manners) for line in LINES]),
        policing=np.array(
            [
                max((one.policing_least for one in manners), default=0),
                min((one.policing_most for one in manners), default=len(LINES)),
            ]
        ),
    )


def _readily(manners: list[Manner], among: Mapping[str, tuple[Lever, ...]]) -> Array:
    """(lever) 1 where no manner says anything."""
    words = [word for word, own in among.items() for _ in own]
    return np.array([np.prod([one.tries.get(word, 1.0) for one in manners]) for word in words])
