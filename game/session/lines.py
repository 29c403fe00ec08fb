"""The lines of an order sheet that have parts. A part left out of a standing line stays as it is.

Rates and shares are fractions, money is whole crowns in fields that end in `_cr`, visits are people and not
millions. The bounds are the balance's; `limits` tells them.
"""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import means
from game.balance.schema.known import BrandId, CategoryId, InvestorId

ALL = "all"

Entry = TypeVar("Entry")


def _several(entries: Any) -> Any:
    return tuple(entries) if isinstance(entries, list | tuple) else (entries,)


Whole = Annotated[int, Field(ge=0, le=10**12)]
Part = Annotated[float, Field(ge=0)]  # a rate, a share, a price


def _all_or(kind: str) -> AfterValidator:
    def check(name: str, info: ValidationInfo) -> str:
        known = (ALL, *info.context.ids[kind]) if info.context else (name,)
        if name not in known:
            raise PydanticCustomError("reference", "no such id", {"kind": kind, "known": known})
        return name

    return AfterValidator(check)


BySegment = dict[Annotated[str, _all_or("segment")], Part]  # rates
ByAisle = dict[Annotated[str, _all_or("category")], Part]
Many = Annotated[tuple[Entry, ...], BeforeValidator(_several)]  # one entry, or a list of them


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class Courting(Line):
    """A sealed bid for a brand."""

    brand: BrandId = means("the brand")
    guarantee_cr: Whole = means("sales guaranteed to it per term", "cr")
    terms: Literal["open", "preferred", "exclusive"] = means("who else may have it", default="open")
    months: Whole = means("length of the contract", "months")


class Renegotiation(Line):
    """A word with a brand that is under contract."""

    brand: BrandId = means("the brand")
    drop: bool = means("let it go, instead of asking for a lower guarantee", default=False)


class Traffic(Line):
    """Visits bought from small websites."""

    visits: Whole | None = means("visits wanted", "visits a month", default=None)
    rate: Part | None = means("offered to webmasters", "cr a visit", default=None)
    landing: Literal["home", "brand", "ordinary"] | None = means("where visitors arrive", default=None)


class Resale(Line):
    """How visits are sold on to sellers."""

    mode: Literal["free", "fixed", "auction"] | None = means("the way of selling", default=None)
    reserve: Part | None = means("least price of an auction, or the fixed price", "cr a visit", default=None)
    paid_places: Part | None = means("share of places that must be paid for", "share", default=None)


class Pitch(Line):
    """A story told to an investor."""

    investor: InvestorId = means("who hears it")
    story: Literal["growth", "service", "profit", "clean", "dare"] = means("the story")
    goal: Literal["safe", "fair", "bold"] = means("how much is promised", default="fair")
    ask: Part = means("price asked for a share of the company", "times the listed price", default=1.0)
    metric: Literal["gmv", "new", "deep"] = means("what a dare counts", default="gmv")


class Concession(Line):
    """What moving a goal may cost."""

    investor: InvestorId = means("whose goal")
    concession: Literal["stake", "opex", "subsidies"] = means("what is given for it")


class FrontPage(Line):
    """Places by aisle; an aisle that is not named has none."""

    brand: dict[CategoryId, Whole] = means("places for brands", default={})
    ordinary: dict[CategoryId, Whole] = means("places for ordinary goods", default={})


class Charter(Line):
    """What a stall pays."""

    commission: Part | None = means("of its sales", "rate", default=None)
    credit: bool | None = means("whether the credit ladder stands", default=None)
