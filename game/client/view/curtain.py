"""What may be read on the curtain: who sits where and who has sealed. It looks at no order, at no world."""

from dataclasses import dataclass

from game.client.view import emblem
from game.session.match import Match
from game.words import say


@dataclass(frozen=True)
class Sitter:
    """One at the table; `may_return`: has sealed and may be called back."""

    seat: int
    name: str
    state: str
    layers: emblem.Layers
    may_return: bool


def name(match: Match, seat: int) -> str:
    """A person by name, a computer as such."""
    chair = match.chairs[seat]
    return chair.name if chair.mind == "human" else say("handover.computer")


def sitters(match: Match) -> list[Sitter]:
    """In the order of the seats."""
    return [
        Sitter(
            seat=seat,
            name=name(match, seat),
            state=_state(match, seat),
            layers=emblem.emblem(chair.platform),
            may_return=seat in match.sealed and match.front is not None,
        )
        for seat, chair in enumerate(match.chairs)
    ]


def _state(match: Match, seat: int) -> str:
    if seat == match.front:
        return say("handover.next")
    if seat in match.sealed:
        return say("handover.sealed")
    if seat in match.lent:
        return say("standin.plays")
    if seat in match.minds:
        return say("handover.thinks")
    return say("handover.later" if seat in match.people else "handover.out")


def turn(match: Match, seat: int) -> str:
    """Lantern, October 2003, player 2 of 3."""
    platform = match.cast.platforms[match.chairs[seat].platform].name
    people = [at for at, chair in enumerate(match.chairs) if chair.mind == "human"]
    return say(
        "handover.turn", platform=platform, month=match.month, at=people.index(seat) + 1, of=len(people)
    )
