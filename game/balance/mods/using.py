"""The mods that are played with here and now, as the language is that is spoken here and now.

Each thread has its own: what one checks, another need not play with. A new thread has none.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from game import words
from game.balance.mods.mod import Mod

_using: ContextVar[tuple[Mod, ...]] = ContextVar("mods", default=())


def using() -> tuple[Mod, ...]:
    """In the order in which they are laid over the game."""
    return _using.get()


def use(mods: Iterable[Mod]) -> None:
    """From here on the loader reads these too, and what they say can be said. They are in order and sound.

    BalanceError where words are not TOML; then all stays as it was.
    """
    mods = tuple(mods)
    same, books = mods == _using.get(), [mod.book for mod in mods if mod.book.tables]
    _using.set(mods)  # equal ones may lie elsewhere
    if not same:
        words.learn(books)


@contextmanager
def for_now(mods: Iterable[Mod]) -> Iterator[None]:
    """The same until the end of a `with`."""
    before = _using.get()
    use(mods)
    try:
        yield
    finally:
        use(before)
