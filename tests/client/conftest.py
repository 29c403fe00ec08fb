"""The whole game in a window without a display, played by the names of its widgets."""

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from game import places
from game.client import app, gallery
from game.client.app import App
from game.client.gallery import AtOnce
from game.client.kit.driver import Driver
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.parts import aloud
from game.session import choices
from game.session.match import Match, Stage
from game.session.setup import Chair, Setup
from game.session.shelf import Shelf
from game.words import speak

PATIENCE = 60.0  # seconds that computers may think


class Player(Driver):
    """Plays one game; the workers think in real time, everything that moves stands still."""

    def __init__(self, game: App) -> None:
        super().__init__(game)
        self.app = game

    @property
    def shown(self) -> str:
        """The screen, by its name."""
        self.loop.step()
        return type(self.screen).__name__.lower()

    def until(self, what: Callable[[], bool]) -> None:
        """Let frames pass until it is so."""
        late = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < late, f"still {self.shown}"
            self.loop.step()
            time.sleep(0.005)

    def sit(self) -> None:
        """Hold the curtain's key for as long as it asks."""
        self.key_down("Space")
        self.wait(1.2)
        self.key_up("Space")


@pytest.fixture
def play() -> Iterator[Callable[..., Player]]:
    """`play(size)` opens the game at its menu; `more` is for those who make mods."""
    apps: list[App] = []

    def start(size: tuple[int, int] = (1280, 720), **more: Any) -> Player:
        apps.append(App(size, **more))
        return Player(apps[-1])

    yield start
    for one in apps:
        one.close()


class Here(AtOnce):
    """Thinks in this process: what is drawn does not hang on how fast another one is."""

    def __init__(self, match: Match) -> None:
        super().__init__(match)
        self.faults: list[str] = []

    def settle(self) -> bool:
        return False

    def close(self) -> None:
        """There is no process to end."""


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is settled, and what-ifs are answered before the next frame."""
    monkeypatch.setattr(app, "Thinker", Here)


@pytest.fixture
def show() -> Iterator[Callable[..., Driver]]:
    """`show(screen, size, text)` puts one screen into a window, without the game around it."""
    loops: list[Loop] = []

    def put(screen: Screen, size: tuple[int, int] = (1280, 720), text: float = 1.0) -> Driver:
        loops.append(Loop("Two-Sided", places.shipped("assets") / "fonts", size, text=text))
        loops[-1].stage.words = aloud.word
        loops[-1].show(screen)
        return Driver(loops[-1])

    yield put
    for loop in loops:
        loop.close()


@pytest.fixture(scope="session")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Callable[[], Screen]]:
    """Every screen by its name, from the one war of the gallery."""
    return gallery.screens(tmp_path_factory.mktemp("saves"))


@pytest.fixture
def chinese() -> Iterator[None]:
    """Everything is said in Chinese."""
    speak("zh")
    yield
    speak("en")


@pytest.fixture
def bare():
    """A shelf on which nothing stands yet."""
    shelf = Shelf()
    yield shelf
    shelf.close()


@pytest.fixture
def match_of() -> Callable[..., Match]:
    """A match of so many people and easy computers, in which so many months were played."""
    names, platforms = ("Ada", "Barnaby", "Mei", "Ivo"), ("kite", "lantern", "magpie", "anchor")

    def make(people: int = 1, computers: int = 1, months: int = 12, played: int = 0, seed: int = 7) -> Match:
        chairs = [Chair("human", name, platform=at) for name, at in zip(names, platforms, strict=True)][
            :people
        ]
        chairs += [Chair("ai", level="easy", platform=at) for at in platforms[people : people + computers]]
        match = Match(choices.begin(Setup("standard", tuple(chairs), months, seed)))
        for _ in range(played):
            play_a_month(match)
        return match

    return make


def play_a_month(match: Match) -> None:
    """Everybody goes on as before."""
    if match.stage == Stage.REVEAL:
        match.look()
    while match.stage in (Stage.HANDOVER, Stage.ORDERS):
        match.sit() if match.stage == Stage.HANDOVER else match.seal()
    match.settle({})
