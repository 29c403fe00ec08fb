"""A real window on a display of its own, played by mouse and keys from outside; it tells what it shows."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.places import CHECKOUT

TOOLS = ("Xvfb", "xdotool", "import")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]
needs_tools = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
PATIENCE, HEARING = 60.0, 10.0  # seconds: until something is shown at last; until a press is heard
SCREEN = "1920x1080x24"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """The name of a display that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as line:
        number = line.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


class Window:
    """The running game, and hands from outside."""

    def __init__(self, display: str, home: Path, *words: str) -> None:
        self.watch = home / "seen.json"
        home.mkdir(parents=True, exist_ok=True)
        self.env = {key: value for key, value in os.environ.items() if not key.startswith("SDL_")}
        self.env |= {
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "TWO_SIDED_HOME": str(home),
            "TWO_SIDED_WATCH": str(self.watch),
        }
        self.game = subprocess.Popen([sys.executable, "main.py", *words], cwd=CHECKOUT, env=self.env)
        self.until(lambda seen: bool(seen.get("widgets")))
        self.id = self.hands("search", "--pid", str(self.game.pid)).split()[-1]
        self.hands("windowfocus", "--sync", self.id)

    def hands(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=True)
        return done.stdout

    @property
    def seen(self) -> dict:
        return json.loads(self.watch.read_text()) if self.watch.exists() else {}

    def until(self, what: Callable[[dict], bool]) -> dict:
        """Wait until the window shows it."""
        late = time.monotonic() + PATIENCE
        while not what(self.seen):
            assert self.game.poll() is None, "the game has ended"
            assert time.monotonic() < late, f"still {self.seen}"
            time.sleep(0.02)
        return self.seen

    def at(self, *screens: str) -> dict:
        return self.until(lambda seen: seen.get("screen") in screens)

    def point(self, name: str, part: float = 0.5) -> None:
        """At a widget, so far along its width, once the window shows it."""
        seen = self.until(lambda seen: name in seen.get("widgets", ()))
        x, y, wide, high = seen["widgets"][name]
        self.hands("mousemove", "--window", self.id, str(round(x + wide * part)), str(y + high // 2))

    def click(self, name: str, part: float = 0.5, within: str = "") -> None:
        """`within` is the view that is scrolled until the widget is seen."""
        if within:
            self.scroll_to(name, within)
        self.point(name, part)
        self._press("click", "1")

    def _press(self, *words: str, times: int = 1) -> None:
        """Do it, and wait until the game has heard it so often; a window that changes may miss a release."""
        heard = self.seen["heard"]
        self.hands(*words)
        late = time.monotonic() + HEARING
        while self.game.poll() is None and self.seen["heard"] < heard + times and time.monotonic() < late:
            time.sleep(0.02)

    def scroll_to(self, name: str, view: str) -> None:
        """By the wheel."""
        self.until(lambda seen: name in seen.get("widgets", ()))
        self.point(view)
        for _ in range(30):
            _, y, _, high = self.seen["widgets"][name]
            _, top, _, room = self.seen["widgets"][view]
            if top <= y and y + high <= top + room:
                return
            self._press("click", "4" if y < top else "5")

    def hold(self, name: str, seconds: float) -> None:
        self.point(name)
        self.hands("mousedown", "1")
        time.sleep(seconds)
        self.hands("mouseup", "1")

    def key(self, *chords: str) -> None:
        self._press("key", *chords, times=len(chords))

    def write(self, text: str) -> None:
        self._press("type", text, times=len(text))

    def ended(self) -> int:
        return self.game.wait(timeout=PATIENCE)


@pytest.fixture
def window(display: str, own_home: Path) -> Iterator[Callable[..., Window]]:
    """`window(words)` starts the game with these words and waits for its first picture."""
    windows: list[Window] = []

    def start(*words: str) -> Window:
        windows.append(Window(display, own_home, *words))
        return windows[-1]

    yield start
    for one in windows:
        if one.game.poll() is None:
            one.game.send_signal(signal.SIGKILL)
            one.game.wait()
