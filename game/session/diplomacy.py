"""What platforms promise to everybody and to each other, and what becomes of it."""

from collections.abc import Iterator

from game.engine.state.numbers import Numbers
from game.engine.state.orders import ANNOUNCEMENTS, DEEP_USERS
from game.session.fact import News, Value
from game.session.record import Played

PEOPLE = 1e6  # in an m


def of(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What everybody learns of one platform."""
    at, found, now = (0, seat), played.ledger.announcements, played.after.announcements
    if found.kept[at]:
        yield News("kept_word", seat, {})
    if found.broken[at]:
        yield News("broken_word", seat, {})
    if what := int(played.orders.announce[at]):
        amount = float(now.amount[at]) * (PEOPLE if what == DEEP_USERS else 1)
        said: dict[str, Value] = {"month": int(played.orders.announce_month[at]), "amount": amount}
        yield News(f"announced.{ANNOUNCEMENTS[what - 1]}", seat, said)
