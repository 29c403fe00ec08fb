"""What a scenario asks of the one whose story it tells; other games ask nothing but to win."""

from typing import Literal

from game.balance.schema.fields import Id, Month, Word, means
from game.balance.schema.known import PlatformId
from game.balance.schema.signs import Sign, When

Held = Literal["end", "once", "always"]


class Goal(Word):
    platform: PlatformId = means("who is asked")
    when: dict[Sign, When] = means("signs that must all hold", min_length=1)
    held: Held = means("at the end of the last month, in one month, or in every one", default="end")
    by: Month = means("... of the months up to this one", default=600)
    medal: bool = means("earns a medal; without it the goal is the scenario's own", default=False)


class Goals(Word):
    goal: dict[Id, Goal] = means("goals and medals by name", default_factory=dict)
