"""What is answered to the event card on the desk."""

from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.rows.row import At, Row


def _put_answer(o: Orders, at: At, answer: str, n: Numbers) -> None:
    """An answer to another card than the one on the desk is no answer, and refused as such."""
    o.answer[at] = at.answers.index(answer) if answer in at.answers else -1


def _get_answer(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return at.answers[o.answer[at]] if o.answer[at] > 0 else None


ROWS = {
    "answer": Row(_put_answer, _get_answer),
}
