"""Whatever lies in a file that the game reads, it is played, or refused in words; nothing breaks."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from game import places
from game.balance import load
from game.client import settings as wishes
from game.lab import scripts
from game.session import progress, savefile, saves, setup
from game.session.progress import Best, Progress
from game.session.setup import Chair, Setup
from game.words import Problem

CASES = pytest.mark.parametrize("cases", [6, pytest.param(3_000, marks=pytest.mark.soak)])
DEEP = b"x = " + b"[" * 20_000
SHEET = b"""[[sheet]]
seat = 0
month = 2
orders = { policing = 2, publicity_cr = 2_000_000, buyer_subsidy = { all = 0.02 } }
"""
WISHES = b"""text = 1.3
theme = "ink"
language = "zh"
mods = ["long-winter"]
loud = 70
keys = { Z = "Y" }
"""


def mutants(data: bytes) -> st.SearchStrategy[bytes]:
    """The bytes with some of them cut out, put elsewhere, or replaced."""
    place = st.integers(0, len(data))
    splices = st.lists(
        st.tuples(place, place, st.binary(max_size=4) | st.sampled_from(data.split())), max_size=4
    )

    def spliced(changes: list[tuple[int, int, bytes]]) -> bytes:
        found = data
        for start, width, put in changes:
            found = found[:start] + put + found[start + width % 8 :]
        return found

    return splices.map(spliced) | st.binary(max_size=40) | st.just(DEEP)


PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(2**62), 2**62)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
)
NAMES = st.sampled_from([*saves.Body.model_fields, "all", "0"]) | st.text(max_size=5)
TREES = st.recursive(
    PLAIN, lambda part: st.lists(part, max_size=3) | st.dictionaries(NAMES, part, max_size=9)
)


def held(law: Callable[[Any], None], given_: st.SearchStrategy[Any], cases: int) -> None:
    checked = settings(
        max_examples=cases, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    checked(given(given_)(law))()


@CASES
def test_any_settings(cases: int) -> None:
    file = places.settings()
    file.parent.mkdir(parents=True)

    def law(data: bytes) -> None:
        file.write_bytes(data)
        wishes.write(wishes.read())
        assert wishes.read() == wishes.read()

    held(law, mutants(WISHES), cases)


@CASES
def test_any_file_of_orders(cases: int, tmp_path: Path) -> None:
    rules = load.base()
    table = setup.agree(
        Setup("standard", (Chair("script", platform="kite"), Chair("script", platform="magpie")), 12), rules
    )
    file = tmp_path / "orders.toml"

    def law(data: bytes) -> None:
        file.write_bytes(data)
        try:
            scripts.read(str(file), table, rules)
        except Problem:
            pass

    held(law, mutants(SHEET), cases)


@CASES
def test_any_progress(cases: int, tmp_path: Path) -> None:
    won = Progress(
        reached={"standard": ["x"]},
        days={"2026-03-01": {"standard": Best(platform="kite", fortune=1.0, won=True)}},
    )

    def law(body: Any) -> None:
        savefile.write(
            tmp_path / progress.FILE,
            {},
            body if isinstance(body, dict) else won.model_dump() | {"days": body},
        )
        _, trouble = progress.read(tmp_path)
        progress.write(tmp_path, won)
        assert progress.read(tmp_path) == (won, "")
        for aside in tmp_path.glob("*damaged*"):
            assert trouble
            aside.unlink()

    held(law, TREES, cases)


@CASES
def test_any_save(cases: int) -> None:
    whole = saves.Body.model_fields

    def law(tree: Any) -> None:
        try:
            saves.read(tree if isinstance(tree, dict) else dict.fromkeys(whole, tree))
        except savefile.SaveError:
            pass

    held(law, TREES, cases)
