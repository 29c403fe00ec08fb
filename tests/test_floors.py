"""The order of the house: imports run down only, and each outside library stays in its room.

Read from the source, so that imports inside functions and under TYPE_CHECKING count too.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from game import FLOORS

HOUSE = Path(__file__).parent.parent / "game"
FILES = sorted(HOUSE.rglob("*.py"))
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
ENGINE = {
    "maths": 0,
    "state": 1,
    "rules": 2,
    "market": 2,
    "lenses": 2,
    "turn": 3,
    "forecast": 4,
    "reasons": 4,
}
GUESTS = {"pygame": {"client"}, "pydantic": {"balance", "session"}}  # which rooms let which library in
BARRED = {"eval", "exec", "pickle", "marshal", "shelve"}
UNSURE = {
    "exp",
    "log",
    "power",
    "tanh",
    "matmul",
    "einsum",
    "sum",
    "dot",
    "log1p",
    "expm1",
}  # bits differ by machine


def _name(file: Path) -> str:
    """`game.engine.turn` for its file, `game.engine` for the room's `__init__`."""
    parts = file.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {_name(file) for file in FILES}


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def _imports(file: Path) -> frozenset[str]:
    """Full names of the modules that a file imports, ours and others'."""
    return frozenset(_imported(file))


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written in full"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else str(node.module)


def _ours(file: Path) -> set[str]:
    return {name for name in _imports(file) if name.split(".")[0] == "game"} - {"game", _name(file)}


def _room(name: str) -> str:
    return [*name.split("."), ""][1]


def _inside(room: str) -> list[Path]:
    return [file for file in FILES if f"{_name(file)}.".startswith(f"game.{room}.")]


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_imports_run_down_only(file: Path) -> None:
    here = _room(_name(file))
    for there in map(_room, _ours(file)):
        assert there == here or FLOOR[there] < FLOOR.get(here, 0), f"{_name(file)} imports {there}"


def test_no_file_leads_back_to_itself() -> None:
    graph = {_name(file): _ours(file) for file in FILES}
    assert list(TopologicalSorter(graph).static_order())  # raises CycleError, which names the circle


@pytest.mark.parametrize("file", _inside("engine"), ids=_name)
def test_the_engine_has_floors_of_its_own(file: Path) -> None:
    here = [*_name(file).split("."), "", ""][2:4]
    for other in (name.split(".") for name in _ours(file) if _room(name) == "engine"):
        there = [*other, "", ""][2:4]
        same_room = there[0] == here[0] and here[0] not in ("rules", "turn")
        assert same_room or ENGINE[there[0]] < ENGINE[here[0]], f"{_name(file)} imports {'.'.join(other)}"


@pytest.mark.parametrize("file", _inside("client.kit"), ids=_name)
def test_the_kit_knows_no_game(file: Path) -> None:
    assert {name for name in _ours(file) if not name.startswith("game.client.kit")} == set()


@pytest.mark.parametrize("file", _inside("client.screens"), ids=_name)
def test_no_screen_knows_another(file: Path) -> None:
    assert {name for name in _ours(file) if name.startswith("game.client.screens.")} == set()


@pytest.mark.parametrize("library", GUESTS)
def test_each_library_stays_in_its_room(library: str) -> None:
    homes = {
        _room(_name(file)) for file in FILES if any(name.split(".")[0] == library for name in _imports(file))
    }
    assert homes <= GUESTS[library]


def test_only_the_door_looks_at_what_was_typed() -> None:
    lookers = {_room(_name(file)) for file in FILES if {"sys.argv", "sys.orig_argv"} & set(_attributes(file))}
    assert lookers <= {"start", "commands"}


def test_the_ground_needs_no_library() -> None:
    for file in (HOUSE / "__init__.py", HOUSE / "start.py"):
        outside = {name.split(".")[0] for name in _imports(file)} - set(sys.stdlib_module_names)
        assert outside == set()


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_nothing_runs_text_as_code(file: Path) -> None:
    called = {
        node.func.id
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not BARRED & (called | {name.split(".")[0] for name in _imports(file)})


@pytest.mark.parametrize("file", _inside("engine"), ids=_name)
def test_the_engine_computes_the_same_bits_everywhere(file: Path) -> None:
    if file.name != "portable.py":
        assert not {f"np.{name}" for name in UNSURE} & set(_attributes(file))
        assert not any(isinstance(node, ast.MatMult) for node in ast.walk(_tree(file)))


def _attributes(file: Path) -> Iterator[str]:
    """`sys.argv`, `np.exp` and the like, as they are written."""
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"
