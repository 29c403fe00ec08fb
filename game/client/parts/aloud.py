"""The words in which controls are read aloud."""

from game.words import say


def word(name: str) -> str:
    """Of a role, a state, or what stands between two sentences, by its name in the kit."""
    return say(f"aloud.{name}")
