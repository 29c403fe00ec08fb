"""The gallery shows the kit, and draws every screen, the same pictures each time."""

import os
import subprocess
import sys

import pytest

from game.commands.run import answer
from game.places import CHECKOUT


def test_without_a_display_it_says_how_pictures_are_drawn():
    blind = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    blind.pop("SDL_VIDEODRIVER", None)
    told = subprocess.run(
        [sys.executable, "main.py", "gallery"],
        cwd=CHECKOUT,
        env=blind,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (told.returncode, told.stdout) == (1, "")
    assert "--screens" in told.stderr


def test_a_folder_that_cannot_be_is_told(tmp_path, capsys):
    (tmp_path / "pictures").write_text("a file")
    assert answer(["gallery", "--screens", str(tmp_path / "pictures")]) == 1
    assert "pictures" in capsys.readouterr().err


@pytest.mark.soak
def test_every_screen_is_drawn_and_twice_the_same(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        done = subprocess.run(
            [sys.executable, "main.py", "gallery", "--screens", str(folder)],
            cwd=CHECKOUT,
            env={**os.environ, "SDL_VIDEODRIVER": ""},
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in folders[0].iterdir())
    assert {"title.png", "desk.png", "kit-charts.png", "ending-night.png", "handover.png"} <= set(names)
    for name in names:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name
