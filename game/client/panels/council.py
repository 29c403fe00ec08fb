"""The council: three chairs and how those on them feel, above what can be done about it."""

from game.client.kit.layout import Share
from game.client.kit.widgets import Column, Label, Pips, Row, Widget
from game.client.panels.under import Under
from game.client.view import council
from game.client.view.council import Member


class Council(Under):
    card = "council"

    def finding(self) -> str:
        return council.finding(self.table)

    def known(self) -> list[Widget]:
        return [_chair(one) for one in council.members(self.table)]


def _chair(one: Member) -> Widget:
    name = Label(one.name, font="body-strong", width=Share(1), may_cut=True)
    feels = [Label(one.feels, font="label-strong", colour=one.tone), Pips(one.mood, tone=one.tone)]
    told = [one.does, one.minds, *([one.last] if one.last else [])]
    lines = [Label(text, font="label", colour="ink2", wrap=True) for text in told]
    return Column(
        [Row([name, *(feels if one.feels else [])], gap=8, lie="centre"), *lines],
        gap=2,
        pad=(0, 4),
        name=f"chair.{one.key}",
    )
