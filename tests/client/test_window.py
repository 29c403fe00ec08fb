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

TOOLS = ("Xvfb", "xdotool")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
PATIENCE = 60.0  # seconds
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
        self.until(lambda seen: bool(seen))
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
            assert time.monotonic() < late, f"still {self.seen.get('screen')}"
            time.sleep(0.02)
        return self.seen

    def at(self, *screens: str) -> dict:
        return self.until(lambda seen: seen.get("screen") in screens)

    def point(self, name: str, part: float = 0.5) -> None:
        """At a widget, so far along its width, once the window shows it."""
        seen = self.until(lambda seen: name in seen.get("widgets", ()))
        x, y, wide, high = seen["widgets"][name]
        self.hands("mousemove", "--window", self.id, str(round(x + wide * part)), str(y + high // 2))

    def click(self, name: str, part: float = 0.5) -> None:
        self.point(name, part)
        self.hands("click", "1")

    def hold(self, name: str, seconds: float) -> None:
        self.point(name)
        self.hands("mousedown", "1")
        time.sleep(seconds)
        self.hands("mouseup", "1")

    def key(self, *chords: str) -> None:
        self.hands("key", *chords)

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


def a_month_by_mouse(window: Window) -> str:
    """From the reveal to the next screen after the seal."""
    window.at("reveal")
    window.click("on")
    if window.at("monthreport", "desk")["screen"] == "monthreport":
        window.click("to_orders")
    window.at("desk")
    return seal(window, lambda: window.click("seal"), lambda name: window.click(name))


def a_month_by_keys(window: Window) -> str:
    window.at("reveal")
    window.key("Return")
    if window.at("monthreport", "desk")["screen"] == "monthreport":
        window.key("Return")
    window.at("desk")
    return seal(window, lambda: window.key("Return"), lambda name: window.key("Return"))


def seal(window: Window, first: Callable[[], object], then: Callable[[str], object]) -> str:
    """Seal, say yes where it asks, and wait for what comes of the month."""
    first()
    seen = window.until(lambda seen: seen["screen"] != "desk" or seen["dialogs"] > 0)
    if seen["screen"] == "desk":
        then("seal.go")
    return window.at("reveal", "ending")["screen"]


def play(window: Window, months: int, month: Callable[[Window], str]) -> None:
    for at in range(1, months + 1):
        assert month(window) == ("ending" if at == months else "reveal")


SHORT = ["play", "--seed", "7", "--seat", "human:Ada@kite", "--seat", "ai:easy@lantern", "--months"]


def test_click_keys_resize_full_screen_and_quit(window):
    game = window()
    assert game.at("title")["size"] == [1280, 720]
    game.click("options")
    game.at("options")
    game.key("Escape")
    game.at("title")
    game.hands("windowsize", game.id, "1600", "900")
    seen = game.until(lambda seen: seen["size"] == [1600, 900])
    assert seen["widgets"]["picture"][0] + seen["widgets"]["picture"][2] == 1600
    game.key("F11")
    game.until(lambda seen: seen["size"] == [1920, 1080])
    game.key("F11")
    game.until(lambda seen: seen["size"] == [1600, 900])
    game.key("Tab")
    assert game.until(lambda seen: seen["focused"] != "")["focused"] == "main"
    game.click("quit")
    assert game.ended() == 0


def test_a_war_by_mouse_is_killed_and_goes_on_by_keys_alone(window):
    game = window(*SHORT, "2")
    assert a_month_by_mouse(game) == "reveal"
    time.sleep(1)
    game.game.kill()
    game.game.wait()
    game.watch.unlink()
    game = window()
    game.at("title")
    game.key("Return")
    assert a_month_by_keys(game) == "ending"
    game.key("Escape")
    game.at("title")
    game.key("Tab", "Shift+Tab", "Return")
    assert game.ended() == 0


def test_a_hot_seat_passes_the_screen_by_mouse_and_by_keys(window):
    words = ["play", "--seat", "human:Ada@kite", "--seat", "human:Barnaby@lantern", "--months", "1"]
    game = window(*words)
    game.at("reveal")
    game.click("on")
    game.at("handover")
    game.hold("hold", 1.4)
    game.at("desk")
    game.click("seal")
    if game.until(lambda seen: seen["screen"] == "handover" or seen["dialogs"] > 0)["screen"] == "desk":
        game.click("seal.go")
    game.at("handover")
    game.hands("keydown", "space")
    time.sleep(1.4)
    game.hands("keyup", "space")
    game.at("desk")


@pytest.mark.soak
def test_a_year_by_mouse_from_the_menu_to_the_ending(window):
    game = window()
    begin_year(game)
    play(game, 12, a_month_by_mouse)


@pytest.mark.soak
def test_a_year_by_keys_alone(window):
    game = window(*SHORT, "12")
    play(game, 12, a_month_by_keys)


def begin_year(window: Window) -> None:
    """Twelve months, chosen on the third step of a new game."""
    window.click("new")
    window.click("out.2")
    window.click("all.easy")
    window.click("steps", part=5 / 6)
    window.click("months", part=1 / 6)
    window.click("start")
