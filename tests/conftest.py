"""Every test plays in a house of its own: no real home folder, no window, no sound card, no network."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.balance.mods.using import use

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Saves, settings and logs of this test alone; also for the processes that it starts."""
    home = tmp_path / "home"
    monkeypatch.setenv("TWO_SIDED_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_mods() -> Iterator[None]:
    """What one test plays with, no other finds in use."""
    yield
    use(())


def _keep_inside(event: str, args: tuple[object, ...]) -> None:
    """Only this machine may be talked to, by which worker processes talk to each other."""
    if event == "socket.connect":
        connecting, address = args
        far = isinstance(address, tuple) and not str(address[0]).startswith(("127.", "::1", "localhost"))
        if isinstance(connecting, socket.socket) and far:
            raise PermissionError(f"a test reached for the network: {address}")


sys.addaudithook(_keep_inside)
