"""Sounds made of numbers: notes become a wave, and a player gives them to the sound card if there is one.

Nothing is loaded, and no card is opened, before the first sound is wanted; then a thread does it, and the
window never waits. Without a card everything stays silent.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from queue import SimpleQueue
from threading import Thread
from typing import Any, Literal, NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

Wave = NDArray[np.floating[Any]]  # -1..1; of a stereo wave (samples, 2)
Timbre = Literal["bell", "pluck", "wood", "air", "pad"]
RATE = 24000
A4 = 440.0
AGAIN = 0.06  # seconds in which the same cue is not begun anew
HALL = 1.4  # seconds that the echo of a hall takes to die
# Overtones of each timbre: times the pitch, loudness, and how many times faster each dies.
OVERTONES: Mapping[str, tuple[tuple[float, float, float], ...]] = {
    "bell": ((1, 1.0, 1.0), (2.0, 0.5, 1.6), (2.76, 0.3, 2.4), (5.4, 0.14, 4.5)),
    "pluck": ((1, 1.0, 1.0), (2, 0.42, 1.8), (3, 0.2, 2.8), (4, 0.08, 4.0)),
    "wood": ((1, 1.0, 1.0), (3.9, 0.35, 3.0), (9.2, 0.12, 6.0)),
    "pad": ((1, 1.0, 0.0), (1.004, 0.7, 0.0), (2, 0.22, 0.0), (3, 0.06, 0.0)),
}


class Note(NamedTuple):
    """`at` and `long` in seconds, `pitch` in half tones from A4; `side` from -1, left, to 1."""

    at: float
    pitch: float
    long: float
    loud: float = 1.0
    timbre: Timbre = "pluck"
    side: float = 0.0


def wave(notes: Sequence[Note], hall: float = 0.15) -> Wave:
    """All of them together, with so much of the hall's echo, and never louder than full."""
    seconds = max((note.at + note.long for note in notes), default=0.0) + (HALL if hall else 0.0)
    whole = np.zeros((round(seconds * RATE) + 1, 2), np.float32)
    for note in notes:
        single, start = _single(note), round(note.at * RATE)
        right = (1 + note.side) / 2
        whole[start : start + len(single)] += single[:, None] * np.sqrt([1 - right, right]).astype(np.float32)
    if hall:
        whole += hall * _echo(whole)
    peak = float(np.abs(whole).max(initial=0.0))
    return whole / peak if peak > 1 else whole


def _single(note: Note) -> Wave:
    t = np.arange(round(note.long * RATE), dtype=np.float32) / RATE
    if note.timbre == "air":
        return note.loud * _breath(note, t)
    pitch, total = A4 * 2 ** (note.pitch / 12), np.zeros_like(t)
    for times, loud, faster in OVERTONES[note.timbre]:
        if times * pitch < RATE / 2.2:
            fall = np.exp(-faster * t * 5 / note.long) if faster else 1.0
            total += loud * fall * np.sin(2 * np.pi * times * pitch * t)
    single: Wave = (note.loud / 2 * total * _edges(note, t)).astype(np.float32)
    return single


def _edges(note: Note, t: Wave) -> Wave:
    """No sound begins or ends with a click; a pad swells and fades."""
    swell = note.long * 0.4 if note.timbre == "pad" else 0.004
    ends = note.long * 0.45 if note.timbre == "pad" else note.long * 0.3
    shape = np.minimum(1.0, t / swell) * np.minimum(1.0, (note.long - t) / ends)
    edges: Wave = np.sin(np.pi / 2 * np.clip(shape, 0, 1)).astype(np.float32)
    return edges


