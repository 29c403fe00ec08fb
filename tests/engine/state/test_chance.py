"""Dice have addresses: who else throws, or does not, changes nobody's."""

import numpy as np

from game.engine.state.chance import dice, philox

GAMES, SEATS, FACES = 7, 4, 3
MONTH = np.arange(GAMES) + 5
ACTOR = np.arange(GAMES * SEATS).reshape(GAMES, SEATS) % 6


def test_the_noise_is_that_of_numpys_own_generator() -> None:
    counter, key = (3, 1 << 63, 5, 7), (11, (1 << 64) - 1)
    ours = philox(
        tuple(np.array([w], np.uint64) for w in counter), tuple(np.array([w], np.uint64) for w in key)
    )
    before = sum(word << 64 * place for place, word in enumerate(counter)) - 1  # NumPy counts before it draws
    whole_key = key[0] | key[1] << 64
    theirs = np.random.Philox(counter=before, key=whole_key).random_raw(4)
    assert [int(word[0]) for word in ours] == theirs.tolist()


def test_a_die_falls_alike_whoever_else_asks() -> None:
    asked = np.random.default_rng(2).random((GAMES, SEATS, FACES)) < 0.4
    everybody = dice(9, GAMES).draw("test", MONTH, ACTOR, FACES)
    some = dice(9, GAMES).draw("test", MONTH, ACTOR, FACES, asked)
    assert np.array_equal(some, np.where(asked, everybody, 0.0))
    assert len(np.unique(everybody)) == everybody.size
    assert not dice(9, GAMES).draw("test", MONTH, ACTOR, FACES, np.zeros((GAMES, SEATS, 1), bool)).any()


def test_a_game_throws_alone_what_it_throws_in_a_crowd() -> None:
    crowd = dice(9, GAMES).draw("test", MONTH, ACTOR, FACES)
    alone = dice(9, 1, first=4).draw("test", MONTH[4:5], ACTOR[4:5], FACES)
    assert np.array_equal(crowd[4:5], alone)
