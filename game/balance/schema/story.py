"""Stories: scripted runs of a scenario, and the figures they must come to."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import Count, Id, Month, Name, Share, Word, means

Figure = Annotated[float, Field(ge=-1e12, le=1e12, json_schema_extra={"unit": "of the figure"})]
Column = Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z_]+)*$", max_length=60)]


class Script(Word):
    """A sheet for one seat and month, in the form of a file of orders."""

    seat: Count = means("seat number, from 0")
    month: Month = means("1 is the first; what stands goes on in the next ones")
    orders: dict[str, Any] = means("what is ordered")


class Run(Word):
    """Every seat is a script; a seat without sheets lets its standing orders go on, to the end."""

    seed: Count = means("of all luck", default=0)
    like: str = means("a run whose sheets come first", default="")
    sheet: tuple[Script, ...] = means("sheets by seat and month", default=())


class Beside(Word):
    """Another place of the trace; what is absent is as in the fact."""

    run: str = means("a run of this story", default="")
    month: Count = means("a month of it", "month", default=0)
    seat: int = means("a seat", "seat", default=-1, ge=-1, le=3)


class Fact(Word):
    """A figure of the trace, perhaps over another or against the same elsewhere, and what it must be."""

    run: str = means("a run of this story")
    month: Month = means("of the run")
    seat: Count = means("whose figure")
    figure: Column = means("a column of the trace; a dot leads into a table")
    plus: Column | None = means("and this column", default=None)
    less: Column | None = means("less this column", default=None)
    per: Column | None = means("divided by this column", default=None)
    through: Count = means("summed up to this month; unnamed only that month", "month", default=0)
    beside: Beside | None = means("compared with the same figure there", default=None)
    by: Literal["change", "difference", "times"] = means("how it is compared", default="change")
    trend: Literal["", "falls", "rises"] = means("from this month to `until` it only does this", default="")
    until: Count = means("last month of the trend", "month", default=0)
    target: Figure | None = means("what it should be", default=None)
    give: Figure = means("may be off by so much", default=0.0)
    within: Share = means("... or by this share of the target", default=0.0)
    least: Figure | None = means("not less than this", default=None)
    most: Figure | None = means("not more than this", default=None)

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if not self.trend and self.target is None and self.least is None and self.most is None:
            raise PydanticCustomError("bare_fact", "bare_fact")
        return self


class Story(Word):
    """A file of balance/scenarios/stories; its scenario has the same name."""

    name: Name = means("as people read it")
    run: dict[Id, Run] = means("scripted runs by name", min_length=1)
    fact: dict[Id, Fact] = means("facts by name", min_length=1)
