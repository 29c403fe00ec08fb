"""What the keys are called, as printed on a key cap: "Enter", "Shift+Tab", "Z", "?"; and where they were put.

Everybody who listens to keys names the usual ones. A person may put each elsewhere; only `Keymap` knows.
"""

from collections.abc import Mapping

import pygame
from pygame.event import Event

NAMES = {
    pygame.K_RETURN: "Enter",
    pygame.K_KP_ENTER: "Enter",
    pygame.K_ESCAPE: "Esc",
    pygame.K_TAB: "Tab",
    pygame.K_SPACE: "Space",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_HOME: "Home",
    pygame.K_END: "End",
    pygame.K_PAGEUP: "PageUp",
    pygame.K_PAGEDOWN: "PageDown",
    pygame.K_BACKSPACE: "Backspace",
    pygame.K_DELETE: "Delete",
    **{getattr(pygame, f"K_F{number}"): f"F{number}" for number in range(1, 13)},
}
CODES = {name: code for code, name in reversed(NAMES.items())}
FIXED = frozenset({"Enter", "Esc", "Tab", "Shift+Tab", "Space", "Left", "Right", "Up", "Down"})  # never moved
MODIFIERS = (
    ("Ctrl", pygame.KMOD_CTRL | pygame.KMOD_META),
    ("Alt", pygame.KMOD_ALT),
    ("Shift", pygame.KMOD_SHIFT),
)


class Keymap:
    """`moved` is usual key -> the one that now does its work. Of two that share a key the first has it."""

    def __init__(self, moved: Mapping[str, str] | None = None) -> None:
        self.moved = {usual: key for usual, key in (moved or {}).items() if usual != key}

    def means(self, pressed: str) -> str:
        """The usual key whose work this one does; nothing if its own was put elsewhere."""
        if pressed in self.moved.values():
            return next(usual for usual, key in self.moved.items() if key == pressed)
        return "" if pressed in self.moved else pressed

    def shows(self, usual: str) -> str:
        """What is printed on a cap where the usual key is meant."""
        return self.moved.get(usual, usual)


def chord(event: Event) -> str:
    """The name of a pressed key with its modifiers; a sign that needs Shift is named without it."""
    name = NAMES.get(event.key)
    sign = getattr(event, "unicode", "")
    if name is None and len(sign) == 1 and sign.isprintable() and not sign.isalpha():
        return sign
    if event.key in (pygame.K_LSHIFT, pygame.K_RSHIFT):
        return "Shift"
    held = [word for word, mask in MODIFIERS if event.mod & mask]
    return "+".join([*held, name or pygame.key.name(event.key).upper()])


def pressed(chord_name: str) -> tuple[int, int]:
    """The (key, modifiers) that `chord` would name so."""
    if chord_name == "Shift":
        return pygame.K_LSHIFT, 0
    *held, last = chord_name.split("+") if len(chord_name) > 1 else [chord_name]
    modifiers = {"Ctrl": pygame.KMOD_LCTRL, "Alt": pygame.KMOD_LALT, "Shift": pygame.KMOD_LSHIFT}
    code = CODES.get(last) or pygame.key.key_code(last.lower())
    return code, sum(modifiers[word] for word in held)
