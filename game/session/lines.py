"""What the lines of an order sheet are made of. A part left out of a standing line stays as it is.

Rates and shares are fractions, money is whole crowns in fields that end in `_cr`, visits are people and not
millions. The bounds are the balance's; `limits` tells them.
"""

from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

ALL = "all"

Entry = TypeVar("Entry")


def _several(entries: Any) -> Any:
    return tuple(entries) if isinstance(entries, list | tuple) else (entries,)


Whole = Annotated[int, Field(ge=0, le=10**12)]
Part = Annotated[float, Field(ge=0)]  # a rate, a share, a price
Rate = Annotated[float, Field(ge=-1, le=1)]  # of a change, up or down


def _all_or(kind: str) -> AfterValidator:
    def check(name: str, info: ValidationInfo) -> str:
        known = (ALL, *info.context.ids[kind]) if info.context else (name,)
        if name not in known:
            raise PydanticCustomError("reference", "no such id", {"kind": kind, "known": known})
        return name

    return AfterValidator(check)


BySegment = dict[Annotated[str, _all_or("segment")], Part]  # rates
AnyAisle = Annotated[str, _all_or("category")]
ByAisle = dict[AnyAisle, Part]
Many = Annotated[tuple[Entry, ...], BeforeValidator(_several)]  # one entry, or a list of them


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)
