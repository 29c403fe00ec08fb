"""What is built to bring goods home."""

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.state.arrays import Flags


def build(s: Sheets, on: Flags, d: Dice) -> None:
    kind = one(s.may("logistics"), d.faces[:, 0])
    s.put("build", on & kind.any(axis=1), 1 + kind.argmax(axis=1))


ONCE: tuple[Lever, ...] = (build, build)
