"""Are the packages here? If not, make `.venv` beside `main.py`, install them, and start again in it.

Standard library only. A Python that already has what pyproject.toml asks for is used as it is. The packages
alone are installed, not the game: nothing has to be built, and one list is both checked and installed.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
MARK = VENV / "two-sided"  # "unfinished" while a set-up runs: what a killed one leaves is thrown away
SITE = sysconfig.get_path("purelib", "venv", {"base": str(VENV), "installed_base": str(VENV)})

EXTRAS = {"test": "test"}  # the words that need more packages than the game itself
IMPOSTORS = {"pygame-ce": "pygame"}  # another package that answers to the same import


class Failed(Exception):
    """Set-up failed, for a reason that fits in a sentence or two."""


def ready() -> None:
    """Return only in a Python that has every package which the command typed will need."""
    extra = next((EXTRAS[word] for word in sys.argv[1:] if word in EXTRAS), "")
    try:
        python = python_with(extra)
    except (Failed, OSError) as problem:
        reason = f"{problem.strerror}: {problem.filename}." if isinstance(problem, OSError) else problem
        sys.exit(f"Two-Sided could not set itself up. {reason}\n{_AGAIN}")
    except KeyboardInterrupt:
        sys.exit(f"Set-up stopped. {_AGAIN}")
    if python != sys.executable:
        _go_on_in(python)


_AGAIN = "Nothing outside .venv was changed; run the same command again."


def python_with(extra: str) -> str:
    """The path of a Python with the game's packages and those of `extra`: this one, or that of `.venv`."""
    if not missing(extra, sys.path):
        return sys.executable
    if not _venv_has(extra):
        with _alone():
            if not _venv_has(extra):  # the start that we waited for may have done it
                _set_up(extra)
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    return sys.executable if inside else str(PYTHON)


def missing(extra: str, path: list[str]) -> list[str]:
    """What pyproject.toml asks for and the packages on this search path do not give."""
    return [wish for wish in _wishes(extra) if not _granted(wish, path)]


def _wishes(extra: str) -> list[str]:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"][extra] if extra else []
    return [*project["dependencies"], *more]


def _granted(wish: str, path: list[str]) -> bool:
    """Does an installed version lie in the range? Understands `name>=1.2,<3`, which is all that we write."""
    name = re.split(r"[<>]", wish)[0]
    version = _version(name, path)
    if version is None or _version(IMPOSTORS.get(name, ""), path) is not None:
        return False
    bounds = re.findall(r"(>=|<)([\d.]+)", wish)
    return all((_digits(version) >= _digits(number)) == (relation == ">=") for relation, number in bounds)


def _version(name: str, path: list[str]) -> str | None:
    found = next(iter(distributions(name=name, path=path)), None) if name else None
    return found.version if found else None


def _digits(version: str) -> list[int]:
    """[2, 5] for "2.5.0rc1": trailing noughts say nothing, so that 3.0 is not more than 3."""
    digits = [int(part) for part in re.findall(r"\d+", re.split(r"[^\d.]", version)[0])]
    while digits and digits[-1] == 0:
        digits.pop()
    return digits


def _venv_has(extra: str) -> bool:
    return _venv_is_sound() and not missing(extra, [SITE])


def _venv_is_sound() -> bool:
    """Is there a `.venv` of this Python's version that no killed set-up left behind?"""
    if not PYTHON.exists() or (MARK.exists() and MARK.read_text(encoding="utf-8") == "unfinished"):
        return False
    made_by = (VENV / "pyvenv.cfg").read_text(encoding="utf-8")
    version = r"\.".join(map(str, sys.version_info[:2]))
    return re.search(rf"^version\w* = {version}\b", made_by, re.M) is not None


@contextmanager
def _alone() -> Iterator[None]:
    """One set-up at a time. The lock lies on pyproject.toml; the system frees it when its holder dies."""
    with PROJECT.open("r+b") as file:
        os.set_inheritable(file.fileno(), True)  # a pip whose parent was killed still holds it until it ends
        if not locked(file.fileno()):
            _tell("Another start is setting up .venv; waiting for it.")
            while not locked(file.fileno()):
                time.sleep(0.2)
        yield


def locked(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(file, 2**30, os.SEEK_SET)  # a byte far behind the end, or nobody could read the file
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _set_up(extra: str) -> None:
    _tell(f"Setting up: installing packages into {VENV} (once, about 160 MB) ...")
    if not _venv_is_sound():
        _make_venv()
    MARK.write_text("unfinished", encoding="utf-8")
    _run([*_pip(), "install", "--quiet", *_wishes(extra)])
    if left := missing(extra, [SITE]):
        raise Failed(f"Still missing after installation: {', '.join(left)}. Delete the folder .venv first.")
    MARK.write_text("finished", encoding="utf-8")


def _make_venv() -> None:
    VENV.mkdir(exist_ok=True)
    old = [part for part in VENV.iterdir() if part != MARK]
    if old and not MARK.exists():
        raise Failed(f"{VENV} is of another Python and was not made here: delete it or rename it first.")
    MARK.write_text("unfinished", encoding="utf-8")
    for part in old:
        shutil.rmtree(part) if part.is_dir() and not part.is_symlink() else part.unlink()
    without = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    python = getattr(sys, "_base_executable", sys.executable)  # ours may have gone with the old .venv
    _run([python, "-m", "venv", *without, str(VENV)])


def _pip() -> list[str]:
    """The pip of `.venv`, else (Debian keeps ensurepip apart) that of this Python, working from outside."""
    if _version("pip", [SITE]):
        return [str(PYTHON), "-m", "pip"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    raise Failed("This Python has neither ensurepip nor pip: install one (Debian, Ubuntu: python3-venv).")


def _run(command: list[str]) -> None:
    # A person's own pip settings for user-wide installs would be refused in a virtual environment.
    env = {**os.environ, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        command,
        env=env,
        close_fds=False,  # it shall hold the lock of _alone as well
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        raise Failed(_reason(done.stdout))


def _reason(output: str) -> str:
    """What pip names as the error, and the system's word that lies behind it: no network, no space."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    named = next((line for line in lines if line.lower().startswith("error")), lines[-1] if lines else "")
    behind = re.search(r"\[Errno -?\d+\] [\w ]+", output)
    return f"{named} ({behind[0]})" if behind and behind[0] not in named else named


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _go_on_in(python: str) -> None:
    command = [python, *sys.orig_argv[1:]]
    if sys.platform == "win32":  # there exec would return to the shell at once
        sys.exit(subprocess.call(command))
    os.execv(python, command)  # noqa: S606
