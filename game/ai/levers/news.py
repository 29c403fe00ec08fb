"""Another answer to the event card on the desk than silence."""

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def answer(s: Sheets, on: Flags, d: Dice) -> None:
    most = max(len(card.choice) for card in s.numbers.news.card.values())
    s.put("answer", on & s.may("answer"), d.pick(0, most))


ONCE: tuple[Lever, ...] = (answer,)
