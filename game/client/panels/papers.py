"""What the papers say this month, and what may be answered: the usual answer is given by who says nothing."""

from collections.abc import Sequence
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.widgets import Card, Column, Label, Note, Row, Spacer, Widget
from game.client.panels.work import Work
from game.client.parts import pieces
from game.client.view import papers
from game.client.view.heading import Line
from game.client.view.papers import Answer
from game.words import say


class Papers(Work):
    """One event card with its answers."""

    line = papers.LINE
    figure = "fortune"

    def head(self) -> Widget:
        return pieces.title(papers.finding(self.table), papers.asked(self.table))

    def note(self) -> Widget:
        return Note(say("papers.note"), bare=True)

    def body(self) -> list[Widget]:
        return [self._answer(one) for one in papers.answers(self.table)]

    def lines(self) -> Sequence[Line]:
        return papers.does(self.table)

    def _answer(self, one: Answer) -> Widget:
        usual = [Label(say("papers.usual"), font="label", colour="ink2")] if one.usual else []
        title = Label(one.title, font="body-strong", width=Share(1), may_cut=True)
        head: list[Widget] = [Row([title, *usual], gap=8, lie="centre", height=24)]
        rows: list[Widget] = [pieces.line(*line, high=22) for line in one.lines]
        return Card(
            [Column([*head, *rows, Spacer(2)])],
            chosen=one.chosen,
            pad=(14, 6),
            name=f"answer.{one.key}",
            on_press=partial(self._give, one),
        )

    def _give(self, one: Answer) -> None:
        self.table.change(self.line, None if one.usual else one.key)
