"""`play` without a display says so, and what is typed wrong is said before any window opens."""

import os
import subprocess
import sys

import pytest

from game.commands.run import answer
from game.places import CHECKOUT


def test_without_a_display_simulate_is_named():
    blind = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    blind.pop("SDL_VIDEODRIVER", None)
    told = subprocess.run(
        [sys.executable, "main.py"], cwd=CHECKOUT, env=blind, capture_output=True, text=True, timeout=60
    )
    assert (told.returncode, told.stdout) == (1, "")
    assert "simulate" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_other_pygame_is_refused_by_name(monkeypatch, capsys):
    monkeypatch.delattr("pygame.IS_CE")
    assert answer(["play"]) == 1
    assert "pygame-ce" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--scenario", "standrd"], "did you mean standard?"),
        (["--seat", "script@kite", "--seat", "human:Ada"], "cannot sit here"),
        (["--seat", "human:@kite", "--seat", "ai:easy"], "needs a name"),
        (["--games", "3"], "--games"),
    ],
)
def test_a_wrong_choice_opens_no_window(words, sentence, capsys):
    assert answer(["play", *words]) == 2
    assert sentence in capsys.readouterr().err
