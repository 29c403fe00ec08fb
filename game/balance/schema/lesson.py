"""Lessons: what a scenario teaches, month by month, while it is played."""

from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import Id, Month, Word, means

Widget = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.]*$", max_length=60)]


class Step(Word):
    """One instruction. Where nothing else ends it, it is done as soon as its panel or page is on show."""

    name: Id = means("of its sentence, `lesson.<scenario>.<lesson>.<name>`")
    panel: Id | None = means("what is open on the desk; unnamed nothing is", default=None)
    page: Id | None = means("a page of the report, instead of the desk", default=None)
    lights: Widget | None = means("the widget that is lit; unnamed the whole place", default=None)
    looks: bool = means("done when the pupil has looked and says so", default=False)
    order: dict[Id, Any] = means(
        "done when these lines are on the sheet with these words, whatever the numbers; as on a sheet",
        default_factory=dict,
    )
    withdraws: Id | None = means("done when this line is off the sheet again", default=None)
    seals: bool = means("done when the month is sealed", default=False)

    @model_validator(mode="after")
    def _ends_one_way(self) -> Self:
        ends = sum(map(bool, (self.looks, self.order, self.withdraws, self.seals)))
        places = sum(map(bool, (self.panel, self.page)))
        if ends > 1 or places > 1 or ends + places == 0:
            raise PydanticCustomError("one_end", "one_end")
        return self


class Lesson(Word):
    """A month's lesson. Cards that no lesson opens are closed until the last one."""

    name: Id = means("of its words, `lesson.<scenario>.<name>`")
    month: Month = means("in which it is given")
    opens: tuple[Id, ...] = means("cards of the desk that may be used from here on", default=())
    step: tuple[Step, ...] = means("its instructions, one at a time", min_length=1)


def _one_a_month(lessons: tuple[Lesson, ...]) -> tuple[Lesson, ...]:
    if any(later.month <= earlier.month for earlier, later in pairwise(lessons)):
        raise PydanticCustomError("lesson_months", "lesson_months")
    return lessons


Lessons = Annotated[tuple[Lesson, ...], AfterValidator(_one_a_month)]
