"""Research: the reports that are still good and what is said in the street, above the next question."""

from collections.abc import Sequence

from game.client.kit.layout import Share
from game.client.kit.widgets import Column, Label, Row, Widget
from game.client.panels.under import Under
from game.client.view import research
from game.words import say


class Research(Under):
    card = "research"

    def finding(self) -> str:
        return research.finding(self.table)

    def known(self) -> list[Widget]:
        found, said = research.reports(self.table), research.rumours(self.table)
        return [*_told("research.reports", found), *_told("research.rumours", said)]


def _told(title: str, rows: Sequence[tuple[str, str]]) -> list[Widget]:
    """Sentences, each with what is small beside it."""
    if not rows:
        return []
    lines = [
        Row(
            [Label(text, wrap=True, width=Share(1)), Label(small, font="label", colour="ink2")],
            gap=12,
            name=f"{title}.{place}",
        )
        for place, (text, small) in enumerate(rows)
    ]
    return [Column([Label(say(title), font="body-strong"), *lines], gap=6, pad=(0, 2))]
