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


@dataclass(frozen=True)
class Told:
    """As it is kept; `owner` is the seat that alone read it, -1 everybody."""

    fact: News
    owner: int = NOBODY
