"""The keypad at the curtain, by mouse and by keys; what it shows, and what is written down of it."""

import time

import pygame
import pytest

from game.client.kit.layout import faults
from game.client.screens.handover import Handover
from game.client.tail import Tail
from game.session.match import Stage
from game.session.pin import Lock

PIN, OTHER = "2003", "2004"


@pytest.fixture(scope="module")
def lock():
    return Lock.of(PIN)


@pytest.fixture
def at(show, match_of):
    """`at(locks)` is a curtain of three people, the first of whom is called."""

    def put(locks=None):
        match = match_of(people=3, computers=0)
        match.look()
        match.record.locks.update(locks or {})
        return show(Handover(match, print))

    return put


def digits(player, typed, by="keys"):
    for digit in typed:
        player.press(digit) if by == "keys" else player.click(f"digit.{digit}")


def thought(player):
    """Until scrypt is done."""
    keeper, late = player.screen.doorkeeper, time.monotonic() + 20
    while keeper._work is not None:
        assert time.monotonic() < late
        player.loop.step()
        time.sleep(0.005)


def test_who_chooses_a_pin_types_it_twice_and_sits_down(at):
    player = at()
    match = player.screen.match
    player.click("pin")
    digits(player, PIN)
    digits(player, OTHER)
    assert "Those were two different PINs. From the first again." in " ".join(player.strings())
    digits(player, PIN)
    digits(player, PIN)
    thought(player)
    assert match.stage == Stage.ORDERS
    assert match.locks[0].fits(match.locks[0].turn(PIN))


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_the_desk_opens_for_the_right_digits_alone(at, lock, by):
    player = at({0: lock})
    match = player.screen.match
    player.click("hold") if by == "mouse" else player.press("Space")
    digits(player, OTHER, by)
    thought(player)
    assert "That is not Ada’s PIN." in " ".join(player.strings())
    assert (player.find("dots").count, match.stage) == (0, Stage.HANDOVER)
    digits(player, PIN[:2] + "9", by)
    player.press("Backspace") if by == "keys" else player.click("pin.take")
    digits(player, PIN[2:], by)
    thought(player)
    assert match.stage == Stage.ORDERS


def test_escape_leads_back_to_the_curtain_and_it_can_be_tried_again(at, lock):
    player = at({0: lock})
    for _ in range(2):
        player.press("Space")
        digits(player, PIN)
        player.press("Esc")
        thought(player)
        assert (player.screen.dialogs, player.screen.match.stage) == ([], Stage.HANDOVER)


def test_the_digits_are_seen_as_dots_and_written_down_nowhere(at, lock):
    player = at({0: lock})
    player.press("Space")
    before, tail = player.strings(), Tail()
    digits(player, "77")
    assert player.strings() == before
    assert player.find("dots").value == "2 of 4 digits"
    tail.hear(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_7, mod=0, unicode="7"), player.screen)
    tail.hear(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=1), player.screen)
    assert not tail.lines


def test_its_owner_takes_it_off(at, lock):
    player = at({0: lock})
    player.click("pin")
    digits(player, PIN)
    thought(player)
    assert (player.screen.match.locks, player.screen.dialogs) == ({}, [])
    assert "Ask for a PIN at each hand-over" in player.strings()


def test_where_it_is_forgotten_every_other_person_agrees(at, lock):
    """One by holding, one by a PIN of their own."""
    player = at({0: lock, 2: lock})
    player.press("Space")
    player.click("forgotten")
    assert faults(player.screen.texts()) == []
    player.hold("agree.1")
    player.wait(1.2)
    player.let_go("agree.1") if "agree.1" in {one.name for one in player.screen.root.walk()} else None
    player.click("agree.2")
    digits(player, OTHER)
    thought(player)
    assert 0 in player.screen.match.locks
    digits(player, PIN)
    thought(player)
    assert (set(player.screen.match.locks), player.screen.dialogs) == ({2}, [])


def test_who_looks_away_draws_the_curtain_from_the_menu(here, play, match_of, lock):
    player = play()
    match = match_of(people=2, computers=0)
    match.record.locks[0] = lock
    player.app._sit_down(match.record)
    player.press("Enter")
    player.press("Space")
    digits(player, PIN)
    thought(player)
    assert player.shown == "desk"
    player.app.menu()
    player.click("curtain")
    assert player.shown == "handover"
    assert "I am Ada: enter the PIN" in player.strings()
