"""What platforms have given their word for, and whom they will not forgive, as plain values."""

from game.engine.lenses.briefing import Announced
from game.engine.state.numbers import Numbers
from game.engine.state.orders import ANNOUNCEMENTS, DEEP_USERS
from game.engine.state.world import World

PEOPLE = 1e6  # in an m


def announced(seen: World, seat: int) -> Announced | None:
    """What is open; `seen` is one game through somebody's veil."""
    said, at = seen.announcements, (0, seat)
    what = int(said.what[at])
    if not what:
        return None
    amount = float(said.amount[at]) * (PEOPLE if what == DEEP_USERS else 1)
    return Announced(ANNOUNCEMENTS[what - 1], int(said.month[at]), amount)


def nemesis(seen: World, numbers: Numbers, seat: int) -> str | None:
    """The platform that this one will not forgive."""
    whom = int(seen.nemesis.whom[0, seat])
    return numbers.platforms.ids[int(seen.seats.platform[0, whom - 1])] if whom else None
