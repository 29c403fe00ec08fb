"""The months behind: for each figure a row of months for each seat, as the viewer may know it."""

from collections.abc import Mapping, Sequence

import numpy as np

from game.engine.lenses.figures import FIGURES, figures
from game.engine.lenses.veil import veil
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

Row = list[float | None]  # by seat; None for what has no bound
Month = dict[str, dict[str, Row]]  # "own": exact, "seen": as the others see it; by figure


def note(world: World, numbers: Numbers) -> Month:
    """The figures of one game at the start of a month, in the units of lenses/figures.py."""
    own = {name: _row(values[0]) for name, values in figures(world, numbers).items()}
    views = [figures(veil(world, numbers, other), numbers) for other in range(world.chairs)]
    # What the public knows of a seat is what its neighbour sees.
    seen = {
        name: _row(np.array([views[seat - 1][name][0, seat] for seat in range(world.chairs)]))
        for name in FIGURES
    }
    return {"own": own, "seen": seen}


def history(
    months: Sequence[Month], viewer: int | None, over: bool
) -> Mapping[str, tuple[tuple[float | None, ...], ...]]:
    """Figure: seat: months. A viewer's own rows are exact; when the war is over, all are."""
    seats = range(len(months[0]["own"][FIGURES[0]]))
    return {
        name: tuple(
            tuple(month["own" if over or seat == viewer else "seen"][name][seat] for month in months)
            for seat in seats
        )
        for name in FIGURES
    }


def _row(values: np.ndarray) -> Row:
    return [value if np.isfinite(value) else None for value in values.tolist()]
