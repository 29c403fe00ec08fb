"""What the game sounds like: short, clean, and silent where nothing can or shall be heard."""

import time

import numpy as np
import pygame
import pytest

from game.client import cues
from game.client.kit.sound import HALL, RATE, Note, Player, wave
from game.client.view.greeting import greeting
from game.session.match import Stage
from tests.client.conftest import play_a_month


@pytest.mark.parametrize("name", cues.CUES)
def test_a_cue_is_short_and_neither_clips_nor_clicks(name):
    whole = cues.CUES[name]()
    assert len(whole) / RATE < 5
    assert 0.05 < np.abs(whole).max() <= 1
    assert np.abs(whole[:2]).max() < 0.02
    assert np.abs(whole[-2:]).max() < 0.001
    assert np.isfinite(whole).all()


def test_no_two_cues_are_the_same():
    assert len({cue().tobytes() for cue in cues.CUES.values()}) == len(cues.CUES)


def test_music_is_the_same_for_a_seed_other_for_another_and_never_repeats():
    phrases = [next(cues.music(3)), next(cues.music(4))]
    song = cues.music(3)
    assert np.array_equal(next(song), phrases[0])
    assert not np.array_equal(next(song), phrases[0])
    assert not np.array_equal(*(phrase[: RATE * 5] for phrase in phrases))
    assert np.abs(phrases[0]).max() == pytest.approx(cues.LOUD)
    assert len(phrases[0]) / RATE > 15


def test_a_note_sounds_at_its_pitch():
    one = wave([Note(0, 3, 1.0)], hall=0)
    loudest = np.abs(np.fft.rfft(one[:, 0])).argmax() * RATE / len(one)
    assert loudest == pytest.approx(440 * 2 ** (3 / 12), rel=0.01)


def test_what_rings_on_ends_within_the_hall():
    whole = wave([Note(0, 0, 0.1)])
    assert len(whole) / RATE == pytest.approx(0.1 + HALL, abs=0.01)


def test_without_a_card_all_is_silent(monkeypatch):
    def refuse(*_):
        raise pygame.error("no card")

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    player = Player(cues.CUES, cues.music(1))
    player.volumes(1, 1, 1)
    player.play("seal", 1.0)
    late = time.monotonic() + 10
    while not player.silent and time.monotonic() < late:
        time.sleep(0.01)
    assert player.silent
    player.play("seal", 2.0)
    player.go_on(9.0)
    player.close()


def test_cues_are_played_at_their_volume_and_music_after_a_rest(monkeypatch):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    player = Player(cues.CUES, iter([np.zeros((RATE // 10, 2), np.float32)] * 3), rest=2.0)
    player.play("seal", 1.0)
    assert player._thread is None  # nothing is loaded before it can be heard
    player.volumes(0.5, 0.8, 1)
    player.play("seal", 1.0)
    player.go_on(1.0)
    assert player._song is None
    player.go_on(2.5)
    late = time.monotonic() + 10
    while player._song is None and time.monotonic() < late:
        time.sleep(0.01)
    assert player._made["seal"].get_volume() == pytest.approx(0.4, abs=0.02)
    player.volumes(0.5, 0.0, 0.2)
    assert player._made["seal"].get_volume() == 0
    player.close()
    assert not pygame.mixer.get_init()


def test_each_stage_of_a_match_has_its_greeting(match_of):
    match = match_of(people=2, computers=0, months=2)
    assert greeting(match) == "reveal"
    match.look()
    assert greeting(match) == "curtain"
    play_a_month(match)
    match.look()
    match.sit()
    assert greeting(match) in ("letter", "good", "bad")
    play_a_month(match)
    assert match.stage == Stage.ENDED
    assert greeting(match) == "victory"
