"""What a number of the rules may be: unit and bounds as a type, the meaning in one line at the field."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Word(BaseModel):
    """A table of settings. Unknown names, texts for numbers, infinities and later changes are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


def means(meaning: str, unit: str = "", **more: Any) -> Any:
    """A setting: its meaning in one line, its unit where the type has none.

    Only `gt` and `lt` narrow the bounds of a type: pydantic would let the type's own `ge` and `le` win.
    """
    return Field(description=meaning, **_unit(unit), **more)


def _of(unit: str, **bounds: Any) -> Any:
    return Field(**_unit(unit), **bounds)


def _unit(unit: str) -> dict[str, Any]:
    return {"json_schema_extra": {"unit": unit}} if unit else {}


# Numbers. A whole number in a file is as good as 1.0 for each of them.
Share = Annotated[float, _of("share", ge=0, le=1)]
Part = Annotated[float, _of("share", gt=0, le=1)]  # something may be divided by it
Change = Annotated[float, _of("share", ge=-1, le=1)]
Times = Annotated[float, _of("times", ge=0, le=100)]
Factor = Annotated[float, _of("times", gt=0, le=100)]
Utils = Annotated[float, _of("utils", ge=-20, le=20)]
Log = Annotated[float, _of("log", ge=-20, le=20)]
Slope = Annotated[float, _of("slope", ge=0, le=1000)]  # so much per unit of something
Strength = Annotated[float, _of("0..1", ge=0, le=1)]  # of a line, of trust, of goodwill
Points = Annotated[float, _of("points", ge=0, le=100)]
Axis = Annotated[float, _of("-1 bazaar .. +1 brand", ge=-1, le=1)]

# Amounts.
Crowns = Annotated[float, _of("cr", ge=0, le=1e6)]
Money = Annotated[float, _of("cr m", ge=0, le=1e6)]
People = Annotated[float, _of("m people", ge=0, le=1e4)]
Shops = Annotated[float, _of("m shops", ge=0, le=1e3)]
Places = Annotated[float, _of("places", ge=0, le=1000)]
Visits = Annotated[float, _of("m visits a month", ge=0, le=1e5)]

# Whole numbers.
Months = Annotated[int, _of("months", ge=0, le=600)]
Month = Annotated[int, _of("month", ge=1, le=600)]
Count = Annotated[int, _of("count", ge=0, le=100_000)]
Level = Annotated[int, _of("level", ge=0, le=10)]
MonthOfYear = Annotated[int, _of("month of the year", ge=1, le=12)]
Year = Annotated[int, _of("year", ge=1, le=9999)]
WholeCrowns = Annotated[int, _of("cr", ge=0, le=1000)]
Seats = Annotated[int, _of("seats", ge=2, le=4)]
Era = Annotated[int, _of("era", ge=1, le=4)]
EraByLevel = tuple[Era, Era, Era]

Name = Annotated[str, Field(min_length=1, max_length=60)]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,39}$")]
