"""Where figures stand some months on, without the draft and with it."""

from game.client.view.table import Table
from game.words import amount, number, percent, say

POINTS = 100
Line = tuple[str, str, str]  # what, the figure, its colour


def heading(table: Table, *figures: str) -> list[Line]:
    """Where these figures stand some months on, without the draft and with it."""
    plan, unchanged = table.later
    rows = []
    for name in figures:
        before, after = unchanged.figures[name][-1], plan.figures[name][-1]
        texts = _written(name, before), _written(name, after)
        if texts[0] == texts[1]:
            rows.append((say(f"heading.{name}"), texts[1], "ink"))
        else:
            shown = say("heading.moves", before=texts[0], after=texts[1])
            rows.append((say(f"heading.{name}"), shown, "pos" if after > before else "neg"))
    return rows


def _written(figure: str, value: float) -> str:
    if figure == "focus":
        return percent(value, 1)
    return amount(round(value * 1e6, -2)) if figure == "shops" else number(value * POINTS, 1)
