"""The event card of the month as plain values: what it does, whom it concerns, what can be answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.engine.state.numbers import Deed, Numbers
from game.engine.state.world import World

MILLION = 1e6


@dataclass(frozen=True)
class Effect:
    """One thing that happens.

    `kind` is blows or others (points), dials, needs, joining or stalls (times), joins (m people), leaves or
    refunds (a share), pays (cr), attention or truce (months); `name` what of it is hit.
    """

    kind: str
    name: str
    amount: float
    months: int = 1


@dataclass(frozen=True)
class Letter:
    """`answers` are those asked of this seat, the usual one first, each told with the card's own part."""

    card: str
    does: tuple[Effect, ...]
    answers: Mapping[str, tuple[Effect, ...]]


def letter(world: World, numbers: Numbers, seat: int, game: int = 0) -> Letter | None:
    """None in a month without a card."""
    place = int(world.news.card[game])
    if place < 0:
        return None
    name, card = list(numbers.news.card.items())[place]
    index = float(world.eras.cost_index[game])
    does = tuple(_effects(card, index))
    answers = {
        choice: (() if deed.instead else does) + tuple(_effects(deed, index))
        for choice, deed in card.choice.items()
    }
    return Letter(name, does, answers if world.news.who[game, seat] else {})


def _effects(deed: Deed, index: float) -> Iterator[Effect]:
    for kind in ("blows", "others"):
        yield from (Effect(kind, name, points) for name, points in getattr(deed, kind).items())
    for kind in ("dials", "needs"):
        yield from (Effect(kind, name, times, deed.months) for name, times in getattr(deed, kind).items())
    yield from _joining(deed)
    yield from (Effect("stalls", name, times) for name, times in deed.stalls.items())
    alone = {"joins": deed.joins, "leaves": deed.leaves, "pays": deed.pays * index * MILLION}
    alone |= {"refunds": deed.refunds, "attention": float(deed.attention), "tells": float(deed.tells)}
    alone |= {"truce": float(deed.truce)}
    yield from (Effect(kind, "", amount) for kind, amount in alone.items() if amount)


def _joining(deed: Deed) -> Iterator[Effect]:
    """The same for everybody is told once."""
    times = set(deed.joining.values())
    if len(times) == 1 and len(deed.joining) > 1:
        yield Effect("joining", "", times.pop(), deed.months)
    else:
        yield from (Effect("joining", name, one, deed.months) for name, one in deed.joining.items())
