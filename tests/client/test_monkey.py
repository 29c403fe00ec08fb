"""A monkey at mouse and keys: whatever it does, the game goes on."""

import random

import pygame
import pytest

KEYS = (
    "Tab", "Shift+Tab", "Enter", "Space", "Esc", "Left", "Right", "Up", "Down", "Home", "End", "Z", "Shift+Z",
    "F", "R", "N", "?", "F1", "Backspace", "Shift", "Ctrl+Left", "Ctrl+PageDown",
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "0",
)  # fmt: skip
LEADS_OUT = {"quit", "options", "window"}  # from the game, and to a screen of the whole display


def a_deed(player, dice):
    """One thing that hands can do, anywhere on the screen."""
    top = player.screen.hands.top
    names = [widget.name for widget in top.walk() if widget.name and widget.under_mouse and widget.box.w > 0]
    names = [name for name in names if name not in LEADS_OUT]
    what = dice.random()
    if what < 0.5 and names:
        name = dice.choice(names)
        dice.choice((player.click, player.hover, player.click))(name)
    elif what < 0.6 and names:
        player.drag(dice.choice(names), dice.random(), dice.random())
    elif what < 0.65 and names:
        player.wheel(dice.choice(names), dice.choice((-3, 3)))
    elif what < 0.7:
        player.type_text(dice.choice(("7", "a", "Ada", ".", "é")))
    elif what < 0.73:
        player.resize(dice.choice(((1024, 600), (1280, 720), (1400, 1000))))
    elif what < 0.78:
        player.wait(1.2)
    else:
        player.press(dice.choice(KEYS))


@pytest.mark.parametrize(("seed", "deeds"), [(1, 120), pytest.param(2, 3000, marks=pytest.mark.soak)])
def test_nothing_that_hands_do_ends_the_game(play, seed, deeds):
    player, dice = play(), random.Random(seed)  # noqa: S311
    player.click("new")
    player.click("start")
    for _ in range(deeds):
        if player.screen.hands.focused and player.screen.hands.focused.name in LEADS_OUT:
            player.press("Tab")
        a_deed(player, dice)
        if not player.loop.running:
            player.loop.running = True
    assert pygame.display.get_init()
