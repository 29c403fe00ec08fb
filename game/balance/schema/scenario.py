"""Scenarios: who sits at the table, how they start and how long they play."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import Id, Month, Name, Seats, Word, means
from game.balance.schema.known import PlayableId, number_key
from game.balance.schema.lesson import Lessons
from game.balance.schema.options import Pick

Cast = dict[Annotated[Seats, BeforeValidator(number_key)], tuple[PlayableId, ...]]


def _one_chair_each(cast: Cast) -> Cast:
    for seats, platforms in cast.items():
        if len(set(platforms)) != seats or len(platforms) != seats:
            raise PydanticCustomError("seats", "seats", {"want": seats, "found": len(set(platforms))})
    return cast


class Scenario(Word):
    """A file of balance/scenarios; its id is the name of the file."""

    name: Name = means("as people read it")
    intro: Annotated[str, means("what it is about, in a line", min_length=1, max_length=200)]
    months: Month = means("length of the game unless people choose another")
    start: Literal["own", "level"] = means("own: each platform as it is; level: all as the level start")
    options: dict[Id, Pick] = means("rules of the house it is meant to be played with", default_factory=dict)
    rules: dict[str, Any] = means("what differs from balance/base, by file", default_factory=dict)
    standing: dict[PlayableId, dict[str, Any]] = means(
        "orders that go on from the first month, by platform, as on the order sheet", default_factory=dict
    )
    cast: Annotated[Cast, AfterValidator(_one_chair_each)] = means(
        "default platforms by number of seats; a story has one, its own founder first", min_length=1
    )
    lesson: Lessons = means("what it teaches the founder whose story it is, a month each", default=())
