"""The order of the house: imports run down only, and each outside library stays in its room.

Read from the source, so that imports inside functions and under TYPE_CHECKING count too. A broken law names
who breaks it.
"""

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

from game import FLOORS

HOUSE = Path(__file__).parent.parent / "game"
ENGINE_FLOORS = (
    ("maths",),
    ("state",),
    ("rules", "market", "lenses"),
    ("turn", "opening"),
    ("forecast", "reasons"),
    ("departures",),
)
HOMES = {"pygame": {"client"}, "pydantic": {"balance", "session"}}  # where each library may be used
BARRED = {"eval", "exec", "pickle", "marshal", "shelve"}
UNSURE = {f"np.{name}" for name in "exp expm1 log log1p power tanh sum dot matmul einsum".split()}


def _name(file: Path) -> str:
    """`game.engine.turn` for its file, `game.engine` for the room's `__init__`."""
    return ".".join(file.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__")


TREES = {_name(file): ast.parse(file.read_text("utf-8")) for file in HOUSE.rglob("*.py")}


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"imports are written in full: {ast.unparse(node)}"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in TREES else str(node.module) for name in names)


def _written(tree: ast.Module) -> set[str]:
    """`sys.argv`, `np.exp` and the like, as they stand there."""
    return {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


IMPORTS = {name: set(_imported(tree)) - {name} for name, tree in TREES.items()}
OURS = {name: {other for other in others if other.startswith("game.")} for name, others in IMPORTS.items()}
LIBRARIES = {name: {other.split(".")[0] for other in others} - {"game"} for name, others in IMPORTS.items()}


def _part(name: str, depth: int) -> str:
    """`engine` of `game.engine.turn` at depth 1, `turn` at depth 2."""
    return [*name.split("."), "", "", ""][depth]


def _inside(room: str) -> list[str]:
    return [name for name in TREES if f"{name}.".startswith(f"game.{room}.")]


def _floors(floors: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    return {room: floor for floor, rooms in enumerate(floors) for room in rooms}


def test_imports_run_down_only() -> None:
    floor = {"": -1, **_floors(FLOORS)}
    rooms = [(_part(a, 1), _part(b, 1), a, b) for a, others in OURS.items() for b in others]
    assert [(a, b) for here, there, a, b in rooms if here != there and floor[there] >= floor[here]] == []


def test_the_engine_has_floors_of_its_own() -> None:
    floor = {"": -1, **_floors(ENGINE_FLOORS)}
    shut = {"rules", ""}  # no rule knows another, and the room's own file knows nobody
    pairs = [(a, b) for a in _inside("engine") for b in OURS[a] if _part(b, 1) == "engine"]
    rooms = [(_part(a, 2), _part(b, 2), a, b) for a, b in pairs]
    assert [
        (a, b)
        for here, there, a, b in rooms
        if floor[there] >= floor[here] and (here != there or here in shut)
    ] == []


def test_no_file_leads_back_to_itself() -> None:
    assert list(TopologicalSorter(OURS).static_order())  # a CycleError names the circle


def test_the_kit_knows_no_game() -> None:
    kit = "game.client.kit"
    assert [(a, b) for a in _inside("client.kit") for b in OURS[a] if not b.startswith(kit)] == []


def test_the_client_asks_the_session_alone() -> None:
    below = ("game.balance", "game.engine", "game.ai", "game.lab")
    assert [(a, b) for a in _inside("client") for b in OURS[a] if b.startswith(below)] == []


def test_no_screen_knows_another() -> None:
    screens = "game.client.screens."
    assert [(a, b) for a in _inside("client.screens") for b in OURS[a] if b.startswith(screens)] == []


def test_each_library_stays_in_its_room() -> None:
    guests = [
        (name, library) for name, libraries in LIBRARIES.items() for library in libraries & HOMES.keys()
    ]
    assert [(name, library) for name, library in guests if _part(name, 1) not in HOMES[library]] == []


def test_the_ground_needs_no_library() -> None:
    assert LIBRARIES["game"] == set()
    assert LIBRARIES["game.start"] <= sys.stdlib_module_names
    assert OURS["game.start"] == set()


def test_only_the_door_looks_at_what_was_typed() -> None:
    typed = {"sys.argv", "sys.orig_argv"}
    lookers = [name for name, tree in TREES.items() if typed & _written(tree)]
    assert [name for name in lookers if _part(name, 1) not in ("start", "commands")] == []


def test_nothing_runs_text_as_code() -> None:
    for name, tree in TREES.items():
        called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert not BARRED & (called | LIBRARIES[name]), name


def test_the_engine_computes_the_same_bits_everywhere() -> None:
    for name in set(_inside("engine")) - {"game.engine.maths.portable"}:
        assert not UNSURE & _written(TREES[name]), name
        sums = [node for node in ast.walk(TREES[name]) if isinstance(node, ast.BinOp) and not _known(node)]
        assert not any(isinstance(node.op, ast.MatMult | ast.Pow) for node in sums), name


def _known(sum: ast.BinOp) -> bool:
    """A power of a number that stands in the source, as 2**causes: of whole numbers it is exact."""
    return isinstance(sum.op, ast.Pow) and isinstance(sum.left, ast.Constant)
