"""A word behind the strongest back about which something can be said, and what to know before."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When
from game.engine.rules import rumours
from game.engine.state import prices
from game.engine.state.arrays import Array, Flags
from game.engine.state.orders import EXPOSURES, LINES, QUESTIONS

TOPICS = ("fakes", "sellers", "runway", "fakes", "mood", "focus")  # what is worth a question, more or less


def whisper(s: Sheets, on: Flags, d: Dice) -> None:
    """About the richest rival of whom something bad is probably so, and about the worst of it."""
    weight, lie = rumours.claims(s.world, s.numbers)
    said = np.where(lie | (s.world.rumours.told[:, s.seat] > 0), 0.0, weight)
    worth = np.where(s.may("whisper"), s.world.verdict.valuation, 0.0) * said.max(axis=2)
    on = on & (worth.max(axis=1) > 0)
    rival = worth.argmax(axis=1)
    s.put("whisper_rival", on, 1 + rival)
    s.put(
        "whisper_about", on, 1 + np.take_along_axis(said, rival[:, None, None], axis=1)[:, 0].argmax(axis=1)
    )


def expose(s: Sheets, on: Flags, d: Dice) -> None:
    """What a report at hand allows."""
    able = s.may("expose")
    ways = able.reshape(len(able), -1, len(EXPOSURES))
    place = s.seat_of(ways, d.faces[:, 0]).reshape(able.shape).argmax(axis=1)
    on = on & able.any(axis=1)
    s.put("expose_rival", on, 1 + place // len(EXPOSURES))
    s.put("expose_what", on, 1 + place % len(EXPOSURES))


def research(s: Sheets, on: Flags, d: Dice) -> None:
    """One question about one rival, more often about the richest."""
    places = np.array([QUESTIONS.index(topic) for topic in TOPICS])
    asked, rival = np.arange(len(QUESTIONS)) == places[d.pick(0, len(TOPICS))][:, None], _somebody(s, d)
    s.put("research_rival", asked & (on & rival.any(axis=1))[:, None], 1 + rival.argmax(axis=1)[:, None])


def scout(s: Sheets, on: Flags, d: Dice) -> None:
    """How many fakes does the richest rival sell? Whoever has money likes to know; nothing waits for it."""
    r, place = s.world.research, QUESTIONS.index("fakes")
    rich = s.world.books.cash[:, s.seat] > s.mind.rich_question * prices.research(s.world, s.numbers)[:, 0, 0]
    richest = _richest(s)
    asked = on & rich & (r.left[:, s.seat, place] == 0) & richest.any(axis=1)
    s.put(
        "research_rival",
        asked[:, None] & (np.arange(len(QUESTIONS)) == place),
        1 + richest.argmax(axis=1)[:, None],
    )
    s.row("rank")[asked, LINES.index("research")] = len(LINES)


def _richest(s: Sheets) -> Flags:
    able = s.may("whisper")
    worth: Array = np.where(able, s.world.verdict.valuation, -1.0)
    return np.asarray(able & (worth == worth.max(axis=1)[:, None]))


def _somebody(s: Sheets, d: Dice) -> Flags:
    """(lanes, q) the richest rival, or any other."""
    return np.where(d.near[:, None], _richest(s), s.seat_of(s.may("whisper"), d.faces[:, 1]))


MOMENTS: tuple[Lever, ...] = (scout,)
ONCE: tuple[Lever, ...] = (whisper, When("expose", expose), research)
