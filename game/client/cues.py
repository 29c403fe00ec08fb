"""What the game sounds like: a few notes for each thing that happens, and quiet music that is never the same.

Everything is in one family of five tones, so that whatever sounds together fits together.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

import numpy as np

from game.client.kit.sound import Note, Timbre, Wave, wave

FIVE = (0, 2, 4, 7, 9)  # half tones of the pentatonic scale
HOME = -9  # C4, in half tones from A4
# Degrees of the scale over which a chord of the music stands: root, and the tones of its pad.
CHORDS = ((0, (0, 2, 3)), (4, (4, 5, 7)), (3, (3, 5, 6)), (1, (1, 3, 4)), (2, (2, 3, 5)))
BEAT, BEATS = 0.92, 8  # seconds, of each chord
SINGLE: tuple[Timbre, ...] = ("bell", "pluck")
LOUD = 0.5  # of the music's loudest moment


def tone(degree: int) -> float:
    """Of the scale, in half tones from A4; 5 degrees are an octave."""
    return HOME + 12 * (degree // len(FIVE)) + FIVE[degree % len(FIVE)]


def line(
    degrees: tuple[int, ...], step: float, long: float, loud: float, timbre: Timbre = "pluck"
) -> tuple[Note, ...]:
    """One tone after the other."""
    return tuple(Note(at * step, tone(degree), long, loud, timbre) for at, degree in enumerate(degrees))


def together(degrees: tuple[int, ...], long: float, loud: float, timbre: Timbre) -> tuple[Note, ...]:
    return line(degrees, 0.0, long, loud, timbre)


NOTES: Mapping[str, tuple[Note, ...]] = MappingProxyType(
    {
        "press": line((7,), 0, 0.09, 0.4, "wood"),
        "open": line((5, 8), 0.05, 0.22, 0.34),
        "close": line((8, 5), 0.05, 0.2, 0.3),
        "order": line((10,), 0, 0.28, 0.34),
        "undo": line((8, 6), 0.07, 0.16, 0.36, "wood"),
        "refused": line((2, 1), 0.09, 0.2, 0.3, "wood"),
        "seal": (*together((0, 5), 0.5, 0.4, "wood"), *line((5, 7, 10), 0.08, 0.7, 0.22)),
        "curtain": (Note(0, tone(7), 0.9, 0.3, "air"), *line((5,), 0, 0.9, 0.2, "bell")),
        "reveal": (Note(0, tone(12), 1.0, 0.22, "air"), *line((5, 7, 8, 12), 0.11, 1.4, 0.24, "bell")),
        "letter": line((10, 13), 0.16, 1.1, 0.26, "bell"),
        "good": line((5, 7, 8, 10), 0.09, 0.9, 0.28),
        "bad": line((8, 6, 5, 3), 0.13, 0.9, 0.26),
        "fizzle": (Note(0, tone(3), 0.7, 0.4, "air"), *line((4, 3, 1), 0.16, 0.5, 0.26, "wood")),
        "sputter": (Note(0, tone(5), 1.0, 0.4, "air"), *line((5, 7, 5, 6), 0.17, 0.6, 0.26)),
        "lift_off": (Note(0, tone(2), 1.8, 0.5, "air"), *line((0, 3, 5, 8, 10), 0.16, 1.4, 0.28)),
        "orbit": (
            Note(0, tone(2), 2.4, 0.5, "air"),
            *line((0, 3, 5, 8, 10, 13, 15), 0.15, 1.8, 0.26, "bell"),
            *together((5, 8, 10), 2.6, 0.16, "pad"),
        ),
        "victory": (
            *line((5, 7, 8, 10, 13, 15), 0.14, 1.8, 0.28, "bell"),
            *together((0, 5, 8, 10), 3.4, 0.22, "pad"),
        ),
        "defeat": (*line((10, 8, 6, 5), 0.3, 1.6, 0.24, "bell"), *together((1, 3, 6), 3.2, 0.16, "pad")),
    }
)
CUES: Mapping[str, Callable[[], Wave]] = MappingProxyType(
    {name: partial(wave, notes) for name, notes in NOTES.items()}
)


def music(seed: int) -> Iterator[Wave]:
    """Phrases without end: a few chords that swell and fade, and single tones above them."""
    dice, chord = np.random.default_rng(seed), 0
    while True:
        notes: list[Note] = []
        for at in range(int(dice.choice((3, 4, 4)))):
            notes += _chord(dice, at * BEAT * BEATS, *CHORDS[chord])
            chord = int(dice.choice([other for other in range(len(CHORDS)) if other != chord]))
        whole = wave(notes, hall=0.5)
        yield whole * (LOUD / max(1e-6, float(abs(whole).max())))


def _chord(dice: np.random.Generator, start: float, root: int, pad: tuple[int, ...]) -> Iterator[Note]:
    long = BEAT * BEATS
    yield Note(start, tone(root - 5), long * 1.2, 0.3, "pad")
    for at, degree in enumerate(pad):
        yield Note(start, tone(degree), long * 1.25, 0.16, "pad", (at - 1) * 0.6)
    degree = int(dice.choice(pad)) + 5
    for beat in range(BEATS):
        degree = max(3, min(14, degree + int(dice.choice((-2, -1, -1, 0, 1, 1, 2)))))
        if dice.random() < (0.6 if beat % 2 == 0 else 0.25):
            late = dice.uniform(0.0, 0.05)
            yield Note(
                start + beat * BEAT + late,
                tone(degree),
                dice.uniform(1.6, 2.6),
                dice.uniform(0.1, 0.2),
                SINGLE[int(dice.integers(len(SINGLE)))],
                dice.uniform(-0.7, 0.7),
            )
