"""Heavy mode: whatever month a test plays, its outcome is written as a save writes it, and read again.

`python3 main.py test --heavy` loads this before anything that plays. A world that cannot be written, that is
not the same after reading, or that a save would refuse, fails the test that made it.
"""

import json
from functools import wraps
from typing import Any

from game.engine import turn
from game.engine.state import arrays
from game.engine.state.ledger import Ledger
from game.engine.state.world import World
from game.session import worlds

MOST = 8  # games of a crowd that are written; all of a smaller one

_resolve = turn.resolve


def through(world: World, game: int) -> World:
    """One game of a batch, written and read."""
    one = arrays.take(world, [game])
    text = json.dumps(worlds.plain(one), separators=(",", ":"), allow_nan=False)
    read = worlds.read(json.loads(text), one)
    assert worlds.state_hash(read) == worlds.state_hash(world, game)
    return read


@wraps(_resolve)
def resolve(*given: Any, **named: Any) -> tuple[World, Ledger]:
    world, ledger = _resolve(*given, **named)
    read = [through(world, game) for game in range(min(world.games, MOST))]
    return (arrays.join(read) if len(read) == world.games else world), ledger


turn.resolve = resolve
