"""What puts others in their places."""

from game.client.kit.layout import Share
from game.client.kit.widgets import Block, Column, Grid, Label, Row, Spacer, Stack, Widget
from game.client.specimens.specimen import Specimen


def tile(text: str, **place: float | Share) -> Block:
    """Something to be placed."""
    return Block([Label(text, align="centre")], pad=8, fill="accs", **place)  # type: ignore[arg-type]


def tiles(count: int) -> list[Widget]:
    return [tile(str(at)) for at in range(1, count + 1)]


PAGE = (
    Specimen(lambda: Row(tiles(3), gap=8), wide=True),
    Specimen(lambda: Row([tile("1", width=Share(1)), tile("2", width=Share(2))], gap=8), wide=True),
    Specimen(lambda: Row([tile("left"), Spacer(), tile("right")], gap=8), wide=True),
    Specimen(
        lambda: Row([tile("gives way to others"), tile("too")], gap=8, tight=True, width=110), long=True
    ),
    Specimen(lambda: Column(tiles(3), gap=8), wide=True),
    Specimen(lambda: Column(tiles(2), gap=8, lie="centre"), wide=True),
    Specimen(lambda: Grid(tiles(5), columns=3, gap=8), wide=True),
    Specimen(lambda: Stack([tile(""), Label("on top", align="centre")], height=40), wide=True),
    Specimen(lambda: Spacer(24)),
)
