"""Type, icons and colours: the tokens of `style`."""

from game.client.kit.icons import ICONS
from game.client.kit.layout import Share
from game.client.kit.style import PAPER, TYPE
from game.client.kit.widgets import Block, Column, Grid, Icon, Label, Row, Widget
from game.client.specimens.specimen import Specimen


def swatch(token: str) -> Widget:
    return Row([Block([], fill=token, edge="line2", width=44, height=26), Label(token)], gap=8, height=34)


def drawn(icon: str) -> Widget:
    return Row([Icon(icon, 20, "ink"), Label(icon, font="label", colour="ink2")], gap=8, height=30)


def set_in(font: str) -> Widget:
    return Row([Label(font, font="label", colour="ink2", width=110), Label("41.2%", font=font)], gap=8)


def columns(rows: list[Widget], count: int) -> list[Widget]:
    return [Column(rows[at::count], gap=8, width=Share(1)) for at in range(count)]


PAGE = (
    Specimen(lambda: Row(columns([set_in(font) for font in TYPE], 3), gap=18), wide=True, title="TYPE"),
    Specimen(
        lambda: Grid([swatch(token) for token in PAPER], columns=6, gap=4), wide=True, title="PAPER, NIGHT"
    ),
    Specimen(lambda: Grid([drawn(icon) for icon in ICONS], columns=7, gap=4), wide=True, title="ICONS"),
)
