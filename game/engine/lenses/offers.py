"""How a limit is told: an offer for each line of the sheet, and a refusal as data.

Names and units are those of the order sheet: rates are fractions, money is whole crowns, visits are people.
"""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

MILLION = 1_000_000
ALL = "all"


@dataclass(frozen=True)
class Refusal:
    """A reason as data: `say(code, **values)` makes the sentence. `order` is the line that was refused."""

    code: str
    values: dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def order(self) -> str:
        return self.code.split(".")[1]


@dataclass(frozen=True)
class Part:
    """What one part of a line may be: from `least` to `most` in steps, or one of `choices`."""

    least: float | None = None
    most: float | None = None
    step: float | None = None
    choices: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Offer:
    """A line of the sheet this month, or one name of it; `why` is None where it is legal."""

    field: str
    legal: bool
    why: Refusal | None
    attention: int  # points; for each entry where there may be several
    cost_cr: int = 0  # paid on the spot
    parts: dict[str, Part] = dataclasses.field(default_factory=dict)
    targets: dict[str, "Offer"] = dataclasses.field(default_factory=dict)
    entries: int | None = None  # so many can be named at most


def one_of(choices: Iterable[Any]) -> Part:
    return Part(choices=tuple(choices))


def crowns(least: float, most: float, step: float) -> Part:
    """Bounds in cr m as whole crowns."""
    return Part(round(least * MILLION), round(float(most) * MILLION), round(float(step) * MILLION))
