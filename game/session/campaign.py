"""The campaign: what of its chapters is done, what comes next, and what each brings into the one after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import add

from game.balance import load
from game.session import choices
from game.session.progress import Progress
from game.session.setup import NOTHING, Luggage


@dataclass(frozen=True)
class Chapter:
    """`won`: sentences, `goals.<key>`, of what was reached; `brought` comes from the one before."""

    scenario: str
    won: frozenset[str]
    medals: tuple[str, ...]  # sentences of all that can be won
    done: bool  # its own aim was reached once; where it has none, the war was won
    before: str  # the chapter before this one, empty for the first
    brought: Luggage


def chapters(progress: Progress) -> tuple[Chapter, ...]:
    """In their order."""
    order, found = load.campaign().order, choices.choices().scenarios
    return tuple(
        Chapter(
            scenario=name,
            won=frozenset(progress.reached.get(name, ())),
            medals=found[name].medals,
            done=_done(name, progress),
            before=before,
            brought=brought(name, progress),
        )
        for before, name in zip(("", *order), order, strict=False)
    )


def first() -> str:
    """The chapter in which the game is learnt."""
    return load.campaign().order[0]


def after(scenario: str) -> str:
    """The chapter that follows; empty after the last, and outside of the campaign."""
    order = load.campaign().order
    return dict(pairwise(order)).get(scenario, "")


def brought(scenario: str, progress: Progress) -> Luggage:
    """What was won in the chapter before this one; nothing where there is none."""
    campaign = load.campaign()
    at = campaign.order.index(scenario) if scenario in campaign.order else 0
    if at == 0:
        return NOTHING
    before = campaign.order[at - 1]
    won = set(progress.reached.get(before, ())) & set(choices.choices().scenarios[before].medals)
    return _sum([*[campaign.medal] * len(won), *[campaign.aim] * _done(before, progress)])


def _done(scenario: str, progress: Progress) -> bool:
    """Its own aim, or where nothing is asked a victory."""
    found = choices.choices().scenarios[scenario]
    aims = set(progress.reached.get(scenario, ())) - set(found.medals)
    return bool(aims) if found.asks else scenario in progress.victories


def _sum(parts: Iterable[Luggage]) -> Luggage:
    return reduce(add, parts, NOTHING)
