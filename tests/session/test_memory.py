"""A thousand months leave nothing behind: what a war took, its end gives back."""

import gc
import tracemalloc
from pathlib import Path

import pytest

from game.session import choices
from game.session.match import Match, Stage
from game.session.setup import Chair, Setup
from game.session.shelf import Shelf

CHAIRS = tuple(Chair("human", name, platform=at) for name, at in (("Ada", "kite"), ("Mei", "magpie")))
LEAK = 50 << 10  # bytes in a thousand months


def war(shelf: Shelf, months: int, seed: int) -> None:
    """Everybody reads all there is to read, and orders something; each month is kept, the last one opened."""
    match = Match(choices.begin(Setup("standard", CHAIRS, months, seed)))
    while match.stage != Stage.ENDED:
        match.look()
        while match.stage != Stage.WAITING:
            match.sit()
            seat = match.front or 0
            match.briefing(seat), match.summary(seat)
            if match.month % 12 == 2:
                match.report(seat)
            match.change(seat, "policing", 1 + match.month % 3)
            match.seal()
        match.settle({})
        match.news()
        shelf.autosave(match.record, "")
    assert len(shelf.load(shelf.entries()[0].name).hashes) == len(match.record.hashes)


@pytest.mark.soak
def test_a_thousand_months_leave_nothing_behind(tmp_path: Path) -> None:
    shelf, wars, months = Shelf(tmp_path), 28, 36
    war(shelf, 12, 0)
    war(shelf, 12, 0)
    tracemalloc.start()
    held = []
    for seed in range(1, wars + 1):
        war(shelf, months, seed)
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    shelf.close()
    half = wars // 2
    assert min(held[half:]) - min(held[1:half]) < LEAK * (wars - half) * months / 1000, held
