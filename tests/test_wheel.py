"""What `pip install` gives plays anywhere: the wheel carries its rules, words and faces."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel holds, far from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def _two_sided(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = "import sys; from game.commands.run import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", call, *words],
        cwd=installed.parent,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
    )


def test_the_wheel_plays_three_months_outside_the_checkout(installed: Path) -> None:
    seats = [word for seat in ("script@kite", "script@lantern") for word in ("--seat", seat)]
    done = _two_sided(installed, "simulate", "--months", "3", "--seed", "1", *seats)
    assert done.returncode == 0, done.stderr


def test_the_wheel_has_the_rules_of_the_checkout(installed: Path) -> None:
    here = subprocess.check_output([sys.executable, "main.py", "--version"], cwd=ROOT, text=True)
    assert _two_sided(installed, "--version").stdout == here


def test_the_wheel_leaves_the_tests_at_home(installed: Path) -> None:
    assert _two_sided(installed, "test").returncode == 1
    assert {path.name for path in installed.iterdir() if path.is_dir() and path.suffix != ".dist-info"} == {
        "game"
    }
