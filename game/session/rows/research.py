"""What people are sent to count."""

from typing import Any, Literal

import numpy as np

from game.balance.schema.fields import means
from game.balance.schema.known import PlatformId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line
from game.session.rows.row import At, Row


class Question(Line):
    """A question, and whose secret it is."""

    question: Literal["fakes", "runway", "focus", "sellers", "gap", "mood", "day", "appetite"] = means(
        "the question"
    )
    rival: PlatformId | None = means("whom it is about; nobody where it is no secret", default=None)


def _put_research(o: Orders, at: At, questions: tuple[Question, ...], n: Numbers) -> None:
    for asked in questions:
        place = codes.QUESTIONS.index(asked.question)
        o.research_rival[*at, place] = at.code(asked.rival) if asked.rival else 1 + at[1]


def _get_research(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {"question": codes.QUESTIONS[place], "rival": at.rival(int(o.research_rival[*at, place]))}
        for place in np.flatnonzero(o.research_rival[at])
    ] or None


ROWS = {
    "research": Row(_put_research, _get_research),
}
