"""The mods that are played with here and now, as the language is that is spoken here and now."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from game import words
from game.balance.mods.mod import Mod

_using: tuple[Mod, ...] = ()


def using() -> tuple[Mod, ...]:
    """In the order in which they are laid over the game."""
    return _using


def use(mods: Iterable[Mod]) -> None:
    """From here on the loader reads these too, and what they say can be said. They are in order and sound."""
    global _using
    mods = tuple(mods)
    if mods != _using:
        _using = mods
        words.learn([{name: told for name, _, told in mod.pages("text")} for mod in mods])


@contextmanager
def for_now(mods: Iterable[Mod]) -> Iterator[None]:
    """The same until the end of a `with`."""
    before = _using
    use(mods)
    try:
        yield
    finally:
        use(before)
