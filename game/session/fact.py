"""A thing that happened, with the blanks of its sentence."""

from dataclasses import dataclass

Value = str | int | float

NOBODY = -1


@dataclass(frozen=True)
class News:
    """`values` are the blanks of its sentence; seat -1: of nobody at the table."""

    what: str
    seat: int
    values: dict[str, Value]
