"""How the country learns to shop online."""

from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import (
    Era,
    Factor,
    Month,
    Months,
    People,
    Share,
    Utils,
    Visits,
    Word,
    Year,
    means,
)
from game.balance.schema.known import Rising, number_key

Length = Annotated[int, BeforeValidator(number_key)]


class Eras(Word):
    start: dict[Length, Annotated[tuple[Month, Month, Month, Month], Rising]] = means(
        "first month of each era, by the length of the game; others scale the standard one", min_length=1
    )
    standard: Month = means("length of the standard game", "months")

    @field_validator("standard")
    @classmethod
    def _has_starts(cls, months: int, info: ValidationInfo) -> int:
        if months not in info.data.get("start", {months: ()}):
            raise PydanticCustomError("standard", "standard")
        return months

    speed: Factor = means("how fast the country goes from era to era, beside those lists")
    cost_index: tuple[Factor, Factor, Factor, Factor] = means("what everything costs, by era")
    street: tuple[Utils, Utils, Utils, Utils] = means("habit of shopping offline only, by era")
    curiosity: tuple[Share, Share, Share, Share] = means("joining hazard a month by itself, by era")
    web_visits: tuple[Visits, Visits, Visits, Visits] = means("visits on all home pages, by era")
    crowd: Annotated[tuple[People, People, People], Rising] = means(
        "users on all platforms that pull the next era nearer, a month at a time"
    )
    crowd_most: Months = means("how far they pull it at most")
    first: Era = means("era in which a game begins; the ones before it are over", default=1)
    first_month: Month = means("month of the year in which a game begins", "month of the year", lt=13)
    first_year: Year = means("year in which a game begins")
