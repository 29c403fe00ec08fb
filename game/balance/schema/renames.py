"""Settings that were called otherwise: the file balance/migrations.toml."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from game.balance.schema.fields import Word, means
from game.balance.schema.known import number_key

Format = Annotated[int, BeforeValidator(number_key), Field(ge=2)]
Dotted = Annotated[str, Field(pattern=r"^[a-z_]+(\.([a-z0-9_]+|\*))+$")]


class Renames(Word):
    format: dict[Format, dict[Dotted, Dotted]] = means("old name to new, by the format that came with it")
