"""The first start on a bare machine, with real processes, a real pip and a package made here: no network."""

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from game import start

ROOT = Path(__file__).parent.parent
PROJECT = """
[project]
dependencies = ["trifle>=1.2,<2"]
[project.optional-dependencies]
test = ["garnish"]
"""
# Without ensurepip, as Debian has it: quicker, and the harder way.
SET_UP = "import sys; sys.modules['ensurepip'] = None; from game import start; print(start.python_with('{}'))"
needs_pip = pytest.mark.skipif(find_spec("pip") is None, reason="this environment was made without pip")


def _packet(folder: Path, name: str, version: str) -> None:
    """A wheel of one line."""
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as wheel:
        info = f"{name}-{version}.dist-info"
        wheel.writestr(f"{name}.py", "taste = 'sweet'\n")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The folder that stands for the package index."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    _packet(shelf, "trifle", "1.2.0")
    _packet(shelf, "garnish", "0.1")
    return shelf


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A checkout with the real set-up and a small wish, where paths are hard."""
    house = tmp_path / "第五 章's house"
    (house / "game").mkdir(parents=True)
    for file in ("main.py", "game/__init__.py", "game/start.py"):
        shutil.copy(ROOT / file, house / file)
    (house / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    return house


def _begin(house: Path, shelf: Path, code: str = SET_UP.format("")) -> subprocess.Popen[str]:
    settings = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(shelf), "PIP_USER": "1", "PYTHONUTF8": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=house,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _finish(started: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = started.communicate(timeout=60)
    return started.returncode, out.strip(), err.strip()


@needs_pip
def test_a_bare_python_gets_a_venv_once_and_says_so_in_one_line(house: Path, shelf: Path) -> None:
    code, python, said = _finish(_begin(house, shelf))
    assert code == 0, said
    assert Path(python).is_relative_to(house / ".venv")
    assert len(said.splitlines()) == 1
    assert (
        subprocess.check_output([python, "-c", "import trifle; print(trifle.taste)"], text=True) == "sweet\n"
    )

    assert _finish(_begin(house, shelf)) == (0, python, "")  # the second start installs and says nothing

    code, again, said = _finish(
        _begin(house, shelf, SET_UP.format("test"))
    )  # tests want more in the same place
    assert (code, again) == (0, python)
    assert len(said.splitlines()) == 1


@needs_pip
def test_a_changed_wish_is_installed_at_the_next_start(house: Path, shelf: Path) -> None:
    _finish(_begin(house, shelf))
    _packet(shelf, "trifle", "1.3")
    (house / "pyproject.toml").write_text(PROJECT.replace("1.2", "1.3"), encoding="utf-8")
    code, python, said = _finish(_begin(house, shelf))
    assert code == 0, said
    version = "from importlib.metadata import version; print(version('trifle'))"
    assert subprocess.check_output([python, "-c", version], text=True) == "1.3\n"


@needs_pip
def test_what_a_killed_set_up_leaves_is_made_anew(house: Path, shelf: Path) -> None:
    _finish(_begin(house, shelf))
    (house / ".venv" / "two-sided").write_text("unfinished", encoding="utf-8")
    broken = next((house / ".venv").rglob("trifle.py"))
    broken.unlink()
    code, _, said = _finish(_begin(house, shelf))
    assert code == 0, said
    assert broken.exists()


@needs_pip
def test_two_starts_at_once_install_once(house: Path, shelf: Path) -> None:
    first, second = _begin(house, shelf), _begin(house, shelf)
    results = [_finish(first), _finish(second)]
    assert [code for code, _, _ in results] == [0, 0]
    assert sum("Setting up" in said for _, _, said in results) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_holder_frees_the_lock(house: Path, shelf: Path) -> None:
    hold = (
        "from game import start; import time\nwith start._alone(): print('held', flush=True); time.sleep(60)"
    )
    holder = _begin(house, shelf, hold)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    code, said, _ = _finish(_begin(house, shelf, hold.replace("time.sleep(60)", "pass")))
    assert (code, said) == (0, "held")
    _finish(holder)


@needs_pip
def test_without_a_network_the_reason_is_told_and_nothing_else_was_changed(house: Path, shelf: Path) -> None:
    before = sorted(house.iterdir())
    empty = shelf / "empty"
    empty.mkdir()
    start_it = "import sys; sys.modules['ensurepip'] = None; from game import start; start.ready()"
    code, _, said = _finish(_begin(house, empty, start_it))
    assert code == 1
    assert "trifle" in said
    assert said.endswith("Nothing outside .venv was changed; run the same command again.")
    assert "Traceback" not in said
    assert sorted(file for file in house.iterdir() if file.name != ".venv") == before


@needs_pip
def test_a_start_inside_a_broken_venv_mends_it(house: Path, shelf: Path) -> None:
    _, python, _ = _finish(_begin(house, shelf))
    (house / ".venv" / "two-sided").write_text("unfinished", encoding="utf-8")
    inside = subprocess.run(
        [python, "-c", "from game import start; print(start.python_with('test'))"],
        cwd=house,
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(shelf), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
    )
    assert inside.stdout.strip() == python, inside.stderr


def test_a_venv_of_another_python_is_never_deleted(house: Path, shelf: Path) -> None:
    (house / ".venv").mkdir()
    mine = house / ".venv" / "mine.txt"
    mine.write_text("dear", encoding="utf-8")
    code, _, said = _finish(_begin(house, shelf, "from game import start; start.ready()"))
    assert code == 1
    assert "was not made here" in said
    assert mine.read_text(encoding="utf-8") == "dear"


def test_this_python_has_all_that_the_game_asks_for_and_makes_nothing() -> None:
    assert start.python_with("test") == sys.executable


def test_every_wish_of_the_project_can_be_read() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    for extra in ("", *extras):
        for wish in start._wishes(extra):
            assert re.fullmatch(r"[\w.-]+(>=[\d.]+,<[\d.]+)?", wish), wish


@pytest.mark.parametrize(
    ("version", "wish", "granted"),
    [
        ("1.2", "trifle", True),
        ("1.2", "trifle>=1.2,<2", True),
        ("1.10.0rc1", "trifle>=1.9,<2", True),
        ("1.1.9", "trifle>=1.2,<2", False),
        ("2.0", "trifle>=1.2,<2", False),
        ("2.0.0", "trifle>=2", True),
        ("1.2", "pudding", False),
    ],
)
def test_a_wish_is_granted_within_its_range(tmp_path: Path, version: str, wish: str, granted: bool) -> None:
    _installed(tmp_path, "trifle", version)
    assert start._granted(wish, [str(tmp_path)]) is granted


def test_the_older_pygame_of_the_same_name_does_not_count(tmp_path: Path) -> None:
    _installed(tmp_path, "pygame_ce", "2.5.8")
    assert start._granted("pygame-ce>=2.5.8,<3", [str(tmp_path)])
    _installed(tmp_path, "pygame", "2.6.1")
    assert not start._granted("pygame-ce>=2.5.8,<3", [str(tmp_path)])


def _installed(site: Path, name: str, version: str) -> None:
    info = site / f"{name}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8"
    )


def test_an_old_python_is_told_what_is_needed() -> None:
    disguise = "import sys; sys.version_info = (3, 8, 18); import runpy; runpy.run_path('main.py')"
    done = subprocess.run([sys.executable, "-c", disguise], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "Two-Sided needs Python 3.11 or newer; this is 3.8.\n"


def test_old_pythons_can_read_the_door() -> None:
    tree = ast.parse((ROOT / "main.py").read_text("utf-8"), feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]  # f-strings came with 3.6


@pytest.mark.soak
@needs_pip
def test_a_bare_python_plays_from_a_fresh_checkout(tmp_path: Path) -> None:
    """The whole of it: ensurepip, the network, all packages. About 15 seconds."""
    house = tmp_path / "fresh"
    shutil.copytree(ROOT, house, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    bare = tmp_path / "bare"
    subprocess.check_call([sys.executable, "-m", "venv", str(bare)])
    python = bare / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    done = subprocess.run([str(python), "main.py", "--version"], cwd=house, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Two-Sided")
