"""What the keys are called, as printed on a key cap: "Enter", "Shift+Tab", "Z", "?"."""

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
MODIFIERS = (
    ("Ctrl", pygame.KMOD_CTRL | pygame.KMOD_META),
    ("Alt", pygame.KMOD_ALT),
    ("Shift", pygame.KMOD_SHIFT),
)


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
