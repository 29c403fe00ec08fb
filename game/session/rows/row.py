"""How a line of the order sheet becomes numbers in a seat's row of the orders, and back."""

from collections.abc import Callable
from typing import Any, NamedTuple

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

MILLION = 1_000_000  # crowns in a cr m, visits in an m


class At(tuple[int, int]):
    """One seat's row of the orders: (game, seat), good for every array; and who sits where."""

    platforms: tuple[str, ...]  # by seat, "" where nobody sits
    answers: tuple[str, ...]  # that the event card on the desk takes

    def __new__(
        cls, game: int, seat: int, platforms: tuple[str, ...] = (), answers: tuple[str, ...] = ()
    ) -> "At":
        at = super().__new__(cls, (game, seat))
        at.platforms, at.answers = platforms, answers
        return at

    @classmethod
    def of(cls, world: World, numbers: Numbers, seat: int, game: int = 0) -> "At":
        names = (
            numbers.platforms.ids[row] if row >= 0 else "" for row in world.seats.platform[game].tolist()
        )
        card = world.news.card[game]
        answers = tuple(list(numbers.news.card.values())[card].choice) if card >= 0 else ()
        return cls(game, seat, tuple(names), answers)

    def code(self, platform: str | None) -> int:
        """A platform as the orders name it, its seat + 1; 0 where it is not at the table."""
        return self.platforms.index(platform) + 1 if platform in self.platforms else 0

    def rival(self, code: int) -> str | None:
        """The platform that an order names."""
        return self.platforms[code - 1] if code else None


class Row(NamedTuple):
    """`put(orders, at, value, numbers)` writes the line.

    `get(orders, at, was, numbers)` reads it as plain data, or None where the orders `was` say the same.
    """

    put: Callable[[Orders, At, Any, Numbers], None]
    get: Callable[[Orders, At, Orders, Numbers], Any]


def same(o: Orders, was: Orders, at: At, *fields: str) -> bool:
    return all((getattr(o, field)[at] == getattr(was, field)[at]).all() for field in fields)
