"""What the scenario asks of those at the table, and how far they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.state.numbers import Numbers
from game.session.record import Record


@dataclass(frozen=True)
class Goal:
    """`key` names its sentence, `goals.<key>`; what is no medal is the scenario's own aim."""

    key: str
    seat: int
    medal: bool
    reached: bool  # if the month that was played last were the last of all


def goals(record: Record, numbers: Numbers) -> tuple[Goal, ...]:
    """Of everybody who sits there, in the order of the scenario."""
    return tuple(_goals(record, numbers))


def _goals(record: Record, numbers: Numbers) -> Iterator[Goal]:
    seats = [chair.platform for chair in record.setup.chairs]
    story = record.setup.scenario.replace("-", "_")
    for place, (name, goal) in enumerate(numbers.goals.goal.items()):
        if goal.platform in seats:
            reached = bool(record.now.goals.reached[0, place])
            yield Goal(f"{story}.{name}", seats.index(goal.platform), goal.medal, reached)
