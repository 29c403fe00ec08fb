"""A computer plays for a person who is away, until they take their seat back."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class StandIn:
    """From this month on a computer of this level plays; with none the person does again."""

    month: int
    seat: int
    level: str


def level(kept: Sequence[StandIn], seat: int, month: int) -> str:
    """Of the computer that has the last word on this month; none where it is a person."""
    found = [one.level for one in kept if one.seat == seat and one.month <= month]
    return found[-1] if found else ""


def away(kept: Sequence[StandIn], seat: int, month: int) -> int:
    """Months just before this one in which the person did not play."""
    count = 0
    while count < month and level(kept, seat, month - 1 - count):
        count += 1
    return count
