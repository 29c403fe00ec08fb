"""What holds others."""

from game.client.kit.widgets import Block, Card, Choice, Column, Label, List, Note, Panel, ScrollView
from game.client.specimens.specimen import USED, Specimen


def nothing() -> None:
    """What a press does here."""


def rows(count: int, chosen: int = 0) -> list[Choice]:
    """Of a list."""
    names = [f"row {at}" for at in range(1, count + 1)]
    return [
        Choice([Label(name)], pad=(12, 0), name=name, height=34, chosen=name == f"row {chosen}")
        for name in names
    ]


PAGE = (
    Specimen(lambda: Panel([Label("A panel", font="headline-small"), Label("with a shadow")], pad=14, gap=4)),
    Specimen(lambda: Block([Label("A tile, sunk into its panel")], pad=12)),
    Specimen(lambda: Card([Label("Growth")], pad=12, on_press=nothing), USED, wide=True),
    Specimen(lambda: Card([Label("Growth")], pad=12, chosen=True, on_press=nothing), ("shut",), wide=True),
    Specimen(lambda: Card([Label("A frame that nobody can press")], pad=12), wide=True),
    Specimen(lambda: Choice([Label("A row")], pad=(12, 8), on_press=nothing), USED, wide=True),
    Specimen(lambda: Choice([Label("A row")], pad=(12, 8), chosen=True, on_press=nothing), wide=True),
    Specimen(lambda: List(rows(3, chosen=2), name="some"), wide=True),
    Specimen(lambda: List(rows(12, chosen=1), name="many", height=118), wide=True),
    Specimen(lambda: List([], name="none", height=34), wide=True),
    Specimen(lambda: Note("Nothing is final before the seal."), wide=True),
    Specimen(lambda: Note("Cash lasts two months.", "warn"), ("shut",), wide=True),
    Specimen(lambda: Note("One that lies on its panel, without a ground of its own.", bare=True), wide=True),
    Specimen(lambda: ScrollView(Column([Label(f"line {n}") for n in range(9)]), height=64), wide=True),
)
