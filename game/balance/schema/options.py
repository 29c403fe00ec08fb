"""Options: rules of the house, each with its choices, and what a choice changes in the rules."""

from typing import Annotated, Any

from pydantic import Field

from game.balance.schema.campaign import Luggage
from game.balance.schema.fields import Id, Word, means

Pick = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]{0,39}$")]


class Option(Word):
    usual: Pick = means("what is played where neither a scenario nor a table chooses; as balance/base has it")
    choice: dict[Pick, dict[str, Any]] = means("choices by name: what each lays over balance/base, by file")


class Options(Word):
    """balance/options.toml"""

    option: dict[Id, Option] = means("rules of the house by name", min_length=1)
    handicap: dict[Id, Luggage] = means("what a seat may begin with, by name", min_length=1)
