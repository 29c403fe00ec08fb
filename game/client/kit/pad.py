"""A gamepad as keys: each button does what a key does, a held direction repeats, and it may come late.

Nothing is asked of it in between: the system sends events, and without a pad there are none.
"""

from collections.abc import Iterator, Mapping

import pygame
from pygame import joystick
from pygame._sdl2 import controller
from pygame.event import Event

from game.client.kit import keys

AGAIN = (0.35, 0.11)  # seconds until a held direction repeats, and between repeats
LEANS, RESTS = 0.55, 0.35  # of a stick's way: from where it counts, and below which it is let go
FULL = 32768.0
BUTTONS: Mapping[int, str] = {
    pygame.CONTROLLER_BUTTON_A: "Enter",
    pygame.CONTROLLER_BUTTON_B: "Esc",
    pygame.CONTROLLER_BUTTON_X: "F1",
    pygame.CONTROLLER_BUTTON_Y: "Shift",
    pygame.CONTROLLER_BUTTON_BACK: "?",
    pygame.CONTROLLER_BUTTON_START: "Ctrl+Enter",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "Ctrl+PageUp",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "Ctrl+PageDown",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "Up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "Down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "Left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "Right",
}
AXES: Mapping[int, tuple[str, str]] = {
    pygame.CONTROLLER_AXIS_LEFTX: ("Ctrl+Left", "Ctrl+Right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("Ctrl+Up", "Ctrl+Down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "Shift+Tab"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "Tab"),
}
# A pad of a make that the system does not know has a cross, a stick, and buttons in some order.
PLAIN = ("Enter", "Esc", "F1", "Shift", "Ctrl+PageUp", "Ctrl+PageDown", "?", "Ctrl+Enter")
CROSS = (("Left", "Right"), ("Down", "Up"))
REPEATS = frozenset(chord for pair in (*AXES.values(), *CROSS) for chord in pair if chord)


class Pad:
    """All pads together are one. `listen` before the first event."""

    def __init__(self) -> None:
        self.known: dict[int, object] = {}  # what is open, by its number
        self.mapped: set[int] = set()  # numbers of those whose buttons the system knows
        self.held: dict[str, float] = {}  # directions, and when each is pressed again
        self.leant: dict[int, str] = {}  # by axis, which key it holds down

    def listen(self) -> None:
        """From here on the system tells of pads, also of those that are plugged in already."""
        joystick.init()
        controller.init()

    def close(self) -> None:
        self.known.clear()
        controller.quit()
        joystick.quit()

    def heard(self, event: Event, now: float) -> Iterator[Event]:
        """The keys that an event of a pad stands for; every other event as it is."""
        kind = event.type
        if kind == pygame.JOYDEVICEADDED:
            self._open(event.device_index)
        elif kind == pygame.JOYDEVICEREMOVED:
            yield from self._gone(event.instance_id)
        elif kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            yield from self._turned(BUTTONS.get(event.button, ""), kind == pygame.CONTROLLERBUTTONDOWN, now)
        elif kind == pygame.CONTROLLERAXISMOTION:
            yield from self._leaned(event.axis, event.value / FULL, now)
        elif getattr(event, "instance_id", None) is None or event.instance_id in self.mapped:
            yield event
        elif kind in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP) and event.button < len(PLAIN):
            yield from self._turned(PLAIN[event.button], kind == pygame.JOYBUTTONDOWN, now)
        elif kind == pygame.JOYHATMOTION:
            for chord, way in _hat(event.value):
                if (chord in self.held) != way:
                    yield from self._turned(chord, way, now)
        elif kind == pygame.JOYAXISMOTION and event.axis < 2:
            yield from self._leaned(event.axis, event.value, now)

    def again(self, now: float) -> Iterator[Event]:
        """Directions that are held are pressed again and again."""
        for chord, at in self.held.items():
            if now >= at:
                self.held[chord] = now + AGAIN[1]
                yield _key(chord, True)

    def _open(self, index: int) -> None:
        """One that is gone again by now, or cannot be opened, is none."""
        try:
            if controller.is_controller(index):
                opened = controller.Controller(index)
                number = opened.as_joystick().get_instance_id()
                self.mapped.add(number)
                self.known[number] = opened
            else:
                plain = joystick.Joystick(index)
                self.known[plain.get_instance_id()] = plain
        except pygame.error:
            return

    def _gone(self, number: int) -> Iterator[Event]:
        """Nothing stays pressed by a pad that was pulled out."""
        self.known.pop(number, None)
        self.mapped.discard(number)
        self.leant.clear()
        for chord in list(self.held):
            yield from self._turned(chord, False, 0.0)

    def _leaned(self, axis: int, part: float, now: float) -> Iterator[Event]:
        """A stick is a key from where it leans far until it is nearly back."""
        before = self.leant.get(axis, "")
        chord = AXES.get(axis, ("", ""))[part > 0]
        if abs(part) < (RESTS if before == chord else LEANS):
            chord = ""
        if chord != before:
            self.leant[axis] = chord
            yield from self._turned(before, False, now)
            yield from self._turned(chord, True, now)

    def _turned(self, chord: str, down: bool, now: float) -> Iterator[Event]:
        if not chord:
            return
        if chord in REPEATS and down:
            self.held[chord] = now + AGAIN[0]
        else:
            self.held.pop(chord, None)
        yield _key(chord, down)


def _hat(value: tuple[int, int]) -> Iterator[tuple[str, bool]]:
    """Which of the four directions of a cross are pressed."""
    for (less, more), place in zip(CROSS, value, strict=True):
        yield from ((less, place < 0), (more, place > 0))


def _key(chord: str, down: bool) -> Event:
    key, modifiers = keys.pressed(chord)
    sign = chord if len(chord) == 1 else ""
    return Event(pygame.KEYDOWN if down else pygame.KEYUP, key=key, mod=modifiers, unicode=sign)
