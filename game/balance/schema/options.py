"""Options: rules of the house, each with its choices, and what a choice changes in the rules."""

from typing import Any

from game.balance.schema.fields import Id, Word, means


class Option(Word):
    choice: dict[Id, dict[str, Any]] = means("choices by name: what each lays over balance/base, by file")


class Options(Word):
    """balance/options.toml"""

    option: dict[Id, Option] = means("rules of the house by name", min_length=1)