def _breath(note: Note, t: Wave) -> Wave:
    """Noise around the pitch that swells and dies."""
    noise = np.random.default_rng(round(note.pitch) & 0xFF).standard_normal(len(t))
    spectrum, pitch = np.fft.rfft(noise), A4 * 2 ** (note.pitch / 12)
    away = np.log2(np.maximum(np.fft.rfftfreq(len(t), 1 / RATE), 1) / pitch)
    soft = np.fft.irfft(spectrum * np.exp(-2 * away**2), len(t))
    bow = np.sin(np.pi * t / note.long) ** 2
    breath: Wave = (soft / max(1e-9, np.abs(soft).max()) * bow).astype(np.float32)
    return breath


def _echo(whole: Wave) -> Wave:
    """The same wave in a hall: noise that dies away, other at each ear."""
    length = round(HALL * RATE)
    fall = np.exp(-5 * np.arange(length) / length)[:, None]
    hall = np.random.default_rng(7).standard_normal((length, 2)) * fall
    hall /= np.sqrt((hall**2).sum(axis=0))
    size = 1 << (len(whole) + length - 1).bit_length()
    both = np.fft.rfft(whole, size, axis=0) * np.fft.rfft(hall, size, axis=0)
    return np.fft.irfft(both, size, axis=0)[: len(whole)].astype(np.float32)


class Player:
    """`cues` are made when they are first asked for, `phrases` one after another with a rest between them."""

    def __init__(
        self, cues: Mapping[str, Callable[[], Wave]], phrases: Iterator[Wave], rest: float = 6.0
    ) -> None:
        self.cues, self.phrases, self.rest = cues, phrases, rest
        self.all = self.signs = self.music = 0.0  # volumes, 0..1
        self._made: dict[str, pygame.mixer.Sound] = {}
        self._asked: SimpleQueue[str | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._begun: dict[str, float] = {}
        self._song: pygame.mixer.Channel | None = None
        self._quiet_since = 0.0
        self._composing = False
        self.silent = False  # there is no card

    def volumes(self, all: float, signs: float, music: float) -> None:
        """Parts of 1; at once, for what sounds already too."""
        self.all, self.signs, self.music = all, signs, music
        for sound in list(self._made.values()):
            sound.set_volume(all * signs)
        if self._song is not None:
            self._song.set_volume(all * music)

    def play(self, name: str, now: float) -> None:
        """A cue, unless it was begun just before."""
        if self.all * self.signs > 0 and now - self._begun.get(name, -1.0) >= AGAIN:
            self._begun[name] = now
            self._ask(name)

    def go_on(self, now: float) -> None:
        """Once a frame: after a rest the next phrase of the music."""
        if self._song is not None and self._song.get_busy():
            self._quiet_since, self._composing = now, False
        elif self.all * self.music > 0 and not self._composing and now - self._quiet_since >= self.rest:
            self._composing = True
            self._ask("")

    def close(self) -> None:
        """Silence, and the card is free again."""
        if self._thread is not None:
            self._asked.put(None)
            self._thread.join()
            pygame.mixer.quit()

    def _ask(self, name: str) -> None:
        if self.silent:
            return
        if self._thread is None:
            self._thread = Thread(target=self._serve, daemon=True)
            self._thread.start()
        self._asked.put(name)

    def _serve(self) -> None:
        """The thread: opens the card, makes what is asked for, and plays it."""
        try:
            pygame.mixer.init(RATE, -16, 2, 1024)
            pygame.mixer.set_reserved(1)
        except pygame.error:
            self.silent = True
            return
        while (name := self._asked.get()) is not None:
            if name:
                self._sound(name).play()
            else:
                self._song = pygame.mixer.Channel(0)
                self._song.set_volume(self.all * self.music)
                self._song.play(_made(next(self.phrases)))

    def _sound(self, name: str) -> pygame.mixer.Sound:
        if name not in self._made:
            self._made[name] = _made(self.cues[name]())
            self._made[name].set_volume(self.all * self.signs)
        return self._made[name]


def _made(whole: Wave) -> pygame.mixer.Sound:
    return pygame.sndarray.make_sound((whole * 32767).astype(np.int16))
