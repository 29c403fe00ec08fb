"""How loud the name is said."""

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def publicity(s: Sheets, on: Flags, d: Dice) -> None:
    p, cost = s.numbers.publicity, s.world.eras.cost_index
    s.put("publicity", on, d.shift(s.row("publicity"), p.most * cost, p.step * cost))


STANDING: tuple[Lever, ...] = (publicity,)
