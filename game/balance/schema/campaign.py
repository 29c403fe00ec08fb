"""What a seat may bring along beyond its platform, and the chapters that pass it on."""

from typing import Annotated

from pydantic import Field

from game.balance.schema.fields import Word, means

Purse = Annotated[float, Field(ge=-1000, le=1000, json_schema_extra={"unit": "cr m"})]
Push = Annotated[int, Field(ge=0, le=20, json_schema_extra={"unit": "points"})]


class Luggage(Word):
    """More, or less, than a platform opens with."""

    cash: Purse = means("money, or the want of it; no till is emptier than empty", default=0.0)
    attention: Push = means("attention in the first month", default=0)

    def __add__(self, other: "Luggage") -> "Luggage":
        return Luggage(cash=self.cash + other.cash, attention=self.attention + other.attention)

    def __str__(self) -> str:
        """`cash=20.0,attention=2`; empty where nothing is carried."""
        return ",".join(f"{name}={value!r}" for name, value in self if value)


class Campaign(Word):
    """balance/campaign.toml"""

    order: Annotated[tuple[str, ...], means("scenarios, the first chapter first", min_length=1)]
    medal: Luggage = means("what each medal brings into the next chapter")
    aim: Luggage = means("what the chapter's own aim brings")
