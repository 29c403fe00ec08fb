"""Whatever a monkey does with mouse, keys and windows, on any screen: the game goes on, and does not grow."""

import ctypes
import gc
from collections.abc import Callable
from pathlib import Path

import pytest

from game import words
from game.client.panels import PANELS
from game.session import choices
from game.session.match import Match
from game.session.setup import Chair, Setup
from game.session.shelf import Shelf
from tests.client import longer
from tests.client.conftest import Player, play_a_month
from tests.client.monkey import OTHERS, OUTSIDE, PAGED, PANELED, Monkey

SCREENS = {
    "Title", "NewGame", "Load", "Options", "Mods", "Encyclopaedia", "Desk", "MonthReport", "Handover",
    "Ending",
}  # fmt: skip
MONTHS, MIDDLE = 12, 6
ROUND, WARM = 5_000, 30_000  # events between two looks at the memory, and before the first that counts
GROWTH = 50 * 1024  # bytes for each 1,000 events


@pytest.fixture
def monkey(play: Callable[..., Player], monkeypatch: pytest.MonkeyPatch):
    """`monkey(seed)` sits at the menu, with three saves: for one, for two, and one that is over."""
    longer.teach(monkeypatch)
    shelf = Shelf()
    for name, people, played in (("middle", 1, MIDDLE), ("two", 2, 1), ("over", 1, MONTHS)):
        shelf.save(_war(people, played).record, name, "2026-03-01T21:14:00+00:00")
    shelf.close()
    yield lambda seed, **more: Monkey(play((1024, 600)), seed, **more)
    words.speak(words.LANGUAGES[0])


def _war(people: int, played: int) -> Match:
    """Against rivals who do the same in every month, so that a seed leads to the same match."""
    chairs = [Chair("human", name, platform=at) for name, at in (("Ada", "kite"), ("Mei", "lantern"))][
        :people
    ]
    chairs += [Chair("script", platform=at) for at in ("magpie", "anchor")]
    match = Match(choices.begin(Setup("standard", tuple(chairs), MONTHS, 7)))
    for _ in range(played):
        play_a_month(match)
    return match


def test_nothing_that_a_monkey_does_ends_the_game(monkey) -> None:
    animal = monkey(1)
    panels = animal.dice.sample(PANELED, 4)
    animal.visit(5_000, (*OUTSIDE, "desk", *panels, "report:money", *OTHERS))
    assert animal.seen >= SCREENS


@pytest.mark.soak
def test_the_window_does_not_grow_under_a_hundred_thousand_events(monkey) -> None:
    animal, held = monkey(2, huge=True), []
    while animal.done < 100_000:
        animal.visit(ROUND, (*OUTSIDE, "desk", *PANELED, *PAGED, *OTHERS))
        held.append((animal.done, _at_rest(animal)))
    assert set(PANELS) | SCREENS <= animal.seen
    warm = [one for one in held if one[0] >= WARM]
    early, late = (
        min(half, key=lambda one: one[1]) for half in (warm[: len(warm) // 2], warm[len(warm) // 2 :])
    )
    assert (late[1] - early[1]) / (late[0] - early[0]) * 1000 <= GROWTH, held


def _at_rest(animal: Monkey) -> int:
    """Bytes of this process at the menu of an ordinary window, when all that can be given back has been."""
    animal.app.window.size = (1280, 720)
    animal.player.resize((1280, 720))
    animal.carry("door:title")
    animal.app.stage.forget()
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
